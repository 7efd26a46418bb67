// fault: no-restricted-properties
export const planted = Math.random();
