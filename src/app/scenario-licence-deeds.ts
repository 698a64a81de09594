import type { LicenceCommand } from '../domain/licence/command.ts';
import { formatQuantity } from '../domain/quantity/quantity.ts';
import { changeLicence } from './change-licence.ts';
import { checkLicence, type LineBalance } from './check-licence.ts';
import { lapseLicences } from './lapse-licences.ts';
import type { DeedName, Given } from './scenario.ts';
import { dayIn, numberIn, textIn } from './scenario-read.ts';
import { type Deed, licenceNamed, outcomeOf, plainly } from './scenario-stage.ts';

/** What customs, the authority and the calendar do with a licence. */
export const LICENCE_DEEDS = {
  reserve: deedOf((given) => ({
    type: 'reserve',
    reservation: textIn(given, 'reservation'),
    line: numberIn(given, 'line'),
    ...quantityIn(given),
    declaration: textIn(given, 'declaration'),
    office: textIn(given, 'office'),
    acceptedOn: dayIn(given, 'acceptedOn'),
  })),
  'write-off': deedOf((given) => ({ type: 'write-off', ...partIn(given) })),
  release: deedOf((given) => ({ type: 'release', ...partIn(given) })),
  correct: deedOf((given) => ({
    type: 'correct',
    ...partIn(given),
    reason: textIn(given, 'reason'),
  })),
  suspend: deedOf((given) => ({ type: 'suspend', reason: textIn(given, 'reason') })),
  reinstate: deedOf((given) => ({ type: 'reinstate', reason: textIn(given, 'reason') })),

  /** What whoever asks may know of a licence that day. */
  check: async (stage, given, { actor, on }) => {
    const number = await licenceNamed(stage, given);
    const check = await checkLicence(stage.deps, { number, on, viewer: actor });
    if (!check.known || check.content === undefined) return plainly(check);
    const { content, ...known } = check;
    return plainly({ ...known, lines: linesOf(content.lines) });
  },

  /** What lapses by itself once a day has passed. */
  sweep: async ({ deps }, _, moment) => {
    const { lapsed, kept } = await lapseLicences(deps, moment);
    return { lapsed: lapsed.length, kept: kept.length };
  },
} as const satisfies Partial<Record<DeedName, Deed>>;

/** Does something to a licence, then tells where its grams stand. */
function deedOf(commandOf: (given: Given) => LicenceCommand): Deed {
  return async (stage, given, act) => {
    const number = await licenceNamed(stage, given);
    const done = await changeLicence(stage.deps, act, { number, command: commandOf(given) });
    const { desk } = stage.deps;
    const check = await checkLicence({ desk }, { number, on: act.on, viewer: act.actor });
    if (!check.known || check.content === undefined) return outcomeOf(done);
    const { standing, content } = check;
    return { ...outcomeOf(done), standing, lines: linesOf(content.lines) };
  };
}

function partIn(given: Given) {
  return { reservation: textIn(given, 'reservation'), ...quantityIn(given) };
}

function quantityIn(given: Given) {
  return { quantity: textIn(given, 'quantity'), unit: textIn(given, 'unit') };
}

/** By line number, each account in the unit of the line. */
function linesOf(lines: readonly LineBalance[]): Given {
  return Object.fromEntries(
    lines.map(({ line, unit, book, quantityBase }) => {
      const { available, reserved, writtenOff, lapsed } = book;
      const accounts = { granted: quantityBase, available, reserved, writtenOff, lapsed };
      const written = Object.entries(accounts).map(([name, base]) => {
        return [name, formatQuantity(base, unit)] as const;
      });
      const used = Number((writtenOff * 10_000n) / quantityBase) / 100;
      return [`${line}`, { ...Object.fromEntries(written), usedPerCent: used }];
    }),
  );
}
