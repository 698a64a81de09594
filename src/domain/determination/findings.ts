import { isElement } from '../control-list/element.ts';
import type { Law } from '../law/law.ts';
import type { Finding, Outcome } from '../law/rule.ts';
import type { Entry, Measure, Policy, Practice } from '../measure/measure.ts';
import { compareDecimals, parseDecimal } from '../quantity/decimal.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { contains } from './composition.ts';
import { wordsOfEffect } from './effect-words.ts';
import type { ShipmentFacts } from './facts.ts';
import { citationOf, type StandingClause } from './standing.ts';

/** What a clause says of a shipment that it covers, may cover, or does not cover. */
export interface ClauseFindings extends Readonly<Record<Outcome, Finding>> {
  /** What goes with it whenever it is not ruled out: a later start, an unproven extension. */
  readonly beside: readonly Finding[];
  /** The same, with what else the clause does: told when it surely covers the shipment. */
  readonly alongside: readonly Finding[];
}

// biome-ignore format: a table reads better as a table
const SAYS = {
  'licence-required':      'an export licence is required.',
  'prohibited':            'the export is prohibited.',
  'presumption-of-denial': 'a licence is needed and in principle not granted.',
  'stricter-review':       'a licence is needed; end user and end use are reviewed more strictly.',
  'case-by-case':          'a licence is needed; each case is decided on its own.',
  'quota':                 'it may leave only within a quota.',
  'exempt':                'it is exempt from this measure.',
} as const satisfies Record<Policy, string>;

// biome-ignore format: a table reads better as a table
const SAYS_ZH = {
  'licence-required':      '须取得出口许可证。',
  'prohibited':            '禁止出口。',
  'presumption-of-denial': '须申请许可，原则上不予许可。',
  'stricter-review':       '须取得出口许可证，最终用户和最终用途从严审查。',
  'case-by-case':          '须取得出口许可证，逐案审批。',
  'quota':                 '仅可在配额内出口。',
  'exempt':                '本措施不适用。',
} as const satisfies Record<Policy, string>;

/** Findings made before: a clause says the same on all days on which it stands the same. */
export interface MadeFindings {
  readonly byStanding: Map<string, ClauseFindings>;
  /** What stands beside clauses, by its words: clauses of one measure share one finding. */
  readonly shared: Map<string, Finding>;
}

/** Nothing is made yet. */
export function newFindings(): MadeFindings {
  return { byStanding: new Map(), shared: new Map() };
}

/** The words of a clause as it stands that day, made once. */
export function findingsOf(law: Law, stands: StandingClause, made: MadeFindings): ClauseFindings {
  const { measure, entry, state, suspendedBy, announced } = stands;
  const windows = [suspendedBy, announced].map((one) =>
    one === undefined ? '' : measure.suspensions.indexOf(one),
  );
  const key = [measure.id, entry.id, state, ...windows].join('\n');
  const found = made.byStanding.get(key) ?? makeFindings(law, stands, made.shared);
  made.byStanding.set(key, found);
  return found;
}

function makeFindings(law: Law, stands: StandingClause, shared: MadeFindings['shared']) {
  const { measure, entry } = stands;
  const about = { rule: `${measure.id}/${entry.id}`, cites: citesOf(measure, entry) };
  const titleZh = entry.titleZh ?? entry.title;
  const finding = (outcome: Outcome, [says, saysZh]: readonly [string, string]): Finding => {
    const words = { says: `${entry.title}: ${says}`, saysZh: `${titleZh}：${saysZh}` };
    return { ...about, ...words, outcome, verified: entry.verified };
  };
  const sharing = (findings: readonly Finding[]) =>
    findings.map((one) => sharedFinding(one, shared));
  return {
    met: finding('met', effectOf(law, stands)),
    unknown: finding('unknown', ['not settled, facts are missing.', '尚不能确定，缺少事实。']),
    'not-met': finding('not-met', ['the facts rule it out.', '所述事实已排除。']),
    beside: sharing(besideOf(stands, 'unknown')),
    alongside: sharing([...besideOf(stands, 'met'), ...reviewOf(stands), ...effectsOf(stands)]),
  };
}

