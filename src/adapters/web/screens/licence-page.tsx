import { changeLicence } from '../../../app/change-licence.ts';
import { type LicenceView, viewLicence } from '../../../app/view-licence.ts';
import type { Law } from '../../../domain/law/law.ts';
import { isFor } from '../../../domain/licence/may-take.ts';
import { holds } from '../../../domain/party/actor.ts';
import { actOf } from '../request/act-of.ts';
import { type AskedBy, forRoles, type Screen, serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { textOf } from '../request/typed.ts';
import { Button, LinkButton, PrintButton } from '../view/button.tsx';
import { TextArea } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { formatDay, formatInstant } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Balances, Reservations } from '../view/licence-balances.tsx';
import { LicenceSheet } from '../view/licence-sheet.tsx';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { StandingTag } from '../view/status.tsx';
import { Story } from '../view/story.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';

const WHO = ['exporter', 'officer', 'countersigner', 'customs', 'auditor'] as const;

export interface OpenLicence {
  readonly site: Site;
  readonly asked: AskedBy;
  readonly view: LicenceView;
  readonly law: Law;
}

export function serveLicencePage(site: Site): void {
  serveScreen(site, {
    path: '/licences/:number',
    get: forLicence(site, WHO, (open) => show(open)),
  });
  for (const type of ['suspend', 'reinstate'] as const) {
    serveScreen(site, {
      path: `/licences/:number/${type}`,
      post: forLicence(site, ['officer'], (open) => pause(open, type)),
    });
  }
}

/** A screen of one licence, for those of the roles who may see it. */
export function forLicence(
  site: Site,
  roles: Parameters<typeof forRoles>[0],
  screen: (open: OpenLicence) => Promise<Shown> | Shown,
): Screen {
  return forRoles(roles, async (asked) => {
    const loaded = await loadLicence(site, asked);
    return 'view' in loaded ? screen(loaded) : loaded;
  });
}

export async function loadLicence(site: Site, asked: AskedBy): Promise<OpenLicence | Shown> {
  const number = asked.params.number ?? '';
  const known = await site.deps.desk.licence(number);
  if (known === undefined) return NOT_FOUND;
  const law = lawOf(site, known.subject.issued.jurisdiction);
  const on = site.deps.edge.today(law.jurisdiction.zone);
  const seen = await viewLicence(site.deps, { number, on, actor: asked.person });
  return seen.ok ? { site, asked, law, view: seen.value } : NOT_FOUND;
}

function show(open: OpenLicence, problems?: Problems): Shown {
  const title = open.asked.visit.words.licence.one(open.view.issued.number);
  return page(
    title,
    <LicencePage open={open} problems={problems} />,
    problems === undefined ? 200 : 422,
  );
}

async function pause(open: OpenLicence, type: 'suspend' | 'reinstate'): Promise<Shown> {
  const { site, asked, view, law } = open;
  const { number } = view.issued;
  const act = actOf(site, asked, law.jurisdiction.zone);
  const command = { type, reason: textOf(asked.body, 'reason') };
  const done = await changeLicence(site.deps, act, { number, command });
  if (done.ok) return goTo(`/licences/${number}`, type === 'suspend' ? 'suspended' : 'reinstated');
  return show(open, new Map([['reason', sayRefusal(asked.visit.language, done)]]));
}

interface LicencePageProps {
  readonly open: OpenLicence;
  readonly problems: Problems | undefined;
}

function LicencePage({ open, problems }: LicencePageProps) {
  const { words, language, zone } = useVisit();
  const { licence, common } = words;
  const { view, law, site, asked } = open;
  const { number } = view.issued;
  const { protocol, host } = asked.request;
  return (
    <>
      <ErrorSummary problems={problems} />
      <Head
        title={licence.one(number)}
        back={{ href: '/licences', to: licence.title }}
        tag={<StandingTag standing={view.standing} />}
        screenOnly
        actions={
          <>
            {holds(asked.person, 'customs') ? (
              <LinkButton href={`/customs/${number}`}>{licence.atCustoms}</LinkButton>
            ) : null}
            <PrintButton>{common.print}</PrintButton>
          </>
        }
      />
      <SuspendedNotice view={view} />
      <LicenceSheet view={view} law={law} checkAddress={`${protocol}://${host}/v/${number}`} />
      <Panel
        title={licence.balances}
        end={
          <span class="soft">
            {licence.asOf(formatInstant(site.deps.edge.now(), language, zone))}
          </span>
        }
      >
        <Balances lines={view.lines} />
      </Panel>
      <Panel title={licence.reservations} bare>
        <Reservations lines={view.lines} reservations={view.reservations} />
      </Panel>
      <div class="no-print stack">
        <Panel title={licence.story}>
          <Story recorded={view.story} names={view.names} />
        </Panel>
        <Pause open={open} problems={problems} />
      </div>
    </>
  );
}

export function SuspendedNotice({ view }: { readonly view: LicenceView }) {
  const { words, language } = useVisit();
  const { suspended } = view;
  if (suspended === undefined) return null;
  return (
    <Notice tone="warn">
      <p>{words.licence.suspendedOn(formatDay(suspended.on, language), suspended.reason)}</p>
    </Notice>
  );
}

/** An officer may pause a licence and let it go on; nobody else is offered it. */
function Pause({ open, problems }: LicencePageProps) {
  const { licence: words } = useVisit().words;
  const { view, asked } = open;
  const type = view.suspended === undefined ? 'suspend' : 'reinstate';
  if (!isFor(asked.person, type) || view.standing === 'expired') return null;
  const title = words[type];
  return (
    <details open={problems !== undefined}>
      <summary>{title}</summary>
      <Form
        action={`/licences/${view.issued.number}/${type}`}
        expected={view.version}
        values={asked.body}
        problems={problems}
        class="stack narrow"
      >
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} />
        <div>
          <Button look={type === 'suspend' ? 'danger' : 'second'}>{title}</Button>
        </div>
      </Form>
    </details>
  );
}
