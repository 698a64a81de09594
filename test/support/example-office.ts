import { createHash, randomUUID } from 'node:crypto';
import { lawReader } from '../../src/adapters/law-files/load-law.ts';
import { attachDocument } from '../../src/app/attach-document.ts';
import { draftApplication } from '../../src/app/draft-application.ts';
import type { Act, LawBook } from '../../src/app/ports.ts';
import { type StepCommand, takeStep } from '../../src/app/take-step.ts';
import type { ApplicationCommandType } from '../../src/domain/application/command.ts';
import {
  AUDITOR,
  COMMANDS,
  COMPLETE_FORM,
  COUNTERSIGNER,
  CUSTOMS,
  EXAMPLE_DAY,
  EXAMPLE_TYPE,
  EXPORTER,
  OFFICER,
  TAKES,
} from '../../src/domain/application/example.ts';
import type { ApplicationForm } from '../../src/domain/application/form.ts';
import { EXAMPLE_LAW } from '../../src/domain/determination/example.ts';
import type { Actor } from '../../src/domain/party/actor.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { day, type PlainDate } from '../../src/domain/time/plain-date.ts';
import { freshStore } from './database.ts';

/** The invented law with a licence type and a calendar of 2025 without holidays. */
const LAW_BOOK: LawBook = {
  laws: new Map([
    [
      'ex',
      {
        ...EXAMPLE_LAW,
        licenceTypes: [EXAMPLE_TYPE],
        calendar: {
          title: 'Example authority',
          weekend: [6, 7],
          years: [{ year: 2025, verified: true, source: 'invented', holidays: [], makeUpDays: [] }],
        },
      },
    ],
  ]),
  editions: [],
  reader: lawReader,
};

const PEOPLE = [EXPORTER, OFFICER, COUNTERSIGNER, AUDITOR, CUSTOMS];

/** An authority at work on a store of its own: people, law, and a way to do what they do. */
export async function openOffice() {
  const store = await freshStore();
  await store.people.addFirm(firmOf('magnets', 'Ningbo Example Magnets'));
  await store.people.addFirm(firmOf('authority', 'Example Authority'));
  for (const person of PEOPLE) {
    const names = { login: person.id, name: nameOf(person), language: 'en' } as const;
    await store.people.add({ ...person, ...names }, 'no password');
  }
  return { ...store, lawBook: LAW_BOOK, edge: { digest: sha256 } };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

export function nameOf({ id }: Actor): string {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
}

function firmOf(id: string, name: string) {
  return { id, name, address: 'Example Road 1', country: 'CZ', registrationNumber: 'EX-1' };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** An act with a key of its own, unless one is given. */
export function actOf(actor: Actor, change: Partial<Act> = {}): Act {
  const on: PlainDate = change.on ?? EXAMPLE_DAY;
  const at = `${on}T08:00:00.000Z` as Instant;
  return { actor, at, on, key: randomUUID(), digest: 'digest', ...change };
}

/** A draft whose only missing paper has been attached. */
export async function draftWhole(office: Office, form: ApplicationForm = COMPLETE_FORM) {
  const on = day('2025-04-07');
  const { documents, ...typed } = form;
  const request = { jurisdiction: 'ex', form: typed };
  const drafted = await draftApplication(office, actOf(EXPORTER, { on }), request);
  if (!drafted.ok) throw new Error(drafted.reason);
  const { id } = drafted.value;
  const bytes = new TextEncoder().encode('We use the goods ourselves.');
  const paper = { id, kind: 'end-user-certificate', fileName: 'euc.txt', bytes };
  const mediaType = 'text/plain';
  const attached = await attachDocument(office, actOf(EXPORTER, { on }), { ...paper, mediaType });
  if (!attached.ok) throw new Error(attached.reason);
  return id;
}

/** Takes steps one after the other, each by whoever takes it in the example. */
export async function takeSteps(
  office: Office,
  id: string,
  steps: readonly (readonly [ApplicationCommandType, string])[],
) {
  for (const [step, on] of steps) {
    const act = actOf(TAKES[step], { on: day(on) });
    const taken = await takeStep(office, act, { id, command: commandOf(step) });
    if (!taken.ok) throw new Error(`${step}: ${taken.reason}`);
  }
}

/** A blameless command, as a person sends it. */
export function commandOf(step: ApplicationCommandType): StepCommand {
  const command = COMMANDS[step];
  return command.type === 'countersign' ? { type: 'countersign' } : command;
}
