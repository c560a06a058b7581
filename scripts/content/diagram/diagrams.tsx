/** Mermaid text → two SVG drawings, laid out by Mermaid in a process of its own and remembered by content. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Geometry, LayoutAnswer, LayoutJob, Size } from './geometry.ts';
import { SequenceDrawing } from './sequence-drawing.tsx';
import { SIZES } from './sizes.mjs';
import type { DiagramSource } from './source.ts';

export interface Diagram {
  /** The Mermaid text. */
  readonly text: string;
  readonly source: DiagramSource;
  /** Unique in its page. */
  readonly id: string;
}

const LAYOUT = 'scripts/content/diagram/layout.mjs';
const SIZE_NAMES = Object.keys(SIZES) as Size[];

/**
 * The drawings of `diagrams`, both sizes of each, as SVG text. `root` is the
 * project's folder; layouts are kept under its `.cache`. A diagram that Mermaid
 * cannot read is answered with an Error in its place.
 */
export async function drawDiagrams(
  root: string,
  diagrams: readonly Diagram[],
): Promise<readonly (string | Error)[]> {
  const jobs = diagrams.flatMap(({ text: source }) =>
    SIZE_NAMES.map((size): LayoutJob => ({ source, size })),
  );
  const layouts = await layOut(root, jobs);
  return diagrams.map((diagram, i) => {
    const answers = layouts.slice(i * SIZE_NAMES.length, (i + 1) * SIZE_NAMES.length);
    const failed = answers.find((answer) => 'error' in answer);
    if (failed && 'error' in failed) return new Error(failed.error);
    return SIZE_NAMES.map((size, j) =>
      renderToStaticMarkup(
        <SequenceDrawing
          geometry={answers[j] as Geometry}
          source={diagram.source}
          size={size}
          id={`${diagram.id}-${size}`}
        />,
      ),
    ).join('');
  });
}

async function layOut(root: string, jobs: readonly LayoutJob[]): Promise<readonly LayoutAnswer[]> {
  const folder = join(root, '.cache/diagrams');
  const recipe = await readFile(join(root, LAYOUT), 'utf8');
  const keys = jobs.map((job) =>
    createHash('sha256')
      .update(JSON.stringify([job, SIZES[job.size], recipe]))
      .digest('hex')
      .slice(0, 32),
  );
  const known = await Promise.all(keys.map((key) => remembered(join(folder, `${key}.json`))));
  const missing = jobs.filter((_, i) => !known[i]);
  if (missing.length === 0) return known as LayoutAnswer[];

  const fresh = await askMermaid(root, missing);
  await mkdir(folder, { recursive: true });
  let next = 0;
  return Promise.all(
    known.map(async (answer, i) => {
      if (answer) return answer;
      const made = fresh[next++] ?? { error: 'no answer' };
      if (!('error' in made)) await remember(join(folder, `${keys[i]}.json`), made);
      return made;
    }),
  );
}

async function askMermaid(root: string, jobs: readonly LayoutJob[]): Promise<readonly LayoutAnswer[]> {
  const child = spawn(process.execPath, [join(root, LAYOUT)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(jobs));
  const [answer, status] = await Promise.all([
    text(child.stdout),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  if (status !== 0) throw new Error(`Laying out diagrams ended with status ${String(status)}.`);
  return JSON.parse(answer) as LayoutAnswer[];
}

async function remembered(file: string): Promise<Geometry | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Geometry;
  } catch {
    return undefined; // not there yet, or not readable: made again
  }
}

/** Written beside and renamed, so that builds that run at the same time never read half a file. */
async function remember(file: string, geometry: Geometry): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(geometry));
  await rename(draft, file);
}
