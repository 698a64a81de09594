import { lapseLicences } from '../app/lapse-licences.ts';
import type { Deps } from '../app/ports.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { keepDoing, type Upkeep } from './keep-doing.ts';

const SEAL_EVERY_MILLISECONDS = 250;
const LOOK_AT_DAY_EVERY_MILLISECONDS = 30_000;

/** What goes on by itself while the office is open: sealing, and what lapses with the day. */
export function keepUp(deps: Deps, failed: (error: unknown) => void): Upkeep {
  const sealer = keepDoing({
    every: SEAL_EVERY_MILLISECONDS,
    work: () => deps.chain.seal(),
    failed,
  });
  const sweeper = keepDoing({
    every: LOOK_AT_DAY_EVERY_MILLISECONDS,
    work: sweepOnNewDay(deps),
    failed,
  });
  return {
    stop: async () => {
      await Promise.all([sealer.stop(), sweeper.stop()]);
    },
  };
}

/** Once at the start, and once more whenever the legal day of a jurisdiction has changed. */
function sweepOnNewDay(deps: Deps): () => Promise<void> {
  const sweptOn = new Map<string, PlainDate>();
  return async () => {
    for (const { jurisdiction } of deps.lawBook.laws.values()) {
      const on = deps.edge.today(jurisdiction.zone);
      if (sweptOn.get(jurisdiction.code) === on) continue;
      await lapseLicences(deps, { at: deps.edge.now(), on });
      sweptOn.set(jurisdiction.code, on);
    }
  };
}
