/** One lane: heads over rails, the chart, and under the horizon what everybody holds now. */
import { HeadIcon } from '#components/drawings/head-icon.tsx';
import type { Moment } from '#model/trace/moment.ts';
import { kindOf, placesOfKind, type Place, type PlaceId } from '#model/trace/place.ts';
import type { Trace } from '#model/trace/trace.ts';
import type { Column } from './columns.ts';
import { ROOMY } from './densities.ts';
import { viewOf } from './events/event-views.ts';
import type { LanePlan } from './frame.ts';
import { headerLineOf, type HeaderLine } from './header-line.ts';
import { placeContentsOf } from './place-contents.ts';
import { LaneName } from './lane-name.tsx';
import { Overlay } from './moving-objects-view.tsx';
import { NowBand } from './now-band.tsx';
import { headIconOf, headNameOf } from './place-names.ts';
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
  const taken = step && viewOf(step.event).takesAway;
  const moment = moments[taken ? at : landed];
  const latest = moment?.latest[lane.id];
  const state =
    latest === undefined ? layout.run.trace.initial : (layout.run.states[latest] ?? layout.run.trace.initial);
  const line = headerLineOf(step);
  const { places } = layout.run.trace;
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
        {columns.map((column) => (
          <Head key={column.key} column={column} place={headOf(column, places)} roomy={roomy}>
            {title === 'wire' && column.kind === 'wire' && (
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
            holding={(slot: PlaceId) => placeContentsOf(slot, layout, state, moment)}
            page={pageOf(layout.run.trace, latest)}
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
function pageOf({ steps, places }: Trace, latest: number | undefined): string {
  for (let i = latest ?? -1; i >= 0; i--) {
    const event = steps[i]?.event;
    if (event?.type !== 'request-sent' || kindOf(places, event.from) !== 'user-agent') continue;
    if (event.request.method === 'GET')
      return `${new URL(event.request.url).host}${pathOf(event.request).replace(/^\/api/, '')}`;
  }
  const origin = placesOfKind(places, 'server')[0]?.origin;
  return origin ? new URL(origin).host : '';
}

/** What stands over a column: the browser as a whole, or the one place in it. */
const headOf = ({ kind, slots }: Column, places: readonly Place[]): Place | undefined =>
  kind === 'browser' ? placesOfKind(places, 'user-agent')[0] : places.find(({ id }) => id === slots[0]);

interface HeadProps {
  readonly column: Column;
  readonly place: Place | undefined;
  readonly roomy: boolean;
  readonly children: React.ReactNode;
}

function Head({ column: { className }, place, roomy, children }: HeadProps) {
  const icon = place && headIconOf(place);
  const name = place && headNameOf(place);
  return (
    <div className={`stage-head ${className}`} aria-hidden={place ? 'true' : undefined}>
      {icon && name && (
        <>
          <svg viewBox="-18 -14 36 28" width="36" height="28">
            <HeadIcon name={icon} />
          </svg>
          <span>{roomy ? name.long : name.brief}</span>
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
