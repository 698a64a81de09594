/** What keeps a pack from being the law: which file, where in it, and what to mend. */
export interface PackFault {
  /** Path in the pack, with `/` between its parts. */
  readonly file: string;
  /** JSON Pointer into the file; empty for the whole of it. */
  readonly path: string;
  readonly says: string;
}
