/** One run, whole, as two charts that mirror each other about the clock. */
import { useMemo, type ReactNode } from 'react';
import { HeadIcon, type HeadIconName } from '#components/drawings/head-icon.tsx';
import { LaneName } from '../lane-name.tsx';
import { Overlay } from '../moving-objects-view.tsx';
import type { Chart } from '../layout.ts';
import { kindOf, type PlaceKind } from '#model/trace/place.ts';
import { Trail } from '../trail.tsx';
import { useDrawing } from '../use-drawing.ts';
import type { Density } from '../density.ts';
import type { Lane } from '#model/lane.ts';
import { WholeAxis } from './whole-axis.tsx';
import { WholeBand } from './whole-band.tsx';
import { fittedRows } from './fitted-rows.ts';
import type { WholeRun } from './whole-run.ts';
import { verdictOf } from './copy-verdict.ts';

export interface WholeDrawingProps extends WholeRun {
  /** Index of the moment that has landed. */
  readonly at: number;
  readonly animated: boolean;
  readonly onLanded?: () => void;
  readonly density: Density;
  /** Width of the whole drawing where it is not measured, pixels. */
  readonly width: number;
}

/** In a narrower lane than this, names are short and captions are left out, pixels. */
const BRIEF = 480;

export function WholeDrawing({ runs, moments, at, animated, onLanded, density, width }: WholeDrawingProps) {
  const { axis, past } = density.lengths;
  const small = density.labels === null;
  const options = useMemo(
    () => ({
      density,
      metrics: fittedRows({ runs, moments }, past),
    }),
    [runs, moments, density, past],
  );
  const { stage, charts, plan, heights, common } = useDrawing({
    runs,
    moments,
    at,
    options,
    inset: 0,
    mirrored: true,
    assumed: (width - axis) / 2,
    animated,
    speed: 1,
    onLanded,
  });
  const [first, second] = charts;
  if (!first || !second) return null;
  const brief = first.grid.width < BRIEF;
  const done = common.landed === moments.length - 1;
  const laneOf = (chart: Chart) => {
    const { lane, layout, grid, columns, mirrored } = chart;
    const verdict = verdictOf(layout.run.trace);
    return (
      <section key={lane.id} aria-label={lane.name} className="stage-lane">
        <div className={`whole-heads ${mirrored ? 'flex-row-reverse' : ''}`}>
          {columns.map(({ key, kind, slots, className }) => (
            <Head
              key={key}
              kind={kind === 'browser' ? 'user-agent' : kindOf(layout.run.trace.places, slots[0] ?? '')}
              className={className}
              names={small ? 'none' : brief ? 'short' : 'long'}
            >
              {kind === 'wire' && (
                <p className="whole-name">
                  <LaneName lane={lane} />
                </p>
              )}
            </Head>
          ))}
        </div>
        <div className="stage-chart">
          <div className="stage-window-of-time">
            <Trail
              {...common}
              {...{ lane, layout, grid, heights }}
              label={labelOf(lane, done, verdict?.status)}
            />
          </div>
          <WholeBand
            chart={chart}
            words={small ? 'none' : brief ? 'short' : 'long'}
            moment={moments[common.landed]}
            verdict={done ? verdict : undefined}
          />
          <Overlay
            lane={lane.id}
            {...{ grid, heights, frame: common.frame, elements: common.elements }}
            movingObjects={plan.lanes[lane.id]?.movingObjects ?? []}
          />
        </div>
      </section>
    );
  };
  return (
    <div ref={stage} className={`whole-drawing stage-${density.name}`}>
      {laneOf(first)}
      <WholeAxis {...common} width={axis} small={small} depth={heights.depth} />
      {laneOf(second)}
    </div>
  );
}

const labelOf = ({ name }: Lane, done: boolean, status: number | undefined): string =>
  `${name}: Alice logs in and opens her profile, a copy of her credential is taken, she logs out${
    done ? `, and the copy is tried: the server answers ${status ?? 'nothing'}` : ''
  }.`;

const HEADS = {
  attacker: ['laptop', 'Attacker’s laptop', 'Attacker'],
  'user-agent': ['browser', 'Alice’s browser', 'Alice'],
  server: ['server', 'Server', 'Server'],
  'session-store': ['hanger', 'Store', 'Store'],
  'refresh-token-table': ['ledger', 'Store', 'Store'],
  balancer: ['server', 'Balancer', 'Balancer'],
  'cookie-jar': null,
  'local-storage': null,
  'page-memory': null,
  page: null,
  'signing-keys': null,
  'user-table': null,
} satisfies Record<PlaceKind, readonly [icon: HeadIconName, long: string, short: string] | null>;

interface HeadProps {
  readonly kind: PlaceKind | undefined;
  readonly className: string;
  readonly names: 'none' | 'short' | 'long';
  readonly children: ReactNode;
}

function Head({ kind, className, names, children }: HeadProps) {
  const head = kind && HEADS[kind];
  const small = names === 'none';
  return (
    <div className={`stage-head ${className}`} aria-hidden={head ? 'true' : undefined}>
      {head && (
        <>
          <svg viewBox="-18 -14 36 28" width={small ? 28 : 36} height={small ? 22 : 28}>
            <HeadIcon name={head[0]} />
          </svg>
          {!small && <span>{head[names === 'long' ? 1 : 2]}</span>}
        </>
      )}
      {children}
    </div>
  );
}
