import { keepLawCurrent } from '../app/keep-law-current.ts';
import { lapseLicences } from '../app/lapse-licences.ts';
import type { Deps } from '../app/ports.ts';
import { workItemLists } from '../app/work-item-lists.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { keepDoing, type Upkeep } from './keep-doing.ts';

const SEAL_EVERY_MILLISECONDS = 250;
const LOOK_AT_DAY_EVERY_MILLISECONDS = 30_000;
const LOOK_FOR_LISTS_EVERY_MILLISECONDS = 500;

/** What goes on by itself: sealing, what lapses with the day, and the item lists that wait. */
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
  let isStopping = false;
  const worker = { name: deps.edge.token(), isStopping: () => isStopping };
  const items = keepDoing({
    every: LOOK_FOR_LISTS_EVERY_MILLISECONDS,
    work: () => workItemLists(deps, worker),
    failed,
  });
  return {
    stop: async () => {
      isStopping = true;
      await Promise.all([sealer.stop(), sweeper.stop(), items.stop()]);
    },
  };
}

/** Once at the start, and once more whenever the legal day of a jurisdiction has changed. */
function sweepOnNewDay(deps: Deps): () => Promise<void> {
  const sweptOn = new Map<string, PlainDate>();
  return async () => {
    for (const law of deps.lawBook.laws.values()) {
      const { jurisdiction } = law;
      const on = deps.edge.today(jurisdiction.zone);
      if (sweptOn.get(jurisdiction.code) === on) continue;
      const at = deps.edge.now();
      await lapseLicences(deps, { at, on, jurisdiction: jurisdiction.code });
      await keepLawCurrent(deps, { law, on, at });
      sweptOn.set(jurisdiction.code, on);
    }
  };
}
