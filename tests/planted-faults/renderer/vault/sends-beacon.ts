// fault: no-restricted-properties
export const planted = navigator.sendBeacon('https://example.invalid');
