/** A mistake of ours: an impossible state or corrupt law. Nobody catches it but the edge. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

/** What must be true here, or the fault is ours. */
export function assert(condition: boolean, says: string): asserts condition {
  if (!condition) throw new Mistake(says);
}

/** Closes a switch or a chain of guards: the compiler proves that nothing is left over. */
export function unreachable(left: never): never {
  throw new Mistake(`nothing was written for ${JSON.stringify(left)}`);
}
