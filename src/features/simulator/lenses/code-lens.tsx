/** The module that ran, with the line that ran, and the way from there into the others: the source itself, not a copy. */
import { useState } from 'react';
import type { SpanPlace } from 'virtual:server-spans';
import '#components/code-colours.css';
import type { Lane } from '#model/lane.ts';
import { LaneName } from '#stage/lane-name.tsx';
import './code-lens.css';
import { CodeSource } from './code-source.tsx';
import { CodeTrail } from './code-trail.tsx';
import { newest, type LaneHere, type Shown } from './lane-at-moment.ts';
import { runningLine } from './server-modules.ts';
import { backTo, follow, shownIn, type Trail } from './trail.ts';

interface LaneCode {
  readonly running: SpanPlace;
  readonly lane: Lane;
  readonly shown: Shown;
  readonly measured: number | undefined;
}

export function CodeLens({ lanes }: { readonly lanes: readonly LaneHere[] }) {
  const codes = lanes.flatMap((here): LaneCode[] => {
    const shown = newest(here, (step) => runningLine(step) !== undefined);
    const running = shown && runningLine(shown.step);
    if (!shown || !running) return [];
    return [{ running, lane: here.lane, shown, measured: here.measured.get(shown.step.name) }];
  });
  if (codes.length === 0) return <p className="lens-note">The server has not run yet.</p>;
  return (
    <div className="lens-columns">
      {codes.map((code) => (
        <LaneColumn key={code.lane.id} code={code} isOneOfTwo={lanes.length > 1} />
      ))}
    </div>
  );
}

/** Where a reader has gone, and from which step: the next step begins again at its own line. */
interface Followed {
  readonly step: string;
  readonly trail: Trail;
  readonly takesFocus: boolean;
}

function LaneColumn({ code, isOneOfTwo }: { readonly code: LaneCode; readonly isOneOfTwo: boolean }) {
  const { lane, running, shown, measured } = code;
  const [followed, setFollowed] = useState<Followed | null>(null);
  const step = shown.step.name;
  const isAway = followed?.step === step;
  const trail: Trail = isAway ? followed.trail : [running];
  const here = shownIn(trail);
  const go = (to: Trail, takesFocus: boolean) => setFollowed({ step, trail: to, takesFocus });
  return (
    <section>
      <p className="code-head">
        {isOneOfTwo && <LaneName lane={lane} />}
        <span>{shown.isNow ? 'runs now' : 'ran last, at an earlier step'}</span>
        <Durations shown={shown} measured={measured} />
      </p>
      <CodeTrail
        running={running}
        trail={trail}
        of={isOneOfTwo ? `, ${lane.name}` : ''}
        goBack={(index) => go(backTo(trail, index), true)}
        open={(place) => go(follow([running], place), false)}
      />
      <CodeSource
        place={here}
        runs={here === running}
        takesFocus={isAway && followed.takesFocus}
        follow={({ module, line }) => go(follow(trail, { module, line }), true)}
      />
    </section>
  );
}

/** The two clocks side by side, never mixed. */
function Durations({ shown, measured }: Pick<LaneCode, 'shown' | 'measured'>) {
  const { takes } = shown.step;
  return (
    <span className="code-clocks">
      simulated {takes} ms
      {measured !== undefined && (
        <>
          {', '}
          <b>measured here {measuredText(measured)}</b>
        </>
      )}
    </span>
  );
}

/** Browsers let their clocks tick every 100 µs only. */
const TICK = 100;

const measuredText = (microseconds: number): string =>
  microseconds < TICK ? `under ${TICK} µs` : `about ${Math.round(microseconds).toLocaleString('en')} µs`;
