/** The way from the line that ran into the modules that it uses, and back. */
import type { CodePlace } from 'virtual:server-spans';

/** The first is where it began, the last is what is shown. Never empty. */
export type Trail = readonly [CodePlace, ...CodePlace[]];

export const shownIn = (trail: Trail): CodePlace => trail.at(-1) ?? trail[0];

/** One step further. A module that was passed on the way is gone back to, so the trail never runs in circles. */
export function follow(trail: Trail, to: CodePlace): Trail {
  const [first, ...others] = trail;
  if (to.module === first.module && to.line === first.line) return [first];
  const passed = others.findIndex(({ module }) => module === to.module);
  return [first, ...(passed < 0 ? others : others.slice(0, passed)), to];
}

/** Back to the place at `index`. */
export function backTo(trail: Trail, index: number): Trail {
  const [first, ...others] = trail;
  return [first, ...others.slice(0, index)];
}
