/** Journeys walk through the site as it was built: serves `dist/` while they run. */
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { siteOptions } from '../../scripts/site/build-site.mjs';
import { serveSite } from '../../scripts/site-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    readonly site: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { dist: folder, base } = siteOptions();
  if (!existsSync(`${folder}/404.html`)) {
    throw new Error('There is no built site in dist/ to walk through: run npm run build first.');
  }
  const site = await serveSite({ folder, base, port: 0 });
  project.provide('site', site.address);
  return site.close;
}
