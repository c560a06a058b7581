/** The message octet by octet: one table for both letters. */
import { Fragment } from 'react';
import { Link } from 'wouter';
import { CredentialText } from '#components/credential-text.tsx';
import type { Lane } from '#model/settings.ts';
import { LANE_NAMES } from '../captions.ts';
import { LaneName } from '../stage/lane-name.tsx';
import { newest, type LaneHere } from './here.ts';
import { isMessage, letterOf, rowsOf, type Letter, type LetterRow } from './letter.ts';
import './http-lens.css';

interface LaneLetter {
  readonly lane: Lane;
  readonly letter: Letter;
  readonly isNow: boolean;
}

export function HttpLens({ lanes }: { readonly lanes: readonly LaneHere[] }) {
  const letters = lanes.flatMap((here): LaneLetter[] => {
    const shown = newest(here, isMessage);
    const letter = shown && letterOf(shown.step, here.run.trace.settings.carrier);
    return letter ? [{ lane: here.lane, letter, isNow: shown.isNow }] : [];
  });
  if (letters.length === 0) return <p className="lens-note">No message has been sent yet.</p>;
  const old = letters.filter(({ isNow }) => !isNow);
  return (
    <>
      {old.length > 0 && <p className="lens-note">{sayOld(old, letters.length)}</p>}
      <table className="http">
        <caption className="sr-only">The message, line by line</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">lane</span>
            </th>
            <th scope="col">octets</th>
            <th scope="col">{titleOf(letters)}</th>
            <th scope="col">who set it</th>
            <th scope="col">who reads it</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(letters).map((row) => (
            <Row
              key={row.lanes.join() + row.line.part + row.line.text}
              row={row}
              alone={lanes.length === 1}
            />
          ))}
        </tbody>
        <tfoot>
          {letters.map(({ lane, letter }) => (
            <tr key={lane}>
              <th scope="row">{lanes.length > 1 && <LaneName lane={lane} />}</th>
              <td>{letter.octets}</td>
              <td colSpan={3}>octets in the whole message</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </>
  );
}

function sayOld(old: readonly LaneLetter[], shown: number): string {
  if (old.length === shown) return 'This step sends no message. Here is the last one.';
  return `${LANE_NAMES[old[0]?.lane ?? 'session']} sends nothing at this step. Here is its last message.`;
}

const TITLES = { request: 'the request, as it is sent', response: 'the answer, as it is sent' } as const;

function titleOf(letters: readonly LaneLetter[]): string {
  const types = new Set(letters.map(({ letter }) => letter.type));
  const [type] = types;
  return type && types.size === 1 ? TITLES[type] : 'the messages, as they are sent';
}

function Row({ row: { lanes, line }, alone }: { readonly row: LetterRow; readonly alone: boolean }) {
  const [lane = 'session'] = lanes;
  const token = line.credential?.kind === 'jwt' ? line.credential.value : null;
  return (
    <tr data-lanes={lanes.length > 1 ? 'both' : lane} data-credential={line.credential ? true : undefined}>
      <th scope="row">{alone ? null : lanes.length > 1 ? 'both' : <LaneName lane={lane} />}</th>
      <td>{line.octets}</td>
      <td>
        <code>
          {line.part === 'end of header' ? (
            <i>(an empty line)</i>
          ) : (
            <CredentialText
              text={line.text}
              credential={line.credential?.value ?? ''}
              kind={line.credential?.kind}
            />
          )}
        </code>
      </td>
      <td>
        <Said label="set by">{line.setBy}</Said>
      </td>
      <td>
        <Said label="read by">{line.readBy}</Said>
        {token !== null && (
          <Fragment>
            {'. '}
            <Link href={`/decoder/#token=${token}`}>Open in the decoder</Link>
          </Fragment>
        )}
      </td>
    </tr>
  );
}

/** On a phone the columns become lines, and each says what it is. */
function Said({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <>
      <span className="http-label">{label} </span>
      {children}
    </>
  );
}
