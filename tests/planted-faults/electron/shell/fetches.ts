// fault: no-restricted-globals
export const planted = await fetch('https://example.invalid');
