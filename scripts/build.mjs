/** `npm run build` */
import { buildSite, siteOptions } from './site/build-site.mjs';

try {
  await buildSite(siteOptions());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
