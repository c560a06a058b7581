/** Reads Vite's manifest: which files of the build a module needs before it can run. */
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ readonly file: string, readonly imports?: readonly string[], readonly css?: readonly string[], readonly assets?: readonly string[] }} Chunk
 * @typedef {Readonly<Record<string, Chunk>>} Manifest
 * @typedef {{ readonly scripts: readonly string[], readonly styles: readonly string[], readonly assets: readonly string[] }} NeededFiles
 */

/**
 * @param {string} file
 * @returns {Manifest}
 */
export function readManifest(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * The files that modules need at once: their chunks, everything those import
 * statically, and the stylesheets of all of them. Paths are relative to `dist/`.
 * @param {Manifest} manifest
 * @param {readonly string[]} modules paths from the project's root; "index.html" is the entry
 * @returns {NeededFiles}
 */
export function filesOf(manifest, modules) {
  const scripts = new Set();
  const styles = new Set();
  const assets = new Set();
  /** @param {string} module */
  const visit = (module) => {
    const chunk = manifest[module];
    if (!chunk) throw new Error(`The build has no chunk for ${module}.`);
    if (scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const asset of chunk.assets ?? []) assets.add(asset);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const module of modules) visit(module);
  return { scripts: [...scripts], styles: [...styles], assets: [...assets] };
}
