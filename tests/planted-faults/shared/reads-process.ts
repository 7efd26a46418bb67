// fault: no-restricted-globals
export const planted = process.version;
