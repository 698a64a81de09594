import { expireRulings } from './decide-ruling.ts';
import type { Deps } from './ports.ts';
import { type Redetermination, type Redetermined, redetermine } from './redetermine.ts';
import { warnOfTurns } from './warn-of-turns.ts';

/** What a new edition or a new legal day brings with it. Safe to do again, and to be cut short. */
export async function keepLawCurrent(deps: Deps, moment: Redetermination): Promise<Redetermined> {
  const { law, on, at } = moment;
  await expireRulings(deps, { at, on, jurisdiction: law.jurisdiction.code });
  const done = await redetermine(deps, moment);
  await warnOfTurns(deps, moment);
  return done;
}
