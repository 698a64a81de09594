import type { LicenceView } from '../../../app/view-licence.ts';
import { openBase, type Reservation } from '../../../domain/licence/licence.ts';
import { formatQuantity, type Unit } from '../../../domain/quantity/quantity.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import type { Typed } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Choices, TextArea, TextField } from '../view/field.tsx';
import { Form, type Problems } from '../view/form.tsx';
import { Panel } from '../view/panel.tsx';
import { useQuantity } from '../view/quantity-bar.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { type FailedMove, prefixOf } from './customs-commands.ts';

interface ReserveFormProps {
  readonly view: LicenceView;
  readonly today: PlainDate;
  readonly office: string;
  readonly values: Typed | undefined;
  readonly problems: Problems;
}

/** A declaration takes its part of a line: the line, how much, and when it was accepted. */
export function ReserveForm({ view, today, office, values, problems }: ReserveFormProps) {
  const { customs: words } = useWords();
  const say = useQuantity();
  const lines = view.lines.map(({ line, name, unit, book }) => ({
    value: `${line}`,
    label: `${line}. ${name}`,
    hint: words.lineLeft(say(book.available, unit)),
  }));
  const only = lines.length === 1 ? (lines[0]?.value ?? '') : '';
  return (
    <Panel title={words.reserve} strong>
      <Form
        action={`/customs/${view.issued.number}/reserve`}
        prefix="reserve"
        values={values}
        problems={problems}
      >
        <p class="hint">{words.reserveHint}</p>
        <Choices name="line" label={words.line} options={lines} value={only} />
        <TextField
          name="quantity"
          label={words.quantity}
          hint={words.quantityHint}
          inputMode="decimal"
        />
        <TextField name="declaration" label={words.declaration} />
        <TextField name="item" label={words.item} value="1" size="short" inputMode="decimal" />
        <TextField name="office" label={words.office} value={office} />
        <TextField
          name="acceptedOn"
          type="date"
          label={words.acceptedOn}
          value={today}
          size="short"
        />
        <div>
          <Button>{words.doReserve}</Button>
        </div>
      </Form>
    </Panel>
  );
}

interface SettleProps {
  readonly view: LicenceView;
  readonly failed: FailedMove | undefined;
}

/** What can be done with each declaration: most are written off whole, so that is one click. */
export function SettleForms({ view, failed }: SettleProps) {
  const { customs: words } = useWords();
  const say = useQuantity();
  if (view.reservations.length === 0) return null;
  return (
    <Panel title={words.settle}>
      <div>
        {view.reservations.map((reservation) => {
          const unit = unitOf(view, reservation);
          const rest = openBase(reservation);
          const isFailed = failed?.reservation === reservation.id;
          return (
            <details key={reservation.id} class="step" open={isFailed || rest > 0n}>
              <summary>
                <span class="code">{reservation.declaration}</span> · {words.line}{' '}
                {reservation.line} · {words.rest(say(rest, unit))}
              </summary>
              <div class="trio">
                {rest > 0n ? (
                  <>
                    <RestForm move="write-off" {...{ view, failed, reservation, unit }} />
                    <RestForm move="release" {...{ view, failed, reservation, unit }} />
                  </>
                ) : null}
              </div>
              <CorrectForm {...{ view, failed, reservation, unit }} />
            </details>
          );
        })}
      </div>
    </Panel>
  );
}

function unitOf({ lines }: LicenceView, { line }: Reservation): Unit {
  return lines.find((held) => held.line === line)?.unit ?? 'unit';
}

interface OneReservation extends SettleProps {
  readonly reservation: Reservation;
  readonly unit: Unit;
}

function stateOf(move: FailedMove['move'], { view, failed, reservation }: OneReservation) {
  const about = { move, reservation: reservation.id };
  const isThis = failed?.move === move && failed.reservation === reservation.id;
  return {
    action: `/customs/${view.issued.number}/${move}`,
    prefix: prefixOf(view.reservations, { ...about, values: new Map(), problems: new Map() }),
    values: isThis ? failed.values : undefined,
    problems: isThis ? failed.problems : undefined,
  };
}

function RestForm({ move, ...one }: OneReservation & { readonly move: 'write-off' | 'release' }) {
  const { customs: words, common } = useWords();
  const { reservation, unit } = one;
  const [name, hint] =
    move === 'write-off'
      ? [words.writeOff, words.writeOffHint]
      : [words.release, words.releaseHint];
  return (
    <Form {...stateOf(move, one)} class="stack stack-2">
      <input type="hidden" name="reservation" value={reservation.id} />
      <TextField
        name="quantity"
        label={name}
        hint={hint}
        value={formatQuantity(openBase(reservation), unit)}
        unit={common.units[unit]}
        inputMode="decimal"
      />
      <div>
        <Button look="small">{name}</Button>
      </div>
    </Form>
  );
}

function CorrectForm(one: OneReservation) {
  const { words } = useVisit();
  const { customs, common } = words;
  const { reservation, unit } = one;
  const now = `${formatQuantity(reservation.writtenOffBase, unit)} ${common.units[unit]}`;
  const state = stateOf('correct', one);
  return (
    <details open={state.problems !== undefined}>
      <summary>{customs.correct}</summary>
      <Form {...state} class="stack stack-2 narrow">
        <input type="hidden" name="reservation" value={reservation.id} />
        <TextField
          name="quantity"
          label={customs.total}
          hint={customs.correctHint(now)}
          unit={common.units[unit]}
          inputMode="decimal"
        />
        <TextArea name="reason" label={customs.reason} rows={1} />
        <div>
          <Button look="small">{customs.correct}</Button>
        </div>
      </Form>
    </details>
  );
}
