import type { WriteRefusal } from '../../../app/ports.ts';
import type { Row } from './row.ts';

/** What this server itself refuses, before or beside what the application says. */
export type EdgeRefusal =
  | 'request-malformed'
  | 'idempotency-key-missing'
  | 'if-match-missing'
  | 'sign-in-required'
  | 'address-unknown'
  | 'page-unknown'
  | 'body-too-large'
  | 'media-type-unknown'
  | 'too-many-requests'
  | 'our-mistake'
  | 'days-reversed'
  | 'draft-refused'
  | 'not-available';

/** `changed-meanwhile` is 412 where the sender named a version with If-Match, else 409. */
export const OF_REQUESTS = {
  unknown: {
    status: 404,
    title: 'Not known here',
    says: 'Nothing is known under this number.',
    fix: 'Check the number.',
  },
  'changed-meanwhile': {
    status: 409,
    title: 'Changed meanwhile',
    says: 'Somebody else was faster; this was decided on an older version.',
    fix: 'Read it again and decide anew.',
  },
  'key-used-otherwise': {
    status: 422,
    title: 'Key used for something else',
    says: 'This Idempotency-Key was used for another request; nothing was done now.',
    fix: 'Use a new key for a new request, and the same key only to repeat one.',
    field: { header: 'Idempotency-Key' },
  },
  'request-malformed': {
    status: 400,
    title: 'The request cannot be read',
    says: 'The request is not as the description of this address demands.',
    fix: 'Compare it with /openapi.json.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'Idempotency-Key is missing',
    says: 'Every writing request carries the header Idempotency-Key with 1 to 200 characters.',
    fix: 'Make a new key for each act and send it again only to repeat that act.',
    field: { header: 'Idempotency-Key' },
  },
  'if-match-missing': {
    status: 428,
    title: 'If-Match is missing',
    says: 'Saving over what stands needs the version that it was decided on.',
    fix: 'Send the ETag of the application as If-Match.',
    field: { header: 'If-Match' },
  },
  'sign-in-required': {
    status: 401,
    title: 'Sign in first',
    says: 'No session, or one that has ended.',
    fix: 'Open one with POST /v1/sessions and send its token as Authorization: Bearer.',
  },
  'sign-in-refused': {
    status: 401,
    title: 'Not signed in',
    says: 'Login and password do not belong together.',
    fix: 'Check both and try again.',
  },
  'address-unknown': {
    status: 404,
    title: 'No such address',
    says: 'Nothing is served here.',
    fix: 'Look for the address in /openapi.json.',
  },
  'page-unknown': {
    status: 400,
    title: 'No such page',
    says: 'The list has no page that begins there.',
    fix: 'Follow `next` as it was given, or start without `after`.',
    field: { parameter: 'after' },
  },
  'body-too-large': {
    status: 413,
    title: 'Too large',
    says: 'More bytes than this address takes: 1 MB as JSON, 10 MB as a document.',
    fix: 'Send less at a time.',
  },
  'media-type-unknown': {
    status: 415,
    title: 'Media type unknown',
    says: 'This address does not take this kind of content.',
    fix: 'Send application/json, or a document of a kind that /openapi.json names.',
    field: { header: 'Content-Type' },
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    says: 'More requests than one sender may make in a minute.',
    fix: 'Wait as long as Retry-After says.',
  },
  'our-mistake': {
    status: 500,
    title: 'Our mistake',
    says: 'Something here went wrong; what you asked for was not done.',
    fix: 'Tell the operator the request id.',
  },
  'days-reversed': {
    status: 422,
    title: 'The days are the wrong way round',
    says: 'The first day lies after the last.',
    fix: 'Give the earlier day in `from` and the later one in `to`.',
    field: { parameter: 'from' },
  },
  'draft-refused': {
    status: 422,
    title: 'The draft is no measure of this law',
    says: 'The draft has faults; each is named with its place.',
    fix: 'Mend every place that `errors` names and send the draft again.',
  },
  'not-available': {
    status: 503,
    title: 'Not available now',
    says: 'Something we need is away, so it is not known whether this was done.',
    fix: 'Try again with the same Idempotency-Key.',
  },
} as const satisfies Record<EdgeRefusal | WriteRefusal | 'sign-in-refused', Row>;
