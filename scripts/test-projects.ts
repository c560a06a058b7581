/** The four Vitest projects: where a test runs is decided by the folder it is in. */
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';

/** Folders of `test/`, each with all its tests. */
function testsIn(...folders: readonly string[]): string[] {
  return folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);
}

function launchOptions() {
  const executablePath = findChromium();
  return executablePath ? { executablePath, args: CHROMIUM_FLAGS } : { args: CHROMIUM_FLAGS };
}

/** Milliseconds: a busy machine is slow, not wrong; no test measures time. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

export const testProjects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'node',
      environment: 'node',
      ...PATIENCE,
      include: testsIn('model', 'worker', 'content', 'scripts', 'architecture'),
      setupFiles: ['test/setup/utc.ts'],
    },
  },
  {
    extends: true,
    test: {
      name: 'dom',
      environment: 'jsdom',
      ...PATIENCE,
      include: testsIn('features', 'stage', 'components', 'app'),
      setupFiles: ['test/setup/utc.ts', 'test/setup/dom.ts'],
    },
  },
  {
    extends: true,
    // A dependency first seen in the middle of a run would reload the page under the tests.
    optimizeDeps: {
      include: [
        '@noble/curves/nist.js',
        'jose',
        'react',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'wouter',
      ],
    },
    test: {
      name: 'browser',
      sequence: { groupOrder: 1 },
      ...PATIENCE,
      include: testsIn('browser'),
      setupFiles: ['test/setup/utc.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: launchOptions(), contextOptions: { timezoneId: 'UTC' } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  },
  {
    test: {
      name: 'journeys',
      // Last and alone: what they time should not wait for other tests.
      sequence: { groupOrder: 2 },
      environment: 'node',
      include: testsIn('journeys'),
      setupFiles: ['test/setup/utc.ts'],
      globalSetup: ['test/setup/built-site.ts'],
      ...PATIENCE,
      maxWorkers: 2,
    },
  },
];
