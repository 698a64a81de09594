import { changeLicence } from '../../../app/change-licence.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { actOf } from '../request/act-of.ts';
import { serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { textOf } from '../request/typed.ts';
import { LinkButton } from '../view/button.tsx';
import { type FactRow, Facts } from '../view/facts.tsx';
import { ErrorSummary, NO_PROBLEMS } from '../view/form.tsx';
import { countryName, formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Balances, Reservations } from '../view/licence-balances.tsx';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { StandingTag } from '../view/status.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';
import {
  type CustomsMove,
  type FailedMove,
  fieldOfMove,
  isMove,
  moveOf,
  prefixOf,
} from './customs-commands.ts';
import { ReserveForm, SettleForms } from './customs-forms.tsx';
import { forLicence, loadLicence, type OpenLicence, SuspendedNotice } from './licence-page.tsx';

export function serveCustomsLicence(site: Site): void {
  serveScreen(site, {
    path: '/customs/:number',
    get: forLicence(site, ['customs'], (open) => show(open)),
  });
  serveScreen(site, {
    path: '/customs/:number/:move',
    post: forLicence(site, ['customs'], move),
  });
}

async function show(open: OpenLicence, failed?: FailedMove): Promise<Shown> {
  const { asked, site, law, view } = open;
  const today = site.deps.edge.today(law.jurisdiction.zone);
  const office = await site.deps.people.firm(asked.person.firm);
  const body = (
    <CustomsPage open={open} failed={failed} today={today} office={office?.name ?? ''} />
  );
  const title = asked.visit.words.customs.at(view.issued.number);
  return page(title, body, failed === undefined ? 200 : 422);
}

const SAID = {
  reserve: 'reserved',
  'write-off': 'written-off',
  release: 'released',
  correct: 'corrected',
} as const satisfies Record<CustomsMove, string>;

async function move(open: OpenLicence): Promise<Shown> {
  const { asked, site, law, view } = open;
  const asks = asked.params.move ?? '';
  if (!isMove(asks)) return NOT_FOUND;
  const { number } = view.issued;
  const values = asked.body;
  const about = { move: asks, reservation: textOf(values, 'reservation'), values };
  const read = moveOf(asks, { typed: values, view, words: asked.visit.words });
  if ('problems' in read) return show(open, { ...about, problems: read.problems });
  const act = actOf(site, asked, law.jurisdiction.zone);
  const done = await changeLicence(site.deps, act, { number, command: read.command });
  if (done.ok) return goTo(`/customs/${number}`, SAID[asks]);
  const problems = new Map([[fieldOfMove(done.reason), sayRefusal(asked.visit.language, done)]]);
  const now = await loadLicence(site, asked);
  return show('view' in now ? now : open, { ...about, problems });
}

interface CustomsPageProps {
  readonly open: OpenLicence;
  readonly failed: FailedMove | undefined;
  readonly today: PlainDate;
  readonly office: string;
}

function CustomsPage({ open, failed, today, office }: CustomsPageProps) {
  const { words } = useVisit();
  const { customs, licence } = words;
  const { view } = open;
  const { number } = view.issued;
  const prefix = failed === undefined ? '' : prefixOf(view.reservations, failed);
  return (
    <>
      <ErrorSummary problems={failed?.problems} prefix={prefix} />
      <Head
        title={customs.at(number)}
        back={{ href: '/customs', to: customs.backToDesk }}
        tag={<StandingTag standing={view.standing} />}
        actions={
          <LinkButton href={`/licences/${number}`} look="second">
            {customs.licencePage}
          </LinkButton>
        }
      />
      <Standing open={open} />
      <div class="split">
        <div class="stack">
          <Panel title={licence.balances}>
            <Balances lines={view.lines} />
          </Panel>
          <Panel title={customs.openOnes} bare>
            <Reservations lines={view.lines} reservations={view.reservations} />
          </Panel>
          <SettleForms view={view} failed={failed} />
        </div>
        <div class="stack">
          <ReserveForm
            view={view}
            today={today}
            office={office}
            values={failed?.move === 'reserve' ? failed.values : undefined}
            problems={failed?.move === 'reserve' ? failed.problems : NO_PROBLEMS}
          />
          <Panel title={customs.partiesOf}>
            <Facts rows={useRouteRows(open)} tight />
          </Panel>
        </div>
      </div>
    </>
  );
}

function Standing({ open }: { readonly open: OpenLicence }) {
  const { customs } = useVisit().words;
  const isOpen = open.view.standing === 'valid';
  return (
    <>
      <Notice tone={isOpen ? 'good' : 'warn'}>
        <p class="strong">{isOpen ? customs.canDeclare : customs.cannotDeclare}</p>
      </Notice>
      <SuspendedNotice view={open.view} />
    </>
  );
}

function useRouteRows({ view }: OpenLicence): readonly FactRow[] {
  const { words, language } = useVisit();
  const { licence } = words;
  const { issued, holder } = view;
  const { from, until } = issued.validity;
  return [
    [licence.holder, holder?.name ?? issued.holder],
    [licence.consignee, issued.consignee.name],
    [licence.endUser, issued.endUser.name],
    [licence.destination, countryName(issued.destination, language)],
    [licence.firstDay, formatDay(from, language)],
    [licence.lastDay, formatDay(until, language)],
  ];
}
