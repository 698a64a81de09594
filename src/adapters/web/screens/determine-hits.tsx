import { isElement } from '../../../domain/control-list/element.ts';
import { elementName } from '../../../domain/control-list/element-names.ts';
import { isForm } from '../../../domain/control-list/form.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { HIT_STATES, Hit, HitStanding, Reason } from '../../../domain/law/search.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { asTyped, queryOf } from '../request/typed.ts';
import { formatDay } from '../view/format.ts';
import { Tag, type TagLook } from '../view/tag.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { FIRST_ROWS } from './fact-query.ts';

interface HitsProps {
  readonly law: Law;
  readonly on: PlainDate;
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** What was found, each with how it stands, why it was found, and the way on. */
export function Hits({ law, on, text, hits }: HitsProps) {
  return (
    <ul class="tasks hits">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`}>
          <div class="task-name">
            <HitName hit={hit} href={addressOf({ law, on, text }, hit)} />
            <p class="soft">
              <HitPlace hit={hit} />
              {hit.why.map((reason) => (
                <Why key={`${reason.asked} ${reason.word}`} reason={reason} />
              ))}
            </p>
          </div>
          {hit.standing === undefined ? null : <StandingTag standing={hit.standing} />}
        </li>
      ))}
    </ul>
  );
}

/** A figure is no product: it is told, and leads nowhere. */
function addressOf({ law, on, text }: Omit<HitsProps, 'hits'>, hit: Hit): string | undefined {
  if (hit.kind === 'property') return undefined;
  const { form, elements, substance, controlCode, customsCode } = hit.begins;
  const rows = elements.map((element, place) => [`element${place + 1}`, element] as const);
  const named =
    hit.kind === 'element'
      ? elements.map((element) => [`/item/contains/${element}`, 'yes'] as const)
      : rows;
  const facts = {
    jurisdiction: law.jurisdiction.code,
    '/on': on,
    '/item/description': text,
    '/item/form': form,
    ...(elements.length > FIRST_ROWS ? { rows: `${elements.length}` } : {}),
    ...Object.fromEntries(named),
    '/item/substance': substance,
    '/item/controlCode': controlCode,
    '/item/hsCode': customsCode,
  };
  return `/determine/answer${queryOf(asTyped(facts))}`;
}

function HitName({ hit, href }: { readonly hit: Hit; readonly href: string | undefined }) {
  const name = useHitName(hit);
  const isForeign = hit.titleZh === undefined;
  const named = isForeign ? <span lang="en">{name}</span> : name;
  return href === undefined ? <b>{named}</b> : <a href={href}>{named}</a>;
}

function useHitName({ kind, id, title, titleZh }: Hit): string {
  const { language, words } = useVisit();
  const { wizard, determination } = words;
  const named = language === 'zh' && titleZh !== undefined ? titleZh : title;
  if (kind === 'element' && isElement(id)) return wizard.containing(elementName(id)[language], id);
  if (kind === 'form' && isForm(id)) return wizard.inTheForm(determination.forms[id]);
  if (kind === 'substance') return wizard.theSubstance(named);
  return kind === 'property' ? wizard.aFigure(named) : named;
}

function HitPlace({ hit: { code, instrument } }: { readonly hit: Hit }) {
  if (code === undefined) return null;
  return (
    <>
      <span class="code">{code}</span>
      {instrument === undefined ? null : <span lang="en">, {instrument}</span>}
      {' · '}
    </>
  );
}

function Why({ reason: { asked, word, where, near } }: { readonly reason: Reason }) {
  const { wizard } = useWords();
  const place = wizard.foundIn[where];
  const said = near ? wizard.foundAs(asked, word, place) : wizard.found(asked, place);
  return <span class="why">{said} </span>;
}

// biome-ignore format: a table reads better as a table
const LOOKS = {
  'in-force':     { tone: 'good',  shape: 'tick' },
  'suspended':    { tone: 'info',  shape: 'pause' },
  'starts-later': { tone: 'info',  shape: 'clock' },
  'ended':        { tone: 'quiet', shape: 'dash' },
} as const satisfies Record<(typeof HIT_STATES)[number], TagLook>;

function StandingTag({ standing }: { readonly standing: HitStanding }) {
  const { language, words } = useVisit();
  const { wizard } = words;
  const { state, from, until, revivesOn } = standing;
  const beside = {
    'in-force': undefined,
    suspended: revivesOn && wizard.comesBack(formatDay(revivesOn, language)),
    'starts-later': wizard.startsOn(formatDay(from, language)),
    ended: until && wizard.endedOn(formatDay(until, language)),
  }[state];
  return (
    <span class="standing">
      <Tag {...LOOKS[state]} text={wizard.states[state]} />
      {beside === undefined ? null : <span class="soft small">{beside}</span>}
    </span>
  );
}
