import type { JSX } from 'preact';
import { gapsOf } from '../../../domain/application/completeness.ts';
import type { ApplicationForm } from '../../../domain/application/form.ts';
import { inForceOn } from '../../../domain/time/period.ts';
import { serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { type Typed, withTyped } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Completeness } from '../view/completeness.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { LineDeterminationView } from '../view/line-determination.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { rowNames } from './fact-query.ts';
import { fieldOfPath, linkToPath, taskAfter, taskOfPath } from './form-links.ts';
import { forOwn, isOpen, type Own, saveForm } from './own-application.ts';

/** One page of the form: a section, or a line of goods. */
export interface Part {
  /** As in the address: `parties`, `goods/2`. */
  readonly task: string;
  readonly title: string;
  /** The fields as they were saved. */
  readonly saved: Typed;
  /** The form with this part as it was typed. */
  readonly merge: (typed: Typed) => ApplicationForm;
  readonly fields: (values: Typed) => JSX.Element;
  /** Counted from 1, where the part is a line of goods that was saved before. */
  readonly line?: number;
}

interface ServedPart {
  /** Behind the address of the application, such as `/parties`. */
  readonly path: string;
  readonly partOf: (own: Own) => Part | undefined;
}

/** Shows a part, saves it, and says what would still be missing while it is typed. */
export function servePart(site: Site, { path, partOf }: ServedPart): void {
  const whole = `/applications/:id${path}`;
  serveScreen(site, {
    path: whole,
    get: forPart(site, partOf, (own, part) => show({ own, part, values: part.saved })),
    post: forPart(site, partOf, save),
  });
  serveScreen(site, { path: `${whole}/check`, post: forPart(site, partOf, check) });
}

function forPart(
  site: Site,
  partOf: ServedPart['partOf'],
  screen: (own: Own, part: Part) => Promise<Shown> | Shown,
) {
  return forOwn(site, (own) => {
    if (!isOpen(own.view)) return goTo(`/applications/${own.view.application.id}`);
    const part = partOf(own);
    return part === undefined ? NOT_FOUND : screen(own, part);
  });
}

interface ShownPart {
  readonly own: Own;
  readonly part: Part;
  readonly values: Typed;
  /** Why it was not saved. */
  readonly problem?: string;
}

function show({ own, part, values, problem }: ShownPart): Shown {
  const unread = unreadable(own, part);
  const problems = problem === undefined ? unread : new Map([['', problem], ...unread]);
  const title = `${part.title} · ${own.view.application.id}`;
  const body = <PartPage own={own} part={part} values={values} problems={problems} />;
  return page(title, body, problem === undefined ? 200 : 409);
}

/** What was saved of this part and cannot be read: said at its field until it is changed. */
function unreadable({ view, asked }: Own, { task }: Part): Problems {
  const { form } = view.application;
  const malformed = view.gaps.filter(
    ({ path, reason }) => reason === 'malformed' && taskOfPath(path) === task,
  );
  const { language } = asked.visit;
  return new Map(
    malformed.map(({ path, says, saysZh }) => [
      fieldOfPath(path, form),
      language === 'zh' ? saysZh : says,
    ]),
  );
}

async function save(own: Own, part: Part): Promise<Shown> {
  const { body } = own.asked;
  if (body.has('more')) return show({ own, part, values: withMoreRows(body) });
  const form = part.merge(body);
  const problem = await saveForm(own, form);
  if (problem !== undefined) return show({ own, part, values: body, problem });
  const base = `/applications/${own.view.application.id}`;
  const isRead = gapsIn(own, form).every(
    ({ path, reason }) => reason === 'missing' || taskOfPath(path) !== part.task,
  );
  return goTo(`${base}/${isRead ? taskAfter(part.task, form) : part.task}`, 'saved');
}

function withMoreRows(body: Typed): Typed {
  return withTyped(new Map([...body].filter(([name]) => name !== 'more')), {
    rows: `${rowNames(body).length}`,
  });
}

/** The panel beside the form, for what is typed but not saved yet. */
function check(own: Own, part: Part): Shown {
  const form = part.merge(own.asked.body);
  const gaps = gapsIn(own, form);
  return {
    show: 'part',
    body: <CompletenessPanel own={own} form={form} gaps={gaps} task={part.task} />,
  };
}

function gapsIn({ law, site }: Own, form: ApplicationForm) {
  const today = site.deps.edge.today(law.jurisdiction.zone);
  const versions = law.licenceTypes.filter(({ code }) => code === form.licenceType);
  return gapsOf(form, inForceOn(versions, today));
}

interface CompletenessPanelProps {
  readonly own: Own;
  readonly form: ApplicationForm;
  readonly gaps: ReturnType<typeof gapsOf>;
  /** Its own gaps go first: they can be mended here. */
  readonly task: string;
}

function CompletenessPanel({ own, form, gaps, task }: CompletenessPanelProps) {
  const { application: words } = useWords();
  const { id } = own.view.application;
  const isHere = ({ path }: { readonly path: string }) => taskOfPath(path) === task;
  const sorted = [...gaps.filter(isHere), ...gaps.filter((gap) => !isHere(gap))];
  return (
    <Panel title={words.completeness} id="completeness">
      <Completeness gaps={sorted} linkOf={({ path }) => linkToPath(id, path, form)} />
    </Panel>
  );
}

interface PartPageProps {
  readonly own: Own;
  readonly part: Part;
  readonly values: Typed;
  readonly problems: Problems;
}

function PartPage({ own, part, values, problems }: PartPageProps) {
  const { words } = useVisit();
  const { application, version, gaps } = own.view;
  const address = `/applications/${application.id}/${part.task}`;
  return (
    <>
      <ErrorSummary problems={problems} />
      <Head
        title={part.title}
        back={{ href: `/applications/${application.id}`, to: words.application.backToTasks }}
        meta={words.application.one(application.id)}
      />
      <div class="split">
        <div class="stack">
          <Panel title={part.title} strong>
            <Form
              action={address}
              expected={version}
              values={values}
              problems={problems}
              live={`${address}/check`}
            >
              {part.fields(values)}
              <div class="row">
                <Button>{words.common.saveAndGoOn}</Button>
              </div>
            </Form>
          </Panel>
          <RemoveLine own={own} line={part.line} />
        </div>
        <div class="aside stack">
          <CompletenessPanel own={own} form={application.form} gaps={gaps} task={part.task} />
          <LinePanel own={own} line={part.line} />
        </div>
      </div>
    </>
  );
}

interface LineProps {
  readonly own: Own;
  readonly line: number | undefined;
}

function LinePanel({ own, line }: LineProps) {
  const { application: words } = useWords();
  if (line === undefined) return null;
  return (
    <Panel title={words.determination}>
      <LineDeterminationView
        law={own.law}
        determination={own.view.determinations[line - 1]}
        brief
      />
    </Panel>
  );
}

function RemoveLine({ own, line }: LineProps) {
  const { application: words } = useWords();
  if (line === undefined) return null;
  const { application, version } = own.view;
  return (
    <Form
      action={`/applications/${application.id}/goods/${line}/remove`}
      expected={version}
      class="row"
    >
      <Button look="danger">{words.removeLine}</Button>
    </Form>
  );
}
