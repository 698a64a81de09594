import type { ItemList } from '../../../app/item-ports.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { Button } from '../view/button.tsx';
import { FileField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { formatInstant } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { StateMark } from './item-state.tsx';
import { serveItemList } from './items-list.tsx';
import { serveItemsUpload } from './items-upload.ts';

/** Item masters: upload, what the columns mean, the work on them, their answers. */
export function serveItems(site: Site): void {
  serveScreen(site, {
    path: '/items',
    get: forRoles(['exporter'], (asked) => showItems(site, asked)),
  });
  serveItemsUpload(site, (asked, problems) => showItems(site, asked, problems));
  serveItemList(site);
}

async function showItems(
  { deps }: Site,
  { visit, person }: Pick<AskedBy, 'visit' | 'person'>,
  problems?: Problems,
): Promise<Shown> {
  const lists = await deps.itemLists.ofFirm(person.firm);
  const body = <ItemsPage lists={lists} problems={problems} />;
  return page(visit.words.items.title, body, problems === undefined ? 200 : 422);
}

interface ItemsPageProps {
  readonly lists: readonly ItemList[];
  readonly problems: Problems | undefined;
}

function ItemsPage({ lists, problems }: ItemsPageProps) {
  const { items: words } = useWords();
  return (
    <>
      <ErrorSummary problems={problems} />
      <Head title={words.title} meta={words.lead} />
      <Panel title={words.upload} strong>
        <Form action="/items" problems={problems} upload>
          <FileField name="file" label={words.file} hint={words.fileHint} />
          <div>
            <Button>{words.send}</Button>
          </div>
        </Form>
      </Panel>
      <Panel title={words.lists} bare>
        {lists.length === 0 ? <p class="empty">{words.none}</p> : <Lists lists={lists} />}
      </Panel>
    </>
  );
}

function Lists({ lists }: Pick<ItemsPageProps, 'lists'>) {
  const { words, language, zone } = useVisit();
  const { items } = words;
  const number = new Intl.NumberFormat(language);
  const columns: readonly Column<ItemList>[] = [
    { head: items.name, cell: ({ id, fileName }) => <a href={`/items/${id}`}>{fileName}</a> },
    { head: items.state, cell: ({ state }) => <StateMark state={state} /> },
    { head: items.lines, cell: ({ progress }) => number.format(progress.done), number: true },
    { head: items.uploadedOn, cell: (list) => formatInstant(list.createdAt, language, zone) },
  ];
  return (
    <Table
      caption={items.lists}
      captionHidden
      columns={columns}
      rows={lists}
      keyOf={({ id }) => id}
    />
  );
}
