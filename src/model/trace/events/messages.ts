/** Messages between user agents and servers. */
import { fieldValue } from '../../http/fields.ts';
import type { CredentialKind } from '../../http/credential-names.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { reasonPhrase } from '../../http/reason-phrase.ts';
import { purposeOf } from '../../http/request-purpose.ts';
import { kindOf, type PlaceId } from '../place.ts';
import { phraseOf, subjectOf } from './circumstances.ts';
import { NO_TIME, type EventDefinition } from './definition.ts';

/** The credential inside a message, if it carries one. */
export interface CarriedCredential {
  readonly kind: CredentialKind;
  /** The credential itself: a session identifier or a token. */
  readonly value: string;
  /** "Cookie", "Authorization", "Set-Cookie" or "body". */
  readonly where: string;
  /**
   * Octets the message has because of it: the whole field line with its CRLF;
   * in a body the value's own octets.
   */
  readonly octets: number;
}

interface Message {
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly exchange: number; // request and answer share it; counts from 1
  readonly octets: number; // of the whole message
  readonly credential: CarriedCredential | null;
}

export interface RequestSent extends Message {
  readonly type: 'request-sent';
  readonly request: HttpRequest;
}

export interface ResponseSent extends Message {
  readonly type: 'response-sent';
  readonly response: HttpResponse;
}

export type MessageEvent = RequestSent | ResponseSent;

/** Whether an event is a message on its way. */
export const isMessage = (event: { readonly type: string }): event is MessageEvent =>
  event.type === 'request-sent' || event.type === 'response-sent';

/** The end of a message that is no server: who sent the request, or gets the answer. */
export const clientOf = (event: MessageEvent): PlaceId =>
  event.type === 'request-sent' ? event.from : event.to;

export const MESSAGE_EVENTS = {
  'request-sent': {
    sentence: ({ from, request, credential }, _, places) => {
      const luggage = kindOf(places, from) === 'attacker' ? ' with the copy' : luggageOf(credential);
      return `${subjectOf(places, from)} ${purposeOf(request)}${luggage}.`;
    },
    // Told apart by their method, so that a form sent meets a form sent.
    role: ({ type, request }) => `${type} ${request.method}`,
    looks: ({ credential }) => credential?.kind ?? '',
    takes: NO_TIME,
  },
  'response-sent': {
    sentence: ({ from, to, response }, _, places) => {
      const { status } = response;
      const location = fieldValue(response, 'Location');
      const whom = kindOf(places, to) === 'attacker' ? `${phraseOf(places, to)} ` : '';
      const answer = `${subjectOf(places, from)} answers ${whom}${status} ${reasonPhrase(status)}`;
      return location === undefined ? `${answer}.` : `${answer} and sends the browser on to ${location}.`;
    },
    role: ({ type }, _, method) => `${type} ${method ?? ''}`,
    looks: ({ credential, response }) => `${credential?.kind ?? ''} ${response.status}`,
    takes: NO_TIME,
  },
} satisfies {
  'request-sent': EventDefinition<RequestSent>;
  'response-sent': EventDefinition<ResponseSent>;
};

function luggageOf(credential: CarriedCredential | null): string {
  if (!credential) return '';
  if (credential.where === 'Cookie') return `; the cookie goes along by itself, ${credential.octets} bytes`;
  if (credential.where === 'Authorization') return `; the script adds the token, ${credential.octets} bytes`;
  return '';
}
