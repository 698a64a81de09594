import type { CaseView } from '../../../app/view-case.ts';
import { serveScreen } from '../request/serve-screen.tsx';
import { goTo, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { textOf } from '../request/typed.ts';
import { Button, LinkButton } from '../view/button.tsx';
import { CaseFacts } from '../view/case-facts.tsx';
import { ClockFace, clockTitle } from '../view/clock.tsx';
import { Completeness } from '../view/completeness.tsx';
import { TextArea } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { countryName, formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { StatusTag } from '../view/status.tsx';
import { Story } from '../view/story.tsx';
import { Mark } from '../view/tag.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { SECTIONS } from './form-fields.ts';
import { linkToPath, taskOfPath } from './form-links.ts';
import { forOwn, isOpen, may, type Own, takeOwnStep } from './own-application.ts';

export function serveApplicationPage(site: Site): void {
  serveScreen(site, { path: '/applications/:id', get: forOwn(site, (own) => show(own)) });
  serveScreen(site, { path: '/applications/:id/withdraw', post: forOwn(site, withdraw) });
}

function show(own: Own, problems?: Problems): Shown {
  const { application } = own.view;
  const title = own.asked.visit.words.application.one(application.id);
  const view = <ApplicationPage own={own} problems={problems} />;
  return page(title, view, problems === undefined ? 200 : 422);
}

async function withdraw(own: Own): Promise<Shown> {
  const reason = textOf(own.asked.body, 'reason');
  const problem = await takeOwnStep(own, { type: 'withdraw', reason });
  if (problem !== undefined) return show(own, new Map([['reason', problem]]));
  return goTo(`/applications/${own.view.application.id}`, 'withdrawn');
}

interface OwnProps {
  readonly own: Own;
  readonly problems?: Problems | undefined;
}

function ApplicationPage({ own, problems }: OwnProps) {
  const { words, language } = useVisit();
  const { application, gaps } = own.view;
  const { id, form } = application;
  const destination = countryName(form.destination ?? '', language);
  const open = isOpen(own.view);
  return (
    <>
      <ErrorSummary problems={problems} />
      <Head
        title={words.application.one(id)}
        back={{ href: '/applications', to: words.application.title }}
        tag={<StatusTag status={application.status} />}
        meta={[form.endUser?.name, destination].filter(Boolean).join(' · ')}
      />
      <Outcome view={own.view} />
      <div class="split">
        <div class="stack">
          {open ? (
            <Tasks own={own} />
          ) : (
            <CaseFacts view={own.view} law={own.law} base={`/applications/${id}`} />
          )}
          <Panel title={words.application.story}>
            <Story {...storyOf(own)} />
          </Panel>
        </div>
        <div class="aside stack">
          {open ? (
            <Panel title={words.application.completeness} id="completeness">
              <Completeness gaps={gaps} linkOf={({ path }) => linkToPath(id, path, form)} />
            </Panel>
          ) : null}
          <ClockPanel own={own} />
          <Withdraw own={own} problems={problems} />
        </div>
      </div>
    </>
  );
}

export function storyOf({ view, law }: Own) {
  const { licenceType } = view;
  const reasons =
    licenceType === undefined ? [] : [...licenceType.clockStops, ...licenceType.refusalGrounds];
  return { recorded: view.story, names: view.names, reasons, law };
}

/** Remarks of a return, or the decision: what the exporter has come to read. */
function Outcome({ view }: { readonly view: CaseView }) {
  const { words, language } = useVisit();
  const { application } = view;
  if (application.status === 'returned') {
    const { returnedOn, remarks } = application;
    return (
      <Notice tone="warn" title={words.application.remarks}>
        <p class="small">{words.application.remarksLead(formatDay(returnedOn, language))}</p>
        <ul>
          {remarks.map(({ path, says }) => (
            <li key={`${path} ${says}`}>
              {path === undefined ? (
                says
              ) : (
                <a href={linkToPath(application.id, path, application.form)}>{says}</a>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (application.status !== 'granted') return null;
  return (
    <Notice tone="good" title={words.application.statuses.granted}>
      <p>
        <a href={`/licences/${application.licence}`}>
          {words.application.licenceIssued(application.licence)}
        </a>
      </p>
    </Notice>
  );
}

function ClockPanel({ own }: { readonly own: Own }) {
  const { words } = useVisit();
  const { clock, application, licenceType } = own.view;
  if (clock === undefined || !('receivedOn' in application)) return null;
  return (
    <Panel title={clockTitle(clock, words.cases)}>
      <ClockFace
        clock={clock}
        receivedOn={application.receivedOn}
        stops={application.stops}
        reasons={licenceType?.clockStops ?? []}
        calendar={own.law.calendar.title}
      />
    </Panel>
  );
}

/** The form as a list of tasks, each with what is still open in it. */
function Tasks({ own }: { readonly own: Own }) {
  const { application: words } = useWords();
  const { application } = own.view;
  const base = `/applications/${application.id}`;
  const lines = application.form.lines ?? [];
  const isReady = may(own.view, 'submit');
  return (
    <Panel title={words.tasks} bare strong>
      <ul class="tasks">
        {SECTIONS.map((section) => (
          <Task key={section} own={own} task={section} name={words.sections[section]} />
        ))}
        {(lines.length === 0 ? [{}] : lines).map(({ name }, index) => (
          <Task
            key={`line ${index}`}
            own={own}
            task={`goods/${index + 1}`}
            name={words.goodsLine(index + 1)}
            says={name}
          />
        ))}
        <Task own={own} task="documents" name={words.sections.documents} />
      </ul>
      <div class="panel-body row">
        <LinkButton href={`${base}/submit`} {...(isReady ? {} : { look: 'second' })}>
          {words.checkAndSubmit}
        </LinkButton>
        {lines.length === 0 ? null : (
          <LinkButton href={`${base}/goods/${lines.length + 1}`} look="second">
            {words.addLine}
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}

interface TaskProps {
  readonly own: Own;
  readonly task: string;
  readonly name: string;
  readonly says?: string | undefined;
}

function Task({ own, task, name, says }: TaskProps) {
  const { application: words } = useWords();
  const { application, gaps } = own.view;
  const open = gaps.filter(({ path }) => taskOfPath(path) === task).length;
  return (
    <li>
      <span class="task-name">
        <a href={`/applications/${application.id}/${task}`}>{name}</a>
        {says === undefined ? null : <span class="soft block">{says}</span>}
      </span>
      {open === 0 ? (
        <Mark tone="good" shape="tick" text={words.done} />
      ) : (
        <Mark tone="warn" shape="ring" text={words.toDo(open)} />
      )}
    </li>
  );
}

function Withdraw({ own, problems }: OwnProps) {
  const { application: words } = useWords();
  if (!may(own.view, 'withdraw')) return null;
  const { application, version } = own.view;
  return (
    <details open={problems !== undefined}>
      <summary>{words.withdraw}</summary>
      <Form
        action={`/applications/${application.id}/withdraw`}
        expected={version}
        values={own.asked.body}
        problems={problems}
      >
        <TextArea name="reason" label={words.withdrawReason} />
        <div>
          <Button look="danger">{words.withdraw}</Button>
        </div>
      </Form>
    </details>
  );
}
