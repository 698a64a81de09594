import { describe, expect, test } from 'vitest';
import { ok } from '../result.ts';
import { COMPLETE_FORM } from './example.ts';
import { parseApplicationForm } from './parse-form.ts';

function faultOf(value: unknown) {
  const parsed = parseApplicationForm(value);
  return parsed.ok ? undefined : parsed.facts?.path;
}

describe('a form from outside', () => {
  test('is taken as it is when every part has its place', () => {
    expect(parseApplicationForm(COMPLETE_FORM)).toEqual(ok(COMPLETE_FORM));
    expect(parseApplicationForm({})).toEqual(ok({}));
    expect(parseApplicationForm({ lines: [] }).ok).toBe(true);
    expect(parseApplicationForm({ lines: [{ name: '', composition: {} }] }).ok).toBe(true);
  });

  test('says where and what is wrong', () => {
    expect(parseApplicationForm({ lines: [{}, { quantity: 12 }] })).toEqual({
      ok: false,
      reason: 'form-malformed',
      facts: { path: '/lines/1/quantity', says: 'must be text' },
    });
  });

  const [document] = COMPLETE_FORM.documents ?? [];
  const unread = { id: 'D-1', kind: 'a', fileName: 'a', mediaType: 'a' };
  // biome-ignore format: a table reads better as a table
  const malformed: readonly (readonly [string, unknown])[] = [
    ['',                          null],
    ['',                          'form'],
    ['',                          []],
    ['/colour',                   { colour: 'red' }],
    ['/a~1b~0c',                  { 'a/b~c': '' }],
    ['/constructor',              { constructor: '' }],
    ['/__proto__',                JSON.parse('{"__proto__": {"destination": "DE"}}')],
    ['/destination',              { destination: null }],
    ['/endUser',                  { endUser: 'Motorenwerk' }],
    ['/endUser/rank',             { endUser: { rank: '1' } }],
    ['/consignee/military',       { consignee: { military: 'no' } }],
    ['/lines',                    { lines: {} }],
    ['/lines/0',                  { lines: ['magnets'] }],
    ['/lines/0/composition',      { lines: [{ composition: [] }] }],
    ['/lines/0/composition/Dy',   { lines: [{ composition: { Dy: 0.02 } }] }],
    ['/lines/0/name',             { lines: [{ name: 'half \ud83d' }] }],
    ['/lines/0/name',             { lines: [{ name: 'null \0' }] }],
    ['/lines/0/composition/\0',   { lines: [{ composition: { '\0': '1' } }] }],
    ['/documents/0/digest',       { documents: [{ ...unread, byteLength: 1 }] }],
    ['/documents/0/byteLength',   { documents: [{ ...document, byteLength: 1.5 }] }],
    ['/documents/0/byteLength',   { documents: [{ ...document, byteLength: -1 }] }],
  ];

  test.each(malformed)('is refused at "%s" in %o', (path, value) => {
    expect(faultOf(value)).toBe(path);
  });

  test('may hold any character that is whole', () => {
    expect(faultOf({ lines: [{ name: '钕铁硼磁体 🧲' }] })).toBeUndefined();
  });
});
