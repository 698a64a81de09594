import { takeStep } from '../../../app/take-step.ts';
import type { CaseView } from '../../../app/view-case.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { actOf } from '../request/act-of.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { CaseFacts } from '../view/case-facts.tsx';
import { ClockFace, clockTitle } from '../view/clock.tsx';
import { Completeness } from '../view/completeness.tsx';
import { ErrorSummary } from '../view/form.tsx';
import { countryName } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { ProposalPanel } from '../view/proposal.tsx';
import { StatusTag } from '../view/status.tsx';
import { Story } from '../view/story.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';
import { documentOf } from './application-documents.tsx';
import { type CaseStep, commandOf, fieldOfRefusal, isCaseStep } from './case-commands.ts';
import { CaseSteps, type FailedStep } from './case-steps.tsx';
import { loadCase } from './own-application.ts';

const AUTHORITY = ['officer', 'countersigner', 'auditor'] as const;

interface OpenCase {
  readonly site: Site;
  readonly asked: AskedBy;
  readonly view: CaseView;
  readonly law: Law;
}

export function serveCasePage(site: Site): void {
  const forCase = (screen: (open: OpenCase) => Promise<Shown> | Shown) =>
    forRoles(AUTHORITY, async (asked) => {
      const loaded = await loadCase(site, asked);
      return 'view' in loaded ? screen({ ...loaded, asked, site }) : loaded;
    });
  serveScreen(site, { path: '/cases/:id', get: forCase((open) => show(open)) });
  serveScreen(site, { path: '/cases/:id/:step', post: forCase(take) });
  serveScreen(site, {
    path: '/cases/:id/documents/:document',
    get: forCase(({ view, asked }) => documentOf(site, view, asked.params.document ?? '')),
  });
}

function show({ site, asked, view, law }: OpenCase, failed?: FailedStep): Shown {
  const today = site.deps.edge.today(law.jurisdiction.zone);
  const body = <CasePage view={view} law={law} today={today} failed={failed} />;
  const title = asked.visit.words.cases.one(view.application.id);
  return page(title, body, failed === undefined ? 200 : 422);
}

async function take(open: OpenCase): Promise<Shown> {
  const { site, asked, view, law } = open;
  const step = asked.params.step ?? '';
  if (!isCaseStep(step)) return NOT_FOUND;
  const { id, form } = view.application;
  const read = commandOf(step, { typed: asked.body, form, visit: asked.visit });
  if ('problems' in read) return show(open, { step, values: asked.body, problems: read.problems });
  const act = actOf(site, asked, law.jurisdiction.zone);
  const done = await takeStep(site.deps, act, { id, command: read.command });
  if (done.ok) return goTo(`/cases/${id}`, SAID[step]);
  const problems = new Map([[fieldOfRefusal(step, done), sayRefusal(asked.visit.language, done)]]);
  const loaded = await loadCase(site, asked);
  const now = 'view' in loaded ? { ...open, ...loaded } : open;
  return show(now, { step, values: asked.body, problems });
}

const SAID = {
  'take-up': 'taken-up',
  countersign: 'countersigned',
  'send-back': 'sent-back',
  'propose-grant': 'proposed',
  'propose-refusal': 'proposed',
  return: 'returned',
  'stop-clock': 'clock-stopped',
  'restart-clock': 'clock-restarted',
} as const satisfies Record<CaseStep, string>;

interface CasePageProps {
  readonly view: CaseView;
  readonly law: Law;
  readonly today: PlainDate;
  readonly failed: FailedStep | undefined;
}

/** Everything about one case on one page: what to decide, on which facts, in how many days. */
function CasePage({ view, law, today, failed }: CasePageProps) {
  const { words, language } = useVisit();
  const { application } = view;
  const { form } = application;
  const where = countryName(form.destination ?? '', language);
  return (
    <>
      <ErrorSummary problems={failed?.problems} prefix={failed?.step ?? ''} />
      <Head
        title={words.cases.one(application.id)}
        back={{ href: '/cases', to: words.cases.title }}
        tag={<StatusTag status={application.status} />}
        meta={[view.exporter?.name, form.endUser?.name, where].filter(Boolean).join(' → ')}
      />
      <div class="split">
        <div class="stack">
          <CaseSteps view={view} today={today} failed={failed} />
          <Decision view={view} />
          <CaseFacts view={view} law={law} base={`/cases/${application.id}`} />
          <CaseStory view={view} />
        </div>
        <CaseAside view={view} law={law} />
      </div>
    </>
  );
}

function Decision({ view }: { readonly view: CaseView }) {
  const { words } = useVisit();
  const { application } = view;
  if (!('proposal' in application)) return null;
  const { proposal, proposer } = application;
  return (
    <>
      {application.status === 'granted' ? (
        <p>
          <a href={`/licences/${application.licence}`}>
            {words.application.licenceIssued(application.licence)}
          </a>
        </p>
      ) : null}
      <ProposalPanel view={view} proposal={proposal} proposer={proposer} />
    </>
  );
}

function CaseStory({ view }: { readonly view: CaseView }) {
  const { words } = useVisit();
  const { licenceType } = view;
  const reasons =
    licenceType === undefined
      ? []
      : [...licenceType.clockStops, ...licenceType.refusalGrounds, ...licenceType.conditions];
  return (
    <Panel title={words.cases.story}>
      <Story recorded={view.story} names={view.names} reasons={reasons} />
    </Panel>
  );
}

function CaseAside({ view, law }: Pick<CasePageProps, 'view' | 'law'>) {
  const { words } = useVisit();
  const { clock, application, licenceType, gaps } = view;
  return (
    <div class="aside stack">
      <Panel title={clockTitle(clock, words.cases)}>
        {clock === undefined || !('receivedOn' in application) ? (
          <p class="soft">{words.cases.notRunning}</p>
        ) : (
          <ClockFace
            clock={clock}
            receivedOn={application.receivedOn}
            stops={application.stops}
            reasons={licenceType?.clockStops ?? []}
            calendar={law.calendar.title}
          />
        )}
      </Panel>
      <Panel title={words.application.completeness}>
        <Completeness gaps={gaps} />
      </Panel>
    </div>
  );
}
