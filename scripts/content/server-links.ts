/** Reads modules of the model with the build's own parser: what they declare, and which names lead into which module. */
import { parseSync } from 'vite';
import type { CodePlace } from 'virtual:server-spans';

/** A name of a text that another module declares; offsets count from 0, `end` is behind it. */
export interface LinkedName extends CodePlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Declaration extends Range {
  /** Of its name, counted from 1. */
  readonly line: number;
  /** Types do nothing when the server runs. */
  readonly runs: boolean;
}

interface Name extends Range {
  readonly name: string;
}

/** One module as it is written. */
export interface ParsedModule {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Local name → the module and the name there. */
  readonly imports: ReadonlyMap<string, { readonly module: string; readonly name: string }>;
  /** Every identifier that stands for a value or a type, and none that names a member. */
  readonly names: readonly Name[];
  /** `sessions` of `server.sessions`. */
  readonly serverMembers: readonly Name[];
  /** Members of its interfaces: "sessions" → "SessionStore". */
  readonly memberTypes: ReadonlyMap<string, string>;
  /** Of each `span('name', …)` the whole call. */
  readonly spanCalls: ReadonlyMap<string, Range>;
}

interface SyntaxNode extends Range {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const textIn = (node: unknown, field: 'name' | 'value'): string => {
  const value = isNode(node) ? node[field] : undefined;
  return typeof value === 'string' ? value : '';
};

/** Fields that hold the name of a member, unless it is computed. */
const MEMBER_FIELDS: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  TSPropertySignature: 'key',
  TSMethodSignature: 'key',
  ImportSpecifier: 'imported',
};

function* nodesIn(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  const member = node['computed'] === true ? undefined : MEMBER_FIELDS[node.type];
  for (const [field, value] of Object.entries(node)) {
    if (field === member) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesIn(child);
  }
}

const childrenOf = (node: unknown, field: string): readonly SyntaxNode[] => {
  const value = isNode(node) ? node[field] : undefined;
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** "origin-server/login.ts" and "../http/form.ts" → "http/form.ts". */
const resolved = (from: string, to: string): string => new URL(to, `file:///${from}`).pathname.slice(1);

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** `module` is a path under src/model, as "origin-server/login.ts". */
export function parseModule(module: string, text: string): ParsedModule {
  const program: unknown = parseSync(module, text).program;
  if (!isNode(program)) throw new Error(`${module} has no syntax tree.`);
  const declarations = new Map<string, Declaration>();
  for (const statement of childrenOf(program, 'body')) declare(statement, text, declarations);

  const imports = new Map<string, { module: string; name: string }>();
  const names: Name[] = [];
  const serverMembers: Name[] = [];
  const memberTypes = new Map<string, string>();
  const spanCalls = new Map<string, Range>();
  const bind = (local: string, from: string, name: string) =>
    from.startsWith('.') && imports.set(local, { module: resolved(module, from), name });

  for (const node of nodesIn(program)) {
    const { type, start, end } = node;
    if (type === 'Identifier') {
      const name = textIn(node, 'name');
      names.push({ name, start, end: start + name.length });
    } else if (type === 'ImportDeclaration') {
      for (const one of childrenOf(node, 'specifiers'))
        bind(textIn(one['local'], 'name'), textIn(node['source'], 'value'), textIn(one['imported'], 'name'));
    } else if (type === 'VariableDeclarator' && isNode(node['init'])) {
      // const { signEs256 } = await import('./sign-es256.ts')
      const { argument } = node['init'];
      if (!isNode(argument) || argument.type !== 'ImportExpression') continue;
      for (const one of childrenOf(node['id'], 'properties'))
        bind(textIn(one['value'], 'name'), textIn(argument['source'], 'value'), textIn(one['key'], 'name'));
    } else if (type === 'MemberExpression' && textIn(node['object'], 'name') === 'server') {
      if (isNode(node['property']))
        serverMembers.push({ ...node['property'], name: textIn(node['property'], 'name') });
    } else if (type === 'TSPropertySignature') {
      memberTypes.set(textIn(node['key'], 'name'), typeNameOf(node['typeAnnotation']));
    } else if (type === 'CallExpression') {
      const callee = isNode(node['callee']) ? node['callee'] : undefined;
      const called = textIn(callee, 'name') || textIn(callee?.['property'], 'name');
      if (called === 'span') spanCalls.set(textIn(childrenOf(node, 'arguments')[0], 'value'), { start, end });
    }
  }
  return { declarations, imports, names, serverMembers, memberTypes, spanCalls };
}

function typeNameOf(annotation: unknown): string {
  const type = isNode(annotation) ? annotation['typeAnnotation'] : undefined;
  return isNode(type) ? textIn(type['typeName'], 'name') : '';
}

function declare(statement: SyntaxNode, text: string, into: Map<string, Declaration>): void {
  const inner = statement['declaration'];
  if (isNode(inner)) {
    declare(inner, text, into);
    return;
  }
  const declarators = childrenOf(statement, 'declarations');
  for (const { id, start, end } of declarators.length > 0 ? declarators : [statement]) {
    if (!isNode(id) || id.type !== 'Identifier') continue;
    const runs = !statement.type.startsWith('TS');
    into.set(textIn(id, 'name'), { start, end, line: lineAt(text, id.start), runs });
  }
}
