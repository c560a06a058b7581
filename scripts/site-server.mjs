/** Serves the built site as a plain static host would: files, folders with an index, gzip, and a 404 page. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

/** @typedef {{ readonly address: string, readonly close: () => Promise<void> }} RunningSite */

/**
 * The address of a server that listens, with the base path.
 * @param {import('node:http').Server} server
 * @param {string} base
 */
function addressOf(server, base) {
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The server has no port.');
  return `http://localhost:${at.port}${base}`;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any free one
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * What has a hash of its content in its name never changes; everything else is asked for again,
 * and mostly answered with 304.
 * @param {import('node:http').ServerResponse} response
 * @param {string} path within the site
 */
function sayHowLongItIsGood(response, path) {
  const isHashed = path.startsWith('/assets/');
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/**
 * Serves a folder under a base path ("/" or "/name/"). A taken port is not an
 * error: the site comes up on a free one, and its address says which.
 * @param {{ readonly folder: string, readonly base: string, readonly port: number }} options
 * @returns {Promise<RunningSite>}
 */
export async function serveSite({ folder, base, port }) {
  const files = sirv(folder, { etag: true, setHeaders: sayHowLongItIsGood });
  const compressed = compression();
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const answerNotFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const path = request.url ?? '/';
    if (!path.startsWith(base)) return answerNotFound();
    request.url = path.slice(base.length - 1);
    return compressed(request, response, () => files(request, response, answerNotFound));
  });
  try {
    await listen(server, port);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    await listen(server, 0);
  }
  return { address: addressOf(server, base), close: () => stop(server) };
}
