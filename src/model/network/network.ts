/** The simulated network: carries messages between user agents and origin servers. */
import type { Milliseconds } from '../clock.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { octetsOf } from '../http/serialize.ts';
import type { Decision } from '../trace/decision.ts';
import type { PlaceId } from '../trace/place.ts';
import { carriedCredential } from './carried-credential.ts';
import type { Recorder } from '../recording/recorder.ts';

/** What stands behind an origin: a server, or what hands on to several. */
export interface Host {
  readonly place: PlaceId;
  readonly answer: (request: HttpRequest) => Promise<HttpResponse>;
}

export interface Network {
  /** Puts a host behind an origin: "https://acme.example". */
  connect(origin: string, host: Host): void;
  /** Sends a request and waits for the answer. `decisions` say why cookies went along or stayed. */
  exchange(from: PlaceId, request: HttpRequest, decisions?: readonly Decision[]): Promise<HttpResponse>;
}

/** A network on which every message takes `latency` in each direction. */
export function createNetwork(recorder: Recorder, latency: Milliseconds): Network {
  const hosts = new Map<string, Host>();
  let exchanges = 0;
  return {
    connect: (origin, host) => void hosts.set(origin, host),
    async exchange(from, request, decisions = []) {
      const { origin } = new URL(request.url);
      const host = hosts.get(origin);
      if (!host) throw new Error(`No server at ${origin}.`);
      exchanges += 1;
      const exchange = exchanges;
      recorder.record({
        event: {
          type: 'request-sent',
          from,
          to: host.place,
          exchange,
          request,
          octets: octetsOf(request),
          credential: carriedCredential(request),
        },
        place: from,
        takes: latency,
        decisions,
      });
      const response = await host.answer(request);
      recorder.record({
        event: {
          type: 'response-sent',
          from: host.place,
          to: from,
          exchange,
          response,
          octets: octetsOf(response),
          credential: carriedCredential(response),
        },
        place: host.place,
        takes: latency,
      });
      return response;
    },
  };
}
