/** What the build put into a page as JSON, read from that page's own file: for who came there by a link inside the site. */
import { addressOf } from './address.ts';

const START = '<script type="application/json" id="page-data">';
const END = '</script>';

/**
 * The data of the page at a path of the site; `undefined` where it has none, where the file is out
 * of reach, or where it is not what the build wrote. Never rejects.
 */
export async function fetchPageData(path: string): Promise<unknown> {
  try {
    const html = await (await fetch(addressOf(path))).text();
    const start = html.indexOf(START);
    if (start < 0) return undefined;
    return JSON.parse(html.slice(start + START.length, html.indexOf(END, start))); // the data holds no "<"
  } catch {
    return undefined;
  }
}
