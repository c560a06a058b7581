/** The growing tables behind a `JsonTree`. */
import { KINDS } from './json-tree.ts';
import type { JsonKind, JsonTree } from './json-tree.ts';

/** Collects nodes in the order of the text; they are laid out as typed arrays at the end. */
export class JsonTreeBuilder {
  readonly #kinds: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #nameStarts: number[] = [];
  readonly #nameEnds: number[] = [];
  readonly #parents: number[] = [];
  readonly #nexts: number[] = [];
  /** The newest child of every open container. */
  readonly #lastChildren = new Map<number, number>();

  /** Adds a node below `parent` (−1: none) and returns its index. */
  add(
    kind: JsonKind,
    start: number,
    end: number,
    parent: number,
    nameStart: number,
    nameEnd: number,
  ): number {
    const node = this.#kinds.length;
    this.#kinds.push(KINDS.indexOf(kind));
    this.#starts.push(start);
    this.#ends.push(end);
    this.#nameStarts.push(nameStart);
    this.#nameEnds.push(nameEnd);
    this.#parents.push(parent);
    this.#nexts.push(-1);
    const before = this.#lastChildren.get(parent);
    if (before !== undefined && parent >= 0) this.#nexts[before] = node;
    this.#lastChildren.set(parent, node);
    return node;
  }

  /** A container was closed: its value ends here. */
  close(node: number, end: number): void {
    this.#ends[node] = end;
    this.#lastChildren.delete(node);
  }

  /** The finished tree. */
  tree(text: string, depth: number): JsonTree {
    return {
      text,
      count: this.#kinds.length,
      kinds: Uint8Array.from(this.#kinds),
      starts: Int32Array.from(this.#starts),
      ends: Int32Array.from(this.#ends),
      nameStarts: Int32Array.from(this.#nameStarts),
      nameEnds: Int32Array.from(this.#nameEnds),
      parents: Int32Array.from(this.#parents),
      nexts: Int32Array.from(this.#nexts),
      depth,
    };
  }
}
