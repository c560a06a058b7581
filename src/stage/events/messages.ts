/** Messages: lines from rail to rail, as wide as the credential they carry. */
import type { MessageEvent, RequestSent, ResponseSent } from '#model/trace/events/messages.ts';
import { kindOf } from '#model/trace/place.ts';
import { lineWeightOf } from '../line-weight.ts';
import { riseOf, type DrawnStep, type Mark, type Tone } from '../mark.ts';
import { sending, TIMES } from '../moving-objects.ts';
import { isServerRail } from '../places.ts';
import { messageWords } from '../words.ts';
import { ONE_WAITS, STILL, type EventView, type StepInMotion } from './event-view.ts';

const MESSAGE = {
  ...STILL,
  size: 'message',
  motion: 'travel',
  prepares: ({ credential }: MessageEvent) => (credential ? TIMES.attach : TIMES.appear),
  words: () => [],
  movingObjects: (event: MessageEvent, { floor, step, main }: StepInMotion) =>
    sending(floor, step.index, event, main),
} as const;

export const MESSAGE_VIEWS = {
  'request-sent': {
    ...MESSAGE,
    marks: (event, drawn) => messageMarks(event, drawn, event.credential !== null),
    terseWords: ({ credential }, _step, _mark, words) =>
      credential && credential.kind !== 'refresh-token' ? [] : words,
    difference: {
      alone: 'one asks',
      beside({ from, credential }, other, places) {
        if (other.type !== 'request-sent') return null;
        if (kindOf(places, from) === 'attacker') return 'what is copied';
        if (!credential || !other.credential) return 'what is sent';
        const renews = [credential.kind, other.credential.kind].includes('refresh-token');
        return renews || credential.where === other.credential.where ? 'what is sent' : 'who attaches';
      },
    },
    concerns: (_, { inDrawnExchange }) => inDrawnExchange,
  },
  'response-sent': {
    ...MESSAGE,
    marks: (event, drawn) => messageMarks(event, drawn, true),
    terseWords({ credential }, { action }, _mark, words) {
      if (!credential) return action.action.id === 'open-profile' ? words : [];
      return [credential.kind === 'jwt' ? 'sealed document' : 'ticket'];
    },
    difference: {
      alone: ONE_WAITS,
      beside({ credential, response }, other) {
        if (other.type !== 'response-sent') return null;
        if (credential || other.credential) return 'who keeps it';
        const [one, two] = [response.status, other.response.status];
        return one < 400 && two < 400 ? 'page or data' : `${one} or ${two}`;
      },
    },
    concerns: (_, { inDrawnExchange }) => inDrawnExchange,
  },
} satisfies {
  'request-sent': EventView<RequestSent>;
  'response-sent': EventView<ResponseSent>;
};

function messageMarks(
  event: MessageEvent,
  { layout, step, y0, y1 }: DrawnStep,
  joins: boolean,
): readonly Mark[] {
  const [from, to] = layout.routes.get(step.index) ?? [event.from, event.to];
  const carried = event.credential;
  const weight = carried ? lineWeightOf(carried.kind, carried.value, carried.octets, layout.factor) : null;
  const tone: Tone = carried?.kind === 'session-id' ? 'amber' : carried?.kind === 'jwt' ? 'ink' : 'ink2';
  const start = y0 + 4;
  return [
    { type: 'message', from, to, y0: start, y1, weight, joins },
    ...(weight && weight.kind !== 'jwt' && !isServerRail(layout.run.trace.places, from)
      ? [{ type: 'dot', slot: from, y: start, loud: weight.kind === 'session-id' } as const]
      : []),
    { type: 'along', from, to, y0: start, y1, words: messageWords(event), tone, rise: riseOf(weight) },
  ];
}
