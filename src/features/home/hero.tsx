/** The hero: one run, whole, as two charts that mirror each other about the clock. */
import { useMemo } from 'react';
import { HeadIcon, type HeadIconName } from '#components/drawings/head-icon.tsx';
import { LaneName } from '#features/simulator/stage/lane-name.tsx';
import { Overlay } from '#features/simulator/stage/movers-view.tsx';
import type { Chart } from '#features/simulator/stage/paper.ts';
import type { Slot } from '#features/simulator/stage/slots.ts';
import '#features/simulator/stage/stage.css';
import { Trail } from '#features/simulator/stage/trail.tsx';
import { useDrawing } from '#features/simulator/stage/use-drawing.ts';
import { useViewport } from '#features/simulator/stage/use-viewport.ts';
import type { Lane } from '#model/settings.ts';
import { HeroAxis } from './hero-axis.tsx';
import { HeroBand } from './hero-band.tsx';
import { fittedRows } from './hero-rows.ts';
import type { HeroRun } from './hero-run.ts';
import './hero.css';
import { verdictOf } from './verdict-of.ts';

export interface HeroProps extends HeroRun {
  /** Index of the moment that has landed. */
  readonly at: number;
  readonly animated: boolean;
  readonly onLanded?: () => void;
}

export function Hero(props: HeroProps) {
  const viewport = useViewport();
  // As in the stage: before the page is measured both drawings stand ready.
  return (
    <div className="hero">
      {viewport !== 'narrow' && <Drawing {...props} small={false} final={viewport !== undefined} />}
      {(viewport === 'narrow' || viewport === undefined) && (
        <Drawing {...props} small final={viewport !== undefined} />
      )}
    </div>
  );
}

interface DrawingProps extends HeroProps {
  readonly small: boolean;
  readonly final: boolean;
}

const AXIS = { wide: 136, small: 104 } as const;
/** Heights of the past; the same in hero.css. */
const PAST = { wide: 366, small: 290 } as const;

function Drawing({ runs, moments, at, animated, onLanded, small, final }: DrawingProps) {
  const size = small ? 'small' : 'wide';
  const options = useMemo(
    () => ({
      density: small ? ('whole-small' as const) : ('whole' as const),
      metrics: fittedRows({ runs, moments }, PAST[size]),
      terse: true,
    }),
    [runs, moments, small, size],
  );
  const { stage, charts, plan, vertical, common } = useDrawing({
    runs,
    moments,
    at,
    mode: 'both',
    options,
    inset: 0,
    mirrored: true,
    assumed: small ? 143 : 620,
    animated: animated && final,
    speed: 1,
    onLanded: final ? onLanded : undefined,
  });
  const [session, jwt] = charts;
  if (!session || !jwt) return null;
  const done = common.landed === moments.length - 1;
  const laneOf = (chart: Chart) => {
    const { lane, track, grid, columns, mirrored } = chart;
    const verdict = verdictOf(lane, track.run.trace);
    return (
      <section key={lane} aria-label={lane === 'session' ? 'Session' : 'JWT'} className="stage-lane">
        <div className={`hero-heads ${mirrored ? 'flex-row-reverse' : ''}`}>
          {columns.map(({ key, id, slots, className }) => (
            <Head
              key={key}
              slot={id === 'browser' ? 'browser' : slots[0]}
              className={className}
              words={!small}
            >
              {id === 'wire' && (
                <p className="hero-name">
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
              {...{ lane, track, grid, vertical }}
              label={labelOf(lane, done, verdict?.status)}
            />
          </div>
          <HeroBand
            chart={chart}
            small={small}
            moment={moments[common.landed]}
            verdict={done ? verdict : undefined}
          />
          <Overlay
            {...{ lane, grid, vertical, frame: common.frame, parts: common.parts }}
            movers={plan.lanes[lane]?.movers ?? []}
          />
        </div>
      </section>
    );
  };
  return (
    <div ref={stage} className={`hero-drawing hero-${size} ${final ? '' : 'hero-unmeasured'}`}>
      {laneOf(session)}
      <HeroAxis {...common} width={AXIS[size]} small={small} depth={vertical.depth} />
      {laneOf(jwt)}
    </div>
  );
}

const labelOf = (lane: Lane, done: boolean, status: number | undefined): string =>
  `${lane === 'session' ? 'Session' : 'JWT'}: Alice logs in and opens her profile, a copy of her credential is taken, she logs out${
    done ? `, and the copy is tried: the server answers ${status ?? 'nothing'}` : ''
  }.`;

const HEADS: Readonly<Record<string, readonly [HeadIconName, string]>> = {
  attacker: ['laptop', 'Thief’s laptop'],
  browser: ['browser', 'Alice’s browser'],
  server: ['server', 'Server'],
  'session-store': ['hanger', 'Store'],
  'refresh-token-table': ['ledger', 'Store'],
};

interface HeadProps {
  readonly slot: Slot | 'browser' | undefined;
  readonly className: string;
  readonly words: boolean;
  readonly children: React.ReactNode;
}

function Head({ slot, className, words, children }: HeadProps) {
  const head = slot && HEADS[slot];
  return (
    <div className={`stage-head ${className}`} aria-hidden={head ? 'true' : undefined}>
      {head && (
        <>
          <svg viewBox="-18 -14 36 28" width={words ? 36 : 28} height={words ? 28 : 22}>
            <HeadIcon name={head[0]} />
          </svg>
          {words && <span>{head[1]}</span>}
        </>
      )}
      {children}
    </div>
  );
}
