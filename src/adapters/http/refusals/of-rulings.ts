import type { AskRulingRefusal } from '../../../app/ask-ruling.ts';
import type { OpenQuestioningRefusal } from '../../../app/open-questioning.ts';
import type { FactSheetRefusal } from '../../../domain/determination/parse-fact-sheet.ts';
import type { LicenceRefusal } from '../../../domain/licence/refusal.ts';
import type { QuestioningRefusal } from '../../../domain/questioning/may-take.ts';
import type { RulingRefusal } from '../../../domain/ruling/may-take.ts';
import type { OF_APPLICATIONS } from './of-applications.ts';
import type { Row } from './row.ts';

type OfRulings = AskRulingRefusal | OpenQuestioningRefusal | QuestioningRefusal | RulingRefusal;

/** Why a ruling or a questioning does not go on, beside the reasons that others have too. */
export const OF_RULINGS = {
  'not-your-ruling': {
    status: 403,
    title: 'Not your ruling',
    says: 'Another firm asked for this ruling.',
    fix: 'Check the number of the ruling.',
  },
  'item-unnamed': {
    status: 422,
    title: 'The item has no name',
    says: 'A ruling is asked for an item that has a name.',
    fix: 'Give the name by which your firm calls the item.',
    field: { pointer: '/item/name' },
  },
  'question-missing': {
    status: 422,
    title: 'The question is missing',
    says: 'A ruling answers a question, and there is none.',
    fix: 'Write what you want to know, and why you are in doubt.',
    field: { pointer: '/question' },
  },
  'codes-missing': {
    status: 422,
    title: 'No control code',
    says: 'A ruling that names no control code answers nothing.',
    fix: 'Give the code that the item has, or those under which it was examined.',
    field: { pointer: '/codes' },
  },
  'code-unknown': {
    status: 422,
    title: 'Control code unknown',
    says: 'Neither the control list nor any measure holds {code}.',
    fix: 'Use a code of the control list.',
    field: { pointer: '/codes' },
  },
  'ruling-still-valid': {
    status: 409,
    title: 'The ruling still runs',
    says: 'Its last day is {lastDay}.',
    fix: 'Nothing needs to be done.',
  },
  'not-your-questioning': {
    status: 403,
    title: 'Not your questioning',
    says: 'Another firm declared these goods.',
    fix: 'Check the number of the questioning.',
  },
  'no-papers': {
    status: 422,
    title: 'No papers',
    says: 'An answer is given with papers, and none has been attached.',
    fix: 'Attach contract, test report and whatever shows what the goods are; then answer.',
  },
  'answer-time-runs': {
    status: 409,
    title: 'The exporter still has time to answer',
    says: 'The last day to answer is {dueOn}.',
    fix: 'Wait for the answer, or for the day after the last one.',
  },
  'no-questioning-in-law': {
    status: 422,
    title: 'The law knows no questioning',
    says: 'On this day the law of {jurisdiction} gives customs no questioning.',
    fix: 'Name a jurisdiction whose law does.',
    field: { pointer: '/jurisdiction' },
  },
  'exporter-unknown': {
    status: 422,
    title: 'Exporter unknown',
    says: 'No firm is known as {exporter}.',
    fix: 'Give the id of the firm that declared.',
    field: { pointer: '/exporter' },
  },
  'declaration-missing': {
    status: 422,
    title: 'The declaration is missing',
    says: 'A questioning is about one declaration.',
    fix: 'Give its number.',
    field: { pointer: '/declarationId' },
  },
  'goods-missing': {
    status: 422,
    title: 'The goods are missing',
    says: 'A questioning says which goods it is about.',
    fix: 'Describe the goods as declared.',
    field: { pointer: '/goods' },
  },
} as const satisfies Record<
  Exclude<OfRulings, keyof typeof OF_APPLICATIONS | LicenceRefusal | FactSheetRefusal>,
  Row
>;
