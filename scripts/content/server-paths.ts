/** Where the names in the server's source lead, and which modules a line of it sets to work. */
import type { CodePlace } from 'virtual:server-spans';
import { parseModule, type Declaration, type LinkedName, type ParsedModule } from './server-links.ts';

export interface ServerPaths {
  /** The server's modules and those that they use, by path under src/model. */
  readonly modules: readonly string[];
  /** The names of a module that lead into another one, in the order of the text. */
  readonly linksIn: (module: string) => readonly LinkedName[];
  /** Line of the first declaration that others may use. */
  readonly startOf: (module: string) => number;
  /** The other modules that a span sets to work, each with the line that comes first; at last the one that calls the handlers. */
  readonly atWork: (module: string, span: string) => readonly CodePlace[];
}

const SERVER = 'origin-server/';
/** Every request comes in here. */
const ENTRY = { module: `${SERVER}router.ts`, name: 'handle' };

/** `texts`: path under src/model → text; what is not among them is no link. */
export function findPaths(texts: Readonly<Record<string, string>>): ServerPaths {
  const parsed = new Map(Object.entries(texts).map(([module, text]) => [module, parseModule(module, text)]));

  const placeOf = (module: string, name: string): (CodePlace & { readonly declared: Declaration }) | null => {
    const declared = parsed.get(module)?.declarations.get(name);
    return declared ? { module, line: declared.line, declared } : null;
  };
  const imported = ({ imports }: ParsedModule, name: string) => {
    const from = imports.get(name);
    return from ? placeOf(from.module, from.name) : null;
  };
  /** The table behind `server.sessions`: the interface of the server names its type. */
  const tableOf = (member: string) => {
    const server = parsed.get(`${SERVER}server.ts`);
    return server ? imported(server, server.memberTypes.get(member) ?? '') : null;
  };

  function linksIn(module: string): readonly LinkedName[] {
    const source = parsed.get(module);
    if (!source) return [];
    const links = new Map<number, LinkedName>();
    const add = ({ name, start }: { name: string; start: number }, place: CodePlace | null) => {
      if (!place || place.module === module) return;
      links.set(start, { name, start, end: start + name.length, module: place.module, line: place.line });
    };
    for (const name of source.names) add(name, imported(source, name.name));
    for (const member of source.serverMembers) add(member, tableOf(member.name));
    return [...links.values()].toSorted((one, other) => one.start - other.start);
  }

  function atWork(module: string, span: string): readonly CodePlace[] {
    const call = parsed.get(module)?.spanCalls.get(span);
    const found = new Map<string, CodePlace>();
    const seen = new Set<Declaration>();
    const ahead = call ? [{ module, ...call }] : [];
    for (let here = ahead.shift(); here; here = ahead.shift()) {
      const { module: at, start, end } = here;
      const source = parsed.get(at);
      if (!source) continue;
      const isInside = (name: { readonly start: number }) => name.start >= start && name.start < end;
      const enter = (place: ReturnType<typeof placeOf>) => {
        if (!place?.declared.runs || seen.has(place.declared)) return;
        seen.add(place.declared);
        if (place.module !== module && !found.has(place.module))
          found.set(place.module, { module: place.module, line: place.line });
        ahead.push({ module: place.module, start: place.declared.start, end: place.declared.end });
      };
      for (const { name } of source.names.filter(isInside))
        enter(placeOf(at, name) ?? imported(source, name));
      for (const { name } of source.serverMembers.filter(isInside)) {
        // Its type stands for the table; all that the module does may be at work.
        const table = tableOf(name)?.module;
        for (const other of table ? (parsed.get(table)?.declarations.keys() ?? []) : [])
          enter(placeOf(table ?? '', other));
      }
    }
    const entry = placeOf(ENTRY.module, ENTRY.name);
    if (entry && module !== entry.module) found.set(entry.module, { module: entry.module, line: entry.line });
    return [...found.values()];
  }

  const startOf = (module: string): number => {
    const text = texts[module] ?? '';
    const lines = [...(parsed.get(module)?.declarations.values() ?? [])].map(({ line }) => line);
    return lines.find((line) => text.split('\n')[line - 1]?.startsWith('export')) ?? lines[0] ?? 1;
  };

  const modules = new Set(Object.keys(texts).filter((module) => module.startsWith(SERVER)));
  for (const module of modules) for (const link of linksIn(module)) modules.add(link.module);
  return { modules: [...modules], linksIn, startOf, atWork };
}
