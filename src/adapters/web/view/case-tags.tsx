import type { QuestioningStatus } from '../../../domain/questioning/questioning.ts';
import type { RulingStatus } from '../../../domain/ruling/ruling.ts';
import { Tag, type TagLook } from './tag.tsx';
import { useWords } from './visit.ts';

// biome-ignore format: a table reads better as a table
const RULING_LOOKS = {
  'asked':     { tone: 'info',  shape: 'clock' },
  'in-review': { tone: 'info',  shape: 'half' },
  'proposed':  { tone: 'info',  shape: 'three' },
  'given':     { tone: 'good',  shape: 'tick' },
  'expired':   { tone: 'quiet', shape: 'square' },
  'refused':   { tone: 'bad',   shape: 'cross' },
  'withdrawn': { tone: 'quiet', shape: 'dash' },
} as const satisfies Record<RulingStatus, TagLook>;

export function RulingTag({ status }: { readonly status: RulingStatus }) {
  const { rulings: words } = useWords();
  return <Tag {...RULING_LOOKS[status]} text={words.statuses[status]} />;
}

// biome-ignore format: a table reads better as a table
const QUESTIONING_LOOKS = {
  'open':           { tone: 'warn',  shape: 'question' },
  'answered':       { tone: 'info',  shape: 'half' },
  'identification': { tone: 'info',  shape: 'pause' },
  'closed':         { tone: 'quiet', shape: 'tick' },
} as const satisfies Record<QuestioningStatus, TagLook>;

export function QuestioningTag({ status }: { readonly status: QuestioningStatus }) {
  const { questionings: words } = useWords();
  return <Tag {...QUESTIONING_LOOKS[status]} text={words.statuses[status]} />;
}
