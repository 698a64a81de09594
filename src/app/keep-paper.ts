import type { DocumentForm } from '../domain/application/form.ts';
import { ok, type Refused, type Result, refuse } from '../domain/result.ts';
import type { Act, Deps, Edge } from './ports.ts';

export const LARGEST_DOCUMENT_BYTES = 20_000_000;
const KIND = /^[a-z][a-z0-9-]{0,63}$/;
const LONGEST_NAME = 255;

export type PaperRefusal =
  | 'document-kind-malformed'
  | 'document-name-malformed'
  | 'document-empty'
  | 'document-too-large';

/** A paper as it comes in. */
export interface Paper {
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type PaperDeps = Pick<Deps, 'documents'> & { readonly edge: Pick<Edge, 'digest'> };

/**
 * Keeps the bytes of a paper, before anything names it. Its id follows from the act, so the same
 * act done again names the same document.
 */
export async function keepPaper(
  { documents, edge }: PaperDeps,
  act: Act,
  paper: Paper,
): Promise<Result<DocumentForm, PaperRefusal>> {
  const fault = faultOf(paper);
  if (fault !== undefined) return fault;
  const { kind, fileName, mediaType, bytes } = paper;
  const digest = edge.digest(bytes);
  const id = `D-${edge.digest(`${act.key} ${kind} ${digest}`).slice(0, 16)}`;
  await documents.put(digest, bytes);
  return ok({ id, kind, fileName, mediaType, byteLength: bytes.byteLength, digest });
}

function faultOf({ kind, fileName, bytes }: Paper): Refused<PaperRefusal> | undefined {
  if (!KIND.test(kind)) return refuse('document-kind-malformed', { kind });
  const isNamed = fileName.trim() !== '' && fileName.length <= LONGEST_NAME;
  if (!isNamed) return refuse('document-name-malformed', { longest: `${LONGEST_NAME}` });
  if (bytes.byteLength === 0) return refuse('document-empty');
  if (bytes.byteLength <= LARGEST_DOCUMENT_BYTES) return undefined;
  return refuse('document-too-large', { largest: `${LARGEST_DOCUMENT_BYTES}` });
}
