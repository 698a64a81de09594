/** Rows of a list, and where the next page begins. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

export interface PageRequest {
  readonly limit: number;
  /** As given by the page before. */
  readonly after?: string;
}
