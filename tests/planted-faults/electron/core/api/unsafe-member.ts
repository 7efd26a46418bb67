// fault: no-unsafe-member-access
export const planted = String(JSON.parse('{}').name);
