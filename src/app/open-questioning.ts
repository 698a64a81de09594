import { holds } from '../domain/party/actor.ts';
import { answerClock, termsOn } from '../domain/questioning/answer-clock.ts';
import { evolve } from '../domain/questioning/evolve.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Act, Decided, Deps, Receipt, WriteRefusal } from './ports.ts';

export type OpenQuestioningRefusal =
  | 'role-may-not'
  | 'jurisdiction-unknown'
  | 'no-questioning-in-law'
  | 'exporter-unknown'
  | 'declaration-missing'
  | 'goods-missing'
  | 'reason-missing'
  | 'declaration-in-questioning';

/** What customs question. */
export interface QuestioningNotice {
  readonly jurisdiction: string;
  readonly declaration: string;
  readonly office: string;
  /** The firm that declared. */
  readonly exporter: string;
  readonly goods: string;
  readonly reason: string;
}

type Needs = Pick<Deps, 'journal' | 'lawBook' | 'people' | 'notices'>;
type Opened = Receipt & { readonly id: string };

/** Opens a questioning: from now on nothing of that declaration leaves, and the time runs. */
export async function openQuestioning(
  { journal, lawBook, people, notices }: Needs,
  act: Act,
  notice: QuestioningNotice,
): Promise<Result<Opened, OpenQuestioningRefusal | WriteRefusal>> {
  const { actor, on, at } = act;
  const { jurisdiction, declaration, exporter } = notice;
  const law = lawBook.laws.get(jurisdiction);
  if (!holds(actor, 'customs')) return refuse('role-may-not', { role: 'customs' });
  if (law === undefined) return refuse('jurisdiction-unknown', { jurisdiction });
  if (termsOn(law, on) === undefined) return refuse('no-questioning-in-law', { jurisdiction });
  const blank = faultOf(notice);
  if (blank !== undefined) return refuse(blank);
  if ((await people.firm(exporter)) === undefined) return refuse('exporter-unknown', { exporter });

  const id = `Q-${`${await journal.nextNumber('questioning')}`.padStart(6, '0')}`;
  const event = { type: 'opened', id, ...notice, on, by: actor.id } as const;
  const decided: Decided = { events: [{ stream: 'questioning', id, event }], findings: [] };
  const receipt = await journal.changeQuestioning(act, { id, declaration }, (_, open) => {
    if (open === undefined) return ok(decided);
    const held = { questioning: open.id, since: open.openedOn };
    return refuse('declaration-in-questioning', held);
  });
  if (!receipt.ok) return receipt;

  const { stream } = receipt.value;
  const questioning = stream.slice(stream.indexOf('/') + 1);
  const dueOn = answerClock(evolve(undefined, event), law, on)?.dueOn ?? 'unknown';
  const content = { kind: 'questioning-opened', questioning, declaration, dueOn } as const;
  const key = `questioning ${questioning}`;
  await notices.post({ key, jurisdiction, firm: exporter, at, on, content });
  return ok({ ...receipt.value, id: questioning });
}

function faultOf({ declaration, goods, reason }: QuestioningNotice) {
  if (declaration.trim() === '') return 'declaration-missing';
  if (goods.trim() === '') return 'goods-missing';
  return reason.trim() === '' ? 'reason-missing' : undefined;
}
