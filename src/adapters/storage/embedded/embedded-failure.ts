/** Why the embedded database cannot be had, in a sentence for whoever starts it. */
export class EmbeddedFailure extends Error {
  override readonly name = 'EmbeddedFailure';
}
