/** The page at /guide/ itself; the others are its companions. */
const FRONT_PAGE = 'comparison';

/** "comparison" → "/guide/", "refresh" → "/guide/refresh/". */
export const addressOfPage = (id: string): string => (id === FRONT_PAGE ? '/guide/' : `/guide/${id}/`);
