/** What the system says of a file that cannot be read: it is not there, not ours, or no file. */
export interface FileTrouble extends Error {
  readonly code: string;
}

export function isFileTrouble(error: unknown): error is FileTrouble {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
