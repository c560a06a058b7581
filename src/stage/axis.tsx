/** Time: the clock and the actions down the paper, breaks where time passes unseen, and the tag of now. */
import { shortDuration } from '#model/wording/short-duration.ts';
import { shortTime } from './clock-text.ts';
import { rowsBetween, type Row } from './rows.ts';
import type { DrawingCommon } from './use-drawing.ts';
import { REACH } from './heights.ts';

export type AxisPlace = 'middle' | 'left';

export interface AxisProps {
  readonly rows: readonly Row[];
  /** The newest row: words that the tag of now would cover are left out. */
  readonly newest: number;
  readonly place: AxisPlace;
  readonly width: number;
  readonly small: boolean;
}

/** Everything that is printed on the axis, in the coordinates of the paper. */
export function AxisMarks({ rows, newest, place, width, small }: AxisProps) {
  const left = place === 'left';
  const x = left ? 0 : width / 2;
  const anchor = left ? 'start' : 'middle';
  return rows.map((row) => {
    if (row.height === 0) return null;
    const headingAt = row.top - (small ? 9 : 13);
    const time = timeOf(row, small);
    const nameAt = row.top + (time ? 20 : 4.5);
    const covered = row.moment.index === newest && nameAt > row.top + row.height - 18;
    const difference = covered ? '' : row.difference;
    const wait = Object.values(row.steps)[0]?.event;
    return (
      <g key={row.moment.index}>
        {row.gap > 0 && (
          <Break
            x={x}
            y={row.start + 14}
            words={`${shortDuration(row.gap)} later`}
            anchor={anchor}
            width={width}
            small={small}
          />
        )}
        {row.heading && (
          <text
            x={x}
            y={headingAt}
            fontSize={small ? 13 : 15}
            fontWeight="600"
            textAnchor={anchor}
            className="stage-halo fill-ink"
          >
            {small ? row.briefTitle : row.title}
          </text>
        )}
        {time && (
          <text
            x={x}
            y={row.top + 4.5}
            fontSize={small ? 12 : 13}
            textAnchor={anchor}
            className="fill-ink2 font-mono"
          >
            {time}
          </text>
        )}
        {wait?.type === 'clock-advanced' && (
          <Break
            x={x}
            y={row.top + (small ? 8 : 10)}
            words={`${shortDuration(wait.by)} later`}
            anchor={anchor}
            width={width}
            small={small}
          />
        )}
        {difference && !small && (
          <>
            <Diamond x={left ? 4 : 9} y={nameAt - 4.5} />
            {!left && <Diamond x={width - 9} y={nameAt - 4.5} />}
            <text x={left ? 14 : x} y={nameAt} fontSize="13" textAnchor={anchor} className="fill-ink">
              {difference}
            </text>
          </>
        )}
        {difference && small && <Diamond x={width - 7} y={row.top} />}
      </g>
    );
  });
}

const isWait = (row: Row): boolean =>
  Object.values(row.steps).every((step) => step.event.type === 'clock-advanced');

/** Only what has changed since the row above; nothing if nothing has. */
function timeOf(row: Row, small: boolean): string {
  if (row.begins === row.begunBefore || isWait(row)) return '';
  const time = shortTime(row.begins, row.heading && !small ? undefined : row.begunBefore);
  return small && time.length > 8 ? time.slice(3, 8) : time;
}

function Break({
  x,
  y,
  words,
  anchor,
  width,
  small,
}: {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly anchor: 'start' | 'middle';
  readonly width: number;
  readonly small: boolean;
}) {
  const zigzag = 'l4-5 7 10 7-10 4 5';
  return (
    <g>
      {anchor === 'middle' && (
        <path
          d={`M8 ${y}${zigzag}M${width - 30} ${y}${zigzag}`}
          fill="none"
          strokeWidth="1"
          className="stroke-line"
        />
      )}
      {anchor === 'start' && !small && (
        <path d={`M${width - 30} ${y}${zigzag}`} fill="none" strokeWidth="1" className="stroke-line" />
      )}
      <text x={x} y={y + 4.5} fontSize={small ? 12 : 13} textAnchor={anchor} className="fill-ink2">
        {words}
      </text>
    </g>
  );
}

function Diamond({ x, y, radius = 4 }: { readonly x: number; readonly y: number; readonly radius?: number }) {
  const r = radius;
  return <path d={`M${x - r} ${y}l${r}-${r} ${r} ${r}-${r} ${r}z`} className="fill-ink" />;
}

/** The tag on the horizon. */
export function NowTag({
  width,
  time,
  small,
}: {
  readonly width: number;
  readonly time: string;
  readonly small: boolean;
}) {
  const height = small ? 24 : 30;
  return (
    <g>
      <rect
        x="0"
        y={-height / 2}
        width={small ? Math.min(width - 6, 46) : width}
        height={height}
        className="fill-ink"
      />
      <text
        x={small ? Math.min(width - 6, 46) / 2 : width / 2}
        y={small ? 4.5 : 5}
        fontSize={small ? 13 : 14}
        fontWeight="500"
        textAnchor="middle"
        className="fill-paper font-mono"
      >
        {small ? 'now' : `now ${time}`}
      </text>
    </g>
  );
}

export interface AxisColumnProps extends DrawingCommon {
  readonly width: number;
  readonly depth: number;
  readonly time: string;
}

/** The axis between two charts, as a drawing of its own. */
export function AxisColumn({ rows, at, from, to, elements, frame, width, depth, time }: AxisColumnProps) {
  const seen = rowsBetween(rows, from - REACH, to).filter((row) => row.moment.index <= at);
  return (
    <svg
      viewBox={`0 ${-REACH} ${width} ${REACH + depth}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="stage-svg"
    >
      <rect y={-REACH} width={width} height={REACH} className="fill-paper" />
      <path d={`M.5 ${-REACH}V0M${width - 0.5} ${-REACH}V0`} className="stroke-rule" />
      <svg y={-REACH} width={width} height={REACH} viewBox={`0 ${-REACH} ${width} ${REACH}`}>
        <g ref={elements.ref('paper')} {...frame['paper']}>
          <AxisMarks rows={seen} newest={at} place="middle" width={width} small={false} />
        </g>
      </svg>
      <path d={`M0 0H${width}`} strokeWidth="2" className="stroke-ink" />
      <NowTag width={width} time={time} small={false} />
    </svg>
  );
}
