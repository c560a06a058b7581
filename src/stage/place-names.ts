/** How places are called on the stage, where there is room and where there is little. */
import type { HeadIconName } from '#components/drawings/head-icon.tsx';
import type { Place, PlaceKind } from '#model/trace/place.ts';

export interface Wording {
  readonly long: string;
  /** For where there is little room. */
  readonly brief: string;
}

export const wording = (long: string, brief = long): Wording => ({ long, brief });

interface Look {
  /** Over its column; `null`: it has none. */
  readonly icon: HeadIconName | null;
  /** Over a narrow column; `null`: its own name is short enough. */
  readonly head: string | null;
  /** Under what is drawn of it. */
  readonly caption: Wording;
}

const LOOKS = {
  'user-agent': { icon: 'browser', head: null, caption: wording('browser') },
  page: { icon: null, head: null, caption: wording('page') },
  'cookie-jar': { icon: null, head: null, caption: wording('cookie jar', 'jar') },
  'local-storage': { icon: null, head: null, caption: wording('localStorage', 'storage') },
  'page-memory': { icon: null, head: null, caption: wording('page memory', 'memory') },
  server: { icon: 'server', head: null, caption: wording('server') },
  'signing-keys': { icon: null, head: null, caption: wording('keys') },
  'session-store': { icon: 'hanger', head: 'Store', caption: wording('session store', 'store') },
  'refresh-token-table': { icon: 'ledger', head: 'Refresh', caption: wording('refresh tokens', 'refresh') },
  'user-table': { icon: null, head: null, caption: wording('users') },
  balancer: { icon: 'server', head: null, caption: wording('balancer') },
  attacker: { icon: 'laptop', head: null, caption: wording('attacker') },
} satisfies Record<PlaceKind, Look>;

/** What stands under a place of this kind. */
export const captionOfKind = (kind: PlaceKind): Wording => LOOKS[kind].caption;

/** The sign over a place's column. */
export const headIconOf = ({ kind }: Place): HeadIconName | null => LOOKS[kind].icon;

/** The name over a place's column. */
export const headNameOf = ({ kind, name }: Place): Wording => wording(name, LOOKS[kind].head ?? name);
