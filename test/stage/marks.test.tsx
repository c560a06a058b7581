import { render } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { DENSE, ROOMY } from '#stage/densities.ts';
import { chartsOf, runLayoutOf } from '#stage/layout.ts';
import { marksOf } from '#stage/marks.ts';
import { MarkShape } from '#stage/marks-view.tsx';
import { DENSE_ROWS, ROOMY_ROWS } from '#stage/rows.ts';
import { WHOLE, WHOLE_SMALL } from '#stage/whole-run/densities.ts';
import { sampleOf, type Sample } from './sample-runs.ts';

let replay: Sample;
beforeAll(async () => {
  replay = await sampleOf('replay');
});

/** The marks of a lane at the step of that name, and the chart they are drawn into. */
function marksAt(density: typeof ROOMY, lane: string, name: string) {
  const metrics = density.name === 'dense' ? DENSE_ROWS : ROOMY_ROWS;
  const paper = runLayoutOf(replay.runs, replay.moments, { density, metrics });
  const row = paper.rows.find(({ moment }) => moment.names.includes(name));
  const chart = chartsOf(paper, 620, 0, false).find(({ layout }) => layout.run.lane.id === lane);
  if (!row || !chart) throw new Error(`There is no ${name} in lane ${lane}.`);
  return { marks: marksOf(chart.layout, row), grid: chart.grid };
}

const stampsAt = (...args: Parameters<typeof marksAt>) =>
  marksAt(...args).marks.flatMap((mark) => (mark.type === 'stamp' ? [mark.what] : []));

describe.each([ROOMY, DENSE, WHOLE, WHOLE_SMALL])('in the density $name', (density) => {
  test('a token that has expired is marked as failed, and never with a seal', () => {
    expect(stampsAt(density, 'jwt', 'replay-2.access-token-verified')).toEqual(['fail']);
  });

  test('an ID that is in no row is marked as failed', () => {
    expect(stampsAt(density, 'session', 'replay.session-looked-up')).toEqual(['fail']);
  });

  test('a token that is good gets a seal', () => {
    expect(stampsAt(density, 'jwt', 'open-profile.access-token-verified')).toEqual(['seal']);
  });

  test('failed and sealed are drawn differently', () => {
    const drawn = (name: string) => {
      const { marks, grid } = marksAt(density, 'jwt', name);
      const stamp = marks.find(({ type }) => type === 'stamp');
      if (!stamp) throw new Error('There is no stamp.');
      const { container } = render(
        <svg>
          <MarkShape mark={stamp} grid={grid} />
        </svg>,
      );
      return container.innerHTML.replaceAll(/translate\([^)]*\)/g, '');
    };
    expect(drawn('replay-2.access-token-verified')).not.toBe(drawn('open-profile.access-token-verified'));
  });
});
