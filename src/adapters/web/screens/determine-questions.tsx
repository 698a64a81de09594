import type { Law } from '../../../domain/law/law.ts';
import { queryOf, type Typed, textOf } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Form } from '../view/form.tsx';
import { Panel } from '../view/panel.tsx';
import { useWords } from '../view/visit.ts';
import { Question, useAskOf } from './determine-question.tsx';
import { factsCarried, factsOnly, putBefore, rowNames } from './fact-query.ts';

interface QuestionsProps {
  readonly law: Law;
  readonly query: Typed;
  readonly missing: readonly string[];
  /** Whether the outcome waits for them, or could only become stricter. */
  readonly settles: boolean;
}

/** Nobody answers a hundred questions: so many are put at once, those that settle most first. */
const AT_ONCE = 4;

/** What the answer still wants to know, a few at a time; what is known goes along. */
export function Questions({ law, query, missing, settles }: QuestionsProps) {
  const put = putBefore(query);
  const open = missing.filter((path) => !put.has(keyOf(path, query)));
  if (open.length === 0) return <LeftOpen law={law} query={query} missing={missing} />;
  return <Step law={law} query={query} missing={open} settles={settles} />;
}

/** Whether there is some of an element and how much of it are two questions. */
function keyOf(path: string, query: Typed): string {
  const [, element] = /^\/item\/composition\/(.+)$/.exec(path) ?? [];
  const isThere = element !== undefined && textOf(query, `/item/contains/${element}`) === 'yes';
  return isThere ? `${path}#share` : path;
}

function Step({ law, query, missing, settles }: QuestionsProps) {
  const { determination: words, wizard } = useWords();
  const now = firstOf(missing, law);
  const later = missing.length - now.length;
  return (
    <Panel title={settles ? words.missingTitle : words.missingStricter} id="questions" strong>
      <p class="hint">{wizard.dontKnow}</p>
      <Form action="/determine/answer" method="get" values={query}>
        <Carried query={query} now={now} />
        {now.map((path) => (
          <Question key={path} path={path} law={law} query={query} />
        ))}
        <div class="row">
          <Button>{wizard.next}</Button>
          {later === 0 ? null : <span class="soft small">{wizard.more(`${later}`)}</span>}
        </div>
      </Form>
    </Panel>
  );
}

/** What narrows all else down is asked by itself: the form, and whether it is the listed item. */
function firstOf(missing: readonly string[], law: Law): readonly string[] {
  const narrows = (path: string) =>
    path === '/item/form' || law.controlList.some(({ code }) => path === `/item/meets/${code}`);
  const first = missing.slice(0, AT_ONCE);
  const [one] = first;
  if (one === undefined || narrows(one)) return first.slice(0, 1);
  return first.filter((path) => !narrows(path));
}

function Carried({ query, now }: { readonly query: Typed; readonly now: readonly string[] }) {
  const asked = [...putBefore(query), ...now.map((path) => keyOf(path, query))];
  const shown = new Set(now.flatMap(fieldsOf));
  const rows = now.includes(REST) ? rowNames(query).length + REST_ROWS : undefined;
  const carried = factsCarried(query).filter(
    ([name]) => !shown.has(name) && (rows === undefined || name !== 'rows'),
  );
  const hidden = [
    ...carried,
    ...asked.map((path) => ['asked', path] as const),
    ...(rows === undefined ? [] : [['rows', `${rows}`] as const]),
  ];
  return (
    <>
      {hidden.map(([name, text], place) => (
        <input key={`${name}-${place}`} type="hidden" name={name} value={text} />
      ))}
    </>
  );
}

const REST = '/item/composition';
export const REST_ROWS = 3;

/** The fields in which a question is answered, so that they are not carried twice. */
function fieldsOf(path: string): readonly string[] {
  const [, element] = /^\/item\/composition\/(.+)$/.exec(path) ?? [];
  if (element !== undefined) return [path, `/item/contains/${element}`];
  if (path === '/endUser/name') return [path, '/consignee/name'];
  if (path !== '/endUser/owners') return [path];
  return ['owner1', 'ownerShare1', 'owner2', 'ownerShare2', 'owner3', 'ownerShare3'];
}

/** Everything has been asked: what was left blank is named, and can be asked anew. */
function LeftOpen({ law, query, missing }: Omit<QuestionsProps, 'settles'>) {
  const { wizard } = useWords();
  const askOf = useAskOf(law);
  const again = `/determine/answer${queryOf(factsOnly(query))}#questions`;
  return (
    <Panel title={wizard.leftOpen} end={<a href={again}>{wizard.askAgain}</a>}>
      <p class="hint">{wizard.leftOpenHint}</p>
      <ul class="small">
        {missing.map((path) => (
          <li key={path}>{askOf(path)}</li>
        ))}
      </ul>
    </Panel>
  );
}
