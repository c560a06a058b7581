/** Workers that answer, pong and fail when a test says so. */
import type { SupervisorRequest, WorkerLike } from '#worker/supervised-worker.ts';

export interface ManualWorker<Question, Answer> extends WorkerLike<Question, Answer> {
  readonly questions: readonly Question[];
  readonly requests: readonly (Question | SupervisorRequest)[];
  readonly terminated: boolean;
  readonly answer: (answer: Answer) => void;
  readonly pong: () => void;
  readonly fail: () => void;
}

type Told<Answer> = (event: { readonly data: Answer | { readonly type: 'pong' } }) => void;

function createManualWorker<Question extends { readonly type: string }, Answer>(
  answersPings: boolean,
): ManualWorker<Question, Answer> {
  const requests: (Question | SupervisorRequest)[] = [];
  const onMessage: Told<Answer>[] = [];
  const onError: (() => void)[] = [];
  let terminated = false;
  const tell: Told<Answer> = (event) => onMessage.forEach((listener) => listener(event));
  const pong = () => tell({ data: { type: 'pong' } });
  return {
    requests,
    get questions() {
      return requests.filter((each): each is Question => each.type !== 'ping' && each.type !== 'cancel');
    },
    get terminated() {
      return terminated;
    },
    answer: (data) => tell({ data }),
    pong,
    fail: () => onError.forEach((listener) => listener()),
    postMessage(message) {
      requests.push(message);
      if (answersPings && message.type === 'ping') pong();
    },
    addEventListener(type: 'message' | 'error' | 'messageerror', listener: Told<Answer> | (() => void)) {
      if (type === 'message') onMessage.push(listener);
      else if (type === 'error') onError.push(listener as () => void);
    },
    terminate: () => void (terminated = true),
  };
}

/** Makes manual workers and keeps them; those of `alive` answer pings, all of them unless told. */
export function manualWorkers<Question extends { readonly type: string }, Answer>(
  alive: (index: number) => boolean = () => true,
) {
  const workers: ManualWorker<Question, Answer>[] = [];
  const start = (): WorkerLike<Question, Answer> => {
    const worker = createManualWorker<Question, Answer>(alive(workers.length));
    workers.push(worker);
    return worker;
  };
  return { workers, start };
}
