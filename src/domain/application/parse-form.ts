import { ok, type Result, refuse } from '../result.ts';
import type { ApplicationForm } from './form.ts';
import { escaped } from './form-path.ts';

/** What may stand at a place: a text, a whole number, texts by any name, parts by name, or many. */
type Shape =
  | 'text'
  | 'whole-number'
  | 'texts'
  | { readonly parts: Readonly<Record<string, Shape>>; readonly all?: true }
  | { readonly each: Shape };

const PARTY = {
  name: 'text',
  address: 'text',
  country: 'text',
  registrationNumber: 'text',
} as const;

/** Every part that a form may have. The compiler holds it against the form's own type. */
const FORM = {
  licenceType: 'text',
  destination: 'text',
  consignee: { parts: PARTY },
  endUser: { parts: { ...PARTY, natureOfBusiness: 'text', military: 'text' } },
  endUse: { parts: { kind: 'text', description: 'text' } },
  contract: { parts: { number: 'text', signedOn: 'text' } },
  lines: {
    each: {
      parts: {
        itemNumber: 'text',
        name: 'text',
        description: 'text',
        substance: 'text',
        form: 'text',
        composition: 'texts',
        controlCode: 'text',
        customsCode: 'text',
        origin: 'text',
        quantity: 'text',
        unit: 'text',
        value: 'text',
        currency: 'text',
      },
    },
  },
  documents: {
    each: {
      parts: {
        id: 'text',
        kind: 'text',
        fileName: 'text',
        mediaType: 'text',
        byteLength: 'whole-number',
        digest: 'text',
      },
      all: true,
    },
  },
} as const satisfies Readonly<Record<keyof ApplicationForm, Shape>>;

/** A form from outside. Nothing is dropped in silence: what has no place here is refused. */
export function parseApplicationForm(value: unknown): Result<ApplicationForm, 'form-malformed'> {
  const fault = faultOf(value, { parts: FORM }, '');
  if (fault === undefined) return ok(value as ApplicationForm);
  return refuse('form-malformed', { path: fault.path, says: fault.says });
}

interface Fault {
  /** JSON Pointer. */
  readonly path: string;
  readonly says: string;
}

function faultOf(value: unknown, shape: Shape, path: string): Fault | undefined {
  if (shape === 'text') return faultOfText(value, path);
  if (shape === 'whole-number') return faultOfNumber(value, path);
  if (shape === 'texts') return faultOfTexts(value, path);
  if ('each' in shape) return faultOfMany(value, shape.each, path);
  return faultOfParts(value, shape, path);
}

/** Half a character or a null cannot be stored as text anywhere. */
const UNSTORABLE = /\p{Surrogate}|\0/u;

function faultOfText(value: unknown, path: string): Fault | undefined {
  if (typeof value !== 'string') return { path, says: 'must be text' };
  return UNSTORABLE.test(value) ? { path, says: 'holds a character that is none' } : undefined;
}

function faultOfNumber(value: unknown, path: string): Fault | undefined {
  const whole = Number.isSafeInteger(value) && Number(value) >= 0;
  return whole ? undefined : { path, says: 'must be a whole number' };
}

function faultOfTexts(value: unknown, path: string): Fault | undefined {
  if (!isRecord(value)) return { path, says: 'must be an object' };
  return firstFault(Object.entries(value), ([key, text]) => {
    const place = `${path}/${escaped(key)}`;
    return faultOfText(key, place) ?? faultOfText(text, place);
  });
}

function faultOfMany(value: unknown, each: Shape, path: string): Fault | undefined {
  if (!Array.isArray(value)) return { path, says: 'must be a list' };
  return firstFault([...value.entries()], ([index, one]) => faultOf(one, each, `${path}/${index}`));
}

function faultOfParts(
  value: unknown,
  { parts, all }: Extract<Shape, { parts: unknown }>,
  path: string,
): Fault | undefined {
  if (!isRecord(value)) return { path, says: 'must be an object' };
  const absent = Object.keys(parts).find((key) => all && !Object.hasOwn(value, key));
  if (absent !== undefined) return { path: `${path}/${absent}`, says: 'is missing' };
  return firstFault(Object.entries(value), ([key, part]) => {
    const place = `${path}/${escaped(key)}`;
    const shape = Object.hasOwn(parts, key) ? parts[key] : undefined;
    return shape === undefined
      ? { path: place, says: 'is not part of the form' }
      : faultOf(part, shape, place);
  });
}

function firstFault<One>(
  many: readonly One[],
  find: (one: One) => Fault | undefined,
): Fault | undefined {
  for (const one of many) {
    const fault = find(one);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
