import { serveScreen } from '../request/serve-screen.tsx';
import { goTo, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { Button } from '../view/button.tsx';
import { CaseFacts } from '../view/case-facts.tsx';
import { Completeness } from '../view/completeness.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit } from '../view/visit.ts';
import { linkToPath } from './form-links.ts';
import { forOwn, isOpen, may, type Own, takeOwnStep } from './own-application.ts';

/** The last page of the form: everything read through once more, and then sent. */
export function serveSubmission(site: Site): void {
  serveScreen(site, {
    path: '/applications/:id/submit',
    get: forOwn(site, (own) => show(own)),
    post: forOwn(site, submit),
  });
}

function show(own: Own, problems?: Problems): Shown {
  const { id } = own.view.application;
  if (!isOpen(own.view)) return goTo(`/applications/${id}`);
  const title = `${own.asked.visit.words.application.checkAndSubmit} · ${id}`;
  return page(
    title,
    <SubmitPage own={own} problems={problems} />,
    problems === undefined ? 200 : 409,
  );
}

async function submit(own: Own): Promise<Shown> {
  const problem = await takeOwnStep(own, { type: 'submit' });
  if (problem !== undefined) return show(own, new Map([['', problem]]));
  return goTo(`/applications/${own.view.application.id}`, 'submitted');
}

interface SubmitPageProps {
  readonly own: Own;
  readonly problems: Problems | undefined;
}

function SubmitPage({ own, problems }: SubmitPageProps) {
  const { words } = useVisit();
  const { application: said } = words;
  const { application, version, gaps } = own.view;
  const { id, form } = application;
  return (
    <>
      <ErrorSummary problems={problems} />
      <Head
        title={said.checkAndSubmit}
        back={{ href: `/applications/${id}`, to: said.backToTasks }}
        meta={said.review}
      />
      <div class="split">
        <div class="stack">
          <CaseFacts view={own.view} law={own.law} base={`/applications/${id}`} />
        </div>
        <div class="aside stack">
          <Panel title={said.completeness} strong>
            <Completeness gaps={gaps} linkOf={({ path }) => linkToPath(id, path, form)} />
            {may(own.view, 'submit') ? (
              <Form action={`/applications/${id}/submit`} expected={version}>
                <p class="hint">{said.submitHint}</p>
                <div>
                  <Button>{said.submit}</Button>
                </div>
              </Form>
            ) : (
              <p class="strong">{said.submitClosed}</p>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}
