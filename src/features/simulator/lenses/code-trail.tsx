/** Which module is shown, how one came there, and every other one. */
import type { CodePlace, SpanPlace } from 'virtual:server-spans';
import { moduleGroups, shownName } from './server-modules.ts';
import { shownIn, type Trail } from './trail.ts';

export interface CodeTrailProps {
  readonly running: SpanPlace;
  readonly trail: Trail;
  /** Of the lane, where there are two. */
  readonly of: string;
  readonly goBack: (index: number) => void;
  readonly open: (place: CodePlace) => void;
}

export function CodeTrail({ running, trail, of, goBack, open }: CodeTrailProps) {
  const here = shownIn(trail);
  const groups = moduleGroups(running);
  return (
    <div className="code-trail">
      <nav aria-label={`Way through the code${of}`}>
        <ol>
          {trail.map((place, index) => (
            <li key={index}>
              {place === here ? (
                <span aria-current="page">
                  <code>{shownName(place.module)}</code> line {place.line}
                </span>
              ) : (
                <button type="button" onClick={() => goBack(index)}>
                  <code>{shownName(place.module)}</code>
                </button>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <label>
        File{' '}
        <select
          aria-label={`File${of}`}
          value={here.module}
          onChange={({ target }) => {
            const places = groups.flatMap((group) => group.places);
            const place = places.find(({ module }) => module === target.value);
            if (place) open(place);
          }}
        >
          {groups.map(({ title, places }) => (
            <optgroup key={title} label={title}>
              {places.map(({ module }) => (
                <option key={module} value={module}>
                  {shownName(module)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </div>
  );
}
