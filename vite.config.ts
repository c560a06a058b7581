import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { content } from './scripts/content/content.ts';
import { testProjects } from './scripts/test-projects.ts';
import { ClosingLineReporter } from './scripts/closing-line-reporter.mjs';

// Test runners inherit it; test/setup/utc.ts asserts it.
process.env['TZ'] = 'UTC';

export default defineConfig({
  plugins: [content(), react(), tailwindcss()],
  // React has had this hook since version 18; the router still brings it along for older ones.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    manifest: true,
    // Nothing as a data: address, which the policy of the built pages refuses.
    assetsInlineLimit: 0,
    // What reads tokens comes in one file: it is needed together, and small files compress badly.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'token-reader', test: /token-reader/ }],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: { projects: testProjects, reporters: ['default', new ClosingLineReporter()] },
});
