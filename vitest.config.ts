import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { TestSummary } from './scripts/test-summary.ts';

export default defineConfig({
  test: {
    reporters: ['default', new TestSummary()],
    projects: [
      {
        test: {
          name: 'core',
          include: ['tests/{core,shared,vectors,house}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          // The style of paper is part of what is tested; Vitest drops style sheets unless told.
          css: { include: [/shared\/paper\/.*\.css/] },
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: [
            'tests/renderer/support/node-bytes.ts',
            'tests/renderer/support/no-layout.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/{e2e,cli,reliability}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a window shows comes when it comes on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 1,
        },
      },
    ],
  },
});
