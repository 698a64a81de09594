import type { AttachRefusal } from '../../../app/attach-document.ts';
import type { WriteRefusal } from '../../../app/ports.ts';
import type { StepRefusal } from '../../../domain/application/may-take.ts';
import type { Row } from './row.ts';

/** Why a form cannot be kept, or a paper not attached to it. */
export const OF_DRAFTS = {
  'form-malformed': {
    status: 422,
    title: 'The form cannot be kept',
    says: 'A part of the form is none.',
    fix: 'Send the parts that /openapi.json describes, as text.',
  },
  'document-kind-malformed': {
    status: 422,
    title: 'Not a kind of document',
    says: 'A kind is written in small letters, digits and hyphens, and {kind} is not.',
    fix: 'Use a kind that `documents` of the licence type names.',
    field: { parameter: 'kind' },
  },
  'document-name-malformed': {
    status: 422,
    title: 'The document has no usable name',
    says: 'A file name has 1 to {longest} characters.',
    fix: 'Give another name.',
    field: { parameter: 'fileName' },
  },
  'document-empty': {
    status: 422,
    title: 'The document is empty',
    says: 'Not one byte was sent.',
    fix: 'Send the bytes of the document as the body.',
  },
  'document-too-large': {
    status: 413,
    title: 'The document is too large',
    says: 'A document has at most {largest} bytes.',
    fix: 'Send a smaller document.',
  },
} as const satisfies Record<
  Exclude<AttachRefusal, StepRefusal | WriteRefusal> | 'form-malformed',
  Row
>;
