/** The list of actions. Each is written as short as it can be, and read by the table of actions. */
import * as v from 'valibot';
import { ACTION_DEFINITIONS, ACTION_IDS } from '../../../src/model/actions/action-definitions.ts';
import type { Action, ActionId } from '../../../src/model/trace/action.ts';
import { isRecord } from '../../../src/model/record.ts';
import { list, mapping, oneOf } from './forms.ts';
import { valueOf } from './setting-schema.ts';

type ActionSchema = v.GenericSchema<unknown, Action>;

const parametersOf = (id: ActionId) =>
  Object.entries(ACTION_DEFINITIONS[id].parameters).map(([name, field]) => [name, valueOf(field)] as const);

/** `{ id: wait, seconds: 360 }` */
const inFull = (id: ActionId): ActionSchema =>
  v.pipe(
    mapping({ id: v.literal(id), ...Object.fromEntries(parametersOf(id)) }),
    v.transform((action) => action as Action),
  );

/** `{ wait: 6 min }`, for an action that takes one value. */
function inShort(id: ActionId): ActionSchema | undefined {
  const [only, ...others] = parametersOf(id);
  if (!only || others.length > 0) return undefined;
  const [name, value] = only;
  return v.pipe(
    mapping({ [id]: value }),
    v.transform((written) => ({ id, [name]: written[id] }) as Action),
  );
}

/** "log-in", for an action that takes none. */
const byName: ActionSchema = v.pipe(
  oneOf(ACTION_IDS),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const id = dataset.value;
    const takes = parametersOf(id).map(([name]) => name);
    if (takes.length === 0) return { id } as Action;
    addIssue({
      message:
        id === 'wait' ? 'must say how long: { wait: 6 min }' : `must say ${takes.join(' and ')} as well`,
    });
    return NEVER;
  }),
);

const isActionId = (id: unknown): id is ActionId => ACTION_IDS.some((known) => known === id);

const notAnAction: ActionSchema = v.pipe(
  v.unknown(),
  v.rawTransform(({ addIssue, NEVER }) => {
    addIssue({ message: 'must be the name of an action, or { wait: 6 min }' });
    return NEVER;
  }),
);

/** Which of its forms an action is written in. */
function schemaFor(raw: unknown): ActionSchema {
  if (typeof raw === 'string') return byName;
  if (!isRecord(raw)) return notAnAction;
  if ('id' in raw)
    return isActionId(raw['id'])
      ? inFull(raw['id'])
      : v.pipe(
          v.looseObject({ id: oneOf(ACTION_IDS) }),
          v.transform(({ id }) => ({ id }) as Action),
        );
  const short = Object.keys(raw).find(isActionId);
  return (short && inShort(short)) ?? notAnAction;
}

/** Any number of actions. */
export const actions = list(v.lazy(schemaFor));
