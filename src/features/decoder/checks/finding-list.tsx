/** Findings, most serious first, numbered; each points at its member in sheet and token. */
import './finding-list.css';
import type { Finding } from '#model/token-reader/finding.ts';
import type { FindingPlaces } from '../document/finding-places.ts';
import type { PointedMember } from '../token-box/pointed-member.ts';
import { VisibleText } from '#components/visible-text.tsx';

const SEVERITY = { danger: 'Danger', warning: 'Warning', note: 'Note' } as const;

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly places: FindingPlaces;
  readonly onPoint: (pointed: PointedMember | null) => void;
}

export function FindingList({ findings, places, onPoint }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <section className="findings">
      <h2 id="findings">Findings</h2>
      <ol aria-labelledby="findings">
        {findings.map((finding, index) => {
          const place = places[index] ?? null;
          return (
            <li
              key={`${finding.id} ${finding.segment ?? ''} ${finding.path ?? ''}`}
              data-severity={finding.severity}
              onPointerEnter={() => place && onPoint(place)}
              onPointerLeave={() => place && onPoint(null)}
            >
              <h3>
                <span>{SEVERITY[finding.severity]}</span> <VisibleText text={`${finding.title}.`} />
              </h3>
              <p>
                <VisibleText text={finding.remedy} />{' '}
                <small>
                  <Place finding={finding} place={place} onPoint={onPoint} /> {finding.source}.
                </small>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface PlaceProps {
  readonly finding: Finding;
  readonly place: PointedMember | null;
  readonly onPoint: (pointed: PointedMember | null) => void;
}

function Place({ finding: { segment, path }, place, onPoint }: PlaceProps) {
  const where = path ? `${segment ?? 'token'}, ${path}` : segment;
  if (!where) return null;
  if (!place)
    return (
      <>
        In the <VisibleText text={where} />.
      </>
    );
  return (
    <button
      type="button"
      className="quiet-button"
      title="Show it in sheet and token"
      onClick={() => onPoint(place)}
      onFocus={() => onPoint(place)}
      onBlur={() => onPoint(null)}
    >
      In the <VisibleText text={where} />.
    </button>
  );
}
