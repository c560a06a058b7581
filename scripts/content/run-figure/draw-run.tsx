import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { runLanes } from '../../../src/model/scenario/run-lanes.ts';
import { readScenario } from '../scenario-file.ts';
import { planFigure } from './plan.ts';
import { RunFigure } from './run-figure.tsx';

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
  const plan = planFigure(await runLanes(scenario));
  return renderToStaticMarkup(<RunFigure plan={plan} title={title} />);
}
