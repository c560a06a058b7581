/** The simulator's own thread. */
import { serve } from './serve.ts';

serve(globalThis, () => performance.now());
