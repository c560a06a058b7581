import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartsOf, runLayoutOf } from '#stage/layout.ts';
import { marksOf } from '#stage/marks.ts';
import { FIGURE } from '#stage/whole-run/densities.ts';
import { fittedRows } from '#stage/whole-run/fitted-rows.ts';
import { RunFigure } from '#stage/whole-run/run-figure.tsx';
import { FIGURE_WIDTH } from '#stage/whole-run/sizes.ts';
import { wholeRunOf } from '#stage/whole-run/whole-run.ts';
import { sampleOf, type Sample } from '../sample-runs.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await sampleOf('replay');
});

const { past } = FIGURE.lengths;

function layOut() {
  const run = wholeRunOf(sample.runs);
  const layout = runLayoutOf(run.runs, run.moments, { density: FIGURE, metrics: fittedRows(run, past) });
  return { rows: layout.rows, charts: chartsOf(layout, FIGURE_WIDTH / 2, 0, true) };
}

describe('the figure of a run', () => {
  test('is one picture with a name, and tells the actions by numbers', () => {
    render(<RunFigure traces={sample.runs} title="Five actions" />);
    const figure = screen.getByRole('img', { name: 'Five actions' });
    expect(figure).toHaveTextContent(/^12345/);
    expect(figure).toHaveTextContent('Session');
    expect(figure).toHaveTextContent('JWT');
  });

  test('tells the actions up to the attacker’s, and no waiting', () => {
    const { rows } = layOut();
    expect(rows.filter((row) => row.heading).map(({ title }) => title)).toEqual([
      'Log in',
      'Open profile',
      'A copy is taken',
      'Log out',
      'The copy is tried',
    ]);
  });

  test('lets nothing hang below its horizon', () => {
    const { rows, charts } = layOut();
    for (const { layout } of charts) {
      const marks = rows.flatMap((row) => marksOf(layout, row));
      expect(marks.length).toBeGreaterThan(10);
      for (const mark of marks) expect('y1' in mark ? mark.y1 : mark.y).toBeLessThanOrEqual(past + 0.01);
    }
  });

  test('ends what log-out ends: a session in both places, a token only where it rested', () => {
    const ended = layOut().charts.map(({ layout }) =>
      layout.lifelines
        .filter((lifeline) => lifeline.ended && lifeline.weight)
        .map(({ slot }) => slot)
        .toSorted(),
    );
    expect(ended).toEqual([['browser/cookie-jar', 'session-store'], ['browser/local-storage']]);
  });
});
