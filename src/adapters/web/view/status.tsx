import type { ApplicationStatus } from '../../../domain/application/application.ts';
import type { LicenceStanding } from '../../../domain/licence/licence.ts';
import { Tag, type TagLook } from './tag.tsx';
import { useWords } from './visit.ts';

// biome-ignore format: a table reads better as a table
const STATUS_LOOKS = {
  'draft':     { tone: 'quiet', shape: 'ring' },
  'submitted': { tone: 'info',  shape: 'clock' },
  'in-review': { tone: 'info',  shape: 'half' },
  'proposed':  { tone: 'info',  shape: 'three' },
  'granted':   { tone: 'good',  shape: 'tick' },
  'refused':   { tone: 'bad',   shape: 'cross' },
  'returned':  { tone: 'warn',  shape: 'triangle' },
  'withdrawn': { tone: 'quiet', shape: 'dash' },
} as const satisfies Record<ApplicationStatus, TagLook>;

export function StatusTag({ status }: { readonly status: ApplicationStatus }) {
  const { application: words } = useWords();
  return <Tag {...STATUS_LOOKS[status]} text={words.statuses[status]} />;
}

// biome-ignore format: a table reads better as a table
const STANDING_LOOKS = {
  'valid':         { tone: 'good',  shape: 'tick' },
  'not-yet-valid': { tone: 'info',  shape: 'clock' },
  'exhausted':     { tone: 'quiet', shape: 'square' },
  'suspended':     { tone: 'warn',  shape: 'pause' },
  'expired':       { tone: 'bad',   shape: 'cross' },
} as const satisfies Record<LicenceStanding, TagLook>;

export function StandingTag({ standing }: { readonly standing: LicenceStanding }) {
  const { licence: words } = useWords();
  return <Tag {...STANDING_LOOKS[standing]} text={words.standings[standing]} />;
}
