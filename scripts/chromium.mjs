/**
 * Finds the Chromium that tests and pictures drive: `CHROME_PATH`, then one
 * installed on the system, then the one Playwright installs for itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags that make Chromium quiet, and let it run as root in a container. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Some systems ship a `chromium` that only says where to get one, so being
 * there is not enough: it must also start. Windows has no `--version`.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function candidates() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...APPLICATIONS, chromium.executablePath()];
}

/**
 * Path of a Chromium that starts, or `null`. A `CHROME_PATH` that is set is
 * taken at its word: a wrong one should be noticed, not worked around.
 * @returns {string | null}
 */
export function findChromium() {
  const told = process.env['CHROME_PATH'];
  if (told) return told;
  const found = candidates().find(starts) ?? null;
  // Remembered for child processes, which then need not look again.
  if (found) process.env['CHROME_PATH'] = found;
  return found;
}
