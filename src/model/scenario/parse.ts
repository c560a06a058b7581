/** Turns what a scenario file says into a `Scenario`, or into everything that is wrong with it. */
import type { Seconds } from '../clock.ts';
import { BOTH } from '../lane.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Settings } from '../settings.ts';
import { ACTION_IDS, type Action, type ActionId } from '../trace/action.ts';
import { USUAL_PAIR } from './comparison.ts';
import { DURATION_FORM, readDuration } from './duration.ts';
import type { ScenarioProblem } from './problem.ts';
import { createReader, type Reader } from './reader.ts';
import {
  SETTING_NAMES,
  type Narration,
  type Prediction,
  type PredictionOption,
  type Scenario,
  type SettingName,
} from './scenario.ts';

/** `raw` is the document as YAML gives it. Only form is checked here; `checkScenario` asks the run. */
export function parseScenario(raw: unknown): Result<Scenario, readonly ScenarioProblem[]> {
  const problems: ScenarioProblem[] = [];
  const top = createReader(raw, problems);
  if (typeof raw !== 'object' || raw === null)
    return fail([{ path: [], message: 'the file must be a mapping' }]);
  top.only(['id', 'title', 'summary', 'guide', 'actions', 'settings', 'offers', 'narration', 'predictions']);
  const scenario: Scenario = {
    id: readId(top.at('id')),
    title: top.at('title').text(),
    summary: top.at('summary').text(),
    guide: readId(top.at('guide')),
    actions: readActions(top.at('actions')),
    settings: top.has('settings') ? readSettings(top.at('settings')) : {},
    offers: top.has('offers') ? readOffers(top.at('offers')) : [],
    narration: top.has('narration') ? readNarration(top.at('narration')) : {},
    predictions: top.has('predictions') ? readPredictions(top.at('predictions')) : [],
  };
  return problems.length === 0 ? ok(scenario) : fail(problems);
}

/** Ids become addresses: lower case, digits and hyphens. */
function readId(at: Reader): string {
  const id = at.text();
  if (id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) at.wrong('must be lower-case words with hyphens');
  return id;
}

function readActions(at: Reader): readonly Action[] {
  const items = at.items();
  if (Array.isArray(at.raw) && items.length === 0) at.wrong('must name at least one action');
  return items.flatMap((item) => readAction(item) ?? []);
}

/** "log-in", or { wait: 6 min }; the long form { id: wait, seconds: 360 } says the same. */
function readAction(item: Reader): Action | undefined {
  if (item.has('wait')) {
    item.only(['wait']);
    return withSeconds('wait', readSeconds(item.at('wait')));
  }
  const long = item.has('id');
  if (long) item.only(['id', 'seconds']);
  if (!long && typeof item.raw !== 'string') {
    item.wrong('must be the name of an action, or { wait: 6 min }');
    return undefined;
  }
  const name = long ? item.at('id') : item;
  const id = name.oneOf(ACTION_IDS);
  if (id !== 'wait') return id && { id };
  if (long) return withSeconds(id, readSeconds(item.at('seconds')));
  item.wrong(`must say how long: { wait: 6 min }`);
  return undefined;
}

const withSeconds = (id: ActionId, seconds: Seconds | undefined): Action | undefined =>
  seconds === undefined ? undefined : { id, seconds };

function readSeconds(at: Reader): Seconds | undefined {
  const seconds = readDuration(at.raw);
  if (seconds === undefined || seconds === 0) at.wrong(`must be ${DURATION_FORM}`);
  return seconds;
}

const DURATIONS = ['tokenLifetime', 'idleTimeout', 'absoluteTimeout'] as const;

function readSettings(at: Reader): Partial<Settings> {
  at.keys();
  // Credential and carrier belong to the lanes, the rest to the run.
  at.only(['password', ...DURATIONS, 'latency', 'seed']);
  const settings: { -readonly [K in keyof Settings]?: Settings[K] } = {};
  if (at.has('password')) {
    const password = at.at('password').oneOf(['right', 'wrong']);
    if (password) settings.password = password;
  }
  for (const name of DURATIONS) {
    if (!at.has(name)) continue;
    const seconds = readSeconds(at.at(name));
    if (seconds !== undefined) settings[name] = seconds;
  }
  for (const name of ['latency', 'seed'] as const) {
    if (!at.has(name)) continue;
    const value = at.at(name);
    const { raw } = value;
    if (typeof raw === 'number' && Number.isInteger(raw) && raw >= 0) settings[name] = raw;
    else value.wrong('must be a whole number, zero or more');
  }
  return settings;
}

const readOffers = (at: Reader): readonly SettingName[] =>
  at.items().flatMap((item) => item.oneOf(SETTING_NAMES) ?? []);

const LANES = USUAL_PAIR.lanes.map(({ id }) => id);
const VOICES = [...LANES, BOTH];

function readNarration(at: Reader): Readonly<Record<string, Narration>> {
  return Object.fromEntries(
    at.keys().map((key) => {
      const texts = at.at(key);
      texts.only(VOICES);
      const said = VOICES.filter((voice) => texts.has(voice));
      if (said.length === 0) texts.wrong(`must have a text for ${VOICES.join(', ')}`);
      return [key, Object.fromEntries(said.map((voice) => [voice, texts.at(voice).text()]))];
    }),
  );
}

function readPredictions(at: Reader): readonly Prediction[] {
  const ids = new Set<string>();
  return at.items().map((item) => {
    item.only(['id', 'before', 'question', 'options']);
    const id = readId(item.at('id'));
    if (ids.has(id)) item.at('id').wrong(`"${id}" is taken by an earlier prediction`);
    ids.add(id);
    const options = item.at('options').items().map(readOption);
    if (item.has('options') && options.length < 2) item.at('options').wrong('must be two or more');
    return { id, before: item.at('before').text(), question: item.at('question').text(), options };
  });
}

function readOption(item: Reader): PredictionOption {
  item.only(['text', ...LANES, 'feedback']);
  return {
    text: item.at('text').text(),
    lanes: Object.fromEntries(LANES.map((lane) => [lane, readStatus(item.at(lane))])),
    feedback: item.at('feedback').text(),
  };
}

function readStatus(at: Reader): number {
  const { raw } = at;
  if (typeof raw === 'number' && Number.isInteger(raw) && raw >= 100 && raw <= 599) return raw;
  at.wrong('must be a status code from 100 to 599');
  return 0;
}
