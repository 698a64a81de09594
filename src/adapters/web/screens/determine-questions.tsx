import type { Law } from '../../../domain/law/law.ts';
import type { Typed } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { countryOptions } from '../view/countries.ts';
import { Select, TextField } from '../view/field.tsx';
import { Form } from '../view/form.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { EndUseChoices, FormSelect, YesNoChoices } from './determine-form.tsx';
import { factsCarried } from './fact-query.ts';

interface QuestionsProps {
  readonly law: Law;
  readonly query: Typed;
  readonly missing: readonly string[];
  /** Whether the outcome waits for them, or could only become stricter. */
  readonly settles: boolean;
}

/** What the answer still wants to know, each fact as a question; what is known goes along. */
export function Questions({ law, query, missing, settles }: QuestionsProps) {
  const { determination: words } = useWords();
  const carried = factsCarried(query).filter(([name]) => !missing.includes(name));
  return (
    <Panel title={settles ? words.missingTitle : words.missingStricter} strong>
      <p class="hint">{words.missingHint}</p>
      <Form action="/determine/answer" method="get" values={query}>
        {carried.map(([name, text], place) => (
          <input key={`${name}-${place}`} type="hidden" name={name} value={text} />
        ))}
        <div class="trio">
          {missing.filter(asksForShare).map((path) => (
            <Question key={path} path={path} law={law} />
          ))}
        </div>
        {missing
          .filter((path) => !asksForShare(path))
          .map((path) => (
            <Question key={path} path={path} law={law} />
          ))}
        <div>
          <Button>{words.askAgain}</Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Questions for shares are short and many: they stand beside one another. */
function asksForShare(path: string): boolean {
  return path.startsWith('/item/composition/');
}

function Question({ path, law }: { readonly path: string; readonly law: Law }) {
  const { language, words } = useVisit();
  const { determination, common } = words;
  const [, kind = '', name = ''] =
    /^\/item\/(composition|properties|meets)\/(.+)$/.exec(path) ?? [];
  if (kind === 'composition') return <ShareQuestion path={path} element={name} />;
  if (kind === 'properties') return <FigureQuestion path={path} name={name} law={law} />;
  if (kind === 'meets') return <YesNoChoices name={path} label={wordsOfAsk(law, name)} />;
  const countries = {
    options: countryOptions(language),
    blank: common.unknown,
    size: 'medium',
  } as const;
  switch (path) {
    case '/item/form':
      return <FormSelect name={path} label={determination.askForm} />;
    case '/item/substance':
      return <TextField name={path} label={determination.askSubstance} size="medium" />;
    case '/item/controlCode':
      return <TextField name={path} label={determination.askControlCode} size="medium" />;
    case '/destination':
      return <Select name={path} label={determination.askDestination} {...countries} />;
    case '/endUser/country':
      return <Select name={path} label={determination.askEndUserCountry} {...countries} />;
    case '/endUse':
      return <EndUseChoices name={path} label={determination.askEndUse} />;
    case '/endUser/military':
      return <YesNoChoices name={path} label={determination.askMilitary} />;
    default:
      return <RestQuestion />;
  }
}

function ShareQuestion({ path, element }: { readonly path: string; readonly element: string }) {
  const { determination: words } = useWords();
  return <TextField name={path} label={words.askShareOf(element)} unit="%" inputMode="decimal" />;
}

interface FigureProps {
  readonly path: string;
  readonly name: string;
  readonly law: Law;
}

function FigureQuestion({ path, name, law }: FigureProps) {
  const { determination: words } = useWords();
  const property = law.properties[name];
  return (
    <TextField
      name={path}
      label={words.askFigure(name)}
      hint={<span lang="en">{property?.meaning}</span>}
      unit={property?.unit ?? ''}
      inputMode="decimal"
      size="medium"
    />
  );
}

/** Only the other elements could settle it, and the form has the rows for them. */
function RestQuestion() {
  const { determination: words } = useWords();
  return (
    <div>
      <p class="label">{words.askRest}</p>
      <p class="hint">{words.askRestHint}</p>
    </div>
  );
}

/** A question in the words of the measure that asks it. */
function wordsOfAsk(law: Law, ask: string): string {
  const measure = law.measures.find(({ asks }) => Object.hasOwn(asks, ask));
  return measure?.asks[ask] ?? ask;
}
