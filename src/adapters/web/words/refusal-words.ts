import type { AskRulingRefusal } from '../../../app/ask-ruling.ts';
import type { AttachRefusal } from '../../../app/attach-document.ts';
import type { ChangeLicenceRefusal } from '../../../app/change-licence.ts';
import type { DraftRefusal } from '../../../app/draft-application.ts';
import type { OpenQuestioningRefusal } from '../../../app/open-questioning.ts';
import type { WriteRefusal } from '../../../app/ports.ts';
import type { SightRefusal } from '../../../domain/application/may-see.ts';
import type { StepRefusal } from '../../../domain/application/may-take.ts';
import type { FactSheetRefusal } from '../../../domain/determination/parse-fact-sheet.ts';
import type { QuestioningRefusal } from '../../../domain/questioning/may-take.ts';
import type { RulingRefusal } from '../../../domain/ruling/may-take.ts';
import type { Language } from './catalogue.ts';

/** Why an act was not done, and what to do now. `{name}` is filled from the refusal's facts. */
export interface RefusalWords {
  readonly says: string;
  readonly fix: string;
}

export type InBoth = Readonly<Record<Language, RefusalWords>>;

/** Everything that a ruling or a questioning may be refused for; facts have words elsewhere. */
export type RulingsRefusal =
  | Exclude<AskRulingRefusal, FactSheetRefusal>
  | RulingRefusal
  | OpenQuestioningRefusal
  | QuestioningRefusal
  | 'jurisdiction-unknown';

/** Everything that a form of these screens can be refused for. */
export type AnyRefusal =
  | StepRefusal
  | SightRefusal
  | DraftRefusal
  | AttachRefusal
  | ChangeLicenceRefusal
  | RulingsRefusal
  | WriteRefusal;
