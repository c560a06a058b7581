/** Links: inner ones must lead somewhere and get the site's base; outer ones tell nobody where the reader came from. */
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isCellMark } from './cell-mark.tsx';
import type { Faults } from './faults.ts';

/** What inner links may lead to. */
export interface Destinations {
  /** Heading ids of this page. */
  readonly anchors: readonly string[];
  /** Heading ids of every page of the guide, by address: "/guide/" → […]. */
  readonly guide: Readonly<Record<string, readonly string[]>>;
  /** Ids of the scenarios. */
  readonly scenarios: readonly string[];
  /** "/" or "/somewhere/" */
  readonly base: string;
}

/** Checks and completes every link. */
export function resolveLinks(tree: Root, to: Destinations, faults: Faults): void {
  visit(tree, 'link', (node) => {
    const { url } = node;
    if (url.startsWith('https://')) {
      node.data = { ...node.data, hProperties: { rel: ['noreferrer'] } };
    } else if (url.startsWith('#')) {
      if (!to.anchors.includes(url.slice(1))) faults.add(node, `no heading has the id "${url.slice(1)}"`);
    } else if (url.startsWith('/')) {
      const reason = whyLost(url, to);
      if (reason) faults.add(node, reason);
      node.url = to.base.replace(/\/$/, '') + url;
    } else faults.add(node, `"${url}" must begin with https://, / or #`);
    if (toString(node).startsWith('Run it') && !/^\/simulator\/[^/]+\/\?/.test(url))
      faults.add(node, 'a claim runs in the simulator: /simulator/<scenario>/?mode=…');
  });
  visit(tree, 'image', (node) => {
    const [, run] = /^run:(.*)$/.exec(node.url) ?? [];
    if (run === undefined ? !isCellMark(node.url) : !to.scenarios.includes(run))
      faults.add(node, `there is no drawing "${node.url}"`);
  });
  for (const type of ['html', 'footnoteDefinition', 'linkReference', 'definition'] as const)
    visit(tree, type, (node) => faults.add(node, 'write this in plain markdown: links in brackets, no HTML'));
}

function whyLost(url: string, to: Destinations): string | null {
  const { pathname, hash } = new URL(url, 'https://site.invalid');
  if (!pathname.endsWith('/')) return `addresses end in a slash: "${pathname}/"`;
  const [, surface, name] = /^\/(?:([a-z]+)\/(?:([a-z0-9-]+)\/)?)?$/.exec(pathname) ?? [];
  if (surface === 'guide') {
    const anchors = to.guide[pathname];
    if (!anchors) return `there is no page ${pathname}`;
    return hash === '' || anchors.includes(hash.slice(1)) ? null : `no heading has the id "${hash.slice(1)}"`;
  }
  if (surface === 'simulator')
    return name === undefined || to.scenarios.includes(name) ? null : `there is no scenario "${name}"`;
  return pathname === '/' || pathname === '/decoder/' ? null : `there is no page ${pathname}`;
}
