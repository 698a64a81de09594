import type { DocumentForm } from '../domain/application/form.ts';
import type { StepRefusal } from '../domain/application/may-take.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { decideStep } from './decide-step.ts';
import { keepPaper, type Paper, type PaperDeps, type PaperRefusal } from './keep-paper.ts';
import type { Act, Deps, Receipt, WriteRefusal } from './ports.ts';

export type AttachRefusal = StepRefusal | WriteRefusal | PaperRefusal;

export interface PaperOfApplication extends Paper {
  /** The application it belongs to. */
  readonly id: string;
}

/** Attaches a paper: its bytes are kept first, so that no application names what nobody holds. */
export async function attachDocument(
  deps: Pick<Deps, 'journal' | 'lawBook'> & PaperDeps,
  act: Act,
  { id, ...paper }: PaperOfApplication,
): Promise<Result<Receipt & { readonly document: DocumentForm }, AttachRefusal>> {
  const kept = await keepPaper(deps, act, paper);
  if (!kept.ok) return kept;
  const document = kept.value;
  const { journal, lawBook } = deps;
  const receipt = await journal.changeApplication(act, id, (application) => {
    if (application === undefined) return refuse('unknown');
    const { form } = application;
    const attached = [...(form.documents ?? []), document];
    const command = { type: 'save', form: { ...form, documents: attached } } as const;
    return decideStep(application, { act, lawBook, command, attached: document.id });
  });
  return receipt.ok ? ok({ ...receipt.value, document }) : receipt;
}
