// fault: no-restricted-globals
export const planted = new WebSocket('wss://example.invalid');
