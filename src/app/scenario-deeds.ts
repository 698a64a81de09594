import { determine } from '../domain/determination/determine.ts';
import { parseFactSheet } from '../domain/determination/parse-fact-sheet.ts';
import type { Chain } from './ports.ts';
import type { DeedName } from './scenario.ts';
import { APPLICATION_DEEDS } from './scenario-application-deeds.ts';
import { LICENCE_DEEDS } from './scenario-licence-deeds.ts';
import { withChanges } from './scenario-match.ts';
import { changesIn, objectIn, textIn } from './scenario-read.ts';
import { type Deed, lawOf, plainly, refused } from './scenario-stage.ts';

const OTHER_DEEDS = {
  /** A fact sheet of the file, with changes, on the day of the step. */
  determine: async (stage, given, { on }) => {
    const name = textIn(given, 'sheet');
    const sheet = withChanges(objectIn(stage.scenario.sheets, name), changesIn(given));
    const law = lawOf(stage);
    const parsed = parseFactSheet(sheet, law, { on });
    if (!parsed.ok) return refused(parsed);
    const answer = determine(law, parsed.value.facts, parsed.value.on);
    const rules = answer.findings.map(({ rule }) => rule);
    return { ...plainly(answer), rules: Object.fromEntries(rules.map((rule) => [rule, true])) };
  },

  /** How many applications stand in each status. */
  count: async ({ deps }) => deps.desk.applicationCounts({}),

  /** The whole record, sealed and recomputed. */
  verify: async ({ deps }) => {
    await sealAll(deps.chain);
    return plainly(await deps.chain.verify());
  },
} as const satisfies Partial<Record<DeedName, Deed>>;

/** The sealer stays a little behind the writers; a story waits for it. */
export async function sealAll(chain: Chain): Promise<void> {
  while ((await chain.seal()) > 0);
}

export const DEED_OF: Readonly<Record<DeedName, Deed>> = {
  ...OTHER_DEEDS,
  ...APPLICATION_DEEDS,
  ...LICENCE_DEEDS,
};
