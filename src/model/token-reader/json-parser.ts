/** A JSON parser (RFC 8259) that keeps reading: every fault has its place and kind, and nothing recurses. */
import { JsonTreeBuilder } from './json-tree-builder.ts';
import type { JsonKind, JsonTree } from './json-tree.ts';

export type JsonFaultKind =
  | 'byte-order-mark'
  | 'empty'
  | 'unexpected-character'
  | 'unclosed-string'
  | 'unclosed-container'
  | 'control-character'
  | 'bad-escape'
  | 'bad-number'
  | 'bad-word'
  | 'single-quotes'
  | 'missing-comma'
  | 'missing-colon'
  | 'trailing-comma'
  | 'text-after-value';

export interface JsonFault {
  readonly kind: JsonFaultKind;
  /** Offset in the text, UTF-16 code units. */
  readonly at: number;
}

export interface JsonReading {
  /** All that could be read; `null` when there is no value at all. */
  readonly tree: JsonTree | null;
  /** The first few faults, in the order of the text. */
  readonly faults: readonly JsonFault[];
}

const KEPT_FAULTS = 20;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORD = /[^\s,:[\]{}"']+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expecting = 'value' | 'first-value' | 'name' | 'first-name' | 'comma';

/** Reads a JSON text; never throws, however broken, long or deep. */
export function readJson(text: string): JsonReading {
  return new Parser(text).read();
}

class Parser {
  readonly #text: string;
  readonly #builder = new JsonTreeBuilder();
  readonly #faults: JsonFault[] = [];
  /** The open containers, and whether each is an object. */
  readonly #open: { readonly node: number; readonly isObject: boolean }[] = [];
  #at = 0;
  #depth = 0;
  #nameStart = -1;
  #nameEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): JsonReading {
    if (this.#text.startsWith('\uFEFF')) {
      this.#fault('byte-order-mark', 0);
      this.#at = 1;
    }
    this.#skipSpace();
    if (this.#at >= this.#text.length) {
      this.#fault('empty', this.#at);
      return { tree: null, faults: this.#faults };
    }
    let expecting: Expecting | 'stop' = 'value';
    while (expecting !== 'stop') {
      this.#skipSpace();
      if (this.#at >= this.#text.length) break;
      if (expecting === 'comma' && this.#open.length === 0) {
        this.#fault('text-after-value', this.#at);
        break;
      }
      expecting = this.#step(expecting);
    }
    if (this.#open.length > 0 && expecting !== 'stop') this.#fault('unclosed-container', this.#text.length);
    for (const { node } of this.#open) this.#builder.close(node, this.#at);
    const tree = this.#builder.tree(this.#text, this.#depth);
    return { tree: tree.count > 0 ? tree : null, faults: this.#faults };
  }

  #step(expecting: Expecting): Expecting | 'stop' {
    const character = this.#text[this.#at] ?? '';
    if (character === '}' || character === ']') return this.#close(character, expecting);
    if (expecting === 'comma') {
      const isObject = this.#open.at(-1)?.isObject;
      if (character === ',') this.#at += 1;
      else if (!startsValue(character)) return this.#stop();
      else this.#fault('missing-comma', this.#at);
      return isObject ? 'name' : 'value';
    }
    if (expecting === 'name' || expecting === 'first-name') return this.#name(character);
    return this.#value(character);
  }

  #name(character: string): Expecting | 'stop' {
    if (!startsValue(character) || character === '{' || character === '[') return this.#stop();
    this.#nameStart = this.#at;
    if (character === '"' || character === "'") this.#string(character);
    else {
      this.#fault('bad-word', this.#at);
      this.#word();
    }
    this.#nameEnd = this.#at;
    this.#skipSpace();
    if (this.#text[this.#at] === ':') this.#at += 1;
    else if (this.#at < this.#text.length) this.#fault('missing-colon', this.#at);
    return 'value';
  }

  #value(character: string): Expecting | 'stop' {
    const start = this.#at;
    if (character === '{' || character === '[') {
      this.#at += 1;
      const isObject = character === '{';
      const node = this.#add(isObject ? 'object' : 'array', start);
      this.#open.push({ node, isObject });
      this.#depth = Math.max(this.#depth, this.#open.length);
      return isObject ? 'first-name' : 'first-value';
    }
    if (character === '"' || character === "'") {
      this.#string(character);
      this.#add('string', start);
      return 'comma';
    }
    if (!startsValue(character)) return this.#stop();
    const word = this.#word();
    const kind = kindOfWord(word);
    if (kind === 'word') this.#fault(/^[-+.\d]/.test(word) ? 'bad-number' : 'bad-word', start);
    this.#add(kind, start);
    return 'comma';
  }

  #add(kind: JsonKind, start: number): number {
    const parent = this.#open.at(-1)?.node ?? -1;
    const node = this.#builder.add(kind, start, this.#at, parent, this.#nameStart, this.#nameEnd);
    this.#nameStart = -1;
    this.#nameEnd = -1;
    return node;
  }

  #close(character: string, expecting: Expecting): Expecting | 'stop' {
    const top = this.#open.at(-1);
    if (!top || top.isObject !== (character === '}')) return this.#stop();
    if (expecting === 'name' || expecting === 'value') {
      if (this.#nameStart >= 0) return this.#stop();
      this.#fault('trailing-comma', this.#text.lastIndexOf(',', this.#at));
    }
    this.#at += 1;
    this.#open.pop();
    this.#builder.close(top.node, this.#at);
    return 'comma';
  }

  /** Reads a string from its opening quote to behind its closing one. */
  #string(quote: string): void {
    const start = this.#at;
    if (quote === "'") this.#fault('single-quotes', start);
    const closing = quote.charCodeAt(0);
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === closing) {
        this.#at = at + 1;
        return;
      }
      if (code === 0x5c) {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(this.#text)) this.#fault('bad-escape', at);
        at += 1;
      } else if (code < 0x20) this.#fault('control-character', at);
    }
    this.#at = this.#text.length;
    this.#fault('unclosed-string', start);
  }

  #word(): string {
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#text)?.[0] ?? this.#text[this.#at] ?? '';
    this.#at += word.length;
    return word;
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at;
    SPACE.test(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #stop(): 'stop' {
    this.#fault('unexpected-character', this.#at);
    return 'stop';
  }

  #fault(kind: JsonFaultKind, at: number): void {
    if (this.#faults.length < KEPT_FAULTS) this.#faults.push({ kind, at });
  }
}

const startsValue = (character: string): boolean => character !== ',' && character !== ':';

function kindOfWord(word: string): JsonKind {
  if (word === 'true' || word === 'false' || word === 'null') return word;
  return NUMBER.test(word) ? 'number' : 'word';
}
