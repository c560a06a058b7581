/** One lane: heads over rails, the chart, and under the horizon what everybody holds now. */
import { HeadIcon, type HeadIconName } from '#components/drawings/head-icon.tsx';
import type { Moment } from '#model/trace/moment.ts';
import type { Column } from './columns.ts';
import { ROOMY } from './densities.ts';
import type { ColumnId } from './density.ts';
import type { LanePlan } from './frame.ts';
import { headerLineOf, type HeaderLine } from './header-line.ts';
import { placeContentsOf } from './place-contents.ts';
import { LaneName } from './lane-name.tsx';
import { Overlay } from './moving-objects-view.tsx';
import { NowBand } from './now-band.tsx';
import type { Slot } from './places.ts';
import { Trail, type TrailProps } from './trail.tsx';
import { laneNote, pathOf } from './words.ts';

export interface LaneChartProps extends TrailProps {
  readonly columns: readonly Column[];
  readonly mirrored: boolean;
  readonly plan: LanePlan | undefined;
  readonly moments: readonly Moment[];
  /** The lane's name stands in the wire's column, or above the heads, or nowhere. */
  readonly title: 'wire' | 'above' | 'none';
  readonly axisClass: string;
}

const HEADS: Readonly<Partial<Record<ColumnId, readonly [HeadIconName, string]>>> = {
  attacker: ['laptop', 'Attacker'],
  browser: ['browser', 'Browser'],
  server: ['server', 'Server'],
};

export function LaneChart(props: LaneChartProps) {
  const {
    lane,
    columns,
    mirrored,
    plan,
    moments,
    title,
    axisClass,
    grid,
    heights,
    layout,
    landed,
    at,
    frame,
    elements,
  } = props;
  const roomy = grid.density === ROOMY;
  const going = moments[at]?.steps[lane.id];
  const step = going === undefined ? undefined : layout.run.trace.steps[going];
  // What is taken away is gone at once, and falls; what arrives is there when it has landed.
  const taken = step && /deleted$|cleared$/.test(step.event.type);
  const moment = moments[taken ? at : landed];
  const latest = moment?.latest[lane.id];
  const state =
    latest === undefined ? layout.run.trace.initial : (layout.run.states[latest] ?? layout.run.trace.initial);
  const line = headerLineOf(step);
  const turn = mirrored ? 'flex-row-reverse' : '';
  return (
    <div className="stage-lane">
      {title === 'above' && (
        <p className="stage-name">
          <LaneName lane={lane} /> <span>{laneNote(layout.run.trace.settings)}</span>
        </p>
      )}
      <div className={`stage-heads ${turn}`}>
        <span className={axisClass} />
        {columns.map(({ key, id, slots, className }) => (
          <Head key={key} id={id} slot={slots[0]} className={className} roomy={roomy}>
            {title === 'wire' && id === 'wire' && (
              <p className="stage-name">
                <LaneName lane={lane} /> <span>{laneNote(layout.run.trace.settings)}</span>
              </p>
            )}
          </Head>
        ))}
      </div>
      <div className="stage-chart">
        <div className="stage-window-of-time">
          <Trail {...props} />
        </div>
        <div className={`stage-row ${turn}`}>
          <span className={axisClass} />
          <NowBand
            columns={columns}
            grid={grid}
            holding={(slot: Slot) => placeContentsOf(slot, layout, state, moment)}
            page={pageOf(layout.run.trace.steps, latest)}
            line={line}
            alone={title === 'none'}
          />
        </div>
        {!roomy && <HeaderText line={line} />}
        <Overlay
          lane={lane.id}
          {...{ grid, heights, frame, elements }}
          movingObjects={plan?.movingObjects ?? []}
        />
      </div>
    </div>
  );
}

/** The address the browser shows: that of the last page Alice asked for. */
function pageOf(steps: TrailProps['layout']['run']['trace']['steps'], latest: number | undefined): string {
  for (let i = latest ?? -1; i >= 0; i--) {
    const event = steps[i]?.event;
    if (event?.type === 'request-sent' && event.from === 'browser' && event.request.method === 'GET')
      return `acme.example${pathOf(event.request).replace(/^\/api/, '')}`;
  }
  return 'acme.example';
}

function Head({
  id,
  slot,
  className,
  roomy,
  children,
}: {
  readonly id: ColumnId;
  readonly slot: Slot | undefined;
  readonly className: string;
  readonly roomy: boolean;
  readonly children: React.ReactNode;
}) {
  const head: readonly [HeadIconName, string] | undefined =
    slot === 'session-store'
      ? ['hanger', roomy ? 'Session store' : 'Store']
      : slot === 'refresh-token-table'
        ? ['ledger', roomy ? 'Refresh tokens' : 'Refresh']
        : HEADS[id];
  return (
    <div className={`stage-head ${className}`} aria-hidden={head ? 'true' : undefined}>
      {head && (
        <>
          <svg viewBox="-18 -14 36 28" width="36" height="28">
            <HeadIcon name={head[0]} />
          </svg>
          <span>{head[1]}</span>
        </>
      )}
      {children}
    </div>
  );
}

/** On a small chart the line that travels is printed under it. */
function HeaderText({ line }: { readonly line: HeaderLine | null | undefined }) {
  if (line === undefined) return null;
  const tone = line?.kind === 'session-id' ? 'text-amber' : '';
  return (
    <p className="stage-header">
      {line ? (
        <>
          <span className={`font-mono ${tone}`}>
            {line.name} {line.lead}
            <span className={line.kind === 'jwt' ? 'text-rose' : ''}>{line.secret}</span>
          </span>{' '}
          <b>{line.octets} bytes</b>
        </>
      ) : (
        'carries no credential'
      )}
    </p>
  );
}
