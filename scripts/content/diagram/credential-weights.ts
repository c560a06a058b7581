/** How heavy the credentials of a usual login are: measured in a run of the model, not written down. */
import { runLanes } from '../../../src/model/scenario/run-lanes.ts';
import type { Credential } from '../../../src/model/settings.ts';
import type { Action } from '../../../src/model/trace/action.ts';
import type { LaneTrace } from '../../../src/model/trace/lane-run.ts';
import { lineWeightOf, type LineWeight } from '../../../src/stage/line-weight.ts';

export interface CredentialWeights {
  readonly session: LineWeight;
  readonly jwt: LineWeight;
}

const ACTIONS: readonly Action[] = [{ id: 'log-in' }, { id: 'open-profile' }];

let measured: Promise<CredentialWeights> | undefined;

/** Runs both logins once for a build. */
export const credentialWeights = (): Promise<CredentialWeights> => (measured ??= measure());

async function measure(): Promise<CredentialWeights> {
  const lanes = await runLanes({ actions: ACTIONS, settings: {}, offers: [] });
  return { session: weightOf(lanes, 'session-id'), jwt: weightOf(lanes, 'jwt') };
}

/** The credential that opens the profile, as heavy as the stage draws it. */
function weightOf(lanes: readonly LaneTrace[], kind: Credential): LineWeight {
  const carried = lanes
    .find(({ lane }) => lane.settings.credential === kind)
    ?.trace.steps.map(({ event }) => (event.type === 'request-sent' ? event.credential : null))
    .findLast((credential) => credential !== null);
  if (!carried) throw new Error(`No request carries a ${kind}.`);
  return lineWeightOf(carried.kind, carried.value, carried.octets);
}
