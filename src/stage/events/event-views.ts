/** How the stage shows each type of event; the compiler names what is missing. */
import type { EventOf, TraceEvent, TraceEventType } from '#model/trace/events.ts';
import { ACCESS_TOKEN_VIEWS } from './access-tokens.ts';
import { ATTACKER_VIEWS } from './attacker.ts';
import { CHECK_VIEWS } from './checks.ts';
import { COOKIE_VIEWS } from './cookies.ts';
import type { EventView } from './event-view.ts';
import { MESSAGE_VIEWS } from './messages.ts';
import { REFRESH_TOKEN_VIEWS } from './refresh-tokens.ts';
import { SESSION_VIEWS } from './sessions.ts';
import { STORAGE_VIEWS } from './storage.ts';
import { TIME_VIEWS } from './time.ts';

const EVENT_VIEWS = {
  ...TIME_VIEWS,
  ...MESSAGE_VIEWS,
  ...CHECK_VIEWS,
  ...SESSION_VIEWS,
  ...ACCESS_TOKEN_VIEWS,
  ...REFRESH_TOKEN_VIEWS,
  ...COOKIE_VIEWS,
  ...STORAGE_VIEWS,
  ...ATTACKER_VIEWS,
} satisfies { readonly [T in TraceEventType]: EventView<EventOf<T>> };

/** Each view takes its own kind of event, and the look-up by type gives the one for this event. */
export const viewOf = (event: TraceEvent): EventView<TraceEvent> => EVENT_VIEWS[event.type];
