import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  appType: 'mpa',
  plugins: [react(), tailwindcss()],
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
});
