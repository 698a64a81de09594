import type { Changes, SubjectChange } from './notice.ts';

/** A notice names so many, and says how many there are. */
const NAMED = 50;

/** Who is touched by what, in as much memory as there are firms. */
export interface Tally {
  add(firm: string, change: SubjectChange): void;
  firms(): Iterable<string>;
  of(firm: string): Changes;
  total(): Changes;
}

export function tallyOf(): Tally {
  const byFirm = new Map<string, Changes>();
  let total: Changes = { changed: 0, subjects: [] };
  return {
    add: (firm, change) => {
      byFirm.set(firm, withOne(byFirm.get(firm) ?? { changed: 0, subjects: [] }, change));
      total = withOne(total, change);
    },
    firms: () => byFirm.keys(),
    of: (firm) => byFirm.get(firm) ?? { changed: 0, subjects: [] },
    total: () => total,
  };
}

function withOne({ changed, subjects }: Changes, change: SubjectChange): Changes {
  const named = subjects.length < NAMED ? [...subjects, change] : subjects;
  return { changed: changed + 1, subjects: named };
}
