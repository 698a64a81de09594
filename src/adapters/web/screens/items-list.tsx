import type { ItemAnswer } from '../../../app/answer-items.ts';
import {
  type AnswerFormat,
  answersAs,
  isListMove,
  moveList,
  parseAnswer,
  removeList,
} from '../../../app/item-lists.ts';
import type { ItemList } from '../../../app/item-ports.ts';
import { rateOf, secondsLeft } from '../../../app/item-progress.ts';
import { isItemsRefusal, wordsOfRefusal } from '../../../app/item-refusals.ts';
import { serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { Button, LinkButton } from '../view/button.tsx';
import { OutcomeTag } from '../view/determination.tsx';
import { type FactRow, Facts } from '../view/facts.tsx';
import { Form } from '../view/form.tsx';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import type { Words } from '../words/words.ts';
import { StateMark } from './item-state.tsx';
import { postMap, showMap } from './items-map.tsx';
import { forOwnList, type OwnList } from './own-list.ts';

export function serveItemList(site: Site): void {
  const path = '/items/:id';
  serveScreen(site, { path, get: forOwnList(site, showList) });
  serveScreen(site, { path: `${path}/start`, post: forOwnList(site, postMap) });
  serveScreen(site, { path: `${path}/remove`, post: forOwnList(site, remove) });
  serveScreen(site, { path: `${path}/answers/:format`, get: forOwnList(site, download) });
  serveScreen(site, { path: `${path}/step/:step`, post: forOwnList(site, takeStep) });
}

const EVERY_SECONDS = 3;
const MOST_SHOWN = 10;

async function showList(own: OwnList): Promise<Shown> {
  const { site, asked, list } = own;
  if (list.state === 'unmapped') return showMap(own);
  const { itemLists } = site.deps;
  const bad = await itemLists.firstAnswers(list.id, 'bad', MOST_SHOWN);
  const first = await itemLists.firstAnswers(list.id, 'all', MOST_SHOWN);
  const follows = asked.query.has('follow') && isAtWork(list);
  const answers = { bad: bad.map(parseAnswer), first: first.map(parseAnswer) };
  const shown = page(list.fileName, <ListPage list={list} follows={follows} {...answers} />);
  return follows ? { ...shown, refreshSeconds: EVERY_SECONDS } : shown;
}

function isAtWork({ state }: ItemList): boolean {
  return state === 'queued' || state === 'running';
}

async function takeStep({ site, asked, list }: OwnList): Promise<Shown> {
  const step = asked.params.step ?? '';
  if (!isListMove(step)) return NOT_FOUND;
  const moved = await moveList(site.deps, list, step);
  const follow = step === 'resume' ? '?follow=1' : '';
  return moved.ok ? goTo(`/items/${list.id}${follow}`) : goTo(`/items/${list.id}`, 'list-not-open');
}

async function remove({ site, list }: OwnList): Promise<Shown> {
  await removeList(site.deps, list);
  return goTo('/items', 'list-removed');
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// biome-ignore format: a table reads better as a table
const FILES = {
  csv:  { format: 'csv',  name: 'csv',   type: 'text/csv; charset=utf-8' },
  xlsx: { format: 'xlsx', name: 'xlsx',  type: WORKBOOK },
  json: { format: 'json', name: 'jsonl', type: 'application/x-ndjson' },
} as const satisfies Record<AnswerFormat, { format: AnswerFormat; name: string; type: string }>;

async function download({ site, asked, list }: OwnList): Promise<Shown> {
  const { format = '' } = asked.params;
  const file = format === 'csv' || format === 'xlsx' || format === 'json' ? FILES[format] : null;
  if (file === null) return NOT_FOUND;
  const told = { format: file.format, language: asked.visit.language };
  const stem = list.fileName.replace(/\.[A-Za-z]{1,5}$/, '');
  return {
    show: 'stream',
    stream: {
      pieces: answersAs(site.deps, list, told),
      name: `${stem}-answers.${file.name}`,
      mediaType: file.type,
    },
  };
}

interface ListPageProps {
  readonly list: ItemList;
  readonly follows: boolean;
  readonly bad: readonly ItemAnswer[];
  readonly first: readonly ItemAnswer[];
}

function ListPage({ list, follows, bad, first }: ListPageProps) {
  const { items: words } = useWords();
  return (
    <>
      <Head
        title={list.fileName}
        back={{ href: '/items', to: words.title }}
        tag={<StateMark state={list.state} />}
      />
      <Failure list={list} />
      <Panel title={words.progress}>
        <Progress list={list} />
        <Steps list={list} follows={follows} />
      </Panel>
      {first.length === 0 ? null : <Answers list={list} />}
      {bad.length === 0 ? null : <BadLines bad={bad} />}
      {first.length === 0 ? null : <FirstAnswers first={first} />}
    </>
  );
}

function Failure({ list: { failure } }: Pick<ListPageProps, 'list'>) {
  const { words, language } = useVisit();
  if (failure === undefined) return null;
  const { reason, facts } = failure;
  return (
    <Notice tone="bad" title={words.items.failedBecause}>
      <p>{isItemsRefusal(reason) ? wordsOfRefusal(reason, facts)[language] : reason}</p>
    </Notice>
  );
}

function Progress({ list }: Pick<ListPageProps, 'list'>) {
  const { words, language } = useVisit();
  const { items } = words;
  const { progress } = list;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(progress.share);
  const rate = rateOf(progress);
  const bad = progress.bad === 0 ? '' : ` · ${items.badOf(number.format(progress.bad))}`;
  const rows: FactRow[] = [
    [items.lines, `${items.doneOf(number.format(progress.done))}${bad}`],
    [items.rate, rate === undefined ? items.notYetKnown : items.perSecond(number.format(rate))],
    [items.day, formatDay(list.on, language)],
  ];
  if (isAtWork(list)) rows.push([items.timeLeft, timeLeft(list, items)]);
  return (
    <>
      <div class="row">
        <progress max="1" value={`${progress.share}`} aria-label={items.progress} />
        <span>{percent}</span>
      </div>
      <Facts rows={rows} />
    </>
  );
}

const A_MINUTE = 60;

function timeLeft({ progress }: ItemList, words: Words['items']): string {
  const left = secondsLeft(progress);
  if (left === undefined) return words.notYetKnown;
  const [least, most] = left;
  return words.between(inWords(least, words), inWords(Math.max(most, least + 1), words));
}

function inWords(seconds: number, words: Words['items']): string {
  if (seconds < 2 * A_MINUTE) return words.seconds(seconds);
  return words.minutes(Math.ceil(seconds / A_MINUTE));
}

function Steps({ list, follows }: Pick<ListPageProps, 'list' | 'follows'>) {
  const { items: words } = useWords();
  const address = `/items/${list.id}`;
  const isOver = list.state === 'cancelled' || list.state === 'failed';
  return (
    <div class="row">
      {isAtWork(list) ? (
        <>
          <LinkButton look="second" href={follows ? address : `${address}?follow=1`}>
            {follows ? words.stopFollowing : words.follow}
          </LinkButton>
          <LinkButton look="second" href={address}>
            {words.look}
          </LinkButton>
          <Form action={`${address}/step/cancel`} class="row">
            <Button look="danger">{words.cancel}</Button>
          </Form>
        </>
      ) : null}
      {isOver ? (
        <Form action={`${address}/step/resume`} class="row">
          <Button>{words.resume}</Button>
        </Form>
      ) : null}
      {isAtWork(list) ? null : (
        <Form action={`${address}/remove`} class="row">
          <Button look="danger">{words.remove}</Button>
        </Form>
      )}
    </div>
  );
}

function Answers({ list }: Pick<ListPageProps, 'list'>) {
  const { items: words } = useWords();
  return (
    <Panel title={words.answers}>
      {list.state === 'done' ? null : <p>{words.answersSoFar}</p>}
      <div class="row">
        {(['csv', 'xlsx', 'json'] as const).map((format) => (
          <LinkButton key={format} look="second" href={`/items/${list.id}/answers/${format}`}>
            {words.fetchAs(format.toUpperCase())}
          </LinkButton>
        ))}
      </div>
    </Panel>
  );
}

function BadLines({ bad }: Pick<ListPageProps, 'bad'>) {
  const { words, language } = useVisit();
  const { items } = words;
  const columns: readonly Column<ItemAnswer>[] = [
    { head: items.line, cell: ({ line }) => `${line}` },
    { head: items.item, cell: ({ id }) => id ?? '' },
    { head: items.column, cell: ({ fault }) => fault?.column ?? '' },
    { head: items.fix, cell: ({ fault }) => fault?.says[language] ?? '' },
  ];
  return (
    <Panel title={items.badLines} bare>
      <p class="panel-body hint">{items.badHint}</p>
      <Table
        caption={items.badLines}
        captionHidden
        columns={columns}
        rows={bad}
        keyOf={({ line }) => `${line}`}
      />
    </Panel>
  );
}

function FirstAnswers({ first }: Pick<ListPageProps, 'first'>) {
  const { words, language } = useVisit();
  const { items } = words;
  const columns: readonly Column<ItemAnswer>[] = [
    { head: items.line, cell: ({ line }) => `${line}` },
    { head: items.item, cell: ({ id }) => id ?? '' },
    {
      head: items.outcome,
      cell: ({ verdict }) =>
        verdict === undefined ? items.badLines : <OutcomeTag outcome={verdict.outcome} />,
    },
    {
      head: items.codes,
      cell: ({ verdict }) => verdict?.entries.map(({ code }) => code).join(', ') ?? '',
    },
    { head: items.reason, cell: ({ verdict }) => verdict?.reason[language] ?? '' },
  ];
  return (
    <Panel title={items.firstLines} bare>
      <Table
        caption={items.firstLines}
        captionHidden
        columns={columns}
        rows={first.filter(({ verdict }) => verdict !== undefined)}
        keyOf={({ line }) => `${line}`}
      />
    </Panel>
  );
}
