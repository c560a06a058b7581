/** What the meters show of each lane at a moment. */
import { lanesIn, type Lane, type Mode } from '#model/lane.ts';
import { metersAt, newestRequest, type Meters } from '#model/trace/meters.ts';
import type { Moment } from '#model/trace/moment.ts';
import type { CarriedCredential } from '#model/trace/trace.ts';
import type { Run } from '../runs.ts';

export interface MeterReading extends Meters {
  readonly lane: Lane;
  /** In the newest request. */
  readonly credential: CarriedCredential | null;
  /** Lifetime of a fresh access token, seconds: the full length of the fuse. */
  readonly lifetime: number;
}

export function readMeters(run: Run, mode: Mode, moment: Moment | undefined): readonly MeterReading[] {
  return lanesIn(run.lanes, mode).map((laneRun) => {
    const { lane } = laneRun;
    const index = moment?.latest[lane.id] ?? -1;
    const state = laneRun.states[index] ?? laneRun.trace.initial;
    return {
      ...metersAt(laneRun.trace, index, state),
      lane,
      credential: newestRequest(laneRun.trace, index)?.credential ?? null,
      lifetime: laneRun.trace.settings.tokenLifetime,
    };
  });
}

/** Octets of a credential line by part: what introduces the credential, then the credential itself. */
export function octetParts(
  credential: CarriedCredential,
): readonly { readonly hue: Hue; readonly octets: number }[] {
  const { kind, value, octets } = credential;
  const rest = { hue: 'rest', octets: octets - value.length } as const;
  if (kind === 'session-id') return [rest, { hue: 'session-id', octets: value.length }];
  if (kind !== 'jwt') return [{ hue: 'rest', octets }];
  const [header = '', payload = '', signature = ''] = value.split('.');
  return [
    rest,
    { hue: 'header', octets: header.length },
    { hue: 'payload', octets: payload.length + 2 }, // with the dots at both sides
    { hue: 'signature', octets: signature.length },
  ];
}

export type Hue = 'rest' | 'session-id' | 'header' | 'payload' | 'signature';
