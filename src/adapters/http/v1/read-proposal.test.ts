import { expect, test } from 'vitest';
import { readProposal } from './read-proposal.ts';

const FORM = { lines: [{ unit: 'kg' }, { unit: 'piece' }] };
const GRANT = {
  outcome: 'grant' as const,
  validFrom: '2025-06-12',
  validUntil: '2025-12-11',
  conditions: [],
  reason: 'Proven.',
};
const line = (lineNo: number, quantity: string) => ({ lineNo, quantity, conditions: [] });

test('quantities are read in the unit in which each line asks', () => {
  const read = readProposal({ ...GRANT, lines: [line(1, '1.5'), line(2, '20')] }, FORM);
  expect(read).toMatchObject({
    ok: true,
    value: { proposal: { lines: [{ quantityBase: 1_500_000n }, { quantityBase: 20n }] } },
  });
});

test.each(['0', '0.0', '000'])('%s refuses a line', (quantity) => {
  const read = readProposal({ ...GRANT, lines: [line(1, quantity)] }, FORM);
  expect(read).toMatchObject({ value: { proposal: { lines: [{ quantityBase: 0n }] } } });
});

test.each([
  [line(1, '1e3'), 'quantity-not-decimal', '/lines/0/quantity'],
  [line(1, '-0'), 'quantity-not-positive', '/lines/0/quantity'],
  [line(2, '0.5'), 'quantity-too-fine', '/lines/0/quantity'],
  [line(3, '1'), 'line-unknown', '/lines/0/lineNo'],
])('%o is refused as %s', (granted, reason, path) => {
  const read = readProposal({ ...GRANT, lines: [granted] }, FORM);
  expect(read).toMatchObject({ ok: false, reason, facts: { path } });
});
