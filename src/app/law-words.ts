import type { ChangedPart, FieldChange, LawChange } from '../domain/law/diff.ts';
import type { Law } from '../domain/law/law.ts';
import type { ClauseStanding, SpanState } from '../domain/law/timeline.ts';
import type { Policy } from '../domain/measure/measure.ts';
import { asWritten, type Words } from './words.ts';

/** What a clause does to a shipment, as a sentence goes on. */
// biome-ignore format: a table reads better as a table
export const POLICY_WORDS = {
  'prohibited':            { en: 'export prohibited',                      zh: '禁止出口' },
  'presumption-of-denial': { en: 'licence needed, in principle refused',   zh: '需要许可，原则上不予许可' },
  'licence-required':      { en: 'licence needed',                         zh: '需要许可' },
  'stricter-review':       { en: 'licence needed, reviewed more strictly', zh: '需要许可，从严审查' },
  'case-by-case':          { en: 'licence needed, each case on its own',   zh: '需要许可，逐案审查' },
  'quota':                 { en: 'only within a quota',                    zh: '限于配额之内' },
  'exempt':                { en: 'exempt from this measure',               zh: '不适用本措施' },
} as const satisfies Record<Policy, Words>;

/** How a clause stands, in a word or two. */
// biome-ignore format: a table reads better as a table
export const STATE_WORDS = {
  'in-force':     { en: 'in force',                    zh: '施行中' },
  'suspended':    { en: 'suspended',                   zh: '暂停实施' },
  'announced':    { en: 'in force; a rest is announced', zh: '施行中；已宣布拟暂停' },
  'starts-later': { en: 'published, starts later',     zh: '已公布，尚未施行' },
  'ended':        { en: 'ended',                       zh: '已失效' },
} as const satisfies Record<SpanState, Words>;

// biome-ignore format: a table reads better as a table
export const PART_WORDS = {
  'measure':      { en: 'Measure',      zh: '措施' },
  'entry':        { en: 'Clause',       zh: '条款' },
  'control-code': { en: 'Control code', zh: '管制编码' },
  'licence-type': { en: 'Licence type', zh: '许可种类' },
  'validity-cap': { en: 'Validity',     zh: '有效期' },
  'party':        { en: 'Listed party', zh: '名单主体' },
  'quota':        { en: 'Quota',        zh: '配额' },
  'gap':          { en: 'Not held',     zh: '未收录' },
} as const satisfies Record<ChangedPart, Words>;

// biome-ignore format: a table reads better as a table
export const CHANGE_WORDS = {
  came:    { en: 'new',     zh: '新增' },
  went:    { en: 'gone',    zh: '不再' },
  changed: { en: 'changed', zh: '变更' },
} as const satisfies Record<LawChange['change'], Words>;

/** How a clause stands, with the instrument and the days that a reader asks for next. */
export function sayStanding(standing: ClauseStanding, law: Law): Words {
  const { state, startsOn, says } = standing;
  switch (state) {
    case 'suspended':
      return saySuspended(standing, law);
    case 'starts-later':
      return { en: `published, starts on ${startsOn}`, zh: `已公布，${startsOn} 起施行` };
    case 'announced':
      return {
        en: `in force; announced without an instrument: ${says}`,
        zh: `施行中；有宣布而无文件：${says}`,
      };
    case 'in-force':
    case 'ended':
      return STATE_WORDS[state];
  }
}

/** Instruments are called in English; in Chinese the number names them. */
function saySuspended({ by, revivesOn }: ClauseStanding, { measures }: Law): Words {
  const instrument = measures.find(({ id }) => id === by);
  const named = { en: instrument?.instrument ?? by, zh: instrument?.number ?? by };
  const back = revivesOn === undefined ? '' : `, back in force on ${revivesOn}`;
  const backZh = revivesOn === undefined ? '' : `，${revivesOn} 起恢复`;
  return {
    en: `suspended${named.en === undefined ? '' : ` by ${named.en}`}${back}`,
    zh: `${named.zh === undefined ? '' : `依据 ${named.zh} `}暂停实施${backZh}`,
  };
}

/** What has become of a part of the law: one sentence, without its title and citation. */
export function sayChange(change: LawChange, law: Law): Words {
  const { before, after, fields = [] } = change;
  if (before !== undefined || after !== undefined) {
    const [was, is] = [before, after].map((one) => {
      return one === undefined ? NOTHING : sayStanding(one, law);
    });
    return { en: `was: ${was?.en}; now: ${is?.en}`, zh: `原：${was?.zh}；现：${is?.zh}` };
  }
  const said = fields.map(sayField);
  if (said.length === 0) return CHANGE_WORDS[change.change];
  return { en: said.map(({ en }) => en).join('; '), zh: said.map(({ zh }) => zh).join('；') };
}

const NOTHING: Words = { en: 'not there', zh: '无' };

function sayField({ field, before, after }: FieldChange): Words {
  const [was, is] = [textOf(before), textOf(after)];
  const name = Object.hasOwn(FIELD_WORDS, field) ? FIELD_WORDS[field] : undefined;
  const { en, zh } = name ?? asWritten(field);
  return { en: `${en}: ${was.en} → ${is.en}`, zh: `${zh}：${was.zh} → ${is.zh}` };
}

// biome-ignore format: a table reads better as a table
const FIELD_WORDS: Readonly<Record<string, Words>> = {
  title:        { en: 'title',               zh: '名称' },
  titleZh:      { en: 'Chinese title',       zh: '中文名称' },
  code:         { en: 'control code',        zh: '管制编码' },
  clause:       { en: 'clause',              zh: '条款' },
  period:       { en: 'days',                zh: '期间' },
  publishedOn:  { en: 'published on',        zh: '公布日' },
  suspensions:  { en: 'suspensions',         zh: '暂停实施' },
  when:         { en: 'what it covers',      zh: '适用范围' },
  policy:       { en: 'what it does',        zh: '管制措施' },
  effects:      { en: 'what else it does',   zh: '其他效果' },
  customsCodes: { en: 'customs numbers',     zh: '海关商品编号' },
  verified:     { en: 'read in the text',    zh: '已核对原文' },
  evidence:     { en: 'evidence',            zh: '依据' },
  sources:      { en: 'sources',             zh: '来源' },
  complete:     { en: 'complete',            zh: '完整' },
  missing:      { en: 'what is missing',     zh: '欠缺' },
  amount:       { en: 'amount',              zh: '数量' },
};

const LONGEST_TEXT = 160;

/** A day, a word or a figure as it is; anything built of parts as it is written in the file. */
function textOf(value: unknown): Words {
  if (value === undefined) return { en: 'nothing', zh: '无' };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.length <= LONGEST_TEXT) return asWritten(text);
  return asWritten(`${text.slice(0, LONGEST_TEXT)}…`);
}
