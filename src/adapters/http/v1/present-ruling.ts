import type { z } from 'zod';
import type { Listed } from '../../../app/ports.ts';
import type { StoryLine } from '../../../app/tell-story.ts';
import type { Actor } from '../../../domain/party/actor.ts';
import { asSeenBy } from '../../../domain/ruling/may-see.ts';
import type { Ruling, RulingProposal } from '../../../domain/ruling/ruling.ts';
import { codesRuled } from '../../../domain/ruling/ruling.ts';
import type { ruling, rulingPage } from '../schema/ruling.ts';

type Whole = z.infer<typeof ruling>;
type Row = z.infer<typeof rulingPage>['items'][number];

/** A ruling in a list, as the viewer may see it. */
export function presentRulingRow(listed: Listed<Ruling>, viewer: Actor): Row {
  const { subject, version, exporterName, updatedAt } = listed;
  return { ...summaryOf(asSeenBy(subject, viewer), { version, exporterName }), updatedAt };
}

interface Beside {
  readonly version: number;
  readonly exporterName: string;
  readonly story: readonly StoryLine[];
}

export function presentRuling(subject: Ruling, { story, ...beside }: Beside): Whole {
  return {
    ...summaryOf(subject, beside),
    documents: [...subject.documents],
    story: story.map((line) => ({ ...line })),
  };
}

function summaryOf(subject: Ruling, { version, exporterName }: Omit<Beside, 'story'>) {
  const { id, status, jurisdiction, exporter, item, codes, question, askedOn } = subject;
  const { number, name, facts } = item;
  const answer = answerOf(subject);
  return {
    ...{ id, version, status, jurisdiction, question, askedOn, codes: [...codes] },
    exporter: { id: exporter, name: exporterName },
    item: { name, facts: { ...facts }, ...(number !== undefined && { number }) },
    ...('decidedOn' in subject && { decidedOn: subject.decidedOn }),
    ...(answer && { answer }),
    ...('basis' in subject && { edition: subject.basis.edition }),
  };
}

function answerOf(subject: Ruling): Whole['answer'] {
  if ('answer' in subject) return presentProposal(subject.answer);
  if ('proposal' in subject) return presentProposal(subject.proposal);
  if (subject.status !== 'refused') return undefined;
  return { outcome: 'refuse', codes: [], reason: subject.reason };
}

function presentProposal(proposal: RulingProposal): NonNullable<Whole['answer']> {
  const { outcome, reason } = proposal;
  if (proposal.outcome === 'refuse') return { outcome, codes: [], reason };
  const { from: validFrom, until: validUntil } = proposal.validity;
  return { outcome, codes: [...codesRuled(proposal)], reason, validFrom, validUntil };
}
