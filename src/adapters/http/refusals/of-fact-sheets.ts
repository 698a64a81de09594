import type { FactSheetRefusal } from '../../../domain/determination/parse-fact-sheet.ts';
import type { Row } from './row.ts';

/** A sheet that cannot be read names the place and says it in its own words. */
function row(title: string, fix: string): Row {
  return { status: 422, title, says: title, fix };
}

/** Why a fact sheet cannot be read, beside the reasons that quantities have too. */
export const OF_FACT_SHEETS = {
  'not-an-object': row('Not an object', 'Send an object of named facts.'),
  'not-text': row('Not text', 'Send text, or leave the fact out when it is unknown.'),
  'not-yes-or-no': row('Neither true nor false', 'Send true or false, or leave it out.'),
  'on-missing': row('The day is missing', 'Say for which legal day, in `on` or in ?on=.'),
  'not-a-day': row('Not a day', 'Write a day of the calendar as YYYY-MM-DD.'),
  'jurisdiction-unknown': {
    ...row('Jurisdiction unknown', 'Choose one that GET /v1/jurisdictions names.'),
    field: { pointer: '/jurisdiction' },
  },
  'form-unknown': row('Form unknown', 'Use one of the forms that /openapi.json lists.'),
  'country-unknown': row('Country unknown', 'Use the two letters of ISO 3166, such as DE.'),
  'customs-code-malformed': row('Not a customs code', 'Send 6, 8 or 10 digits as text.'),
  'end-use-unknown': row('End use unknown', 'Send civil, military or unknown.'),
  'purpose-unknown': row('Purpose unknown', 'Send trade, or the exemption that is claimed.'),
  'danger-unknown': row('Danger unknown', 'Use the dangers that /openapi.json lists.'),
  'not-a-list': row('Not a list', 'Send a JSON array here.'),
  'figure-not-decimal': row('Not a decimal number', 'Send a figure as text, such as "17.6".'),
  'element-unknown': row('Element unknown', 'Name elements by their symbols.'),
  'fraction-not-decimal': row('Not a mass fraction', 'Send a decimal such as 0.02.'),
  'fraction-out-of-range': row('Not between 0 and 1', 'Divide per cent by a hundred.'),
  'composition-exceeds-one': row('More than the whole', 'Check the fractions; they sum above 1.'),
} as const satisfies Record<Exclude<FactSheetRefusal, 'unit-unknown'>, Row>;
