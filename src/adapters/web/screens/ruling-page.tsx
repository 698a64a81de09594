import {
  attachToRuling,
  decideRuling,
  type RulingStepRefusal,
} from '../../../app/decide-ruling.ts';
import type { PaperRefusal } from '../../../app/keep-paper.ts';
import { type RulingView, viewRuling } from '../../../app/view-ruling.ts';
import { isForm } from '../../../domain/control-list/form.ts';
import type { Refused } from '../../../domain/result.ts';
import type { RulingProposal } from '../../../domain/ruling/ruling.ts';
import { codesRuled } from '../../../domain/ruling/ruling.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { actOf } from '../request/act-of.ts';
import { fractionToPercent } from '../request/percent.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { FORBIDDEN, goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { textOf, withTyped } from '../request/typed.ts';
import { CasePapers } from '../view/case-papers.tsx';
import { RulingTag } from '../view/case-tags.tsx';
import { type FactRow, Facts } from '../view/facts.tsx';
import { ErrorSummary } from '../view/form.tsx';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { Told } from '../view/told.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';
import { commandOf, fieldOfStep, isRulingForm, SAID } from './ruling-commands.ts';
import { type FailedRuling, RulingSteps } from './ruling-steps.tsx';

const WHO = ['exporter', 'officer', 'countersigner', 'customs', 'auditor'] as const;

interface OpenRuling {
  readonly site: Site;
  readonly asked: AskedBy;
  readonly view: RulingView;
}

export function serveRulingPage(site: Site): void {
  const forRuling = (screen: (open: OpenRuling) => Promise<Shown> | Shown) =>
    forRoles(WHO, async (asked) => {
      const loaded = await load(site, asked);
      return 'view' in loaded ? screen(loaded) : loaded;
    });
  serveScreen(site, { path: '/rulings/:id', get: forRuling((open) => show(open)) });
  serveScreen(site, { path: '/rulings/:id/documents', post: forRuling(attach) });
  serveScreen(site, { path: '/rulings/:id/documents/:document', get: forRuling(download) });
  serveScreen(site, { path: '/rulings/:id/:step', post: forRuling(take) });
}

async function load(site: Site, asked: AskedBy): Promise<OpenRuling | Shown> {
  const look = {
    id: asked.params.id ?? '',
    actor: asked.person,
    language: asked.visit.language,
  };
  const seen = await viewRuling(site.deps, look);
  if (seen.ok) return { site, asked, view: seen.value };
  return seen.reason === 'unknown' ? NOT_FOUND : FORBIDDEN;
}

function show(open: OpenRuling, failed?: FailedRuling): Shown {
  const { asked, view, site } = open;
  const { id, jurisdiction } = view.ruling;
  const today = site.deps.edge.today(lawOf(site, jurisdiction).jurisdiction.zone);
  const body = <RulingPage view={view} today={today} failed={failed} />;
  return page(asked.visit.words.rulings.one(id), body, failed === undefined ? 200 : 422);
}

async function take(open: OpenRuling): Promise<Shown> {
  const { site, asked, view } = open;
  const step = asked.params.step ?? '';
  if (!isRulingForm(step)) return NOT_FOUND;
  const read = commandOf(step, asked.body, asked.visit);
  const values = asked.body;
  if ('problems' in read) return show(open, { step, values, problems: read.problems });
  const { id } = view.ruling;
  const done = await decideRuling(site.deps, actIn(open), { id, command: read.command });
  if (done.ok) return goTo(`/rulings/${id}`, SAID[step]);
  return again(open, { step, values, problems: problemOf(open, fieldOfStep(step, done), done) });
}

function actIn({ site, asked, view }: OpenRuling) {
  return actOf(site, asked, lawOf(site, view.ruling.jurisdiction).jurisdiction.zone);
}

function problemOf(
  { asked }: OpenRuling,
  field: string,
  refused: Refused<RulingStepRefusal | PaperRefusal>,
) {
  return new Map([[field, sayRefusal(asked.visit.language, refused)]]);
}

/** Somebody may have gone on with it meanwhile: what is shown is how it stands now. */
async function again(open: OpenRuling, failed: FailedRuling): Promise<Shown> {
  const now = await load(open.site, open.asked);
  return show('view' in now ? now : open, failed);
}

async function attach(open: OpenRuling): Promise<Shown> {
  const { site, asked, view } = open;
  const { file, body, visit } = asked;
  const failed = { step: 'attach', values: body } as const;
  if (file === undefined) {
    return show(open, {
      ...failed,
      problems: new Map([['file', visit.words.rulings.fileMissing]]),
    });
  }
  const digested = withTyped(body, { file: site.deps.edge.digest(file.bytes), name: file.name });
  const act = actIn({ ...open, asked: { ...asked, body: digested } });
  const { name: fileName, mediaType, bytes } = file;
  const { id } = view.ruling;
  const paper = { id, kind: textOf(body, 'kind'), fileName, mediaType, bytes };
  const done = await attachToRuling(site.deps, act, paper);
  if (done.ok) return goTo(`/rulings/${id}`, 'attached');
  return again(open, { ...failed, problems: problemOf(open, 'file', done) });
}

async function download({ site, asked, view }: OpenRuling): Promise<Shown> {
  const wanted = asked.params.document;
  const document = view.ruling.documents.find(({ id }) => id === wanted);
  const bytes = document && (await site.deps.documents.get(document.digest));
  if (document === undefined || bytes === undefined) return NOT_FOUND;
  return { show: 'file', file: { bytes, name: document.fileName, mediaType: document.mediaType } };
}

