/** What every meter gets. */
import type { ReactNode } from 'react';
import type { Lane } from '#model/lane.ts';
import type { MeterReading } from './readings.ts';

export interface MeterProps {
  readonly readings: readonly MeterReading[];
  /** Shown before a lane's row; nothing where there is one lane only. */
  readonly nameOf: (lane: Lane) => ReactNode;
}
