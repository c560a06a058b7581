import type { Root } from 'mdast';
import { parse } from 'yaml';
import type { Faults } from './faults.ts';

/** What stands between the dashes at the top of a page. */
export interface FrontMatter {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  /** "2026-11-21" */
  readonly reviewed: string;
  /** Where the page stands among the others: 1 is the first. */
  readonly order: number;
}

const TEXTS = ['title', 'lead', 'description', 'reviewed'] as const;
const NAMES: readonly string[] = [...TEXTS, 'order'];

/** Reads the front matter; a missing or unknown name, or a date that is none, is a fault. */
export function readFrontMatter(tree: Root, faults: Faults): FrontMatter {
  const front = { title: '', lead: '', description: '', reviewed: '', order: 0 };
  const node = tree.children[0];
  if (node?.type !== 'yaml') {
    faults.add(1, `the page must begin with front matter: ${NAMES.join(', ')}`);
    return front;
  }
  const values = readYaml(node.value);
  if (!values) {
    faults.add(node, 'the front matter is not a list of names and texts');
    return front;
  }
  const lineOf = (name: string) =>
    2 + node.value.split('\n').findIndex((line) => line.startsWith(`${name}:`));
  for (const name of Object.keys(values))
    if (!NAMES.includes(name)) faults.add(lineOf(name), `unknown name "${name}"`);
  for (const name of TEXTS) {
    const value = values[name];
    if (typeof value === 'string' && value.trim() !== '') front[name] = value.trim();
    else faults.add(node, `the front matter needs "${name}"`);
  }
  const order = values['order'];
  if (typeof order === 'number' && Number.isInteger(order) && order > 0) front.order = order;
  else faults.add(node, 'the front matter needs "order", a whole number from 1');
  if (front.reviewed !== '' && !isDay(front.reviewed))
    faults.add(lineOf('reviewed'), `"${front.reviewed}" is not a day like 2026-01-31`);
  return front;
}

function readYaml(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
