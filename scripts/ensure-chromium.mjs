/**
 * Run before the tests: makes sure that there is a Chromium, installing one
 * where that needs no person, and otherwise says which one command helps.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './chromium.mjs';

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installFromDebian() {
  return (
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  );
}

function installFromPlaywright() {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  const withSystemLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  return run(process.execPath, [join(playwright, 'cli.js'), 'install', ...withSystemLibraries, 'chromium']);
}

/** The one command a person can run where we cannot. */
function advice() {
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return 'sudo npx playwright install --with-deps chromium';
}

const told = process.env['CHROME_PATH'];
if (told && !existsSync(told)) {
  console.error(`CHROME_PATH names ${told}, but there is no such file. Correct it, or unset it.`);
  process.exit(1);
}
if (!findChromium()) {
  console.log('No Chromium found: installing one.');
  if (isDebianAsRoot()) installFromDebian();
  if (!findChromium()) installFromPlaywright();
}
const chromium = findChromium();
if (!chromium) {
  console.error(
    `The tests need a Chromium, and none could be installed here. This helps:\n\n    ${advice()}\n`,
  );
  process.exit(1);
}
console.log(`Chromium: ${chromium}`);
