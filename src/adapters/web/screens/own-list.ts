import { findList } from '../../../app/item-lists.ts';
import type { ItemList } from '../../../app/item-ports.ts';
import { type AskedBy, forRoles, type Screen } from '../request/serve-screen.tsx';
import { NOT_FOUND, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';

/** A list of the firm of whoever asks. */
export interface OwnList {
  readonly site: Site;
  readonly asked: AskedBy;
  readonly list: ItemList;
}

/** Only for people of the firm; for others there is no such page. */
export function forOwnList(site: Site, screen: (own: OwnList) => Promise<Shown>): Screen {
  return forRoles(['exporter'], async (asked) => {
    const list = await findList(site.deps, asked.person, asked.params.id ?? '');
    return list === undefined ? NOT_FOUND : screen({ site, asked, list });
  });
}
