/** Short words on the paper: labels, headings, names of differences. Longest first; the layout takes what fits. */
import { ACCESS_TOKEN } from '#model/http/credential-names.ts';
import type { HttpRequest } from '#model/http/message.ts';
import type { Settings } from '#model/settings.ts';
import type { MessageEvent } from '#model/trace/events/messages.ts';

export type Words = readonly string[];

/** What a lane runs: "ID in a cookie", "token in a header". */
export const laneNote = ({ credential, carrier }: Settings): string =>
  `${credential === 'jwt' ? 'token' : 'ID'} in a ${carrier === 'cookie' ? 'cookie' : 'header'}`;

/** The target without scheme and host: "/api/me". */
export const pathOf = (request: HttpRequest): string => request.url.replace(/^[a-z]+:\/\/[^/]+/, '') || '/';

/** Label along the line of a message. */
export function messageWords(event: MessageEvent): Words {
  if (event.type === 'request-sent')
    return [`${event.request.method} ${pathOf(event.request)}`, pathOf(event.request), event.request.method];
  const status = String(event.response.status);
  if (!event.credential || event.credential.kind === 'refresh-token') return [status];
  return event.credential.where === 'Set-Cookie'
    ? [`${status} · Set-Cookie`, `${status} · cookie`, status]
    : [
        `${status} · ${event.credential.kind === 'jwt' ? ACCESS_TOKEN : 'session_id'}`,
        `${status} · token`,
        status,
      ];
}
