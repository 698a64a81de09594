import type { HIT_STATES } from '../../../domain/law/search.ts';
import type { FoundIn } from '../../../domain/law/search-index.ts';
import type { Danger, Purpose } from '../../../domain/measure/condition.ts';
import type { Catalogue } from './catalogue.ts';

type HitState = (typeof HIT_STATES)[number];

// biome-ignore format: a table reads better as a table
const foundInEn: Record<FoundIn, string> = {
  'code': 'control code', 'customs-code': 'customs code', 'cas': 'CAS number',
  'formula': 'formula', 'title': 'title', 'substance': 'substance', 'element': 'element',
  'form': 'form', 'figure': 'figure', 'question': 'question', 'measure': 'measure',
};

// biome-ignore format: a table reads better as a table
const foundInZh: Record<FoundIn, string> = {
  'code': '管制编码', 'customs-code': '海关商品编号', 'cas': 'CAS 号',
  'formula': '化学式', 'title': '名称', 'substance': '物质', 'element': '元素',
  'form': '形态', 'figure': '指标', 'question': '问题', 'measure': '措施',
};

// biome-ignore format: a table reads better as a table
const statesEn: Record<HitState, string> = {
  'in-force': 'In force', 'suspended': 'Suspended', 'starts-later': 'Starts later',
  'ended': 'Ended',
};

// biome-ignore format: a table reads better as a table
const statesZh: Record<HitState, string> = {
  'in-force': '实施中', 'suspended': '暂停实施', 'starts-later': '尚未实施', 'ended': '已终止',
};

const purposesEn: Record<Purpose, string> = {
  trade: 'Ordinary trade',
  humanitarian: 'Humanitarian relief',
  'repair-return': 'Returned after repair',
  'exhibition-return': 'Returned after an exhibition',
};

const purposesZh: Record<Purpose, string> = {
  trade: '一般贸易',
  humanitarian: '人道主义救援',
  'repair-return': '维修后复运出境',
  'exhibition-return': '展览后复运出境',
};

const dangersEn: Record<Danger, string> = {
  'mass-destruction': 'They may serve weapons of mass destruction or what carries them',
  terrorism: 'They may serve terrorism',
  'national-security': 'They may endanger national security and interests',
};

const dangersZh: Record<Danger, string> = {
  'mass-destruction': '可能被用于大规模杀伤性武器及其运载工具',
  terrorism: '可能被用于恐怖主义目的',
  'national-security': '可能危害国家安全和利益',
};

export const en = {
  lead: 'Say what it is. What comes nearest in the law is found, and only what matters is asked.',
  product: 'Product, element, formula, customs code or control code',
  productHint:
    'Such as dysprosium magnet, GaN, 镝, 8505 or 1C905. Slips of the hand do not matter.',
  search: 'Search',
  inForm: 'Fill in all facts in one form',
  inFormHint: 'For those who know them: form, shares, codes, destination, parties.',
  hits: 'What comes nearest',
  hitsHint: 'Choose one: what is sure of it is filled in. Nothing is taken for granted.',
  hitsCount: (count: string) => `${count} found`,
  noHits: (text: string) => `Nothing in this law is found for “${text}”`,
  noHitsFix:
    'Try another word, an element, or the first digits of the customs code. That nothing is ' +
    'found does not mean that nothing is controlled.',
  noneOfThese: 'None of these: describe the goods in the form',
  containing: (element: string, symbol: string) => `Goods that contain ${element} (${symbol})`,
  inTheForm: (form: string) => `Goods in this form: ${form}`,
  theSubstance: (substance: string) => `The substance ${substance}`,
  aFigure: (figure: string) => `A figure that the law asks for: ${figure}`,
  foundIn: foundInEn,
  found: (asked: string, place: string) => `${asked}: ${place}`,
  foundAs: (asked: string, word: string, place: string) => `${asked} read as ${word}: ${place}`,
  states: statesEn,
  comesBack: (day: string) => `comes back on ${day}`,
  startsOn: (day: string) => `from ${day}`,
  endedOn: (day: string) => `until ${day}`,
  dontKnow: 'Leave blank, or at “Not known”, what you do not know: it is not asked again.',
  next: 'Continue',
  more: (count: string) => `Up to ${count} more may follow, depending on the answers.`,
  leftOpen: 'What you left open',
  leftOpenHint: 'Without these the answer stays as it is.',
  askAgain: 'Ask again',
  askContains: (element: string) => `Do the goods contain ${element}?`,
  shareIfKnown: 'Share of the weight, if known',
  askListed: (code: string, title: string) => `Are the goods this listed item? ${code}: ${title}`,
  askEndUser: 'What is the name of the end user?',
  askEndUserHint: 'Names are held against the lists of the law exactly as they are written.',
  askConsignee: 'What is the name of the consignee, if it is another?',
  askOwners: 'Who owns the end user?',
  askOwnersHint: 'Name every owner with its share. Where listed parties hold half, it counts.',
  owner: (place: string) => `Owner ${place}`,
  ownerShare: (place: string) => `Share of owner ${place}`,
  askOrigin: 'In which country do the goods originate?',
  origin: 'Country of origin',
  parties: 'Parties',
  circumstances: 'Purpose and what is known',
  endUserName: 'End user',
  consigneeName: 'Consignee (importer)',
  purpose: 'Why the goods leave',
  purposeHint: 'An exemption is claimed, never presumed.',
  purposes: purposesEn,
  knows: 'What do you know, should you know, or were you told?',
  dangers: dangersEn,
  moreFacts: 'Parties, purpose and what is known of the use',
  moreFactsHint: 'Some clauses turn on these. They are asked of nobody; say them where they apply.',
  answered: 'What you have answered',
  tree: 'Why: every finding, down to the fact',
  treeHint: 'A finding that would change the answer says so.',
  treeLater: 'Once the form of the goods is known, the findings are laid out here.',
  clausesMore: (count: string) => `${count} more clauses are left open by the same facts.`,
  otherwise: (outcome: string) => `Were this otherwise: ${outcome}`,
  unknownFact: 'not known',
  some: 'some',
  answer: 'Answer',
  source: 'Text',
  measurePage: 'Measure',
  share: 'Share this answer',
  shareHint: 'The address holds the facts and the day. Whoever opens it sees the same answer.',
  shareLink: 'Address of this answer',
  copy: 'Copy the address',
  copied: 'Copied',
  edition: (digest: string) => `Edition of the law: ${digest}`,
};

