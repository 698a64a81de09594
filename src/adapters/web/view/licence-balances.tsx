import type { LineBalance } from '../../../app/check-licence.ts';
import { openBase, type Reservation } from '../../../domain/licence/licence.ts';
import { formatDay } from './format.ts';
import { QuantityBar, type Stand, StandKey, useQuantity } from './quantity-bar.tsx';
import { type Column, Table } from './table.tsx';
import { useVisit, useWords } from './visit.ts';

function standOf({ unit, quantityBase, book }: LineBalance): Stand {
  const { available, reserved, writtenOff, lapsed } = book;
  return { unit, granted: quantityBase, available, reserved, writtenOff, lapsed };
}

/** Every line with what has left, what is declared, what is left and what lapsed. */
export function Balances({ lines }: { readonly lines: readonly LineBalance[] }) {
  const { licence: words } = useWords();
  const say = useQuantity();
  return (
    <div class="stack">
      {lines.map((line) => (
        <section key={line.line} class="stack stack-2">
          <div class="row balance-head">
            <h3>
              {line.line}. {line.name}
            </h3>
            <span class="soft">
              {words.granted} <b>{say(line.quantityBase, line.unit)}</b>
            </span>
          </div>
          <QuantityBar stand={standOf(line)} />
          <StandKey stand={standOf(line)} />
        </section>
      ))}
    </div>
  );
}

interface ReservationsProps {
  readonly lines: readonly LineBalance[];
  readonly reservations: readonly Reservation[];
}

export function Reservations({ lines, reservations }: ReservationsProps) {
  const { licence: words } = useWords();
  const columns = useReservationColumns(lines);
  if (reservations.length === 0) return <p class="empty">{words.noReservations}</p>;
  return (
    <Table
      caption={words.reservations}
      captionHidden
      columns={columns}
      rows={reservations}
      keyOf={({ id }) => id}
    />
  );
}

function useReservationColumns(lines: readonly LineBalance[]): readonly Column<Reservation>[] {
  const { words, language } = useVisit();
  const { licence } = words;
  const say = useQuantity();
  const unitOf = ({ line }: Reservation) =>
    lines.find((held) => held.line === line)?.unit ?? 'unit';
  return [
    {
      head: licence.declaration,
      cell: ({ declaration, office }) => (
        <>
          <span class="code">{declaration}</span>
          <span class="soft unbold"> {office}</span>
        </>
      ),
    },
    { head: licence.line, cell: ({ line }) => line },
    { head: licence.acceptedOn, cell: ({ acceptedOn }) => formatDay(acceptedOn, language) },
    { head: licence.reserved, number: true, cell: (held) => say(held.reservedBase, unitOf(held)) },
    {
      head: licence.writtenOff,
      number: true,
      cell: (held) => say(held.writtenOffBase, unitOf(held)),
    },
    { head: licence.released, number: true, cell: (held) => say(held.releasedBase, unitOf(held)) },
    {
      head: licence.open,
      number: true,
      cell: (held) => <b>{say(openBase(held), unitOf(held))}</b>,
    },
  ];
}
