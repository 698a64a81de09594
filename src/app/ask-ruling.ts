import { canonical } from '../domain/audit/canonical.ts';
import { type FactSheetRefusal, parseFactSheet } from '../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../domain/law/law.ts';
import { holds } from '../domain/party/actor.ts';
import { decimalText } from '../domain/quantity/decimal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { unknownCode } from '../domain/ruling/ruled-entries.ts';
import type { ItemFacts, RuledItem } from '../domain/ruling/ruling.ts';
import { identityOf } from '../domain/ruling/same-item.ts';
import type { Act, Decided, Deps, Edge, Receipt, WriteRefusal } from './ports.ts';

export type AskRulingRefusal =
  | 'role-may-not'
  | 'jurisdiction-unknown'
  | 'item-unnamed'
  | 'question-missing'
  | 'code-unknown'
  | FactSheetRefusal;

/** What an exporter asks the authority to rule on. */
export interface RulingRequest {
  readonly jurisdiction: string;
  readonly item: {
    readonly number?: string | undefined;
    readonly name: string;
    /** The item's part of a fact sheet, as it came in. */
    readonly facts: unknown;
  };
  /** Codes under which it is asked; none: whether it is controlled at all. */
  readonly codes: readonly string[];
  readonly question: string;
}

type Needs = Pick<Deps, 'journal' | 'lawBook'> & { readonly edge: Pick<Edge, 'digest'> };

/** Asks whether an item is controlled, in the name of the exporter's firm. Papers come after. */
export async function askRuling(
  { journal, lawBook, edge }: Needs,
  act: Act,
  { jurisdiction, item: asked, codes, question }: RulingRequest,
): Promise<Result<Receipt & { readonly id: string }, AskRulingRefusal | WriteRefusal>> {
  const { actor, on } = act;
  if (!holds(actor, 'exporter')) return refuse('role-may-not', { role: 'exporter' });
  const law = lawBook.laws.get(jurisdiction);
  if (law === undefined) return refuse('jurisdiction-unknown', { jurisdiction });
  if (question.trim() === '') return refuse('question-missing');
  const unknown = unknownCode(law, codes);
  if (unknown !== undefined) return refuse('code-unknown', { code: unknown });
  const item = itemOf(asked, { law, act, edge });
  if (!item.ok) return item;

  const id = `R-${`${await journal.nextNumber('ruling')}`.padStart(6, '0')}`;
  const request = { id, jurisdiction, exporter: actor.firm, item: item.value, codes, question };
  const event = { type: 'asked', ...request, on } as const;
  const decided: Decided = { events: [{ stream: 'ruling', id, event }], findings: [] };
  const receipt = await journal.changeRuling<never>(act, id, () => ok(decided));
  if (!receipt.ok) return receipt;
  const { stream } = receipt.value;
  return ok({ ...receipt.value, id: stream.slice(stream.indexOf('/') + 1) });
}

interface Reading {
  readonly law: Law;
  readonly act: Act;
  readonly edge: Pick<Edge, 'digest'>;
}

/** Read once as any fact sheet is, so that what cannot be read later is refused now. */
function itemOf(
  { number, name, facts: given }: RulingRequest['item'],
  { law, act, edge }: Reading,
): Result<RuledItem, 'item-unnamed' | FactSheetRefusal> {
  if (name.trim() === '') return refuse('item-unnamed');
  const facts = parseTexts(given ?? {});
  const sheet = parseFactSheet({ item: facts }, law, { on: act.on });
  if (!sheet.ok) return sheet;
  const identity = identityOf(sheet.value.facts.item);
  return ok({
    name,
    facts,
    ...(number !== undefined && number.trim() !== '' && { number: number.trim() }),
    ...(identity && { identity: edge.digest(canonical(identity)) }),
  });
}

/** Numbers become their own text: the record holds whole numbers only, and facts stay exact. */
function parseTexts(facts: unknown): ItemFacts {
  return asTexts(facts) as ItemFacts;
}

function asTexts(value: unknown): unknown {
  if (typeof value === 'number') return decimalText(value);
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asTexts(part)]));
}
