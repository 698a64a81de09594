import type { QuestioningStepRefusal } from '../../../app/answer-questioning.ts';
import { attachToQuestioning, stepOfQuestioning } from '../../../app/answer-questioning.ts';
import { runQuestioning } from '../../../app/close-questioning.ts';
import type { PaperRefusal } from '../../../app/keep-paper.ts';
import type { Act } from '../../../app/ports.ts';
import { type QuestioningView, viewQuestioning } from '../../../app/view-questioning.ts';
import type { QuestioningCommand } from '../../../domain/questioning/command.ts';
import type { Refused } from '../../../domain/result.ts';
import { actOf } from '../request/act-of.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { FORBIDDEN, goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { textOf, withTyped } from '../request/typed.ts';
import { CasePapers } from '../view/case-papers.tsx';
import { QuestioningTag } from '../view/case-tags.tsx';
import { ClockFace } from '../view/clock.tsx';
import { type FactRow, Facts } from '../view/facts.tsx';
import { ErrorSummary } from '../view/form.tsx';
import { capital, formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { Mark } from '../view/tag.tsx';
import { Told } from '../view/told.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';
import { commandOf, isQuestioningForm, SAID } from './questioning-commands.ts';
import { type FailedQuestioning, QuestioningSteps, usePaperKinds } from './questioning-steps.tsx';

const WHO = ['exporter', 'officer', 'countersigner', 'customs', 'auditor'] as const;

interface OpenCase {
  readonly site: Site;
  readonly asked: AskedBy;
  readonly view: QuestioningView;
}

export function serveQuestioningPage(site: Site): void {
  const forCase = (screen: (open: OpenCase) => Promise<Shown> | Shown) =>
    forRoles(WHO, async (asked) => {
      const loaded = await load(site, asked);
      return 'view' in loaded ? screen(loaded) : loaded;
    });
  const path = '/questionings/:id';
  serveScreen(site, { path, get: forCase((open) => show(open)) });
  serveScreen(site, { path: `${path}/documents`, post: forCase(attach) });
  serveScreen(site, { path: `${path}/documents/:document`, get: forCase(download) });
  serveScreen(site, { path: `${path}/:step`, post: forCase(take) });
}

async function load(site: Site, asked: AskedBy): Promise<OpenCase | Shown> {
  const look = { id: asked.params.id ?? '', actor: asked.person, language: asked.visit.language };
  const seen = await viewQuestioning(site.deps, look);
  if (seen.ok) return { site, asked, view: seen.value };
  return seen.reason === 'unknown' ? NOT_FOUND : FORBIDDEN;
}

function show({ asked, view, site }: OpenCase, failed?: FailedQuestioning): Shown {
  const { id, jurisdiction } = view.questioning;
  const calendar = lawOf(site, jurisdiction).calendar.title;
  const body = <QuestioningPage view={view} calendar={calendar} failed={failed} />;
  return page(asked.visit.words.questionings.one(id), body, failed === undefined ? 200 : 422);
}

async function take(open: OpenCase): Promise<Shown> {
  const { asked, view } = open;
  const step = asked.params.step ?? '';
  if (!isQuestioningForm(step)) return NOT_FOUND;
  const read = commandOf(step, asked.body, asked.visit);
  const values = asked.body;
  if ('problems' in read) return show(open, { step, values, problems: read.problems });
  const done = await run(open, actIn(open), read.command);
  if (done.ok) return goTo(`/questionings/${view.questioning.id}`, SAID[step]);
  const field = done.reason === 'reason-missing' ? read.words : '';
  return again(open, { step, values, problems: problemOf(open, field, done) });
}

function run({ site, view }: OpenCase, act: Act, command: QuestioningCommand) {
  const { id } = view.questioning;
  return command.type === 'attach' || command.type === 'answer'
    ? stepOfQuestioning(site.deps, act, { id, command })
    : runQuestioning(site.deps, act, { id, command });
}

function actIn({ site, asked, view }: OpenCase): Act {
  return actOf(site, asked, lawOf(site, view.questioning.jurisdiction).jurisdiction.zone);
}

function problemOf(
  { asked }: OpenCase,
  field: string,
  refused: Refused<QuestioningStepRefusal | PaperRefusal>,
) {
  return new Map([[field, sayRefusal(asked.visit.language, refused)]]);
}

/** Somebody may have gone on with it meanwhile: what is shown is how it stands now. */
async function again(open: OpenCase, failed: FailedQuestioning): Promise<Shown> {
  const now = await load(open.site, open.asked);
  return show('view' in now ? now : open, failed);
}

async function attach(open: OpenCase): Promise<Shown> {
  const { site, asked, view } = open;
  const { file, body, visit } = asked;
  const failed = { step: 'attach', values: body } as const;
  if (file === undefined) {
    const problems = new Map([['file', visit.words.rulings.fileMissing]]);
    return show(open, { ...failed, problems });
  }
  const digested = withTyped(body, { file: site.deps.edge.digest(file.bytes), name: file.name });
  const act = actIn({ ...open, asked: { ...asked, body: digested } });
  const { name: fileName, mediaType, bytes } = file;
  const { id } = view.questioning;
  const paper = { id, kind: textOf(body, 'kind'), fileName, mediaType, bytes };
  const done = await attachToQuestioning(site.deps, act, paper);
  if (done.ok) return goTo(`/questionings/${id}`, 'attached');
  return again(open, { ...failed, problems: problemOf(open, 'file', done) });
}

async function download({ site, asked, view }: OpenCase): Promise<Shown> {
  const wanted = asked.params.document;
  const document = view.questioning.documents.find(({ id }) => id === wanted);
  const bytes = document && (await site.deps.documents.get(document.digest));
  if (document === undefined || bytes === undefined) return NOT_FOUND;
  return { show: 'file', file: { bytes, name: document.fileName, mediaType: document.mediaType } };
}

interface QuestioningPageProps {
  readonly view: QuestioningView;
  readonly calendar: string;
  readonly failed: FailedQuestioning | undefined;
}

function QuestioningPage({ view, calendar, failed }: QuestioningPageProps) {
  const { words } = useVisit();
  const { questionings } = words;
  const { questioning } = view;
  const isClosed = questioning.status === 'closed';
  return (
    <>
      <ErrorSummary problems={failed?.problems} prefix={failed?.step ?? ''} />
      <Head
        title={questionings.one(questioning.id)}
        back={{ href: '/questionings', to: questionings.title }}
        tag={<QuestioningTag status={questioning.status} />}
        meta={`${questionings.of(questioning.declaration)} · ${view.exporterName}`}
      />
      <Notice tone={isClosed ? 'good' : 'warn'}>
        <p class="strong">{isClosed ? questionings.free : questionings.held}</p>
      </Notice>
      <div class="split">
        <div class="stack">
          <QuestioningSteps view={view} failed={failed} />
          <Panel title={questionings.noticeOf}>
            <Facts rows={useNoticeRows(view)} />
          </Panel>
          <Panel title={questionings.story}>
            <Told lines={view.story} />
          </Panel>
        </div>
        <div class="aside stack">
          <Time view={view} calendar={calendar} />
          <Papers view={view} />
        </div>
      </div>
    </>
  );
}

function useNoticeRows({ questioning, exporterName }: QuestioningView): readonly FactRow[] {
  const { words, language } = useVisit();
  const { questionings } = words;
  const { statement, answeredOn } = { statement: undefined, answeredOn: undefined, ...questioning };
  const answered: readonly FactRow[] =
    answeredOn === undefined
      ? []
      : [
          [questionings.answeredOn, formatDay(answeredOn, language)],
          [questionings.statement, statement],
        ];
  const closed: readonly FactRow[] =
    questioning.status === 'closed'
      ? [
          [questionings.outcome, questionings.outcomes[questioning.outcome]],
          [questionings.result, questioning.result],
        ]
      : [];
  return [
    ...closed,
    [questionings.exporter, exporterName],
    [questionings.office, questioning.office],
    [questionings.goods, questioning.goods],
    [questionings.reason, questioning.reason],
    [questionings.openedOn, formatDay(questioning.openedOn, language)],
    ...answered,
  ];
}

function Time({ view, calendar }: Pick<QuestioningPageProps, 'view' | 'calendar'>) {
  const { words } = useVisit();
  const { clock, questioning, cites } = view;
  if (clock === undefined) return null;
  const standing = {
    code: 'identification',
    label: words.questionings.statuses.identification,
    labelZh: words.questionings.statuses.identification,
    cites: cites ?? '',
    verified: false,
  };
  return (
    <Panel title={words.questionings.clock}>
      <ClockFace
        clock={clock}
        since={words.questionings.openedOn}
        receivedOn={questioning.openedOn}
        stops={questioning.stops}
        reasons={[standing]}
        calendar={calendar}
      />
      {cites === undefined ? null : (
        <p class="small soft" lang="en">
          {cites}
        </p>
      )}
    </Panel>
  );
}

function Papers({ view }: Pick<QuestioningPageProps, 'view'>) {
  const { language, words } = useVisit();
  const { questionings } = words;
  const { questioning, papers } = view;
  const kinds = usePaperKinds(view);
  const isHeld = (code: string) => questioning.documents.some(({ kind }) => kind === code);
  return (
    <Panel title={questionings.papers}>
      <ul class="list-plain small stack stack-2">
        {papers.map(({ code, label, labelZh }) => (
          <li key={code}>
            {capital(language === 'zh' ? labelZh : label)}
            <span class="block">
              {isHeld(code) ? (
                <Mark tone="good" shape="tick" text={words.application.attached} />
              ) : (
                <Mark tone="quiet" shape="ring" text={words.application.notAttached} />
              )}
            </span>
          </li>
        ))}
      </ul>
      <CasePapers
        base={`/questionings/${questioning.id}`}
        documents={questioning.documents}
        none={questionings.noDocuments}
        attached={questionings.attached}
        kindOf={(kind) => kinds.find(({ value }) => value === kind)?.label ?? kind}
      />
    </Panel>
  );
}