interface RulingPageProps {
  readonly view: RulingView;
  readonly today: PlainDate;
  readonly failed: FailedRuling | undefined;
}

function RulingPage({ view, today, failed }: RulingPageProps) {
  const { words } = useVisit();
  const { rulings } = words;
  const { ruling, exporterName } = view;
  return (
    <>
      <ErrorSummary problems={failed?.problems} prefix={failed?.step ?? ''} />
      <Head
        title={rulings.one(ruling.id)}
        back={{ href: '/rulings', to: rulings.title }}
        tag={<RulingTag status={ruling.status} />}
        meta={`${ruling.item.name} · ${exporterName}`}
      />
      <div class="split">
        <div class="stack">
          <Answer view={view} />
          <RulingSteps view={view} today={today} failed={failed} />
          <Panel title={rulings.facts}>
            <Facts rows={useFactRows(view)} />
          </Panel>
          <Panel title={rulings.story}>
            <Told lines={view.story} />
          </Panel>
        </div>
        <div class="aside stack">
          <Documents view={view} />
        </div>
      </div>
    </>
  );
}

function Answer({ view: { ruling } }: Pick<RulingPageProps, 'view'>) {
  const { rulings } = useVisit().words;
  if ('answer' in ruling) {
    const rest = rulings.restsOn(ruling.basis.edition.slice(0, 8));
    return <AnswerPanel title={rulings.answer} proposal={ruling.answer} note={rest} />;
  }
  if (ruling.status === 'proposed') {
    return <AnswerPanel title={rulings.proposed} proposal={ruling.proposal} />;
  }
  if (ruling.status !== 'refused') return null;
  const refused = { outcome: 'refuse', reason: ruling.reason } as const;
  return <AnswerPanel title={rulings.answer} proposal={refused} />;
}

interface AnswerPanelProps {
  readonly title: string;
  readonly proposal: RulingProposal;
  readonly note?: string;
}

function AnswerPanel({ title, proposal, note }: AnswerPanelProps) {
  const { words, language } = useVisit();
  const { rulings, common } = words;
  const answered: readonly FactRow[] =
    proposal.outcome === 'refuse'
      ? []
      : [
          [
            rulings.ruledCodes,
            <span key="codes" class="code">
              {codesRuled(proposal).join(', ')}
            </span>,
          ],
          [
            rulings.validity,
            `${formatDay(proposal.validity.from, language)} ${common.until} ` +
              formatDay(proposal.validity.until, language),
          ],
        ];
  return (
    <Panel title={title}>
      <p class="strong">{rulings.outcomes[proposal.outcome]}</p>
      <Facts rows={[...answered, [rulings.reason, proposal.reason]]} />
      {note === undefined ? null : <p class="small soft">{note}</p>}
    </Panel>
  );
}

function useFactRows({ ruling, exporterName }: RulingView): readonly FactRow[] {
  const { words, language } = useVisit();
  const { rulings } = words;
  const { item, codes, question, askedOn } = ruling;
  const facts = Object.entries(item.facts).map(
    ([name, fact]): FactRow => [factName(name, words), sayFact(name, fact, words)],
  );
  return [
    [rulings.itemName, item.name],
    [rulings.itemNumber, item.number],
    [rulings.exporter, exporterName],
    ...facts,
    [rulings.codes, codes.join(', ')],
    [rulings.question, question],
    [rulings.askedOn, formatDay(askedOn, language)],
  ];
}

function factName(name: string, { determination }: ReturnType<typeof useVisit>['words']): string {
  const names: Readonly<Record<string, string>> = {
    form: determination.form,
    substance: determination.substance,
    composition: determination.composition,
    hsCode: determination.customsCode,
    controlCode: determination.controlCode,
    description: determination.description,
  };
  return names[name] ?? name;
}

function sayFact(
  name: string,
  fact: unknown,
  { determination }: ReturnType<typeof useVisit>['words'],
): string {
  if (typeof fact === 'string')
    return name === 'form' && isForm(fact) ? determination.forms[fact] : fact;
  return name === 'composition' ? sharesOf(fact) : pairsOf(fact);
}

/** Shares as people say them: `Nd 30 %`. */
function sharesOf(composition: unknown): string {
  const shares = Object.entries(Object(composition));
  return shares
    .map(([symbol, share]) => `${symbol} ${fractionToPercent(`${share ?? '?'}`)} %`)
    .join(', ');
}

/** Facts of several parts, such as a composition: each part with its value. */
function pairsOf(fact: unknown): string {
  if (typeof fact !== 'object' || fact === null) return `${fact}`;
  return Object.entries(fact)
    .map(([name, part]) => `${name} ${typeof part === 'object' ? pairsOf(part) : part}`)
    .join(', ');
}

function Documents({ view: { ruling } }: Pick<RulingPageProps, 'view'>) {
  const { rulings, application } = useVisit().words;
  const kinds: Readonly<Record<string, string>> = rulings.kinds;
  return (
    <Panel title={rulings.documents}>
      <CasePapers
        base={`/rulings/${ruling.id}`}
        documents={ruling.documents}
        none={rulings.noDocuments}
        attached={application.attached}
        kindOf={(kind) => kinds[kind] ?? kind}
      />
    </Panel>
  );
}
