import type { NoticeContent, PostedNotice } from '../../../app/notice.ts';
import type { Page } from '../../../app/ports.ts';
import { tellNotice, tellSubject } from '../../../app/tell-notice.ts';
import { readerOf } from '../request/notice-reader.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { goTo, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { givenOf, type Typed } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Form } from '../view/form.tsx';
import { formatInstant } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Pager } from '../view/pager.tsx';
import { Panel } from '../view/panel.tsx';
import { Tag } from '../view/tag.tsx';
import { useVisit } from '../view/visit.ts';

const A_PAGE = 25;
const WHO = ['exporter', 'officer', 'countersigner', 'customs', 'auditor'] as const;

/** What one's firm, or the authority, is told. */
export function serveNotices(site: Site): void {
  serveScreen(site, { path: '/notices', get: forRoles(WHO, (asked) => list(site, asked)) });
  serveScreen(site, { path: '/notices/read', post: forRoles(WHO, (asked) => mark(site, asked)) });
}

async function list(site: Site, { visit, query, person }: AskedBy): Promise<Shown> {
  const after = givenOf(query, 'after');
  const request = after === undefined ? { limit: A_PAGE } : { limit: A_PAGE, after };
  const found = await site.deps.notices.list(readerOf(person), request);
  return page(visit.words.notices.title, <Notices found={found} query={query} />);
}

/** Marking twice marks once, so it needs no key. */
async function mark({ deps }: Site, { person, body }: AskedBy): Promise<Shown> {
  await deps.notices.markRead(readerOf(person), deps.edge.now(), givenOf(body, 'notice'));
  return goTo('/notices');
}

interface NoticesProps {
  readonly found: Page<PostedNotice>;
  readonly query: Typed;
}

function Notices({ found, query }: NoticesProps) {
  const { words, unread } = useVisit();
  const { notices } = words;
  const markAll = (
    <Form action="/notices/read" class="row">
      <Button look="second">{notices.markAll}</Button>
    </Form>
  );
  return (
    <div class="stack">
      <Head
        title={notices.title}
        meta={notices.lead}
        {...(unread === 0 ? {} : { actions: markAll })}
      />
      {found.rows.length === 0 ? <p class="empty">{notices.none}</p> : null}
      {found.rows.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
      <Pager base="/notices" query={query} next={found.next} />
    </div>
  );
}

function OneNotice({ notice }: { readonly notice: PostedNotice }) {
  const { words, language, zone } = useVisit();
  const { notices } = words;
  const { content, at, readAt, id } = notice;
  const { title, says } = tellNotice(content);
  const isNew = readAt === undefined;
  return (
    <Panel
      title={title[language]}
      strong={isNew}
      end={isNew ? <Tag tone="info" shape="ring" text={notices.new} /> : undefined}
    >
      {says.map((sentence) => (
        <p key={sentence.en}>{sentence[language]}</p>
      ))}
      <Subjects content={content} />
      <div class="row small soft">
        <time dateTime={at}>{formatInstant(at, language, zone)}</time>
        <Leads content={content} />
        {isNew ? (
          <Form action="/notices/read" class="row">
            <input type="hidden" name="notice" value={id} />
            <Button look="plain" label={`${notices.markOne}: ${title[language]}`}>
              {notices.markOne}
            </Button>
          </Form>
        ) : null}
      </div>
    </Panel>
  );
}

/** What changes, line by line; each leads to the application or the licence. */
function Subjects({ content }: { readonly content: NoticeContent }) {
  const { words, language, person } = useVisit();
  if (!('subjects' in content) || content.subjects.length === 0) return null;
  const { subjects, changed } = content;
  const atAuthority = person?.roles.includes('exporter') !== true;
  return (
    <details>
      <summary>{words.notices.subjects(subjects.length, changed)}</summary>
      <ul class="small">
        {subjects.map((subject) => (
          <li key={subject.stream}>
            <a href={addressOf(subject.stream, atAuthority)}>{tellSubject(subject)[language]}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function addressOf(stream: string, atAuthority: boolean): string {
  const [kind = '', id = ''] = stream.split('/');
  if (kind === 'licence') return `/licences/${id}`;
  return atAuthority ? `/cases/${id}` : `/applications/${id}`;
}

function Leads({ content }: { readonly content: NoticeContent }) {
  const { notices } = useVisit().words;
  if (content.kind === 'law-changed') {
    return <span>{notices.edition(content.edition.slice(0, 8))}</span>;
  }
  if ('ruling' in content) return <a href={`/rulings/${content.ruling}`}>{notices.open}</a>;
  if (!('questioning' in content)) return null;
  return <a href={`/questionings/${content.questioning}`}>{notices.open}</a>;
}
