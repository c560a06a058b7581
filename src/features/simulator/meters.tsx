/** Three meters, drawn to scale: bytes of credential, work of the server, time to lock-out. */
import { memo } from 'react';
import { BOTH, type Lane, type Mode } from '#model/lane.ts';
import type { Moment } from '#model/trace/moment.ts';
import { LaneName } from '#stage/lane-name.tsx';
import { LockOutMeter } from './meters/lock-out-meter.tsx';
import { OctetMeter } from './meters/octet-meter.tsx';
import { readMeters } from './meters/readings.ts';
import { WorkMeter } from './meters/work-meter.tsx';
import type { Run } from './runs.ts';
import './meters/meters.css';

export interface MetersProps {
  readonly run: Run;
  readonly mode: Mode;
  readonly moment: Moment | undefined;
}

export const Meters = memo(function Meters({ run, mode, moment }: MetersProps) {
  const readings = readMeters(run, mode, moment);
  const nameOf = (lane: Lane) => (mode === BOTH ? <LaneName lane={lane} /> : null);
  return (
    <div role="group" aria-label="Meters" className="meters">
      <OctetMeter readings={readings} nameOf={nameOf} />
      <WorkMeter readings={readings} nameOf={nameOf} />
      <LockOutMeter readings={readings} nameOf={nameOf} />
    </div>
  );
});
