/** Reads long input away from the page, so that typing is never held up. */
import { readInput } from '#model/token-reader/reading.ts';
import type { DecoderReply, DecoderRequest } from './decoder-protocol.ts';

addEventListener('message', ({ data }: MessageEvent<DecoderRequest>) => {
  const reading = readInput(data.input, data.chosen);
  const reply: DecoderReply = { type: 'read', id: data.id, reading };
  postMessage(reply);
});
