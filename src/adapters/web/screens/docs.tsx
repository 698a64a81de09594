import { serveScreen } from '../request/serve-screen.tsx';
import { page } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { Mark } from '../view/tag.tsx';
import { useWords } from '../view/visit.ts';
import {
  type ApiField,
  type ApiOperation,
  type ApiReference,
  type ApiType,
  readOpenApi,
} from './read-openapi.ts';

/** The API in a form that can be read: made of the same document that machines get. */
export function serveDocs(site: Site): void {
  let read: ApiReference | undefined;
  serveScreen(site, {
    path: '/docs',
    get: ({ visit }) => {
      read ??= readOpenApi(site.app.swagger());
      return page(visit.words.docs.title, <DocsPage reference={read} />);
    },
  });
}

function DocsPage({ reference }: { readonly reference: ApiReference }) {
  const { docs: words } = useWords();
  return (
    <>
      <Head
        title={words.title}
        meta={words.lead(reference.version)}
        actions={<a href="/openapi.json">{words.document}</a>}
      />
      <div class="stack stack-2" lang="en">
        {reference.introduction.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <nav aria-label={words.groups}>
        <ul class="counts">
          {reference.groups.map(({ name, operations }) => (
            <li key={name}>
              <a href={`#${name}`}>
                {name} <b>{operations.length}</b>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {reference.groups.map(({ name, description, operations }) => (
        <section key={name} id={name} class="stack" aria-labelledby={`${name}-title`} lang="en">
          <div>
            <h2 id={`${name}-title`}>{name}</h2>
            <p class="soft">{description}</p>
          </div>
          {operations.map((operation) => (
            <Operation key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
      <Schemas reference={reference} />
    </>
  );
}

function Operation({ operation }: { readonly operation: ApiOperation }) {
  const { docs: words } = useWords();
  const { id, method, path, summary, description, needsSignIn, parameters, body, responses } =
    operation;
  return (
    <section class="panel" id={id} aria-labelledby={`${id}-title`}>
      <div class="panel-head">
        <h3 id={`${id}-title`}>
          <span class={`method method-${method.toLowerCase()}`}>{method}</span>{' '}
          <span class="code">{path}</span>
        </h3>
        <div class="panel-end">
          <Mark
            tone="quiet"
            shape={needsSignIn ? 'square' : 'empty'}
            text={needsSignIn ? words.signIn : words.open}
          />
        </div>
      </div>
      <div class="panel-body stack">
        <p class="strong">{summary}</p>
        {description === '' ? null : <p class="small">{description}</p>}
        {parameters.length === 0 ? null : (
          <FieldTable caption={words.parameters} fields={parameters} withPlace />
        )}
        {body === undefined ? null : <TypeView caption={words.body} type={body} />}
        <Responses responses={responses} />
      </div>
    </section>
  );
}

function Responses({ responses }: Pick<ApiOperation, 'responses'>) {
  const { docs: words } = useWords();
  const good = responses.filter(({ status }) => status.startsWith('2'));
  const others = responses.filter(({ status }) => !status.startsWith('2'));
  return (
    <div class="stack stack-2">
      {good.map(({ status, type }) => (
        <TypeView
          key={status}
          caption={`${words.responses} ${status}`}
          type={type ?? { text: words.empty, fields: [] }}
        />
      ))}
      {others.length === 0 ? null : (
        <p class="small soft">
          {others.map(({ status, type }, place) => (
            <span key={status}>
              {place === 0 ? '' : ', '}
              {status} {type === undefined ? '' : <TypeName type={type} />}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function TypeView({ caption, type }: { readonly caption: string; readonly type: ApiType }) {
  if (type.fields.length > 0) return <FieldTable caption={caption} fields={type.fields} />;
  return (
    <p class="small">
      <span class="label">{caption}</span> <TypeName type={type} />
    </p>
  );
}

function TypeName({ type }: { readonly type: ApiType }) {
  if (type.refersTo === undefined) return <span class="code">{type.text}</span>;
  return (
    <a class="code" href={`#schema-${type.refersTo}`}>
      {type.text}
    </a>
  );
}

interface FieldTableProps {
  readonly caption: string;
  readonly fields: readonly ApiField[];
  readonly withPlace?: boolean;
}

function FieldTable({ caption, fields, withPlace }: FieldTableProps) {
  const { docs: words } = useWords();
  const place: Column<ApiField> = { head: words.place, cell: (field) => field.place };
  const columns: readonly Column<ApiField>[] = [
    {
      head: words.name,
      cell: ({ name, required }) => (
        <>
          <span class="code">{name}</span>{' '}
          <span class="soft unbold">{required ? words.required : words.optional}</span>
        </>
      ),
    },
    ...(withPlace === true ? [place] : []),
    { head: words.type, cell: ({ type }) => <TypeTree type={type} /> },
    { head: words.meaning, cell: ({ description }) => description },
  ];
  return <Table caption={caption} columns={columns} rows={fields} keyOf={({ name }) => name} />;
}

/** An object inside an object: its fields as a list, each with its own type. */
function TypeTree({ type }: { readonly type: ApiType }) {
  if (type.fields.length === 0) return <TypeName type={type} />;
  return (
    <>
      <TypeName type={type} />
      <ul class="list-plain tree">
        {type.fields.map((field) => (
          <li key={field.name}>
            <span class="code">{field.name}</span> <TypeTree type={field.type} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Schemas({ reference }: { readonly reference: ApiReference }) {
  const { docs: words } = useWords();
  if (reference.schemas.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.schemas}</h2>
      {reference.schemas.map(({ name, type }) => (
        <Panel key={name} id={`schema-${name}`} title={name} bare={type.fields.length > 0}>
          {type.fields.length > 0 ? (
            <FieldTable caption={type.text} fields={type.fields} />
          ) : (
            <TypeName type={type} />
          )}
        </Panel>
      ))}
    </section>
  );
}
