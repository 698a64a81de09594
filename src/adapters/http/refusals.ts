import type { AskRulingRefusal } from '../../app/ask-ruling.ts';
import type { AttachRefusal } from '../../app/attach-document.ts';
import type { ChangeLicenceRefusal } from '../../app/change-licence.ts';
import type { DraftRefusal } from '../../app/draft-application.ts';
import type { OpenQuestioningRefusal } from '../../app/open-questioning.ts';
import type { FactSheetRefusal } from '../../domain/determination/parse-fact-sheet.ts';
import type { QuestioningRefusal } from '../../domain/questioning/may-take.ts';
import type { RulingRefusal } from '../../domain/ruling/may-take.ts';
import { OF_APPLICATIONS } from './refusals/of-applications.ts';
import { OF_DRAFTS } from './refusals/of-drafts.ts';
import { OF_FACT_SHEETS } from './refusals/of-fact-sheets.ts';
import { type ItemListRefusal, OF_ITEM_LISTS } from './refusals/of-item-lists.ts';
import { OF_LICENCES } from './refusals/of-licences.ts';
import { type EdgeRefusal, OF_REQUESTS } from './refusals/of-requests.ts';
import { OF_RULINGS } from './refusals/of-rulings.ts';
import type { Row } from './refusals/row.ts';

export type { EdgeRefusal };

/** Everything that anybody here may refuse. */
export type Refusal =
  | AttachRefusal
  | DraftRefusal
  | 'form-malformed'
  | AskRulingRefusal
  | RulingRefusal
  | OpenQuestioningRefusal
  | QuestioningRefusal
  | ChangeLicenceRefusal
  | FactSheetRefusal
  | ItemListRefusal
  | 'sign-in-refused'
  | EdgeRefusal;

/** Every refusal of the law, of the state and of this server, as HTTP tells it. */
export const REFUSALS: Readonly<Record<Refusal, Row>> = {
  ...OF_REQUESTS,
  ...OF_APPLICATIONS,
  ...OF_DRAFTS,
  ...OF_FACT_SHEETS,
  ...OF_ITEM_LISTS,
  ...OF_LICENCES,
  ...OF_RULINGS,
} satisfies Record<Refusal, Row>;

export function isRefusal(text: string): text is Refusal {
  return Object.hasOwn(REFUSALS, text);
}
