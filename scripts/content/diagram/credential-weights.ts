/** How heavy the credentials of a usual login are: measured in a run of the model, not written down. */
import { run } from '../../../src/model/run.ts';
import { DEFAULTS, PRESETS, type Lane } from '../../../src/model/settings.ts';
import type { Action } from '../../../src/model/trace/action.ts';
import { lineWeightOf, type LineWeight } from '../../../src/stage/line-weight.ts';

export type CredentialWeights = Readonly<Record<Lane, LineWeight>>;

const ACTIONS: readonly Action[] = [{ id: 'log-in' }, { id: 'open-profile' }];

let measured: Promise<CredentialWeights> | undefined;

/** Runs both logins once for a build. */
export const credentialWeights = (): Promise<CredentialWeights> => (measured ??= measure());

async function measure(): Promise<CredentialWeights> {
  const [session, jwt] = await Promise.all([weightIn('session'), weightIn('jwt')]);
  return { session, jwt };
}

/** The credential that opens the profile, as heavy as the stage draws it. */
async function weightIn(lane: Lane): Promise<LineWeight> {
  const { steps } = await run({ ...DEFAULTS, ...PRESETS[lane] }, ACTIONS);
  const carried = steps
    .map(({ event }) => (event.type === 'request-sent' ? event.credential : null))
    .findLast((credential) => credential !== null);
  if (!carried) throw new Error(`No request of the lane "${lane}" carries a credential.`);
  return lineWeightOf(carried.kind, carried.value, carried.octets);
}
