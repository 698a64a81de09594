import {
  type OpenQuestioningRefusal,
  openQuestioning,
  type QuestioningNotice,
} from '../../../app/open-questioning.ts';
import type { WriteRefusal } from '../../../app/ports.ts';
import { actOf } from '../request/act-of.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { goTo, page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { type Typed, textOf } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { TextArea, TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';

export function serveOpenQuestioning(site: Site): void {
  serveScreen(site, {
    path: '/questionings/new',
    get: forRoles(['customs'], (asked) => show(site, asked)),
    post: forRoles(['customs'], (asked) => open(site, asked)),
  });
}

async function show(site: Site, asked: AskedBy, problems?: Problems): Promise<Shown> {
  const { visit, query, body, person } = asked;
  const office = (await site.deps.people.firm(person.firm))?.name ?? '';
  const values = problems === undefined ? query : body;
  const view = <OpenPage office={office} values={values} problems={problems} />;
  return page(visit.words.questionings.open, view, problems === undefined ? 200 : 422);
}

async function open(site: Site, asked: AskedBy): Promise<Shown> {
  const law = lawOf(site, textOf(asked.body, 'jurisdiction'));
  const act = actOf(site, asked, law.jurisdiction.zone);
  const done = await openQuestioning(site.deps, act, noticeIn(asked.body, law.jurisdiction.code));
  if (done.ok) return goTo(`/questionings/${done.value.id}`, 'questioning-opened');
  const says = sayRefusal(asked.visit.language, done);
  return show(site, asked, new Map([[FIELDS[done.reason] ?? '', says]]));
}

function noticeIn(typed: Typed, jurisdiction: string): QuestioningNotice {
  return {
    jurisdiction,
    declaration: textOf(typed, 'declaration'),
    office: textOf(typed, 'office'),
    exporter: textOf(typed, 'exporter'),
    goods: textOf(typed, 'goods'),
    reason: textOf(typed, 'reason'),
  };
}

const FIELDS: Partial<Readonly<Record<OpenQuestioningRefusal | WriteRefusal, string>>> = {
  'declaration-missing': 'declaration',
  'declaration-in-questioning': 'declaration',
  'exporter-unknown': 'exporter',
  'goods-missing': 'goods',
  'reason-missing': 'reason',
};

interface OpenPageProps {
  readonly office: string;
  readonly values: Typed;
  readonly problems: Problems | undefined;
}

function OpenPage({ office, values, problems }: OpenPageProps) {
  const { questionings: words } = useVisit().words;
  return (
    <div class="stack narrow">
      <ErrorSummary problems={problems} />
      <Head
        title={words.open}
        back={{ href: '/questionings', to: words.title }}
        meta={words.lead}
      />
      <Panel title={words.noticeOf} strong>
        <Form action="/questionings/new" values={values} problems={problems}>
          <p class="hint">{words.openHint}</p>
          <div class="fields fields-2">
            <TextField name="declaration" label={words.declaration} />
            <TextField name="office" label={words.office} value={office} />
            <TextField name="exporter" label={words.exporter} hint={words.exporterHint} />
          </div>
          <TextArea name="goods" label={words.goods} rows={2} />
          <TextArea name="reason" label={words.reason} rows={3} />
          <div>
            <Button>{words.doOpen}</Button>
          </div>
        </Form>
      </Panel>
    </div>
  );
}
