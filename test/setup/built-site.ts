/** Journeys walk through the site as it was built: serves `dist/` while they run. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/site-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    readonly site: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(`${folder}/404.html`)) {
    throw new Error('There is no built site in dist/ to walk through: run npm run build first.');
  }
  const site = await serveSite({ folder, base: process.env['BASE_PATH'] ?? '/', port: 0 });
  project.provide('site', site.address);
  return site.close;
}
