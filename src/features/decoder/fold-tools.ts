/** What only long inputs need: it is fetched when the first one is there, or about to be. */
import { readEdit, replaced, selectedSpan, settled } from './folded-edit.ts';
import { WindowHandle, WindowNote } from './token-window.tsx';

export const foldTools = { readEdit, replaced, selectedSpan, settled, WindowHandle, WindowNote };

export type FoldTools = typeof foldTools;
