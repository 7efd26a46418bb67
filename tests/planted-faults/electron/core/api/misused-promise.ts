// fault: no-misused-promises
async function isSaved(): Promise<boolean> {
  return await Promise.resolve(true);
}

export function planted(): string {
  if (isSaved()) return 'saved';
  return 'not saved';
}
