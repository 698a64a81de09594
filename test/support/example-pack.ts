import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a pack by name; a text is written as it stands, anything else as JSON. */
export type PackContent = Readonly<Record<string, unknown>>;

const always = { from: '2024-01-01' };
const source = 'https://example.org/order';

/** An entry of the invented order EX. */
export const exampleEntry = {
  id: 'magnet',
  clause: '1',
  code: '1X001.a',
  title: 'Magnets that contain dysprosium',
  when: {
    all: [
      { formIn: ['magnet'] },
      { containsAny: ['Dy'] },
      { property: 'density', is: { op: '>', value: '7.4' }, unit: 'g/cm3' },
      { ask: 'civil' },
    ],
  },
  policy: 'licence-required',
  customsCodes: [{ period: always, codes: ['850511'], source: 'invented' }],
  verified: true,
  evidence: 'invented',
  notes: [],
};

/** The invented order EX, which one announcement suspends for a year. */
export const exampleMeasure = {
  id: 'EX-1',
  kind: 'item-control',
  title: 'Example order on magnets',
  authority: 'Example ministry',
  instrument: 'Example Order No. 1 of 2024',
  number: '1/2024',
  publishedOn: '2023-12-01',
  period: always,
  legalBasis: [],
  scope: 'All destinations.',
  sources: [{ url: source }],
  complete: true,
  missing: [],
  notes: [],
  suspensions: [{ period: { from: '2025-01-01', until: '2025-12-31' }, by: 'EX-2', source }],
  practices: [],
  asks: { civil: 'Is it for civil use?' },
  entries: [exampleEntry],
};

/** A version of a licence type of EX. */
export const exampleLicenceType = {
  code: 'permit',
  period: always,
  title: 'Permit',
  titleZh: '许可',
  cites: 'Example Export Order',
  endUsers: 'one',
  validityCaps: [{ period: always, months: 12, basis: 'law', cites: 'art. 3', verified: true }],
  statutoryLimitWorkingDays: 45,
  limitCites: 'art. 4',
  units: ['kg'],
  fields: [],
  documents: [],
  clockStops: [],
  refusalGrounds: [],
  conditions: [],
};

/** A year of the calendar of EX. */
export const exampleYear = {
  year: 2025,
  verified: true,
  source: 'invented',
  holidays: [{ date: '2025-01-01', name: 'New Year' }],
  makeUpDays: [],
};

/** A whole pack of the invented jurisdiction EX. */
export const examplePack: PackContent = {
  'jurisdiction.json': {
    code: 'ex',
    name: 'Example',
    nameZh: '例',
    authority: 'Example ministry',
    authorityZh: '例部',
    zone: 'Europe/Stockholm',
    currency: 'EUR',
    checkedOn: '2026-01-01',
    complete: true,
    missing: [],
    notHeld: [],
  },
  'control-list/codes.json': [{ code: '1X001.a', title: 'Magnets' }],
  'control-list/properties.json': { density: { unit: 'g/cm3', meaning: 'density' } },
  'measures/EX-1.json': exampleMeasure,
  'measures/EX-2.json': {
    ...exampleMeasure,
    id: 'EX-2',
    kind: 'suspension',
    period: { from: '2025-01-01', until: '2025-12-31' },
    suspensions: [],
    asks: {},
    entries: [],
  },
  'calendar/calendar.json': { title: 'Example', weekend: [6, 7] },
  'calendar/2025.json': exampleYear,
  'licence-types/permit.json': exampleLicenceType,
};

/** Writes a pack into a new folder of its own. A file that is `undefined` is left out. */
export async function writePack(content: PackContent): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'example-pack-'));
  await writeFiles(folder, content);
  return folder;
}

/** Writes files below a folder, with the folders that they need. */
export async function writeFiles(folder: string, content: PackContent): Promise<void> {
  for (const [name, part] of Object.entries(content)) {
    if (part === undefined) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof part === 'string' ? part : JSON.stringify(part));
  }
}
