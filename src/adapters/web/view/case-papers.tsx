import type { DocumentForm } from '../../../domain/application/form.ts';
import { formatBytes } from './format.ts';
import { Mark } from './tag.tsx';

interface PapersProps {
  /** Where the case stands, such as `/rulings/R-000001`. */
  readonly base: string;
  readonly documents: readonly DocumentForm[];
  readonly none: string;
  readonly attached: string;
  kindOf(kind: string): string;
}

/** What was attached to a case, each to be read. */
export function CasePapers({ base, documents, none, attached, kindOf }: PapersProps) {
  if (documents.length === 0) return <p class="soft">{none}</p>;
  return (
    <ul class="list-plain stack stack-2">
      {documents.map(({ id, kind, fileName, byteLength }) => (
        <li key={id} class="row">
          <a href={`${base}/documents/${id}`}>{fileName}</a>
          <span class="soft">
            {kindOf(kind)}, {formatBytes(byteLength)}
          </span>
          <Mark tone="good" shape="tick" text={attached} />
        </li>
      ))}
    </ul>
  );
}
