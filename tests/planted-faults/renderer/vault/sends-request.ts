// fault: no-restricted-globals
export const planted = new XMLHttpRequest();
