// fault: no-restricted-globals
export const planted = window.name;
