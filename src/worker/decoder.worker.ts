/** Reads long input away from the page, so that typing is never held up. */
import { examineInput } from '#model/token-intake/examine-input.ts';
import type { DecoderReply, DecoderRequest } from './decoder-protocol.ts';

const say = (reply: DecoderReply) => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<DecoderRequest>) => {
  if (data.type === 'ping') say({ type: 'pong' });
  else if (data.type === 'read')
    say({ type: 'read', id: data.id, examination: examineInput(data.input, data.chosen) });
});
