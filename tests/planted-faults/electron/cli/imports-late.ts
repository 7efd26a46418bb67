// fault: no-restricted-imports
export const planted = await import('node:dgram');
