import type { ComponentChildren } from 'preact';
import type { Firm } from '../../../app/ports.ts';
import type { LicenceView } from '../../../app/view-licence.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { CodedReason } from '../../../domain/law/licence-type.ts';
import type { LicenceLine, LicenceParty } from '../../../domain/licence/licence.ts';
import { reasonOf } from './clock.tsx';
import { countryName, formatDay } from './format.ts';
import { Lines } from './proposal.tsx';
import { useQuantity } from './quantity-bar.tsx';
import { StandingTag } from './status.tsx';
import { type Column, Table } from './table.tsx';
import { useVisit } from './visit.ts';

interface SheetProps {
  readonly view: LicenceView;
  readonly law: Law;
  /** Where anybody can check it, in full. */
  readonly checkAddress: string;
}

/** The licence as it is printed: one A4 sheet, every box with its name. */
export function LicenceSheet({ view, law, checkAddress }: SheetProps) {
  const { words, language } = useVisit();
  const { licence } = words;
  const { issued } = view;
  const authority = language === 'zh' ? law.jurisdiction.authorityZh : law.jurisdiction.authority;
  return (
    <section class="sheet" aria-label={licence.sheetTitle}>
      <div class="sheet-title">
        <div>
          <p class="soft">{authority}</p>
          <h2>{licence.sheetTitle}</h2>
          <p class="soft">{typeTitle(law, issued.licenceType, language)}</p>
        </div>
        <div class="sheet-end">
          <p class="small soft">{licence.number}</p>
          <p class="sheet-number">{issued.number}</p>
          <StandingTag standing={view.standing} />
        </div>
      </div>
      <Boxes view={view} />
      <LinesTable view={view} />
      <Conditions view={view} reasons={conditionsOf(law)} />
      <Signed view={view} authority={authority} />
      <p class="small soft sheet-part">
        {licence.checkSays} <span class="code">{checkAddress}</span>
      </p>
    </section>
  );
}

function typeTitle(law: Law, code: string, language: 'en' | 'zh'): string {
  const held = law.licenceTypes.find((one) => one.code === code);
  if (held === undefined) return code;
  return language === 'zh' ? held.titleZh : held.title;
}

function conditionsOf({ licenceTypes }: Law): readonly CodedReason[] {
  return licenceTypes.flatMap(({ conditions }) => conditions);
}

function Box({
  name,
  children,
  span,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
  readonly span?: 'half' | 'wide';
}) {
  return (
    <div class={span === undefined ? 'box' : `box box-${span}`}>
      <h3>{name}</h3>
      {children}
    </div>
  );
}

function Party({ party }: { readonly party: LicenceParty }) {
  const { language } = useVisit();
  return (
    <>
      <p class="strong">{party.name}</p>
      <p>{party.address}</p>
      <p>{countryName(party.country, language)}</p>
    </>
  );
}

function Boxes({ view }: { readonly view: LicenceView }) {
  const { words, language } = useVisit();
  const { licence } = words;
  const { issued, holder } = view;
  const { from, until } = issued.validity;
  return (
    <div class="boxes">
      <Box name={licence.holder}>
        {holder === undefined ? (
          <p>{issued.holder}</p>
        ) : (
          <>
            <Party party={{ ...holder, name: inLanguage(holder, language) }} />
            <p class="soft">{holder.registrationNumber}</p>
          </>
        )}
      </Box>
      <Box name={licence.consignee}>
        <Party party={issued.consignee} />
      </Box>
      <Box name={licence.endUser}>
        <Party party={issued.endUser} />
      </Box>
      <Box name={licence.validity}>
        <p class="strong">
          {licence.period(formatDay(from, language), formatDay(until, language))}
        </p>
      </Box>
      <Box name={licence.destination}>
        <p>{countryName(issued.destination, language)}</p>
      </Box>
      <Box name={licence.contract}>
        <p>{issued.contract}</p>
      </Box>
      <Box name={licence.endUse} span="wide">
        <p>{issued.endUse}</p>
      </Box>
    </div>
  );
}

function inLanguage({ name, nameZh }: Firm, language: 'en' | 'zh'): string {
  return language === 'zh' ? (nameZh ?? name) : name;
}

function LinesTable({ view }: { readonly view: LicenceView }) {
  const { licence: words } = useVisit().words;
  const say = useQuantity();
  const columns: readonly Column<LicenceLine>[] = [
    { head: words.line, cell: ({ line }) => line },
    {
      head: words.goods,
      cell: ({ name, description }) => (
        <>
          {name}
          <span class="soft"> {description}</span>
        </>
      ),
    },
    { head: words.controlCode, cell: ({ controlCode }) => <span class="code">{controlCode}</span> },
    { head: words.customsCode, cell: ({ customsCode }) => <span class="code">{customsCode}</span> },
    {
      head: words.granted,
      number: true,
      cell: ({ quantityBase, unit }) => say(quantityBase, unit),
    },
  ];
  const rows = view.issued.lines;
  return (
    <Table caption={words.lines} columns={columns} rows={rows} keyOf={({ line }) => `${line}`} />
  );
}

interface ConditionsProps {
  readonly view: LicenceView;
  readonly reasons: readonly CodedReason[];
}

function Conditions({ view, reasons }: ConditionsProps) {
  const { words, language } = useVisit();
  const { licence } = words;
  const { conditions, lines } = view.issued;
  const said = (codes: readonly string[]) => codes.map((code) => reasonOf(reasons, code, language));
  const withOwn = lines.filter((line) => line.conditions.length > 0);
  if (conditions.length === 0 && withOwn.length === 0) return null;
  return (
    <div class="stack stack-2 sheet-part">
      <h3>{licence.conditions}</h3>
      <Lines texts={said(conditions)} />
      {withOwn.map((line) => (
        <div key={line.line}>
          <p class="strong">
            {licence.line} {line.line}
          </p>
          <Lines texts={said(line.conditions)} />
        </div>
      ))}
    </div>
  );
}

function Signed({ view, authority }: { readonly view: LicenceView; readonly authority: string }) {
  const { words, language } = useVisit();
  const { licence } = words;
  const { issued, names } = view;
  return (
    <div class="boxes sheet-part">
      <Box name={licence.authority}>
        <p>{authority}</p>
      </Box>
      <Box name={licence.issuedOn}>
        <p>{formatDay(issued.issuedOn, language)}</p>
      </Box>
      <Box name={licence.application}>
        <p class="code">{issued.application}</p>
      </Box>
      <Box name={licence.proposer} span="half">
        <p>{names.get(issued.proposer) ?? issued.proposer}</p>
      </Box>
      <Box name={licence.countersigner} span="half">
        <p>{names.get(issued.countersigner) ?? issued.countersigner}</p>
      </Box>
    </div>
  );
}
