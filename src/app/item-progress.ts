import type { ListProgress } from './item-ports.ts';

/** What a stretch of work adds: lines, and how long they took. */
export interface Stretch {
  readonly lines: number;
  readonly bad: number;
  readonly milliseconds: number;
  readonly share: number;
}

/** Stretches shorter than this say more of the clock than of the work. */
const TELLING_MILLISECONDS = 20;

/** How far a list has come after one more stretch. */
export function advance(progress: ListProgress, stretch: Stretch): ListProgress {
  const { lines, bad, milliseconds, share } = stretch;
  const rate = milliseconds >= TELLING_MILLISECONDS ? (lines * 1000) / milliseconds : undefined;
  const { slowest = rate, fastest = rate } = progress;
  return {
    done: progress.done + lines,
    bad: progress.bad + bad,
    share,
    runningMilliseconds: progress.runningMilliseconds + milliseconds,
    ...(slowest === undefined ? {} : { slowest: Math.min(slowest, rate ?? slowest) }),
    ...(fastest === undefined ? {} : { fastest: Math.max(fastest, rate ?? fastest) }),
  };
}

/** Lines a second over all the time that was worked. */
export function rateOf({ done, runningMilliseconds }: ListProgress): number | undefined {
  return runningMilliseconds === 0 ? undefined : (done * 1000) / runningMilliseconds;
}

/** How many seconds are left at best and at worst, from what the stretches so far took. */
export function secondsLeft(progress: ListProgress): readonly [number, number] | undefined {
  const { done, share, slowest, fastest } = progress;
  const rate = rateOf(progress);
  if (share <= 0 || rate === undefined || slowest === undefined || fastest === undefined) {
    return undefined;
  }
  const left = Math.max(0, done / share - done);
  // One slow stretch is no forecast: the range leans on the average.
  const [least, most] = [(rate + fastest) / 2, (rate + slowest) / 2];
  return [Math.floor(left / least), Math.ceil(left / most)];
}
