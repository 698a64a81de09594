import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../result.ts';
import {
  AUDITOR,
  actorOf,
  COUNTERSIGNER,
  CUSTOMS,
  EXPORTER,
  exampleIn,
  OFFICER,
} from './example.ts';
import { asSeenBy, maySee } from './may-see.ts';

describe('who may look at an application', () => {
  test.each(['draft', 'in-review', 'granted'] as const)('its exporter, %s', (status) => {
    expect(maySee(exampleIn(status), EXPORTER)).toEqual(ok(undefined));
  });

  test('no other exporter', () => {
    const other = actorOf('li', 'exporter', 'another firm');
    expect(maySee(exampleIn('granted'), other)).toEqual(refuse('not-your-application'));
  });

  test.each([OFFICER, COUNTERSIGNER, AUDITOR])('$id, once it has been filed', (viewer) => {
    expect(maySee(exampleIn('draft'), viewer)).toEqual(refuse('role-may-not'));
    expect(maySee(exampleIn('submitted'), viewer)).toEqual(ok(undefined));
    expect(maySee(exampleIn('returned'), viewer)).toEqual(ok(undefined));
  });

  test('customs sees licences, never applications', () => {
    expect(maySee(exampleIn('granted'), CUSTOMS)).toEqual(refuse('role-may-not'));
    const sameFirm = actorOf('sun', 'customs', EXPORTER.firm);
    expect(maySee(exampleIn('granted'), sameFirm)).toEqual(refuse('role-may-not'));
  });
});

describe('a proposal', () => {
  test('is still in review to the exporter', () => {
    expect(asSeenBy(exampleIn('proposed'), EXPORTER)).toEqual(exampleIn('in-review'));
  });

  test('is seen by the authority', () => {
    expect(asSeenBy(exampleIn('proposed'), COUNTERSIGNER)).toEqual(exampleIn('proposed'));
  });

  test('is seen by all who may look once it is signed', () => {
    expect(asSeenBy(exampleIn('granted'), EXPORTER)).toEqual(exampleIn('granted'));
  });
});
