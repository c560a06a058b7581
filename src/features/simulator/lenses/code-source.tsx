/** A module's source at a line; a name that another module declares leads there. */
import { useEffect, useRef, useState } from 'react';
import type { CodeLink, CodePlace, ServerModule } from 'virtual:server-spans';
import { MissingPart } from '#components/lazily.tsx';
import { loadServerModule, shownName } from './server-modules.ts';

export interface CodeSourceProps {
  readonly place: CodePlace;
  /** The line ran at this step, or it is the line that was asked for. */
  readonly runs: boolean;
  /** Somebody came here by following a name, so the focus comes along. */
  readonly takesFocus: boolean;
  readonly follow: (link: CodeLink) => void;
}

export function CodeSource({ place, ...rest }: CodeSourceProps) {
  const [source, setSource] = useState<ServerModule | null>(null);
  const [missing, setMissing] = useState('');
  const { module } = place;

  useEffect(() => {
    let wanted = true;
    loadServerModule(module).then(
      (loaded) => wanted && setSource(loaded),
      () => wanted && setMissing(module),
    );
    return () => void (wanted = false);
  }, [module]);

  // Until the next module has come, the last one stays, so nothing jumps.
  return (
    <div className="source-room" aria-busy={source?.module !== module && missing !== module}>
      {missing === module ? (
        <MissingPart />
      ) : (
        source && <Lines source={source} place={source.module === module ? place : null} {...rest} />
      )}
    </div>
  );
}

interface LinesProps extends Omit<CodeSourceProps, 'place'> {
  readonly source: ServerModule;
  /** `null`: of a module that is being left. */
  readonly place: CodePlace | null;
}

function Lines({ source, place, runs, takesFocus, follow }: LinesProps) {
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const line = list.current?.children[(place?.line ?? 0) - 1];
    if (!list.current || !(line instanceof HTMLElement)) return;
    list.current.tabIndex = 0; // it scrolls, so the arrow keys must reach it
    list.current.scrollTop = line.offsetTop - list.current.clientHeight / 3;
    if (takesFocus) list.current.focus({ preventScroll: true });
  }, [place, takesFocus]);

  return (
    <ol ref={list} className="source" data-scrolls aria-label={`Source of ${shownName(source.module)}`}>
      {source.lines.map((pieces, index) => (
        <li
          key={`${source.module}:${index}`}
          aria-current={index + 1 === place?.line ? (runs ? 'true' : 'location') : undefined}
        >
          <code>
            {pieces.length === 0 && ' '}
            {pieces.map((piece, at) =>
              typeof piece === 'string' ? (
                <span key={at} dangerouslySetInnerHTML={{ __html: piece }} />
              ) : (
                <button
                  key={at}
                  type="button"
                  className={piece.className}
                  aria-label={`${piece.name}, in ${shownName(piece.module)}`}
                  onClick={() => follow(piece)}
                >
                  {piece.name}
                </button>
              ),
            )}
          </code>
        </li>
      ))}
    </ol>
  );
}
