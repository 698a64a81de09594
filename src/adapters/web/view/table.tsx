import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the end of their cell, so that digits align. */
  readonly number?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  /** For those who see the panel's heading already. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** The first column names the row. On a phone each row is a card and each cell says its heading. */
export function Table<Row>({ caption, captionHidden, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <table class="table">
      <caption class={captionHidden === true ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, number }) => (
            <th key={head} scope="col" class={number === true ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>{columns.map((column, place) => cellOf(column, row, place))}</tr>
        ))}
      </tbody>
    </table>
  );
}

function cellOf<Row>({ head, cell, number }: Column<Row>, row: Row, place: number) {
  if (place === 0) {
    return (
      <th key={head} scope="row">
        {cell(row)}
      </th>
    );
  }
  return (
    <td key={head} data-label={head} class={number === true ? 'number' : undefined}>
      <div>{cell(row)}</div>
    </td>
  );
}
