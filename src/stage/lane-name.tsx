import type { Lane } from '#model/lane.ts';

const JWT = 'JWT';

/** The lane's name in the colours of its credential: the letters of "JWT" are those of its three segments. */
export function LaneName({ lane: { name, settings } }: { readonly lane: Pick<Lane, 'name' | 'settings'> }) {
  if (settings.credential === 'session-id') return <b className="text-amber">{name}</b>;
  if (!name.startsWith(JWT)) return <b>{name}</b>;
  return (
    <b>
      <span className="text-rose">J</span>
      <span className="text-violet">W</span>
      <span className="text-teal">T</span>
      {name.slice(JWT.length)}
    </b>
  );
}
