/**
 * A worker under supervision. It is started when it is first needed, asked while it works whether it is alive, and
 * replaced within seconds when it is not. Whatever it had been asked is asked anew of the next one; what kills one
 * worker after another is given up, with a reason.
 */
import { createHeartbeat } from './heartbeat.ts';

/** What every worker under supervision is asked beside questions of its own. */
export type SupervisorRequest =
  /** "Are you alive?" */
  | { readonly type: 'ping' }
  /** The question of this id is asked no longer. */
  | { readonly type: 'cancel'; readonly id: number };

/** What it says beside answers of its own, each of which carries the id of its question. */
export interface Pong {
  readonly type: 'pong';
}

/** What the supervision needs of a `Worker`. */
export interface WorkerLike<Question, Answer> {
  postMessage(message: Question | SupervisorRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Answer | Pong }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

/** Why a question gets no answer. */
export type Loss =
  | 'stopped' // whoever asked wants no answer any more
  | 'not-started' // no worker ever said a word: its script is out of reach, or workers are forbidden
  | 'crashed' // it failed, each time
  | 'silent'; // it was alive, and then said nothing for too long, each time

/** A question, and what becomes of it. */
export interface Job<Question, Answer> {
  /** The question, as it is put to the first worker and to every one after it; answers then begin anew. */
  question(id: number): Question;
  /** Takes an answer; true when that was the last one. */
  receive(answer: Answer): boolean;
  /** The worker died; the question was put to another one. */
  restarted?(): void;
  /** There will be no (further) answer. */
  lost(loss: Loss): void;
}

export interface Patience {
  /** Between two pings, while something is under way, in milliseconds. */
  readonly pingEvery: number;
  /** This many pings in a row without a word, and the worker is dead. */
  readonly missedPings: number;
  /** A question is given up when the worker has died this often under it. */
  readonly deaths: number;
}

export interface SupervisedWorker<Question, Answer> {
  /** Asks; several questions may be under way at once. The function it returns withdraws the question. */
  ask(job: Job<Question, Answer>): () => void;
  /** Ends the worker; every question is lost as `stopped`. A later question starts it again. */
  stop(): void;
}

interface Asked<Question, Answer> {
  readonly job: Job<Question, Answer>;
  deaths: number;
}

/** Supervises workers that `start` makes, one at a time. */
export function superviseWorker<Question, Answer extends { readonly id: number }>(
  start: () => WorkerLike<Question, Answer>,
  patience: Patience,
): SupervisedWorker<Question, Answer> {
  const pending = new Map<number, Asked<Question, Answer>>();
  let worker: WorkerLike<Question, Answer> | null = null;
  /** The present worker has said something. */
  let wasHeard = false;
  let lastId = 0;
  const heartbeat = createHeartbeat(patience, {
    ping: () => worker?.postMessage({ type: 'ping' }),
    onSilence: () => bury('silent'),
  });

  /** What is under way now: who is told of a loss may ask at once, and is not lost with the others. */
  const underWay = (): readonly [number, Asked<Question, Answer>][] => [...pending];

  /** Takes a question out; false when it was out already. */
  const takeOut = (id: number): boolean => {
    const was = pending.delete(id);
    if (pending.size === 0) heartbeat.stop();
    return was;
  };

  const lose = (id: number, { job }: Asked<Question, Answer>, loss: Loss): void => {
    if (takeOut(id)) job.lost(loss);
  };

  const dismiss = (): void => {
    worker?.terminate();
    worker = null;
    heartbeat.stop();
  };

  const receive = (answer: Answer | Pong): void => {
    wasHeard = true;
    heartbeat.heard();
    // An answer to a question that nobody asks any more finds no job.
    if (!('id' in answer)) return;
    if (pending.get(answer.id)?.job.receive(answer)) takeOut(answer.id);
  };

  /** Starts a worker if there is none; says whether there is one now. */
  const revive = (): boolean => {
    try {
      if (!worker) listenTo((worker = start()));
    } catch {
      return false;
    }
    heartbeat.start();
    return true;
  };

  const listenTo = (started: WorkerLike<Question, Answer>): void => {
    wasHeard = false;
    const ifCurrent = (act: () => void) => () => worker === started && act();
    started.addEventListener('message', ({ data }) => ifCurrent(() => receive(data))());
    started.addEventListener(
      'error',
      ifCurrent(() => bury('crashed')),
    );
    started.addEventListener(
      'messageerror',
      ifCurrent(() => bury('crashed')),
    );
    // One that never starts is told by this from one that its work has silenced.
    started.postMessage({ type: 'ping' });
  };

  /** The worker is dead: start another, and ask it what was under way. */
  function bury(how: 'crashed' | 'silent'): void {
    const loss = wasHeard ? how : 'not-started';
    dismiss();
    for (const [id, asked] of underWay()) {
      asked.deaths += 1;
      if (asked.deaths >= patience.deaths || !revive()) lose(id, asked, loss);
      else {
        asked.job.restarted?.();
        worker?.postMessage(asked.job.question(id));
      }
    }
  }

  return {
    ask(job) {
      lastId += 1;
      const id = lastId;
      const asked = { job, deaths: 0 };
      pending.set(id, asked);
      if (revive()) worker?.postMessage(job.question(id));
      else lose(id, asked, 'not-started');
      return () => {
        if (!pending.has(id)) return;
        worker?.postMessage({ type: 'cancel', id });
        lose(id, asked, 'stopped');
      };
    },
    stop() {
      dismiss();
      for (const [id, asked] of underWay()) lose(id, asked, 'stopped');
    },
  };
}
