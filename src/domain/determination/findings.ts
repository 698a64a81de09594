import { isElement } from '../control-list/element.ts';
import type { Law } from '../law/law.ts';
import type { Finding, Outcome } from '../law/rule.ts';
import type { Entry, Measure, Policy, Practice } from '../measure/measure.ts';
import { compareDecimals, parseDecimal } from '../quantity/decimal.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { contains } from './composition.ts';
import type { ShipmentFacts } from './facts.ts';
import { citationOf, type StandingClause } from './standing.ts';

/** What a clause says of a shipment that it covers, may cover, or does not cover. */
export interface ClauseFindings extends Readonly<Record<Outcome, Finding>> {
  /** What goes with it whenever it is not ruled out: a later start, an unproven extension. */
  readonly beside: readonly Finding[];
}

// biome-ignore format: a table reads better as a table
const SAYS = {
  'licence-required':      'an export licence is required.',
  'prohibited':            'the export is prohibited.',
  'presumption-of-denial': 'a licence is needed and in principle not granted.',
  'stricter-review':       'a licence is needed; end user and end use are reviewed more strictly.',
  'case-by-case':          'a licence is needed; each case is decided on its own.',
} as const satisfies Record<Policy, string>;

/** What stands beside clauses, by its words: clauses of one measure share one finding. */
export type Shared = Map<string, Finding>;

/** The words of a clause as it stands that day, made once. */
export function findingsOf(law: Law, stands: StandingClause, shared: Shared): ClauseFindings {
  const { measure, entry } = stands;
  const about = { rule: `${measure.id}/${entry.id}`, cites: citesOf(measure, entry) };
  const finding = (outcome: Outcome, says: string): Finding => {
    return { ...about, says, outcome, verified: entry.verified };
  };
  return {
    met: finding('met', `${entry.title}: ${effectOf(law, stands)}`),
    unknown: finding('unknown', `${entry.title}: not settled, facts are missing.`),
    'not-met': finding('not-met', `${entry.title}: the facts rule it out.`),
    beside: besideOf(stands).map((one) => sharedFinding(one, shared)),
  };
}

function citesOf(measure: Measure, entry: Entry): string {
  const { clause, code } = citationOf(measure, entry);
  if (entry.code === undefined) return `${measure.instrument}, clause ${clause ?? entry.id}`;
  return clause === undefined
    ? `${measure.instrument}, ${code}`
    : `${measure.instrument}, clause ${clause}, ${code}`;
}

function effectOf(law: Law, { entry, state, suspendedBy, ...dated }: StandingClause): string {
  const effect = SAYS[entry.policy];
  if (state === 'in-force') return effect;
  if (state === 'starts-later') return `from ${dated.startsOn}, ${effect}`;
  const instrument = law.measures.find(({ id }) => id === suspendedBy?.by)?.instrument;
  const by = instrument === undefined ? '' : ` by ${instrument}`;
  const until = suspendedBy?.period.until;
  const through = until === undefined ? '' : ` through ${until}`;
  const revives = dated.revivesOn === undefined ? '' : ` From ${dated.revivesOn}, ${effect}`;
  return `suspended${by}${through}.${revives}`;
}

function sharedFinding(finding: Finding, shared: Shared): Finding {
  const words = `${finding.rule}\n${finding.says}`;
  const before = shared.get(words) ?? finding;
  shared.set(words, before);
  return before;
}

function besideOf({ measure, entry, state, startsOn, announced }: StandingClause): Finding[] {
  const cites = measure.instrument;
  if (state === 'starts-later') {
    const says = `${measure.instrument} is published and starts on ${startsOn}.`;
    return [{ rule: 'starts-on', cites, says, outcome: 'met', verified: entry.verified }];
  }
  if (announced !== undefined) {
    const rule = 'extension-announced-without-instrument';
    const says = announced.announced?.says ?? 'An extension is announced without an instrument.';
    return [{ rule, cites, says, outcome: 'unknown', verified: false }];
  }
  if (entry.policy !== 'stricter-review' && entry.policy !== 'case-by-case') return [];
  const says = `${entry.title}: ${SAYS[entry.policy]}`;
  return [{ rule: entry.policy, cites, says, outcome: 'met', verified: entry.verified }];
}

/** What is reported of practice and touches this item: shown, and never an outcome. */
export function practiceFindings(measure: Measure, facts: ShipmentFacts): readonly Finding[] {
  return measure.practices
    .filter((practice) => touches(practice, facts))
    .map(({ id, says, verified }) => {
      return { rule: id, cites: measure.instrument, says, outcome: 'unknown', verified };
    });
}

function touches({ sharesUpTo }: Practice, { item: { composition } }: ShipmentFacts): boolean {
  const elements = sharesUpTo.elements.filter(isElement);
  if (composition === undefined) return false;
  if (!elements.some((element) => contains(composition, element) === 'met')) return false;
  if (elements.some((element) => contains(composition, element) === 'unknown')) return false;
  const limit = parseDecimal(sharesUpTo.fraction);
  const digits = elements.reduce((sum, one) => sum + (composition.shares.get(one) ?? 0n), 0n);
  return limit.ok && compareDecimals({ digits, scale: composition.places }, limit.value) <= 0;
}

/** The question that a customs number raises. It never answers it. */
export function customsCodeFinding(code: string, cited: readonly string[]): Finding {
  const named = cited.slice(0, 8).join(', ');
  const more = cited.length > 8 ? ` and ${cited.length - 8} more` : '';
  const says =
    cited.length === 0
      ? `No entry of that day refers to customs number ${code}; it settles nothing.`
      : `Customs number ${code} is used for ${named}${more}. It asks the question, no more.`;
  return { rule: 'customs-code-refers', cites: 'reference only', says, outcome: 'unknown' };
}

/** What a claimed control code is worth against the facts. */
export function claimFinding(code: string, outcome: Outcome): Finding {
  return { rule: 'control-code-claimed', cites: 'claim', says: CLAIM[outcome](code), outcome };
}

const CLAIM = {
  met: (code) => `The facts bear out the claimed control code ${code}.`,
  'not-met': (code) => `The facts do not fit the claimed control code ${code}.`,
  unknown: (code) => `Control code ${code} is claimed; composition and form have to show it.`,
} as const satisfies Record<Outcome, (code: string) => string>;

/** Said when nothing covers the item, so that no answer stands without its reason. */
export function nothingCovers(on: PlainDate, count: number): Finding {
  const says = `None of the ${count} clauses that stand on ${on} covers these facts.`;
  return { rule: 'nothing-covers', cites: 'all measures held', says, outcome: 'not-met' };
}