export const zh: Catalogue<typeof en> = {
  lead: '请说明货物是什么。系统会找出法规中最接近的物项，并只询问有影响的事实。',
  product: '产品、元素、化学式、海关商品编号或管制编码',
  productHint: '例如：镝磁铁、dysprosium magnet、GaN、8505 或 1C905。输入有小错也能找到。',
  search: '查找',
  inForm: '在一张表单中填写全部事实',
  inFormHint: '适合已掌握形态、占比、编码、目的地和当事人的用户。',
  hits: '最接近的结果',
  hitsHint: '请选择一项：可以确定的内容将自动填入，其余不作任何推定。',
  hitsCount: (count) => `共 ${count} 项`,
  noHits: (text) => `在该法规中未找到“${text}”`,
  noHitsFix: '请换一个词、元素或海关商品编号的前几位。未找到并不意味着不受管制。',
  noneOfThese: '都不是：在表单中描述货物',
  containing: (element, symbol) => `含${element}（${symbol}）的货物`,
  inTheForm: (form) => `形态为${form}的货物`,
  theSubstance: (substance) => `物质：${substance}`,
  aFigure: (figure) => `法规询问的指标：${figure}`,
  foundIn: foundInZh,
  found: (asked, place) => `${asked}：${place}`,
  foundAs: (asked, word, place) => `${asked} 视为 ${word}：${place}`,
  states: statesZh,
  comesBack: (day) => `${day}恢复`,
  startsOn: (day) => `自${day}起`,
  endedOn: (day) => `至${day}止`,
  dontKnow: '不清楚的请留空或选“不清楚”，之后不再询问。',
  next: '继续',
  more: (count) => `视回答情况，之后最多还有 ${count} 个问题。`,
  leftOpen: '您未回答的问题',
  leftOpenHint: '缺少这些事实，答复将保持不变。',
  askAgain: '重新询问',
  askContains: (element) => `货物是否含有${element}？`,
  shareIfKnown: '占总重量的比例（如已知）',
  askListed: (code, title) => `货物是否为清单所列的该物项？${code}：${title}`,
  askEndUser: '最终用户的名称是什么？',
  askEndUserHint: '名称与法规名单逐字比对。',
  askConsignee: '如收货人为他人，其名称是什么？',
  askOwners: '最终用户由谁持股？',
  askOwnersHint: '请填写每位股东及其持股比例。名单主体合计持股一半即受影响。',
  owner: (place) => `股东 ${place}`,
  ownerShare: (place) => `股东 ${place} 的比例`,
  askOrigin: '货物原产于哪个国家（地区）？',
  origin: '原产国（地区）',
  parties: '当事人',
  circumstances: '出口目的与知悉情况',
  endUserName: '最终用户',
  consigneeName: '收货人（进口商）',
  purpose: '出口目的',
  purposeHint: '豁免须主动主张，不作推定。',
  purposes: purposesZh,
  knows: '您知道、应当知道或被告知哪些情况？',
  dangers: dangersZh,
  moreFacts: '当事人、出口目的与知悉情况',
  moreFactsHint: '部分条款取决于这些事实。系统不会逐一询问，如适用请填写。',
  answered: '您已回答的问题',
  tree: '理由：逐条判断，直至单项事实',
  treeHint: '会改变答复的判断均予注明。',
  treeLater: '待货物形态明确后，在此逐条列出判断。',
  clausesMore: (count) => `另有 ${count} 个条款因同样的事实未定。`,
  otherwise: (outcome) => `若此项不同：${outcome}`,
  unknownFact: '不清楚',
  some: '含有',
  answer: '回答',
  source: '文本',
  measurePage: '措施',
  share: '分享此答复',
  shareHint: '网址中包含事实和日期，打开者看到同样的答复。',
  shareLink: '此答复的网址',
  copy: '复制网址',
  copied: '已复制',
  edition: (digest) => `法规版本：${digest}`,
};
