import type { ListState } from '../../../app/item-ports.ts';
import { Mark, type TagLook } from '../view/tag.tsx';
import { useWords } from '../view/visit.ts';

// biome-ignore format: a table reads better as a table
const STATE_LOOKS = {
  unmapped:  { tone: 'quiet', shape: 'ring' },
  queued:    { tone: 'info',  shape: 'clock' },
  running:   { tone: 'info',  shape: 'half' },
  done:      { tone: 'good',  shape: 'tick' },
  cancelled: { tone: 'quiet', shape: 'dash' },
  failed:    { tone: 'bad',   shape: 'cross' },
} as const satisfies Record<ListState, TagLook>;

/** How the work on a list stands, by word and shape. */
export function StateMark({ state }: { readonly state: ListState }) {
  const { items: words } = useWords();
  return <Mark {...STATE_LOOKS[state]} text={words.states[state]} />;
}
