import type { Tone } from './notice.tsx';
import { Shape, type ShapeName } from './shapes.tsx';

export interface TagLook {
  readonly tone: Tone;
  readonly shape: ShapeName;
}

interface TagProps extends TagLook {
  readonly text: string;
}

/** A state in a word: told by text and shape, and only helped by colour. */
export function Tag({ tone, shape, text }: TagProps) {
  return (
    <span class={`tag tag-${tone}`}>
      <Shape name={shape} />
      {text}
    </span>
  );
}

/** The same without a frame, for the cells of a table. */
export function Mark({ tone, shape, text }: TagProps) {
  return (
    <span class={`mark mark-${tone}`}>
      <Shape name={shape} />
      {text}
    </span>
  );
}
