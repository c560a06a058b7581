/** `npm start`, second half: serves `dist/` and prints its address. */
import { fileURLToPath } from 'node:url';
import { serveSite } from './site-server.mjs';

const folder = fileURLToPath(new URL('../dist', import.meta.url));
const base = process.env['BASE_PATH'] ?? '/';
const site = await serveSite({ folder, base, port: Number(process.env['PORT'] ?? 4173) });
console.log(`\nCookie or Token runs at ${site.address}\nStop it with Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void site.close().then(() => process.exit(0)));
}
