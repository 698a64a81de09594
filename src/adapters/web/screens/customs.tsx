import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { goTo, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { type Typed, textOf } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { useWords } from '../view/visit.ts';
import { serveCustomsLicence } from './customs-licence.tsx';

export function serveCustoms(site: Site): void {
  serveScreen(site, { path: '/customs', get: forRoles(['customs'], (asked) => find(site, asked)) });
  serveCustomsLicence(site);
}

/** Numbers are typed from paper: case and stray blanks are no difference. */
export function numberIn(query: Typed): string {
  return textOf(query, 'number').replace(/\s+/g, '').toUpperCase();
}

async function find(site: Site, { visit, query }: AskedBy): Promise<Shown> {
  const { customs: words } = visit.words;
  const number = numberIn(query);
  const known = number === '' ? undefined : await site.deps.desk.licence(number);
  if (known !== undefined) return goTo(`/customs/${encodeURIComponent(number)}`);
  if (!query.has('number')) return page(words.title, <Desk query={query} />);
  const says = number === '' ? words.numberMissing : words.notFound(number);
  return page(words.title, <Desk query={query} problems={new Map([['number', says]])} />, 404);
}

function Desk({ query, problems }: { readonly query: Typed; readonly problems?: Problems }) {
  const { customs: words } = useWords();
  return (
    <div class="stack narrow">
      <ErrorSummary problems={problems} />
      <Head title={words.title} meta={words.lead} />
      <Panel title={words.find} strong>
        <Form action="/customs" method="get" values={query} problems={problems}>
          <TextField name="number" label={words.number} size="medium" />
          <div>
            <Button>{words.find}</Button>
          </div>
        </Form>
      </Panel>
    </div>
  );
}
