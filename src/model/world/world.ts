/** The simulated world: clock, dice, network, servers and user agents, wired together for one run. */
import { createClock, type Clock } from '../clock.ts';
import { handle } from '../origin-server/router.ts';
import { createRandom } from '../random.ts';
import type { Settings } from '../settings.ts';
import type { Place } from '../trace/place.ts';
import type { WorldState } from '../trace/state.ts';
import { createAttacker, type Attacker } from '../user-agent/attacker.ts';
import { createBrowser, type Browser } from '../user-agent/browser.ts';
import { createFormSite } from '../user-agent/form-site.ts';
import type { Site } from '../user-agent/site.ts';
import { createTokenCookieSite } from '../user-agent/token-cookie-site.ts';
import { createTokenSite } from '../user-agent/token-site.ts';
import { acmeState, createAcme } from './acme.ts';
import { ACME_PLACES, ALICES_BROWSER, ATTACKERS_LAPTOP, WORLD_PLACES } from './places.ts';
import { configuredKey } from './signing-keys.ts';
import { createNetwork } from '../network/network.ts';
import { createRecorder, type Recorder, type StepListener } from '../recording/recorder.ts';
import { createSpan } from '../recording/spans.ts';

export interface World {
  readonly settings: Settings;
  /** Everything that there is, declared before the first step. */
  readonly places: readonly Place[];
  readonly initial: WorldState;
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly browser: Browser;
  readonly attacker: Attacker;
  /** Where Alice has her account. */
  readonly origin: string;
  /** What Alice sees of acme.example. */
  readonly site: Site;
}

/** A world at its beginning. `stopwatch` gives real milliseconds, for measuring what spans cost. */
export async function createWorld(
  settings: Settings,
  listener: StepListener,
  stopwatch?: () => number,
): Promise<World> {
  const key = await configuredKey(settings.algorithm);
  const places = WORLD_PLACES;
  const initial = acmeState(settings, key);
  const clock = createClock();
  const recorder = createRecorder(clock, { places, initial }, listener);
  const network = createNetwork(recorder, settings.latency);
  const acme = createAcme(settings, key, {
    recorder,
    clock,
    random: createRandom(settings.seed),
    span: createSpan(recorder, clock, ACME_PLACES, stopwatch),
  });
  network.connect(acme.origin, {
    place: acme.places.server,
    answer: (request) => handle(request, acme),
  });
  const browser = createBrowser({ place: ALICES_BROWSER, places, network, recorder, clock });
  return {
    settings,
    places,
    initial,
    clock,
    recorder,
    browser,
    attacker: createAttacker(ATTACKERS_LAPTOP, network, recorder, clock),
    origin: acme.origin,
    site: siteFor(settings, browser, acme.origin),
  };
}

/** The front end that goes with the server: forms, or a script with its tokens in either place. */
function siteFor({ credential, carrier }: Settings, browser: Browser, origin: string): Site {
  const tab = browser.openTab();
  if (carrier !== 'cookie') return createTokenSite(browser, tab, origin, credential, carrier);
  return credential === 'jwt' ? createTokenCookieSite(tab, origin) : createFormSite(browser, tab, origin);
}
