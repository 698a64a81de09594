import type { z } from 'zod';
import type { LicenceCheck, LineBalance } from '../../../app/check-licence.ts';
import type { DeclaredReservation, Firm, LicenceRow } from '../../../app/ports.ts';
import type { LicenceView } from '../../../app/view-licence.ts';
import { assert } from '../../../domain/assert.ts';
import { openBase, type Reservation } from '../../../domain/licence/licence.ts';
import { formatQuantity, isUnit, type Unit } from '../../../domain/quantity/quantity.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import type { licence, licenceCheck, licencePage, reservation } from '../schema/licence.ts';

type Known = Extract<LicenceCheck, { readonly known: true }>;

/** A licence that was checked by somebody who may see what is left on it. */
export type SeenCheck = Known & { readonly content: NonNullable<Known['content']> };

/** When and about which day it was asked, and who holds it. */
export interface AskedWhen {
  readonly at: Instant;
  readonly on: PlainDate;
  readonly holder: Firm | undefined;
}

export function presentCheck(
  { number, standing, validity, content }: SeenCheck,
  { at, on, holder }: AskedWhen,
): z.infer<typeof licenceCheck> {
  const { issued } = content;
  return {
    number,
    status: standing,
    statusAt: at,
    onDate: on,
    validFrom: validity.from,
    validUntil: validity.until,
    holder: { name: holder?.name ?? issued.holder, ...customsIdOf(holder) },
    lines: content.lines.map(presentLine),
    destination: [issued.destination],
    conditions: [...issued.conditions, ...issued.lines.flatMap(conditionsOfLine)],
    dataAge: 0,
  };
}

/** Conditions of one line name it, since customs reads them in one list. */
function conditionsOfLine({ line, conditions }: { line: number; conditions: readonly string[] }) {
  return conditions.map((condition) => `${line}: ${condition}`);
}

function customsIdOf(holder: Firm | undefined): { customsId?: string } {
  return holder === undefined ? {} : { customsId: holder.registrationNumber };
}

function presentLine({ line, customsCode, controlCode, unit, quantityBase, book }: LineBalance) {
  return {
    no: line,
    commodityCode: customsCode,
    controlCode,
    unit,
    authorised: formatQuantity(quantityBase, unit),
    reserved: formatQuantity(book.reserved, unit),
    writtenOff: formatQuantity(book.writtenOff, unit),
    available: formatQuantity(book.available, unit),
    lapsed: formatQuantity(book.lapsed, unit),
  };
}

export function presentLicence(view: LicenceView, at: Instant): z.infer<typeof licence> {
  const { issued, version, standing, holder, lines, suspended } = view;
  const { number, jurisdiction, application, licenceType, issuedOn, endUse, contract } = issued;
  const named = { number, jurisdiction, application, licenceType, issuedOn, endUse, contract };
  return {
    ...named,
    version,
    status: standing,
    statusAt: at,
    validFrom: issued.validity.from,
    validUntil: issued.validity.until,
    holder: { id: issued.holder, name: holder?.name ?? issued.holder, ...customsIdOf(holder) },
    consignee: issued.consignee,
    endUser: issued.endUser,
    destination: [issued.destination],
    conditions: [...issued.conditions],
    ...(suspended && { suspended }),
    lines: lines.map((line) => ({
      ...presentLine(line),
      name: line.name,
      description: line.description,
      conditions: [...line.conditions],
    })),
    reservations: view.reservations.map((held) =>
      presentReservation({ ...held, licence: number }, unitOfLine(lines, held.line)),
    ),
  };
}

export function unitOfLine(
  lines: readonly { readonly line: number; readonly unit: Unit }[],
  line: number,
): Unit {
  const held = lines.find((one) => one.line === line);
  assert(held !== undefined, `the licence has no line ${line}`);
  return held.unit;
}

export function presentReservation(
  held: DeclaredReservation,
  unit: Unit,
): z.infer<typeof reservation> {
  return {
    reservationId: held.id,
    declarationId: held.declaration,
    licence: held.licence,
    lineNo: held.line,
    unit,
    office: held.office,
    acceptedOn: held.acceptedOn,
    ...amountsOf(held, unit),
  };
}

export function amountsOf(held: Reservation, unit: Unit) {
  return {
    reserved: formatQuantity(openBase(held), unit),
    writtenOff: formatQuantity(held.writtenOffBase, unit),
    released: formatQuantity(held.releasedBase, unit),
  };
}

export function presentRow(row: LicenceRow): z.infer<typeof licencePage>['items'][number] {
  const { number, application, holder, holderName, endUser, validFrom, validUntil } = row;
  return {
    number,
    application,
    holder: { id: holder, name: holderName },
    endUser,
    destination: [row.destination],
    validFrom,
    validUntil,
    suspended: row.suspended,
    lines: row.lines.map(({ line, name, unit, ...bases }) => {
      assert(isUnit(unit), `${unit} is no unit`);
      return {
        no: line,
        name,
        unit,
        authorised: formatQuantity(bases.grantedBase, unit),
        reserved: formatQuantity(bases.reservedBase, unit),
        writtenOff: formatQuantity(bases.writtenOffBase, unit),
        available: formatQuantity(bases.availableBase, unit),
        lapsed: formatQuantity(bases.lapsedBase, unit),
      };
    }),
  };
}
