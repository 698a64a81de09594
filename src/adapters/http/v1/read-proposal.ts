import type { z } from 'zod';
import type { StepCommand } from '../../../app/take-step.ts';
import type { GrantedLine } from '../../../domain/application/application.ts';
import type { ApplicationForm } from '../../../domain/application/form.ts';
import { parseQuantity, type QuantityRefusal } from '../../../domain/quantity/quantity.ts';
import { ok, type Result, refuse } from '../../../domain/result.ts';
import { day } from '../../../domain/time/plain-date.ts';
import type { STEP_BODIES } from '../schema/application.ts';

type Body = z.output<(typeof STEP_BODIES)['propose']>;
type Granted = Extract<Body, { outcome: 'grant' }>['lines'][number];

/** A proposal as sent: quantities are read in the unit in which each line asks. */
export function readProposal(
  body: Body,
  form: ApplicationForm,
): Result<StepCommand, QuantityRefusal | 'line-unknown'> {
  if (body.outcome === 'refuse') return ok({ type: 'propose', proposal: body });
  const lines: GrantedLine[] = [];
  for (const [index, granted] of body.lines.entries()) {
    const line = readLine(granted, form, index);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  const [validFrom, validUntil] = [day(body.validFrom), day(body.validUntil)];
  return ok({ type: 'propose', proposal: { ...body, validFrom, validUntil, lines } });
}

function readLine(
  { lineNo, quantity, conditions }: Granted,
  form: ApplicationForm,
  index: number,
): Result<GrantedLine, QuantityRefusal | 'line-unknown'> {
  const unit = form.lines?.[lineNo - 1]?.unit;
  if (unit === undefined) {
    return refuse('line-unknown', { line: `${lineNo}`, path: `/lines/${index}/lineNo` });
  }
  const base = NOTHING.test(quantity) ? ok(0n) : parseQuantity(quantity, unit);
  if (!base.ok) {
    return refuse(base.reason, { ...base.facts, path: `/lines/${index}/quantity` });
  }
  return ok({ line: lineNo, quantityBase: base.value, conditions });
}

/** Nothing of a line is what a refused line gets. */
const NOTHING = /^0+(\.0+)?$/;
