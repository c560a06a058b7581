/** Reads the arrow table: which layer and room a file belongs to, and whether an import goes along an arrow. */
import { LAYERS, ROOMS, type Layer, type Room } from './layers.ts';

/** `src/<layer>/…`; what stands in `src/` itself is `main`. Throws for a folder that is no layer. */
export function layerOf(file: string): Layer {
  const folder = /^src\/(features\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? 'main';
  const layer = LAYERS.find(({ name }) => name === folder);
  if (!layer) throw new Error(`${file} belongs to no layer: put it into a folder of src/ that is one.`);
  return layer;
}

/** The room of a file of the model, `null` outside. Throws for a folder or file that is no room. */
export function roomOf(file: string): Room | null {
  const [, folder, own] = /^src\/model\/(?:([^/]+)\/.*|([^/]+\.ts))$/.exec(file) ?? [];
  if (folder === undefined && own === undefined) return null;
  const room = ROOMS.find(({ name, files }) => (own ? files?.includes(own) : name === folder && !files));
  if (!room) throw new Error(`${file} belongs to no room of the model: give it a row in layers.ts.`);
  return room;
}

/** Whether `layer` lists the layer `name`, by itself or as one of the features. */
export const mayImport = (layer: Layer, name: string): boolean =>
  layer.imports.some((one) => one === name || name.startsWith(`${one}/`));

/** `target` is a path from the project's root, or "package:" and a name. */
export function isAllowed(file: string, target: string): boolean {
  const layer = layerOf(file);
  if (target.startsWith('package:')) return layer.packages.includes(target.slice('package:'.length));
  if (target.startsWith('content/')) return layer.imports.includes('content');
  const other = layerOf(target);
  if (other !== layer) return mayImport(layer, other.name);
  const [room, otherRoom] = [roomOf(file), roomOf(target)];
  return room === otherRoom || (otherRoom !== null && (room?.imports.includes(otherRoom.name) ?? false));
}
