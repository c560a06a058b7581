/** The handle on the rail that moves now: by dragging, or by the keys of a slider. */
import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { NumericDate, Seconds } from '#model/clock.ts';
import { utcText } from '#model/token-reader/numeric-date.ts';

interface NowHandleProps {
  readonly now: NumericDate;
  /** When the token begins and ends, as far as it says so. */
  readonly begin: NumericDate;
  readonly end: NumericDate;
  /** How far down the rail now stands, 0 to 1. */
  readonly share: number;
  readonly onPull: (share: number) => void;
  readonly onLetGo: () => void;
  readonly onNow: (now: NumericDate) => void;
}

export function NowHandle({ now, begin, end, share, onPull, onLetGo, onNow }: NowHandleProps) {
  const handle = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => handle.current?.style.setProperty('top', `${share * 100}%`), [share]);
  const pull = (event: PointerEvent<HTMLDivElement>) => {
    const rail = event.currentTarget.parentElement?.getBoundingClientRect();
    if (rail && event.currentTarget.hasPointerCapture(event.pointerId))
      onPull((event.clientY - rail.top) / rail.height);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const moved = keyed(event.key, now, begin, end);
    if (moved === null) return;
    event.preventDefault();
    onNow(Math.round(moved));
  };
  return (
    <div
      ref={handle}
      className="now-handle"
      role="slider"
      tabIndex={0}
      aria-label="Now"
      aria-orientation="vertical"
      aria-valuemin={Math.min(now, begin)}
      aria-valuemax={Math.max(now, end)}
      aria-valuenow={now}
      aria-valuetext={utcText(now)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={pull}
      onLostPointerCapture={onLetGo}
      onKeyDown={press}
    />
  );
}

/** Where a key moves now: time runs down the rail, so the arrow down is later. `null` for any other key. */
function keyed(key: string, now: NumericDate, begin: NumericDate, end: NumericDate): NumericDate | null {
  const step: Seconds = Math.max(1, Math.round((end - begin) / 60));
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return now + step;
    case 'ArrowUp':
    case 'ArrowLeft':
      return now - step;
    case 'PageDown':
      return now + 10 * step;
    case 'PageUp':
      return now - 10 * step;
    case 'Home':
      return begin;
    case 'End':
      return end;
    default:
      return null;
  }
}
