import type { Lane } from '#model/settings.ts';

/** The lane's name in the colours of its credential. */
export function LaneName({ lane }: { readonly lane: Lane }) {
  if (lane === 'session') return <b className="text-amber">Session</b>;
  return (
    <b>
      <span className="text-rose">J</span>
      <span className="text-violet">W</span>
      <span className="text-teal">T</span>
    </b>
  );
}
