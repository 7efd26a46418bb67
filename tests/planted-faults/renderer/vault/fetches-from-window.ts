// fault: no-restricted-properties
export const planted = await window.fetch('https://example.invalid');
