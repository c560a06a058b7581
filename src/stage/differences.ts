/** The name of the difference where the lanes do different things, in at most three words. */
import type { Step, TraceEvent } from '#model/trace/trace.ts';
import type { Row } from './rows.ts';

const ALONE: Readonly<Partial<Record<TraceEvent['type'], string>>> = {
  'request-sent': 'one asks',
  'request-checked': 'a form check',
  'session-created': 'a row',
  'session-looked-up': 'a look-up',
  'session-deleted': 'a row deleted',
  'access-token-signed': 'a seal',
  'access-token-verified': 'a seal check',
  'refresh-token-stored': 'one more row',
  'refresh-token-looked-up': 'a look-up',
  'refresh-token-family-revoked': 'what is revoked',
  'cookie-stored': 'a cookie',
  'cookie-deleted': 'a cookie ends',
  'storage-written': 'script keeps it',
  'storage-cleared': 'script forgets',
  'action-skipped': 'nothing to do',
};

/** Empty where the lanes do not differ. */
export function differenceOf(row: Row): string {
  if (!row.moment.differs) return '';
  const [one, other] = Object.values(row.steps);
  if (!one || !other) return (one && ALONE[one.event.type]) ?? 'one waits';
  return differenceOfSteps(one, other);
}

function differenceOfSteps(a: Step, b: Step): string {
  const types = new Set([a.event.type, b.event.type]);
  if (types.has('access-token-signed')) return 'a row or a seal';
  if (types.has('access-token-verified')) return 'look-up or seal';
  if (types.has('storage-written')) return 'where it rests';
  if (types.has('storage-cleared')) return 'who forgets';
  if (types.has('session-deleted')) return 'what is revoked';
  if (a.event.type === 'request-sent' && b.event.type === 'request-sent') {
    if (a.event.from === 'attacker') return 'what is copied';
    if (!a.event.credential || !b.event.credential) return 'what is sent';
    const kinds = [a.event.credential.kind, b.event.credential.kind];
    return kinds.includes('refresh-token') || a.event.credential.where === b.event.credential.where
      ? 'what is sent'
      : 'who attaches';
  }
  if (a.event.type === 'response-sent' && b.event.type === 'response-sent') {
    const [one, other] = [a.event.response.status, b.event.response.status];
    if (a.event.credential || b.event.credential) return 'who keeps it';
    return one < 400 && other < 400 ? 'page or data' : `${one} or ${other}`;
  }
  return 'they differ';
}