function citesOf(measure: Measure, entry: Entry): string {
  const { clause, code } = citationOf(measure, entry);
  if (entry.code === undefined) return `${measure.instrument}, clause ${clause ?? entry.id}`;
  return clause === undefined
    ? `${measure.instrument}, ${code}`
    : `${measure.instrument}, clause ${clause}, ${code}`;
}

/** What the clause does, or will do once it starts or revives, in both languages. */
function effectOf(
  law: Law,
  { entry, state, suspendedBy, ...dated }: StandingClause,
): readonly [string, string] {
  const [effect, effectZh] = [SAYS[entry.policy], SAYS_ZH[entry.policy]];
  if (state === 'in-force') return [effect, effectZh];
  if (state === 'starts-later') {
    return [`from ${dated.startsOn}, ${effect}`, `自 ${dated.startsOn} 起，${effectZh}`];
  }
  const instrument = law.measures.find(({ id }) => id === suspendedBy?.by)?.instrument;
  const by = instrument === undefined ? '' : ` by ${instrument}`;
  const byZh = instrument === undefined ? '' : `依 ${instrument}，`;
  const until = suspendedBy?.period.until;
  const through = until === undefined ? '' : ` through ${until}`;
  const throughZh = until === undefined ? '' : `至 ${until}`;
  const { revivesOn } = dated;
  const revives = revivesOn === undefined ? '' : ` From ${revivesOn}, ${effect}`;
  const revivesZh = revivesOn === undefined ? '' : `自 ${revivesOn} 起，${effectZh}`;
  return [`suspended${by}${through}.${revives}`, `${byZh}暂停实施${throughZh}。${revivesZh}`];
}

function sharedFinding(finding: Finding, shared: MadeFindings['shared']): Finding {
  const words = `${finding.rule}\n${finding.outcome}\n${finding.says}`;
  const before = shared.get(words) ?? finding;
  shared.set(words, before);
  return before;
}

/** What is said beside a clause that covers the shipment, or may. */
function besideOf(
  { measure, entry, state, startsOn, announced }: StandingClause,
  outcome: Outcome,
): Finding[] {
  const cites = measure.instrument;
  if (state === 'starts-later') {
    const says = `${measure.instrument} is published and starts on ${startsOn}.`;
    const saysZh = `${measure.instrument} 已公布，自 ${startsOn} 起实施。`;
    return [{ rule: 'starts-on', cites, says, saysZh, outcome, verified: entry.verified }];
  }
  if (announced === undefined) return [];
  const rule = 'extension-announced-without-instrument';
  const says = announced.announced?.says ?? 'An extension is announced without an instrument.';
  return [{ rule, cites, says, outcome: 'unknown', verified: false }];
}

/** A licence that is reviewed harder than others is told apart. */
function reviewOf({ measure, entry, state }: StandingClause): Finding[] {
  const { policy } = entry;
  if (state !== 'in-force') return [];
  if (policy !== 'stricter-review' && policy !== 'case-by-case') return [];
  const says = `${entry.title}: ${SAYS[policy]}`;
  const saysZh = `${entry.titleZh ?? entry.title}：${SAYS_ZH[policy]}`;
  const cites = measure.instrument;
  return [{ rule: policy, cites, says, saysZh, outcome: 'met', verified: entry.verified }];
}

/** Effects hold while their clause does: one that rests or is yet to start has none. */
function effectsOf({ measure, entry, state }: StandingClause): Finding[] {
  if (state !== 'in-force') return [];
  return (entry.effects ?? []).map((effect) => {
    const about = { rule: effect.kind, cites: measure.instrument, verified: entry.verified };
    return { ...about, ...wordsOfEffect(effect), outcome: 'met' };
  });
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
