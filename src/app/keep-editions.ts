import type { Deps } from './ports.ts';

/** Keeps the editions that the system runs with from now on: an answer names one of them. */
export async function keepEditions({
  lawBook,
  lawEditions,
  edge,
}: Pick<Deps, 'lawBook' | 'lawEditions' | 'edge'>): Promise<void> {
  const at = edge.now();
  for (const edition of lawBook.editions) await lawEditions.keep(edition, at);
}
