/** The field or value that carries the credential of a message, cut short for the stage. */
import { ACCESS_TOKEN, REFRESH_TOKEN } from '#model/http/credential-names.ts';
import { isMessage } from '#model/trace/events/messages.ts';
import type { Step } from '#model/trace/trace.ts';
import { shortened } from '#model/wording/shortened.ts';

export interface HeaderLine {
  /** "Cookie:", "Authorization:", "access_token". */
  readonly name: string;
  /** Before the secret: "__Host-sid=", "Bearer ". */
  readonly lead: string;
  /** The beginning of the secret. */
  readonly secret: string;
  readonly kind: 'session-id' | 'jwt' | 'refresh-token';
  readonly octets: number;
}

/** Absent for a step that sends nothing; null for a message without a credential. */
export function headerLineOf(step: Step | undefined): HeaderLine | null | undefined {
  const event = step?.event;
  if (!event || !isMessage(event)) return undefined;
  const { credential } = event;
  if (!credential) return null;
  const { where, value, kind, octets } = credential;
  if (where === 'body') {
    const name = kind === 'refresh-token' ? REFRESH_TOKEN : kind === 'jwt' ? ACCESS_TOKEN : 'session_id';
    return { name: 'in the body', lead: `${name}: `, secret: shortened(value, 6), kind, octets };
  }
  const message = event.type === 'request-sent' ? event.request : event.response;
  const field = message.fields.find(([name, text]) => name === where && text.includes(value));
  const lead = field ? field[1].slice(0, field[1].indexOf(value)) : '';
  return { name: `${where}:`, lead, secret: shortened(value, kind === 'jwt' ? 7 : 4), kind, octets };
}
