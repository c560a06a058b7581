/** Time that passes, and actions that have nothing to do. */
import type { Milliseconds } from '../../clock.ts';
import { durationText } from '../../wording/duration-text.ts';
import { alike, NO_TIME, type EventDefinition } from './definition.ts';

export interface ActionSkipped {
  readonly type: 'action-skipped';
  readonly reason: string;
}

export interface ClockAdvanced {
  readonly type: 'clock-advanced';
  readonly by: Milliseconds;
}

export const TIME_EVENTS = {
  'action-skipped': {
    sentence: ({ reason }) => reason,
    role: ({ type }) => type,
    looks: alike,
    takes: NO_TIME,
  },
  'clock-advanced': {
    sentence: ({ by }) => `${durationText(by)} go by.`,
    role: ({ type }) => type,
    looks: alike,
    takes: NO_TIME,
  },
} satisfies {
  'action-skipped': EventDefinition<ActionSkipped>;
  'clock-advanced': EventDefinition<ClockAdvanced>;
};
