/** The message octet by octet: one table for both messages. */
import { Fragment } from 'react';
import { Link } from 'wouter';
import { CredentialText } from '#components/credential-text.tsx';
import type { Lane } from '#model/lane.ts';
import { LaneName } from '#stage/lane-name.tsx';
import { newest, type LaneHere } from './lane-at-moment.ts';
import { isMessage } from '#model/trace/events/messages.ts';
import { messageTextOf, rowsOf, type MessageText, type ComparedLine } from './message-lines.ts';
import './http-lens.css';

interface LaneMessage {
  readonly lane: Lane;
  readonly message: MessageText;
  readonly isNow: boolean;
}

export function HttpLens({ lanes }: { readonly lanes: readonly LaneHere[] }) {
  const messages = lanes.flatMap((here): LaneMessage[] => {
    const shown = newest(here, ({ event }) => isMessage(event));
    const message = shown && messageTextOf(shown.step, here.run.trace);
    return message ? [{ lane: here.lane, message, isNow: shown.isNow }] : [];
  });
  if (messages.length === 0) return <p className="lens-note">No message has been sent yet.</p>;
  const old = messages.filter(({ isNow }) => !isNow);
  return (
    <>
      {old.length > 0 && <p className="lens-note">{sayOld(old, messages.length)}</p>}
      <table className="http">
        <caption className="sr-only">The message, line by line</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">lane</span>
            </th>
            <th scope="col">bytes</th>
            <th scope="col">{titleOf(messages)}</th>
            <th scope="col">who set it</th>
            <th scope="col">who reads it</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(messages).map((row) => (
            <Row
              key={row.lanes.map(({ id }) => id).join() + row.line.part + row.line.text}
              row={row}
              alone={lanes.length === 1}
            />
          ))}
        </tbody>
        <tfoot>
          {messages.map(({ lane, message }) => (
            <tr key={lane.id}>
              <th scope="row">{lanes.length > 1 && <LaneName lane={lane} />}</th>
              <td>{message.octets}</td>
              <td colSpan={3}>bytes in the whole message</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </>
  );
}

function sayOld(old: readonly LaneMessage[], shown: number): string {
  if (old.length === shown) return 'This step sends no message. Here is the last one.';
  return `${old[0]?.lane.name ?? 'It'} sends nothing at this step. Here is its last message.`;
}

const TITLES = { request: 'the request, as it is sent', response: 'the answer, as it is sent' } as const;

function titleOf(messages: readonly LaneMessage[]): string {
  const types = new Set(messages.map(({ message }) => message.type));
  const [type] = types;
  return type && types.size === 1 ? TITLES[type] : 'the messages, as they are sent';
}

function Row({ row: { lanes, line }, alone }: { readonly row: ComparedLine; readonly alone: boolean }) {
  const [lane] = lanes;
  const token = line.credential?.kind === 'jwt' ? line.credential.value : null;
  return (
    <tr data-lanes={lanes.length > 1 ? 'both' : 'one'} data-credential={line.credential ? true : undefined}>
      <th scope="row">{alone ? null : lanes.length > 1 ? 'both' : lane && <LaneName lane={lane} />}</th>
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
