import type { ApplicationForm } from '../domain/application/form.ts';
import { isBlank } from '../domain/application/form-path.ts';
import {
  type FactSheet,
  type FactSheetRefusal,
  parseFactSheet,
} from '../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../domain/law/law.ts';
import type { Result } from '../domain/result.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';

/**
 * The fact sheet of one line of a form, counted from 1. What is blank is left out, so it counts
 * as unknown; what cannot be read is the sheet's fault, named as on any other sheet. The name of
 * the goods is not passed for a substance: a trade name would be read as another substance.
 */
export function factsOfLine(
  form: ApplicationForm,
  line: number,
  { law, on }: { readonly law: Law; readonly on: PlainDate },
): Result<FactSheet, FactSheetRefusal> {
  const sheet = {
    id: form.lines?.[line - 1]?.itemNumber,
    item: itemOf(form, line),
    destination: form.destination,
    endUse: form.endUse?.kind,
    endUser: {
      name: form.endUser?.name,
      country: form.endUser?.country,
      military: yesOrNo(form.endUser?.military),
    },
  };
  return parseFactSheet(withoutBlanks(sheet), law, { on });
}

function itemOf(form: ApplicationForm, line: number) {
  const goods = form.lines?.[line - 1] ?? {};
  return {
    description: [goods.name, goods.description].filter((text) => !isBlank(text)).join(': '),
    substance: goods.substance,
    controlCode: goods.controlCode,
    form: goods.form,
    composition: goods.composition,
    hsCode: goods.customsCode,
    origin: goods.origin,
  };
}

/** Anything else stays as it is, and is the reader's to refuse. */
function yesOrNo(answer: string | undefined): boolean | string | undefined {
  if (answer === 'yes') return true;
  return answer === 'no' ? false : answer;
}

function withoutBlanks(value: object): Readonly<Record<string, unknown>> {
  const filled = Object.entries(value).filter(([, part]) => part === false || !isBlank(part));
  return Object.fromEntries(
    filled.map(([key, part]) => [key, typeof part === 'object' ? withoutBlanks(part) : part]),
  );
}
