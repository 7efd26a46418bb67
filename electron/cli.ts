const oldestNapi = 10;

/** Entry of the command line. The key derivation runs in the worker that is built beside the vault process. */
async function main(): Promise<number> {
  // The modules below load native code, which an older Node would not survive.
  if (Number(process.versions['napi']) < oldestNapi) {
    const { sentenceFor } = await import('./cli/error-sentences.ts');
    console.error(`sparekey: ${sentenceFor('platform.nodeTooOld', {})}`);
    return 1;
  }
  const { runSparekey } = await import('./cli/run-sparekey.ts');
  return runSparekey(process.argv.slice(2), {
    keyDerivationWorker: new URL('../main/key-derivation-worker.js', import.meta.url),
    importWorker: new URL('../main/import-worker.js', import.meta.url),
    importData: new URL('../main/import-data/', import.meta.url),
    qrReaderWorker: new URL('../main/qr-reader-worker.js', import.meta.url),
  });
}

process.exitCode = await main();
