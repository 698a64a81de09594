import { canonical } from '../domain/audit/canonical.ts';
import type { Hasher } from '../domain/audit/entry.ts';
import type { Answer } from '../domain/determination/answer.ts';
import { determine } from '../domain/determination/determine.ts';
import type { ShipmentFacts } from '../domain/determination/facts.ts';
import { parseFactSheet } from '../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../domain/law/law.ts';
import type { Finding } from '../domain/law/rule.ts';
import { answersOf } from '../domain/ruling/ruled-entries.ts';
import { codesRuled, type GivenRuling } from '../domain/ruling/ruling.ts';
import { completedBy, contradicts, identityOf } from '../domain/ruling/same-item.ts';
import { covers } from '../domain/time/period.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { entriesDigest } from './decide-ruling.ts';

type Item = ShipmentFacts['item'];

/** The rulings that the exporter in question holds, the newest first, and how digests are made. */
export interface RulingsHeld {
  readonly rulings: readonly GivenRuling[];
  readonly digest: Hasher;
}

/** A sheet whose exporter may hold rulings. */
export interface RuledSheet {
  readonly on: PlainDate;
  readonly facts: ShipmentFacts;
  /** The exporter's number of the item. */
  readonly item?: string | number | undefined;
}

/**
 * The determination of an exporter's item with the rulings that the exporter holds on it. What a
 * ruling has settled answers the questions that the law would ask; where it cannot, it is shown.
 */
export function determineWithRulings(
  { rulings, digest }: RulingsHeld,
  law: Law,
  sheet: RuledSheet,
): Answer {
  const { on, facts } = sheet;
  const own = rulings.filter((ruling) => isInForce(ruling, law, on));
  if (own.length === 0) return determine(law, facts, on);
  const identity = identityOf(facts.item);
  const known = identity === undefined ? undefined : digest(canonical(identity));
  const findings: Finding[] = [];
  let item = facts.item;
  for (const ruling of own) {
    if (!isOnItem(ruling, sheet, known)) continue;
    const carried = carry(ruling, { law, on, item, digest });
    item = carried.item;
    findings.push(carried.finding);
  }
  if (findings.length === 0) return determine(law, facts, on);
  const answer = determine(law, { ...facts, item }, on);
  return { ...answer, findings: [...findings, ...answer.findings] };
}

function isInForce({ jurisdiction, answer }: GivenRuling, law: Law, on: PlainDate): boolean {
  return jurisdiction === law.jurisdiction.code && covers(answer.validity, on);
}

/** The same number, or made of the same. */
function isOnItem(ruling: GivenRuling, { item }: RuledSheet, known: string | undefined): boolean {
  const { number, identity } = ruling.item;
  const sameNumber = item !== undefined && number !== undefined && `${item}`.trim() === number;
  return sameNumber || (known !== undefined && known === identity);
}

interface Carrying {
  readonly law: Law;
  readonly on: PlainDate;
  readonly item: Item;
  readonly digest: Hasher;
}

interface Carried {
  readonly item: Item;
  readonly finding: Finding;
}

function carry(ruling: GivenRuling, { law, on, item, digest }: Carrying): Carried {
  const now = entriesDigest(law, ruling.answer, { on, digest });
  if (now !== ruling.basis.entries) return { item, finding: setAside(ruling, LAW_CHANGED) };
  const read = parseFactSheet({ item: ruling.item.facts }, law, { on });
  if (!read.ok) return { item, finding: setAside(ruling, LAW_CHANGED) };
  const answers = answersOf(law, ruling.answer, on);
  const stated = read.value.facts.item;
  const established = { ...stated, meets: new Map([...stated.meets, ...answers]) };
  if (contradicts(item, established)) return { item, finding: setAside(ruling, OTHER_FACTS) };
  return { item: completedBy(item, established), finding: carriedBy(ruling) };
}

const LAW_CHANGED = 'the entries that it speaks of have changed since, so it answers nothing now.';
const OTHER_FACTS = 'it rests on other facts than these, so it answers nothing here.';

/** A ruling is told by its number; whose it is and why stays with those who may see it. */
function carriedBy(ruling: GivenRuling): Finding {
  const { answer } = ruling;
  const codes = codesRuled(answer).join(', ');
  const until = `Valid through ${answer.validity.until}.`;
  if (answer.outcome === 'controlled') {
    const says = `The authority has ruled this item controlled as ${codes}. ${until}`;
    return { ...about(ruling), says, outcome: 'met' };
  }
  const says = `The authority has ruled this item not controlled under ${codes}. ${until}`;
  return { ...about(ruling), says, outcome: 'not-met' };
}

function setAside(ruling: GivenRuling, why: string): Finding {
  const says = `A ruling was given on this item, but ${why}`;
  return { ...about(ruling), says, outcome: 'unknown' };
}

function about({ id, decidedOn, basis }: GivenRuling) {
  const facts = { ruling: id, decidedOn, edition: basis.edition };
  return { rule: 'ruling', cites: `Ruling ${id} of ${decidedOn}`, facts, verified: true };
}
