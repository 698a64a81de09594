import type { Deps, Recorded } from '../../app/ports.ts';
import { tellStory } from '../../app/tell-story.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface AuditShowOptions {
  readonly data?: string;
  readonly language: string;
  readonly json?: true;
}

const LANGUAGES = ['en', 'zh'] as const;
type Language = (typeof LANGUAGES)[number];

/** Tells a licence from its application to its last gram, or an application by itself. */
export async function auditShow(
  parts: Parts,
  number: string,
  options: AuditShowOptions,
): CommandAnswer {
  const language = LANGUAGES.find((known) => known === options.language);
  if (language === undefined) return refuse('language-unknown', { language: options.language });
  const record = await parts.openRecord(options.data);
  if (!record.ok) return record;
  try {
    const { deps } = record.value;
    const recorded = await storyOf(deps, number);
    if (recorded.length === 0) return refuse('licence-unknown', { number });
    const lines = options.json ? recorded.map(jsonOf) : await told(deps, recorded, language);
    await parts.terminal.out(`${lines.join('\n')}\n`);
    return ok(undefined);
  } finally {
    await record.value.close();
  }
}

async function storyOf({ desk }: Deps, number: string): Promise<readonly Recorded[]> {
  const licence = await desk.licence(number);
  if (licence === undefined) return storyOfCase(desk, number);
  const { application } = licence.subject.issued;
  const before = await desk.story(`application/${application}`);
  return [...before, ...(await desk.story(`licence/${number}`))];
}

/** Numbers of applications, rulings and questionings begin with letters of their own. */
async function storyOfCase(desk: Deps['desk'], number: string): Promise<readonly Recorded[]> {
  for (const kind of ['application', 'ruling', 'questioning']) {
    const story = await desk.story(`${kind}/${number}`);
    if (story.length > 0) return story;
  }
  return [];
}

async function told(
  { people, lawBook }: Deps,
  recorded: readonly Recorded[],
  language: Language,
): Promise<readonly string[]> {
  const names = await people.names([...new Set(recorded.map(({ actor }) => actor))]);
  const types = [...lawBook.laws.values()].flatMap(({ licenceTypes }) => licenceTypes);
  const reasons = types.flatMap(({ clockStops, refusalGrounds, conditions }) => {
    return [...clockStops, ...refusalGrounds, ...conditions];
  });
  return tellStory(recorded, { names, language, reasons }).map(({ on, who, says, detail }) => {
    return `${on}  ${who} ${says}${detail === undefined ? '' : `: ${detail}`}`;
  });
}

/** As it was recorded; whole numbers of any size as text. */
function jsonOf(recorded: Recorded): string {
  return JSON.stringify(recorded, (_, part: unknown) => {
    return typeof part === 'bigint' ? `${part}` : part;
  });
}
