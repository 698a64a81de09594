import { attachDocument } from '../../../app/attach-document.ts';
import type { CaseView } from '../../../app/view-case.ts';
import type { DocumentForm } from '../../../domain/application/form.ts';
import { actOf } from '../request/act-of.ts';
import { serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { NOTHING_TYPED, textOf, withTyped } from '../request/typed.ts';
import type { UploadedFile } from '../request/upload.ts';
import { Button, LinkButton } from '../view/button.tsx';
import { useKindLabel } from '../view/case-facts.tsx';
import { Completeness } from '../view/completeness.tsx';
import { FileField, Select } from '../view/field.tsx';
import { ErrorSummary, Form, fieldId, type Problems } from '../view/form.tsx';
import { capital, formatBytes } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { Mark } from '../view/tag.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';
import { withoutDocument } from './form-fields.ts';
import { linkToPath } from './form-links.ts';
import { forOwn, isOpen, type Own, saveForm } from './own-application.ts';

const OTHER = 'other';

export function serveApplicationDocuments(site: Site): void {
  const path = '/applications/:id/documents';
  serveScreen(site, {
    path,
    get: forOwn(site, (own) => show(own)),
    post: forOwn(site, attach),
  });
  serveScreen(site, { path: `${path}/:document`, get: forOwn(site, download) });
  serveScreen(site, { path: `${path}/:document/remove`, post: forOwn(site, detach) });
}

function show(own: Own, problems?: Problems): Shown {
  const { id } = own.view.application;
  if (!isOpen(own.view)) return goTo(`/applications/${id}`);
  const { application: words } = own.asked.visit.words;
  const title = `${words.sections.documents} · ${id}`;
  return page(
    title,
    <DocumentsPage own={own} problems={problems} />,
    problems === undefined ? 200 : 422,
  );
}

async function attach(own: Own): Promise<Shown> {
  const { asked, site, view, law } = own;
  const { application: words } = asked.visit.words;
  const { file, body } = asked;
  const kind = textOf(body, 'kind');
  if (kind === '') return show(own, new Map([['kind', words.kindMissing]]));
  if (file === undefined) return show(own, new Map([['file', words.fileMissing]]));
  const digested = withTyped(body, { file: site.deps.edge.digest(file.bytes), name: file.name });
  const act = actOf(site, { ...asked, body: digested }, law.jurisdiction.zone);
  const done = await attachDocument(site.deps, act, paperOf(view, kind, file));
  if (!done.ok) return show(own, new Map([['file', sayRefusal(asked.visit.language, done)]]));
  return goTo(`/applications/${view.application.id}/documents`, 'attached');
}

function paperOf(
  { application }: CaseView,
  kind: string,
  { name, mediaType, bytes }: UploadedFile,
) {
  return { id: application.id, kind, fileName: name, mediaType, bytes };
}

async function detach(own: Own): Promise<Shown> {
  const { id, form } = own.view.application;
  const problem = await saveForm(own, withoutDocument(form, own.asked.params.document ?? ''));
  return goTo(`/applications/${id}/documents`, problem === undefined ? 'detached' : 'not-done');
}

function download(own: Own): Promise<Shown> {
  return documentOf(own.site, own.view, own.asked.params.document ?? '');
}

/** A document of an application that the viewer may see. */
export async function documentOf(site: Site, view: CaseView, id: string): Promise<Shown> {
  const document = view.application.form.documents?.find((held) => held.id === id);
  const bytes = document === undefined ? undefined : await site.deps.documents.get(document.digest);
  if (document === undefined || bytes === undefined) return NOT_FOUND;
  return { show: 'file', file: { bytes, name: document.fileName, mediaType: document.mediaType } };
}

interface DocumentsPageProps {
  readonly own: Own;
  readonly problems: Problems | undefined;
}

function DocumentsPage({ own, problems }: DocumentsPageProps) {
  const { words } = useVisit();
  const { application: said } = words;
  const { application, gaps } = own.view;
  const { id, form } = application;
  return (
    <>
      <ErrorSummary problems={problems} />
      <Head
        title={said.sections.documents}
        back={{ href: `/applications/${id}`, to: said.backToTasks }}
        meta={said.one(id)}
      />
      <div class="split">
        <div class="stack">
          <Panel title={said.sections.documents} bare>
            <ul class="tasks tasks-still">
              {kindsOf(own.view).map((kind) => (
                <Kind key={kind} kind={kind} own={own} />
              ))}
            </ul>
          </Panel>
          <Panel title={said.attach} strong>
            <AttachForm own={own} problems={problems} />
          </Panel>
          <div class="row">
            <LinkButton href={`/applications/${id}/submit`}>{said.checkAndSubmit}</LinkButton>
          </div>
        </div>
        <div class="aside">
          <Panel title={said.completeness} id="completeness">
            <Completeness gaps={gaps} linkOf={({ path }) => linkToPath(id, path, form)} />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** The kinds that are asked for, then whatever else was attached. */
function kindsOf({ licenceType, application }: CaseView): readonly string[] {
  const demanded = licenceType?.documents.map(({ kind }) => kind) ?? [];
  const attached = application.form.documents?.map(({ kind }) => kind) ?? [];
  return [...new Set([...demanded, ...attached])];
}

function Kind({ kind, own }: { readonly kind: string; readonly own: Own }) {
  const { words } = useVisit();
  const { application: said } = words;
  const { view } = own;
  const held = view.application.form.documents?.filter((document) => document.kind === kind) ?? [];
  return (
    <li id={fieldId(`document ${kind}`)} tabIndex={-1}>
      <span class="task-name">
        <b>{useKindLabel(view, kind)}</b>
        {held.map((document) => (
          <Attached key={document.id} document={document} view={view} />
        ))}
      </span>
      {held.length === 0 ? (
        <Mark tone="warn" shape="ring" text={said.notAttached} />
      ) : (
        <Mark tone="good" shape="tick" text={said.attached} />
      )}
    </li>
  );
}

interface AttachedProps {
  readonly document: DocumentForm;
  readonly view: CaseView;
}

function Attached({ document, view }: AttachedProps) {
  const { words } = useVisit();
  const { application, version } = view;
  const address = `/applications/${application.id}/documents/${document.id}`;
  return (
    <span class="row block">
      <a href={address}>{document.fileName}</a>
      <span class="soft">{formatBytes(document.byteLength)}</span>
      <Form action={`${address}/remove`} expected={version} class="row">
        <Button look="plain" label={words.application.detachOf(document.fileName)}>
          {words.application.detach}
        </Button>
      </Form>
    </span>
  );
}

function AttachForm({ own, problems }: DocumentsPageProps) {
  const { words, language } = useVisit();
  const { application: said, common } = words;
  const { application, version, licenceType, gaps } = own.view;
  const demanded = licenceType?.documents ?? [];
  const options = demanded.map(({ kind, label, labelZh }) => ({
    value: kind,
    label: capital(language === 'zh' ? labelZh : label),
  }));
  const firstMissing = demanded.find(({ kind }) =>
    gaps.some(({ path }) => path === `/documents/${kind}`),
  );
  const values = problems === undefined ? NOTHING_TYPED : own.asked.body;
  return (
    <Form
      action={`/applications/${application.id}/documents`}
      expected={version}
      values={values}
      problems={problems}
      upload
    >
      <Select
        name="kind"
        label={said.documentKind}
        options={[...options, { value: OTHER, label: said.otherDocument }]}
        value={firstMissing?.kind ?? ''}
        blank={common.choose}
      />
      <FileField name="file" label={said.documentFile} hint={said.documentFileHint} />
      <div>
        <Button>{said.attach}</Button>
      </div>
    </Form>
  );
}
