import react from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'electron-vite';
import { hashNativeModules } from './electron/vault-process/native-module-check.ts';
import { importData } from './scripts/import-data.ts';

/** Loaded from node_modules at run time: the native module, and the browser engine that only the command line starts. */
const external = ['playwright-core', '@sparticuz/chromium'];

/** Without it react-dom/server in the vault process would be React's slow development build. */
const define = { 'process.env.NODE_ENV': JSON.stringify('production') };

// Main, vault process and command line share one build, because they share most of their modules.
export default defineConfig({
  main: {
    plugins: [importData()],
    define: {
      ...define,
      nativeModuleHashes: JSON.stringify(
        hashNativeModules('node_modules/better-sqlite3/prebuilds'),
      ),
    },
    build: {
      outDir: 'out',
      sourcemap: false,
      rolldownOptions: {
        external,
        input: {
          'main/main': 'electron/main.ts',
          'main/vault-process': 'electron/vault-process.ts',
          'main/key-derivation-worker': 'electron/core/crypto/key-derivation-worker.ts',
          'main/import-worker': 'electron/core/api/import-worker.ts',
          'main/server-file-worker': 'electron/core/api/server-file-worker.ts',
          'main/qr-reader-worker': 'electron/core/api/qr-reader-worker.ts',
          'cli/sparekey': 'electron/cli.ts',
        },
        output: {
          entryFileNames: '[name].js',
          // What only the command line uses stays out of the packaged application.
          chunkFileNames: ({ moduleIds, facadeModuleId }) =>
            [...moduleIds, facadeModuleId].some((id) => id?.includes('/electron/cli/'))
              ? 'cli/chunks/[name]-[hash].js'
              : 'main/chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      sourcemap: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    define,
    plugins: [react(), optimizeLocales.vite({ locales: ['en-US', 'en-GB'] })],
    build: {
      outDir: 'out/renderer',
      sourcemap: false,
      minify: true,
      chunkSizeWarningLimit: 1500,
      // An inlined asset would be a data: URL, which the content security policy refuses for fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
