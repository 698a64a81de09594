import type { Demand, LicenceType } from '../law/licence-type.ts';
import type { Gap } from './application.ts';
import { faultsOfComposition } from './composition-check.ts';
import { FIELDS, type Fix } from './field-checks.ts';
import type { ApplicationForm } from './form.ts';
import { isBlank, type Place, placesAt, textsIn } from './form-path.ts';

/** An application of more lines is filed in parts. */
export const MOST_LINES = 200;
/** What is longer is a paper, not a field. */
export const LONGEST_TEXT = 4_000;

/** Cited where no law asks, and the form itself could not be read otherwise. */
const THE_FORM = 'Form of the application';
const FILL_IN: Fix = { says: 'fill this in.', saysZh: '请填写。' };
const SHORTEN: Fix = {
  says: `at most ${LONGEST_TEXT} characters: shorten it, or attach it as a document.`,
  saysZh: `最多 ${LONGEST_TEXT} 字，请缩短或作为文件附上。`,
};

/** The parts of the form in the order in which it is filled in. */
const PARTS = [
  'licenceType',
  'destination',
  'consignee',
  'endUser',
  'endUse',
  'contract',
  'lines',
  'documents',
];

type Label = Pick<Demand, 'label' | 'labelZh' | 'cites'>;

/** A form beside the law that it is held against. */
interface Held {
  readonly form: ApplicationForm;
  readonly licenceType: LicenceType | undefined;
  /** What each field is called and who asks for it: the licence type's own words come first. */
  readonly labels: ReadonlyMap<string, Label>;
}

/**
 * All that stands between a form and a complete application, in the order of the form: what the
 * licence type demands and is missing, and what is there and cannot be read. `licenceType` is
 * the version in force; absent, the form names none that is, which is a gap of its own.
 */
export function gapsOf(
  form: ApplicationForm,
  licenceType: LicenceType | undefined,
): readonly Gap[] {
  const read = { ...form, lines: form.lines?.slice(0, MOST_LINES) ?? [] };
  const held = { form: read, licenceType, labels: labelsOf(licenceType) };
  const gaps = [
    ...gapsOfType(held),
    ...gapsOfLineCount(form),
    ...missingFields(held),
    ...tooLong(held),
    ...malformedFields(held),
    ...malformedCompositions(held),
    ...missingDocuments(held),
  ];
  return inOrder(onePerPlace(gaps));
}

function labelsOf(licenceType: LicenceType | undefined): ReadonlyMap<string, Label> {
  const ours = FIELDS.map((field) => [field.path, { ...field, cites: THE_FORM }] as const);
  const demanded = licenceType?.fields.map((demand) => [demand.path, demand] as const) ?? [];
  return new Map<string, Label>([...ours, ...demanded]);
}

function gapsOfType({ form, licenceType }: Held): readonly Gap[] {
  if (licenceType !== undefined) return [];
  const reason = isBlank(form.licenceType) ? 'missing' : 'malformed';
  const says = 'Licence type: choose one that is in force.';
  const saysZh = '许可证类型：请选择现行有效的类型。';
  return [{ path: '/licenceType', reason, says, saysZh, cites: THE_FORM }];
}

function gapsOfLineCount({ lines = [] }: ApplicationForm): readonly Gap[] {
  const gap = { path: '/lines', cites: THE_FORM };
  if (lines.length === 0) {
    const says = 'Goods: enter at least one line.';
    return [{ ...gap, reason: 'missing', says, saysZh: '货物：请至少填写一项。' }];
  }
  if (lines.length <= MOST_LINES) return [];
  const says = `Goods: an application holds at most ${MOST_LINES} lines: file the rest apart.`;
  const saysZh = `货物：一份申请最多 ${MOST_LINES} 项，其余请另行申请。`;
  return [{ ...gap, reason: 'malformed', says, saysZh }];
}

/** What the licence type demands, what every licence needs, and the currency of a value. */
function missingFields(held: Held): readonly Gap[] {
  const { form, licenceType } = held;
  const always = FIELDS.filter((field) => field.always);
  const demanded: readonly Pick<Demand, 'path' | 'exceptForms'>[] = [
    ...(licenceType?.fields ?? []),
    ...always,
  ];
  const blank = demanded.flatMap(({ path, exceptForms = [] }) =>
    placesAt(form, path)
      .filter((place) => isBlank(place.value))
      .filter((place) => !exceptForms.some((one) => one === lineOf(form, place)?.form))
      .map((place) => gapAt(held, { ...place, pattern: path, reason: 'missing', fix: FILL_IN })),
  );
  const currency = '/lines/*/currency';
  const unpriced = placesAt(form, currency)
    .filter((place) => isBlank(place.value) && !isBlank(lineOf(form, place)?.value))
    .map((place) => gapAt(held, { ...place, pattern: currency, reason: 'missing', fix: FILL_IN }));
  return [...blank, ...unpriced];
}

