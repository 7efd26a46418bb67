// fault: ban-ts-comment
// @ts-ignore
export const planted: number = 'text';
