/** What a page's script can keep: web storage, which stays, and variables, which go with the page. */
import type { PlaceId } from '../trace/place.ts';
import type { StorageEntry } from '../trace/state.ts';
import type { Recorder } from '../recording/recorder.ts';

export interface ScriptStorage {
  readonly place: PlaceId;
  get(name: string): string | null;
  /** Writes all items as one step. */
  write(items: Readonly<Record<string, string>>): void;
  /** Removes these items as one step, or everything; nothing happens if nothing is there. */
  clear(names?: readonly string[]): void;
}

export function createScriptStorage(recorder: Recorder, place: PlaceId): ScriptStorage {
  const rows = recorder.rows<StorageEntry>(place);
  return {
    place,
    get: (name) => rows.get(name)?.value ?? null,
    write(items) {
      for (const [name, value] of Object.entries(items))
        rows.set(name, { kind: 'storage-item', name, value });
      recorder.record({ event: { type: 'storage-written', place, names: Object.keys(items) }, place });
    },
    clear(names) {
      const present = rows.values().map(({ name }) => name);
      const going = names ? present.filter((name) => names.includes(name)) : present;
      if (going.length === 0) return;
      for (const name of going) rows.delete(name);
      recorder.record({ event: { type: 'storage-cleared', place, names: going }, place });
    },
  };
}