function malformedFields(held: Held): readonly Gap[] {
  const { form, licenceType } = held;
  return FIELDS.flatMap(({ path: pattern, check }) =>
    placesAt(form, pattern).flatMap((place) => {
      if (check === undefined || typeof place.value !== 'string' || isBlank(place.value)) return [];
      const fix = check(place.value, { line: lineOf(form, place), licenceType });
      if (fix === undefined) return [];
      return [gapAt(held, { ...place, pattern, reason: 'malformed', fix })];
    }),
  );
}

function malformedCompositions(held: Held): readonly Gap[] {
  const pattern = '/lines/*/composition';
  return placesAt(held.form, pattern).flatMap((place) =>
    faultsOfComposition(lineOf(held.form, place)?.composition ?? {}).map(({ at, fix }) => {
      const path = `${place.path}${at}`;
      return gapAt(held, { ...place, path, pattern, part: at.slice(1), reason: 'malformed', fix });
    }),
  );
}

function tooLong(held: Held): readonly Gap[] {
  return textsIn(held.form)
    .filter(({ value }) => typeof value === 'string' && value.length > LONGEST_TEXT)
    .map((place) => {
      const pattern = place.path.replace(/^\/lines\/\d+\//, '/lines/*/');
      return gapAt(held, { ...place, pattern, reason: 'malformed', fix: SHORTEN });
    });
}

function missingDocuments({ form, licenceType }: Held): readonly Gap[] {
  const attached = form.documents?.map(({ kind }) => kind) ?? [];
  const missing = licenceType?.documents.filter(({ kind }) => !attached.includes(kind)) ?? [];
  return missing.map(({ kind, label, labelZh, cites }) => ({
    path: `/documents/${kind}`,
    reason: 'missing',
    says: `${capital(label)}: attach this document.`,
    saysZh: `${labelZh}：请附上该文件。`,
    cites,
  }));
}

interface Wanting extends Place {
  /** The path as the licence type writes it, with `*` for a line. */
  readonly pattern: string;
  /** What of the field is meant, such as one element of a composition. */
  readonly part?: string;
  readonly reason: Gap['reason'];
  readonly fix: Fix;
}

function gapAt({ labels }: Held, { path, line, pattern, part, reason, fix }: Wanting): Gap {
  const { label, labelZh, cites } = labels.get(pattern) ?? unnamed(pattern);
  const named = part === undefined || part === '' ? '' : ` (${part})`;
  const where = line === undefined ? capital(label) : `Line ${line}, ${within(label)}`;
  const whereZh = line === undefined ? labelZh : `第 ${line} 项，${labelZh}`;
  const says = `${where}${named}: ${fix.says}`;
  return { path, reason, says, saysZh: `${whereZh}${named}：${fix.saysZh}`, cites };
}

/** A field that neither the licence type nor we have a word for goes by its path. */
function unnamed(pattern: string): Label {
  const last = pattern.split('/').at(-1) ?? pattern;
  return { label: last, labelZh: last, cites: THE_FORM };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** A label inside a sentence; what is written in capitals throughout stays so. */
function within(label: string): string {
  const isAbbreviation = /^\p{Lu}\p{Lu}/u.test(label);
  return isAbbreviation ? label : `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}

function lineOf(form: ApplicationForm, { line }: Place) {
  return line === undefined ? undefined : form.lines?.[line - 1];
}

/** The first that was found at a place says enough about it. */
function onePerPlace(gaps: readonly Gap[]): readonly Gap[] {
  const places = new Map<string, Gap>();
  for (const gap of gaps) if (!places.has(gap.path)) places.set(gap.path, gap);
  return [...places.values()];
}

function inOrder(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** The part of the form first, then the line. */
function rankOf({ path }: Gap): number {
  const [, part = '', line = ''] = path.split('/');
  const lineNumber = part === 'lines' && line !== '' ? Number(line) + 1 : 0;
  return PARTS.indexOf(part) * (MOST_LINES + 1) + lineNumber;
}
