import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { runLanes } from '../../src/model/scenario/run-lanes.ts';
import { RunFigure } from '../../src/stage/whole-run/run-figure.tsx';
import { readScenario } from './scenario-file.ts';

/**
 * The run of a scenario as SVG text. `root` is the project's folder, `id` the
 * scenario's, `title` what the picture is called, `headings` the guide's.
 */
export async function drawRun(
  root: string,
  id: string,
  title: string,
  headings: readonly string[],
): Promise<string> {
  const file = `content/scenarios/${id}.yaml`;
  const scenario = await readScenario(file, await readFile(join(root, file), 'utf8'), headings);
  return renderToStaticMarkup(<RunFigure traces={await runLanes(scenario)} title={title} />);
}
