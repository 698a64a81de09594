import type { AttachRefusal } from '../../app/attach-document.ts';
import type { ChangeLicenceRefusal } from '../../app/change-licence.ts';
import type { DraftRefusal } from '../../app/draft-application.ts';
import type { FactSheetRefusal } from '../../domain/determination/parse-fact-sheet.ts';
import { OF_APPLICATIONS } from './refusals/of-applications.ts';
import { OF_DRAFTS } from './refusals/of-drafts.ts';
import { OF_FACT_SHEETS } from './refusals/of-fact-sheets.ts';
import { OF_LICENCES } from './refusals/of-licences.ts';
import { type EdgeRefusal, OF_REQUESTS } from './refusals/of-requests.ts';
import type { Row } from './refusals/row.ts';

export type { EdgeRefusal };

/** Everything that anybody here may refuse. */
export type Refusal =
  | AttachRefusal
  | DraftRefusal
  | 'form-malformed'
  | ChangeLicenceRefusal
  | FactSheetRefusal
  | 'sign-in-refused'
  | EdgeRefusal;

/** Every refusal of the law, of the state and of this server, as HTTP tells it. */
export const REFUSALS: Readonly<Record<Refusal, Row>> = {
  ...OF_REQUESTS,
  ...OF_APPLICATIONS,
  ...OF_DRAFTS,
  ...OF_FACT_SHEETS,
  ...OF_LICENCES,
} satisfies Record<Refusal, Row>;

export function isRefusal(text: string): text is Refusal {
  return Object.hasOwn(REFUSALS, text);
}
