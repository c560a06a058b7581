/** Reads long input away from the page, so that typing is never held up. */
import { examineInput } from '#model/token-intake/examine-input.ts';
import type { DecoderReply, DecoderRequest } from './decoder-protocol.ts';

addEventListener('message', ({ data }: MessageEvent<DecoderRequest>) => {
  const examination = examineInput(data.input, data.chosen);
  const reply: DecoderReply = { type: 'read', id: data.id, examination };
  postMessage(reply);
});
