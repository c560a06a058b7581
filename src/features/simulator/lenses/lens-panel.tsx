/** The lens that is open. This module and all lenses are one chunk that loads when one is opened first. */
import type { Mode } from '#model/lane.ts';
import type { Moment } from '#model/trace/moment.ts';
import type { Run } from '../runs.ts';
import { CodeLens } from './code-lens.tsx';
import { lanesHere } from './lane-at-moment.ts';
import { HttpLens } from './http-lens.tsx';
import type { LensName } from './lens-name.ts';
import './lenses.css';
import { StateLens } from './state-lens.tsx';
import { WhyLens } from './why-lens.tsx';

const VIEWS = { http: HttpLens, why: WhyLens, state: StateLens, code: CodeLens } as const;

export interface LensPanelProps {
  readonly lens: LensName;
  readonly run: Run;
  readonly mode: Mode;
  readonly moment: Moment;
}

export function LensPanel({ lens, run, mode, moment }: LensPanelProps) {
  const View = VIEWS[lens];
  return <View lanes={lanesHere(run, mode, moment)} />;
}
