import type { FastifyError } from 'fastify';
import type { WrongField } from './schema/problem.ts';

type Issue = NonNullable<FastifyError['validation']>[number];

/** What the schema found, field by field, each with the place where the sender wrote it. */
export function wrongFields(issues: readonly Issue[], context: string): readonly WrongField[] {
  return issues.flatMap((issue) =>
    placesOf(issue).map((path) => ({ ...placeIn(context, path), says: issue.message ?? '' })),
  );
}

/** Fields that nobody knows are reported at the object around them: name each of them instead. */
function placesOf({ instancePath, params }: Issue): readonly string[] {
  const parent = instancePath === '/' ? '' : instancePath;
  const { keys } = params;
  if (!Array.isArray(keys)) return [parent];
  return keys.map((key) => `${parent}/${escaped(String(key))}`);
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function placeIn(context: string, path: string): Omit<WrongField, 'says'> {
  if (context === 'headers') return { header: HEADERS[path] ?? path.slice(1) };
  if (context === 'body') return { pointer: path };
  return { parameter: path.slice(1) };
}

/** As their standards write them. */
const HEADERS: Readonly<Record<string, string>> = {
  '/idempotency-key': 'Idempotency-Key',
  '/if-match': 'If-Match',
};
