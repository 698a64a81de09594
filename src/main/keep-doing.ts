import { setTimeout as sleep } from 'node:timers/promises';

export interface Upkeep {
  /** Waits for the round that is under way; no other begins. */
  stop(): Promise<void>;
}

interface Round {
  readonly every: number;
  readonly work: () => Promise<unknown>;
  readonly failed: (error: unknown) => void;
}

const LONGEST_PAUSE_MILLISECONDS = 10_000;

/** Does something again and again. A round that fails is told, and tried again after a while. */
export function keepDoing({ every, work, failed }: Round): Upkeep {
  const stopping = new AbortController();
  const rounds = (async () => {
    let pause = every;
    while (!stopping.signal.aborted) {
      pause = await work().then(
        () => every,
        (error) => {
          failed(error);
          return Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
        },
      );
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await rounds;
    },
  };
}
