/** A browser: tabs, one cookie jar for all of them, and for each origin what its script keeps. */
import type { Clock } from '../clock.ts';
import { STANDARD_POLICY, type CookiePolicy } from '../cookie-jar/cookie-store.ts';
import type { Network } from '../network/network.ts';
import type { Recorder } from '../recording/recorder.ts';
import { isWithin, placesOfKind, type Place, type PlaceId } from '../trace/place.ts';
import { createBrowserJar, type BrowserJar } from './browser-jar.ts';
import { createScriptStorage, type ScriptStorage } from './script-storage.ts';
import { createSend } from './sending.ts';
import { createTab, type Tab } from './tab.ts';

export interface Browser {
  readonly place: PlaceId;
  readonly jar: BrowserJar;
  /** Web storage of an origin. Throws where the world has declared none. */
  localStorage(origin: string): ScriptStorage;
  /**
   * Variables of an origin's page; they go with the page. Two pages of one origin would
   * share them, so a world shows an origin in one tab at a time. Throws where none is declared.
   */
  pageMemory(origin: string): ScriptStorage;
  /** Another tab. Cookies and web storage are the same in all. */
  openTab(): Tab;
}

export interface BrowserParts {
  /** The browser's own place. */
  readonly place: PlaceId;
  /** All places of the world: those within the browser are its jar, storages and memories. */
  readonly places: readonly Place[];
  readonly network: Network;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly policy?: CookiePolicy;
}

export function createBrowser(parts: BrowserParts): Browser {
  const { place, network, recorder, clock, policy = STANDARD_POLICY } = parts;
  const own = parts.places.filter(({ id }) => isWithin(parts.places, id, place));
  const [jarPlace] = placesOfKind(own, 'cookie-jar');
  if (!jarPlace) throw new Error(`The world has declared no cookie jar within "${place}".`);
  const jar = createBrowserJar(recorder, clock, jarPlace.id, policy);
  const storages = storagesOf(recorder, placesOfKind(own, 'local-storage'));
  const memories = storagesOf(recorder, placesOfKind(own, 'page-memory'));
  const send = createSend({
    place,
    network,
    jar,
    clearStorage: (origin) => storages.get(origin)?.clear(),
  });
  return {
    place,
    jar,
    localStorage: (origin) => required(storages, origin, 'localStorage'),
    pageMemory: (origin) => required(memories, origin, 'page memory'),
    // A new page is a new world for scripts: what the last one kept in variables is gone.
    openTab: () => createTab(send, ({ origin }) => memories.get(origin)?.clear()),
  };
}

type Storages = ReadonlyMap<string, ScriptStorage>;

const storagesOf = (recorder: Recorder, places: readonly Place[]): Storages =>
  new Map(places.map(({ id, origin }) => [origin ?? '', createScriptStorage(recorder, id)]));

function required(storages: Storages, origin: string, what: string): ScriptStorage {
  const storage = storages.get(origin);
  if (!storage) throw new Error(`The world has declared no ${what} of ${origin}.`);
  return storage;
}
