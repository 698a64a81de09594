import type { CaseView, LineDetermination } from '../../../app/view-case.ts';
import type {
  ApplicationForm,
  DocumentForm,
  LineForm,
  PartyForm,
} from '../../../domain/application/form.ts';
import type { Law } from '../../../domain/law/law.ts';
import { fractionToPercent } from '../request/percent.ts';
import { type FactRow, Facts } from './facts.tsx';
import { capital, countryName, formatBytes, formatDay, groupDigits } from './format.ts';
import { LineDeterminationView } from './line-determination.tsx';
import { Panel } from './panel.tsx';
import { useVisit, useWords } from './visit.ts';

interface CaseFactsProps {
  readonly view: CaseView;
  readonly law: Law;
  /** Where documents are downloaded from: `${base}/documents/ID`. */
  readonly base: string;
}

/** Everything that was applied for, with what the law of today says of each line. */
export function CaseFacts({ view, law, base }: CaseFactsProps) {
  const { cases } = useWords();
  const { form } = view.application;
  return (
    <>
      <Panel title={cases.facts}>
        <Facts rows={useGeneralRows(view)} />
      </Panel>
      <Panel title={cases.parties}>
        <Parties view={view} form={form} />
      </Panel>
      <Panel title={cases.lines}>
        {(form.lines ?? []).map((line, index) => (
          <LineFacts
            key={`${index} ${line.name}`}
            place={index + 1}
            line={line}
            law={law}
            determination={view.determinations[index]}
          />
        ))}
      </Panel>
      <DocumentsPanel view={view} base={base} />
    </>
  );
}

function useGeneralRows({ application, licenceType }: CaseView): readonly FactRow[] {
  const { language, words } = useVisit();
  const { destination, endUse, contract, licenceType: code } = application.form;
  const title = language === 'zh' ? licenceType?.titleZh : licenceType?.title;
  const signed =
    contract?.signedOn === undefined ? '' : `, ${formatDay(contract.signedOn, language)}`;
  return [
    [words.application.licenceType, title ?? code],
    [words.application.destination, countryName(destination ?? '', language)],
    [words.application.endUseKind, useKindName(endUse?.kind)],
    [words.application.endUseDescription, endUse?.description],
    [
      words.application.sections.contract,
      contract?.number === undefined ? '' : `${contract.number}${signed}`,
    ],
  ];
}

function useKindName(kind: string | undefined): string {
  const { determination } = useWords();
  const names: Readonly<Record<string, string>> = {
    civil: determination.civil,
    military: determination.military,
  };
  return names[kind ?? ''] ?? kind ?? '';
}

function Parties({ view, form }: { readonly view: CaseView; readonly form: ApplicationForm }) {
  const { words, language } = useVisit();
  const { application: said, common } = words;
  const { exporter } = view;
  const { endUser = {} } = form;
  const answers: Readonly<Record<string, string>> = { yes: common.yes, no: common.no };
  const exporterName = language === 'zh' ? (exporter?.nameZh ?? exporter?.name) : exporter?.name;
  return (
    <div class="trio">
      <PartyFacts title={said.exporter} party={{ ...exporter, name: exporterName ?? '' }} />
      <PartyFacts title={said.consignee} party={form.consignee ?? {}} />
      <PartyFacts
        title={said.endUser}
        party={endUser}
        more={[
          [said.natureOfBusiness, endUser.natureOfBusiness],
          [said.militaryUser, answers[endUser.military ?? ''] ?? ''],
        ]}
      />
    </div>
  );
}

interface PartyFactsProps {
  readonly title: string;
  readonly party: PartyForm;
  readonly more?: readonly FactRow[];
}

function PartyFacts({ title, party, more = [] }: PartyFactsProps) {
  const { words, language } = useVisit();
  const { application: said } = words;
  const rows: readonly FactRow[] = [
    [said.address, party.address],
    [said.country, countryName(party.country ?? '', language)],
    [said.registrationNumber, party.registrationNumber],
    ...more,
  ];
  return (
    <section>
      <h3 class="label soft">{title}</h3>
      <p class="strong">{party.name}</p>
      <Facts rows={rows} tight />
    </section>
  );
}

interface LineFactsProps {
  readonly place: number;
  readonly line: LineForm;
  readonly law: Law;
  readonly determination: LineDetermination | undefined;
}

function LineFacts({ place, line, law, determination }: LineFactsProps) {
  const { words } = useVisit();
  return (
    <section class="line">
      <div class="row">
        <h3>
          {place}. {line.name}
        </h3>
        <span class="strong">{useQuantityText(line)}</span>
      </div>
      <div class="pairwise">
        <Facts rows={useLineRows(line)} tight />
        <div class="stack stack-2">
          <h4 class="label soft">{words.cases.determination}</h4>
          <LineDeterminationView law={law} determination={determination} />
        </div>
      </div>
    </section>
  );
}

function useQuantityText({ quantity = '', unit = '' }: LineForm): string {
  const { common } = useWords();
  const units: Readonly<Record<string, string>> = common.units;
  return `${groupDigits(quantity)} ${units[unit] ?? unit}`.trim();
}

function useLineRows(line: LineForm): readonly FactRow[] {
  const { words, language } = useVisit();
  const { application: said, determination } = words;
  const forms: Readonly<Record<string, string>> = determination.forms;
  const shares = Object.entries(line.composition ?? {})
    .map(([symbol, fraction]) => `${symbol} ${fractionToPercent(fraction)} %`)
    .join(', ');
  return [
    [said.goodsDescription, line.description],
    [determination.form, forms[line.form ?? ''] ?? line.form],
    [said.shares, shares],
    [
      said.controlCode,
      line.controlCode === undefined ? '' : <span class="code">{line.controlCode}</span>,
    ],
    [
      said.customsCode,
      line.customsCode === undefined ? '' : <span class="code">{line.customsCode}</span>,
    ],
    [said.origin, countryName(line.origin ?? '', language)],
    [
      said.value,
      line.value === undefined ? '' : `${groupDigits(line.value)} ${line.currency ?? ''}`,
    ],
  ];
}

function DocumentsPanel({ view, base }: { readonly view: CaseView; readonly base: string }) {
  const { words } = useVisit();
  const documents = view.application.form.documents ?? [];
  return (
    <Panel title={words.cases.documents} bare>
      {documents.length === 0 ? (
        <p class="empty">{words.application.noDocuments}</p>
      ) : (
        <ul class="tasks">
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} view={view} base={base} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface DocumentRowProps {
  readonly document: DocumentForm;
  readonly view: CaseView;
  readonly base: string;
}

function DocumentRow({ document, view, base }: DocumentRowProps) {
  return (
    <li>
      <span class="task-name">
        <a href={`${base}/documents/${document.id}`}>{document.fileName}</a>
        <span class="soft block">{useKindLabel(view, document.kind)}</span>
      </span>
      <span class="soft">{formatBytes(document.byteLength)}</span>
      <span class="soft code" title={document.digest}>
        {document.digest.slice(0, 12)}
      </span>
    </li>
  );
}

/** What the licence type calls a kind of document. */
export function useKindLabel({ licenceType }: Pick<CaseView, 'licenceType'>, kind: string): string {
  const { language, words } = useVisit();
  const demanded = licenceType?.documents.find((one) => one.kind === kind);
  if (demanded === undefined) return words.application.otherDocument;
  return capital(language === 'zh' ? demanded.labelZh : demanded.label);
}
