// fault: no-floating-promises
async function save(): Promise<void> {
  await Promise.resolve();
}

export function planted(): void {
  save();
}
