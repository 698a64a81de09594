import type { ApplicationForm } from '../domain/application/form.ts';
import { holds } from '../domain/party/actor.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Act, Decided, Deps, Receipt, WriteRefusal } from './ports.ts';

export type DraftRefusal = 'role-may-not' | 'jurisdiction-unknown' | 'document-unknown';

export interface DraftRequest {
  readonly jurisdiction: string;
  readonly form: ApplicationForm;
}

/** Begins an application in the name of the exporter's firm. Documents are attached afterwards. */
export async function draftApplication(
  { journal, lawBook }: Pick<Deps, 'journal' | 'lawBook'>,
  act: Act,
  { jurisdiction, form }: DraftRequest,
): Promise<Result<Receipt & { readonly id: string }, DraftRefusal | WriteRefusal>> {
  const { actor } = act;
  if (!holds(actor, 'exporter')) return refuse('role-may-not', { role: 'exporter' });
  if (!lawBook.laws.has(jurisdiction)) return refuse('jurisdiction-unknown', { jurisdiction });
  const [document] = form.documents ?? [];
  if (document !== undefined) return refuse('document-unknown', { document: document.id });

  const id = `A-${`${await journal.nextNumber('application')}`.padStart(6, '0')}`;
  const event = { type: 'drafted', id, jurisdiction, exporter: actor.firm, form } as const;
  const drafted: Decided = { events: [{ stream: 'application', id, event }], findings: [] };
  const receipt = await journal.changeApplication<never>(act, id, () => ok(drafted));
  return receipt.ok ? ok({ ...receipt.value, id: idIn(receipt.value) }) : receipt;
}

/** The same act done before was given another id: the receipt says which. */
function idIn({ stream }: Receipt): string {
  return stream.slice(stream.indexOf('/') + 1);
}
