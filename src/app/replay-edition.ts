import type { Law } from '../domain/law/law.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Deps } from './ports.ts';

/** `edition-altered`: what was kept does not come to the digest that it was kept under. */
export type ReplayRefusal = 'edition-unknown' | 'edition-altered';

/** The law of an edition, held now or kept from earlier, whole and as it was. */
export async function lawOfEdition(
  { lawBook, lawEditions }: Pick<Deps, 'lawBook' | 'lawEditions'>,
  digest: string,
): Promise<Result<Law, ReplayRefusal>> {
  const held = [...lawBook.laws.values()].find(({ edition }) => edition === digest);
  if (held !== undefined) return ok(held);
  const kept = await lawEditions.find(digest);
  if (kept === undefined) return refuse('edition-unknown', { digest });
  const read = lawBook.reader.edition(kept);
  if (!read.ok || read.value.edition !== digest) return refuse('edition-altered', { digest });
  return ok(read.value);
}
