/** Flies from one moment to the next: one clock, interruptible, paused while nobody can see it. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { frameAt, type Plan } from './frame.ts';
import type { AnimatedElements } from './animated-elements.ts';

export interface AnimationState {
  /** The moment whose state is shown below the horizon. */
  readonly landed: number;
  readonly animating: boolean;
}

export interface AnimationOptions {
  readonly at: number;
  readonly plan: Plan;
  readonly elements: AnimatedElements;
  readonly animated: boolean;
  readonly speed: number;
  /** Holds the picture at this share of the way into `at`, 0 to 1. */
  readonly hold: number | undefined;
  /** Motion stops while this element is out of sight. */
  readonly stage: RefObject<Element | null>;
  readonly onLanded: (() => void) | undefined;
}

export function useAnimation({
  at,
  plan,
  elements,
  animated,
  speed,
  hold,
  stage,
  onLanded,
}: AnimationOptions): AnimationState {
  const [state, setState] = useState({ at, landed: at });
  // One step forward flies; any other way cuts. Decided while rendering, so that no wrong frame is ever painted.
  let current = state;
  if (state.at !== at) {
    current = { at, landed: animated && at === state.at + 1 ? state.at : at };
    setState(current);
  }
  const animating = hold === undefined ? current.landed !== at : hold < 1;
  const latest = useRef({ onLanded, speed, plan });
  const share = useRef({ at, t: 1 });
  useLayoutEffect(() => {
    latest.current = { onLanded, speed, plan };
    if (share.current.at !== at) share.current = { at, t: 0 };
    if (!animating) share.current.t = 1;
    elements.apply(frameAt(plan, hold ?? share.current.t));
  });

  useLayoutEffect(() => {
    if (hold !== undefined) return undefined;
    if (!animating) {
      latest.current.onLanded?.();
      return undefined;
    }
    let request = 0;
    let last: number | undefined;
    let visible = true;
    const tick = (now: number) => {
      const { plan: path, speed: pace } = latest.current;
      const t = share.current.t + (last === undefined ? 0 : ((now - last) * pace) / (path.duration || 1));
      last = now;
      share.current.t = Math.min(1, t);
      if (t >= 1) {
        setState({ at, landed: at });
        return;
      }
      elements.apply(frameAt(path, t));
      request = visible ? requestAnimationFrame(tick) : 0;
    };
    const observer =
      typeof IntersectionObserver === 'undefined' || !stage.current
        ? undefined
        : new IntersectionObserver(([entry]) => {
            visible = entry?.isIntersecting ?? true;
            last = undefined;
            if (visible && request === 0) request = requestAnimationFrame(tick);
          });
    if (observer && stage.current) observer.observe(stage.current);
    request = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(request);
      observer?.disconnect();
    };
  }, [at, animating, hold, elements, stage]);

  return { landed: hold === undefined ? current.landed : hold < 1 ? at - 1 : at, animating };
}
