import type { Law } from '../../../domain/law/law.ts';
import type { Hit } from '../../../domain/law/search.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { asTyped, queryOf, type Typed, textOf } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Select, TextField } from '../view/field.tsx';
import { Form } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { LawsHeld, useLawName } from '../view/law-gaps.tsx';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { useWords } from '../view/visit.ts';
import { Hits } from './determine-hits.tsx';

interface DetermineSearchProps {
  readonly laws: readonly Law[];
  readonly law: Law;
  readonly on: PlainDate;
  readonly query: Typed;
  /** Absent: nothing was looked for yet. */
  readonly hits: readonly Hit[] | undefined;
}

/** What is it? One field for any word, code or number, and below what comes nearest to it. */
export function DetermineSearch({ laws, law, on, query, hits }: DetermineSearchProps) {
  const { determination, wizard } = useWords();
  return (
    <div class="stack">
      <Head title={determination.title} meta={wizard.lead} />
      <div class="split">
        <div class="stack">
          <SearchForm laws={laws} on={on} query={query} />
          {hits === undefined ? null : <Found law={law} on={on} query={query} hits={hits} />}
          <p>
            <a class="strong" href={`/determine/form${carriedTo(law, on)}`}>
              {wizard.inForm}
            </a>{' '}
            <span class="soft">{wizard.inFormHint}</span>
          </p>
        </div>
        <div class="aside stack">
          <Panel title={determination.howTitle}>
            {determination.how.split('\n').map((sentence) => (
              <p key={sentence} class="small">
                {sentence}
              </p>
            ))}
          </Panel>
          <Panel title={determination.lawsHeld}>
            <LawsHeld laws={laws} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

function carriedTo(law: Law, on: PlainDate, more: Readonly<Record<string, string>> = {}): string {
  return queryOf(asTyped({ jurisdiction: law.jurisdiction.code, '/on': on, ...more }));
}

type SearchFormProps = Pick<DetermineSearchProps, 'laws' | 'on' | 'query'>;

function SearchForm({ laws, on, query }: SearchFormProps) {
  const { determination, wizard } = useWords();
  const nameOf = useLawName();
  const options = laws.map((law) => ({ value: law.jurisdiction.code, label: nameOf(law) }));
  return (
    <Panel title={determination.what} strong>
      <Form action="/determine" method="get" values={query}>
        <TextField name="q" label={wizard.product} hint={wizard.productHint} />
        <div class="fields fields-2">
          <Select name="jurisdiction" label={determination.jurisdiction} options={options} />
          <TextField name="/on" type="date" label={determination.on} value={on} />
        </div>
        <div>
          <Button>{wizard.search}</Button>
        </div>
      </Form>
    </Panel>
  );
}

type FoundProps = Pick<DetermineSearchProps, 'law' | 'on' | 'query'> & {
  readonly hits: readonly Hit[];
};

function Found({ law, on, query, hits }: FoundProps) {
  const { wizard } = useWords();
  const text = textOf(query, 'q');
  const described = carriedTo(law, on, { '/item/description': text });
  const toForm = <a href={`/determine/form${described}`}>{wizard.noneOfThese}</a>;
  if (hits.length === 0) {
    return (
      <Notice tone="warn" title={wizard.noHits(text)} live>
        <p>{wizard.noHitsFix}</p>
        <p>{toForm}</p>
      </Notice>
    );
  }
  return (
    <Panel title={wizard.hits} end={wizard.hitsCount(`${hits.length}`)} bare>
      <p class="panel-note soft small">{wizard.hitsHint}</p>
      <Hits law={law} on={on} text={text} hits={hits} />
      <p class="panel-note">{toForm}</p>
    </Panel>
  );
}
