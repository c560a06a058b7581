/** Sends what pages and people draft: cookies go along, and what the answer wants kept or cleared is obeyed. */
import { isSameSite } from '../cookie-jar/same-site.ts';
import { fieldValue } from '../http/fields.ts';
import type { HttpResponse } from '../http/message.ts';
import type { Network } from '../network/network.ts';
import type { PlaceId } from '../trace/place.ts';
import type { BrowserJar } from './browser-jar.ts';
import { includesCredentials, isSafe, requestFor, type Draft } from './request.ts';

/** Sends one request and gives its answer; follows nothing. */
export type Send = (draft: Draft) => Promise<HttpResponse>;

export interface Sender {
  readonly place: PlaceId;
  readonly network: Network;
  readonly jar: BrowserJar;
  /** Empties the web storage of an origin. */
  readonly clearStorage: (origin: string) => void;
}

export function createSend({ place, network, jar, clearStorage }: Sender): Send {
  return async (draft) => {
    const { url, initiator, navigates, method } = draft;
    // Without credentials no cookie goes along, and the answer may not touch what the browser keeps.
    if (!includesCredentials(draft)) return network.exchange(place, requestFor(draft, []));
    const context = {
      url,
      api: 'http' as const,
      sameSite: isSameSite(url, initiator),
      topLevelNavigation: navigates,
    };
    const { fields, decisions } = jar.attach({ ...context, safeMethod: isSafe(method) });
    const response = await network.exchange(place, requestFor(draft, fields), decisions);
    jar.receive(response, context);
    if (fieldValue(response, 'Clear-Site-Data')?.includes('"storage"')) clearStorage(new URL(url).origin);
    return response;
  };
}
