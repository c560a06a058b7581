/** Data that the build computes for a page, so that its first picture needs no worker. */

/** Plain data for the page of a path, or `undefined`. */
export async function computePageData(_path: string): Promise<unknown> {
  return undefined;
}
