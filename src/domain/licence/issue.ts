import type { Application, GrantedLine } from '../application/application.ts';
import type { ApplicationForm, LineForm, PartyForm } from '../application/form.ts';
import { assert } from '../assert.ts';
import { isUnit } from '../quantity/quantity.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { IssuedLicence, LicenceLine, LicenceParty } from './licence.ts';

/** The second signature: what was proposed, who signs it, on which day and under which number. */
export interface Countersigned {
  readonly application: Extract<Application, { readonly status: 'proposed' }>;
  readonly number: string;
  readonly on: PlainDate;
  /** Id of the person who signs; never the proposer, which the application's steps see to. */
  readonly countersigner: string;
}

/**
 * The licence that a countersigned proposal makes. Lines keep the numbers that they have in the
 * application, from 1, so a refused line leaves a gap. What the law of the jurisdiction does not
 * demand may be empty; the goods, the end user and the destination may not.
 */
export function issueFrom({
  application,
  number,
  on,
  countersigner,
}: Countersigned): IssuedLicence {
  const { form, proposal, proposer } = application;
  assert(proposal.outcome === 'grant', `${application.id} was not proposed for grant`);
  const lines = proposal.lines.filter(({ quantityBase }) => quantityBase > 0n);
  assert(lines.length > 0, `${application.id} would be a licence for nothing`);
  return {
    number,
    jurisdiction: application.jurisdiction,
    application: application.id,
    licenceType: given(form.licenceType, 'licence type'),
    holder: application.exporter,
    ...partiesOf(form),
    issuedOn: on,
    validity: { from: proposal.validFrom, until: proposal.validUntil },
    conditions: proposal.conditions,
    lines: lines.map((granted) => lineFrom(form, granted)),
    proposer,
    countersigner,
  };
}

function partiesOf(form: ApplicationForm) {
  given(form.endUser?.name, 'end user');
  return {
    consignee: partyFrom(form.consignee),
    endUser: partyFrom(form.endUser),
    endUse: form.endUse?.description ?? '',
    destination: given(form.destination, 'destination'),
    contract: form.contract?.number ?? '',
  };
}

function partyFrom(party: PartyForm | undefined): LicenceParty {
  return {
    name: party?.name ?? '',
    address: party?.address ?? '',
    country: party?.country ?? '',
  };
}

function lineFrom(form: ApplicationForm, granted: GrantedLine): LicenceLine {
  const asked: LineForm | undefined = form.lines?.[granted.line - 1];
  assert(asked !== undefined, `line ${granted.line} was granted but never asked for`);
  const unit = given(asked.unit, 'unit');
  assert(isUnit(unit), `${unit} passed for a unit`);
  return {
    line: granted.line,
    name: given(asked.name, 'name of the goods'),
    description: asked.description ?? '',
    controlCode: asked.controlCode ?? '',
    customsCode: asked.customsCode ?? '',
    unit,
    quantityBase: granted.quantityBase,
    conditions: granted.conditions,
  };
}

function given(text: string | undefined, what: string): string {
  assert(text !== undefined && text !== '', `an application without ${what} passed as complete`);
  return text;
}
