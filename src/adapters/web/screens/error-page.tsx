import { LinkButton } from '../view/button.tsx';
import { Head } from '../view/head.tsx';
import { useVisit } from '../view/visit.ts';

export interface ErrorWords {
  readonly title: string;
  readonly says: string;
  readonly fix: string;
}

/** What went wrong, and what to do now. No code, no blame. */
export function ErrorPage({ title, says, fix }: ErrorWords) {
  const { words } = useVisit();
  return (
    <div class="narrow stack">
      <Head title={title} />
      <p>{says}</p>
      <p>{fix}</p>
      <div class="row">
        <LinkButton href="/" look="second">
          {words.common.home}
        </LinkButton>
      </div>
    </div>
  );
}
