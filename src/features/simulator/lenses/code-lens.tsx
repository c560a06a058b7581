/** The module that ran, with the line that ran: the source itself, not a copy. */
import { useEffect, useRef, useState } from 'react';
import type { ServerModule } from 'virtual:server-spans';
import '#components/code-colours.css';
import type { Lane } from '#model/lane.ts';
import { LaneName } from '#stage/lane-name.tsx';
import { newest, type LaneHere, type Shown } from './lane-at-moment.ts';
import { MissingPart } from '#components/lazily.tsx';
import { loadServerModule, runningLine, type RunningLine } from './server-modules.ts';

interface LaneCode extends RunningLine {
  readonly lane: Lane;
  readonly shown: Shown;
  readonly measured: number | undefined;
}

export function CodeLens({ lanes }: { readonly lanes: readonly LaneHere[] }) {
  const codes = lanes.flatMap((here): LaneCode[] => {
    const shown = newest(here, (step) => runningLine(step) !== undefined);
    const line = shown && runningLine(shown.step);
    if (!shown || !line) return [];
    return [{ ...line, lane: here.lane, shown, measured: here.measured.get(shown.step.name) }];
  });
  if (codes.length === 0) return <p className="lens-note">The server has not run yet.</p>;
  return (
    <div className="lens-columns">
      {codes.map((code) => (
        <section key={code.lane.id}>
          <p className="code-head">
            {lanes.length > 1 && <LaneName lane={code.lane} />} <code>{code.file}</code> line {code.line}
            <Durations shown={code.shown} measured={code.measured} />
          </p>
          {!code.shown.isNow && (
            <p className="lens-note">Nothing runs at the server at this step. This ran last.</p>
          )}
          <Source key={code.file} file={code.file} line={code.line} />
        </section>
      ))}
    </div>
  );
}

/** The two clocks side by side, never mixed. */
function Durations({ shown, measured }: Pick<LaneCode, 'shown' | 'measured'>) {
  const { takes } = shown.step;
  return (
    <span>
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

function Source({ file, line }: RunningLine) {
  const [source, setSource] = useState<ServerModule | 'missing' | null>(null);

  useEffect(() => {
    let wanted = true;
    loadServerModule(file).then(
      (loaded) => wanted && setSource(loaded),
      () => wanted && setSource('missing'),
    );
    return () => void (wanted = false);
  }, [file]);

  if (source === 'missing') return <MissingPart />;
  return source && <SourceLines source={source} line={line} />;
}

function SourceLines({ source, line }: { readonly source: ServerModule; readonly line: number }) {
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const running = list.current?.children[line - 1];
    if (!list.current || !(running instanceof HTMLElement)) return;
    list.current.tabIndex = 0; // it scrolls, so the arrow keys must reach it
    list.current.scrollTop = running.offsetTop - list.current.clientHeight / 3;
  }, [line]);

  return (
    <ol ref={list} className="source" data-scrolls aria-label={`Source of ${source.file}`}>
      {source.lines.map((html, index) => (
        <li key={index} aria-current={index + 1 === line ? 'true' : undefined}>
          <code dangerouslySetInnerHTML={{ __html: html || ' ' }} />
        </li>
      ))}
    </ol>
  );
}
