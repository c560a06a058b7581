/** Row heights with which a whole run fits into one picture. */
import { ROOMY_ROWS, rowsOf, scrollAt, type RowMetrics } from '../rows.ts';
import type { WholeRun } from './whole-run.ts';

const PLAIN: RowMetrics = { ...ROOMY_ROWS, heading: 14, gap: 0, block: 76 };

/** Scales all rows alike so that the last one ends on the horizon, `height` pixels from the beginning. */
export function fittedRows({ runs, moments }: WholeRun, height: number): RowMetrics {
  const total = scrollAt(rowsOf(moments, runs, PLAIN), moments.length - 1);
  const factor = height / (total || height);
  const scaled = Object.entries(PLAIN).map(([name, value]) => [name, value * factor] as const);
  return { ...PLAIN, ...Object.fromEntries(scaled) };
}
