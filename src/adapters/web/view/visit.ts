import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Person } from '../../../app/ports.ts';
import type { Language } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';

/** Who looks at a page, in which language, and what its forms must carry. */
export interface Visit {
  readonly person: Person | undefined;
  readonly language: Language;
  readonly words: Words;
  /** Path and query as asked for, so that a person can be led back. */
  readonly address: string;
  readonly csrf: string;
  /** Makes a new idempotency key for a form. */
  readonly mintKey: () => string;
  readonly scriptNonce: string | undefined;
  /** A confirmation to show, by its name in the catalogue. */
  readonly said: string;
  /** Zone in which instants are told. */
  readonly zone: string;
  readonly assets: { readonly style: string; readonly script: string };
  /** Notices that this person has not marked as read. */
  readonly unread: number;
  /** Name, check day and edition of the law that the answers rest on. */
  readonly lawLine: string;
}

export const VisitContext = createContext<Visit | undefined>(undefined);

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (visit === undefined) throw new Error('a page was drawn without a visit');
  return visit;
}

export function useWords(): Words {
  return useVisit().words;
}
