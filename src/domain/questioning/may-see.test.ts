import { expect, test } from 'vitest';
import { actorOf, CUSTOMS, EXPORTER, OFFICER } from '../application/example.ts';
import { exampleIn } from './example.ts';
import { maySee } from './may-see.ts';

test('customs, the authority and the firm that declared see it, another firm never', () => {
  for (const viewer of [CUSTOMS, OFFICER, EXPORTER]) {
    expect(maySee(exampleIn('open'), viewer)).toBe(true);
  }
  expect(maySee(exampleIn('open'), actorOf('li', 'exporter', 'another'))).toBe(false);
});
