/** `npm start`, second half: serves `dist/` and prints its address. */
import { siteOptions } from './site/build-site.mjs';
import { serveSite } from './site-server.mjs';

const { dist, base } = siteOptions();
const site = await serveSite({ folder: dist, base, port: Number(process.env['PORT'] ?? 4173) });
console.log(`\nCookie or Token runs at ${site.address}\nStop it with Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void site.close().then(() => process.exit(0)));
}
