import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainFault, createChainReader, linkHash } from '../../../server/domain/audit/chain.ts';
import {
  type AuditEntry,
  CHAIN_START,
  type ChainedEntry,
  type ChainHead,
} from '../../../server/domain/audit/entry.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function entry(number: number, details = '{}'): AuditEntry {
  const at = `2026-11-30T08:00:${String(number % 60).padStart(2, '0')}Z`;
  const who = { account: 'zhang', role: 'bureau', actor: '张示范' };
  const what = { action: 'plan.change', subject: 'plan/2027/v1', before: null, after: null, request: null };
  return { number, at, ...who, ...what, details };
}

/** A log of the entries' details, as the store would write it. */
function chained(details: readonly string[]): ChainedEntry[] {
  const log: ChainedEntry[] = [];
  for (const [index, text] of details.entries()) {
    const previous = log.at(-1)?.hash ?? CHAIN_START;
    const next = entry(index + 1, text);
    log.push({ ...next, previous, hash: linkHash(previous, next, sha256) });
  }
  return log;
}

const headOf = (log: readonly ChainedEntry[]): ChainHead => ({
  length: log.length,
  hash: log.at(-1)?.hash ?? CHAIN_START,
});

function faultsOf(
  log: readonly ChainedEntry[],
  own: ChainHead | null,
  anchors: ChainHead[] = [],
): ChainFault[] {
  const reader = createChainReader({ own, anchors }, sha256);
  for (const one of log) reader.read(one);
  return reader.end().faults;
}

/** Details of a log, and a place in it. */
const logs = fc
  .array(fc.json({ maxDepth: 1 }), { minLength: 2, maxLength: 8 })
  .chain((details) => fc.tuple(fc.constant(details), fc.nat(details.length - 1)));

test('the first link is the SHA-256 of 64 zeros and the fields', () => {
  // coreutils' sha256sum of ["000…0",1,"2026-11-30T08:00:01Z","zhang","bureau","张示范","plan.change","plan/2027/v1",null,null,null,"{}"]
  expect(chained(['{}'])[0]?.hash).toBe('03c6b19c881a60bbc5cf7d8089fbdea50f016beae086deacc6ca606fff64be63');
});

test('a whole log has no fault, whatever stands in it, with every earlier head as an anchor', () => {
  fc.assert(
    fc.property(logs, ([details]) => {
      const log = chained(details);
      const anchors = log.map((_, index) => headOf(log.slice(0, index)));
      expect(faultsOf(log, headOf(log), anchors)).toEqual([]);
    }),
  );
});

test('a byte changed in any field of any entry is found at that entry', () => {
  const fields = [
    'at',
    'account',
    'role',
    'actor',
    'action',
    'subject',
    'before',
    'after',
    'request',
    'details',
  ] as const;
  fc.assert(
    fc.property(logs, fc.constantFrom(...fields), ([details, place], field) => {
      const log = chained(details);
      const changed = log.map((one, index) =>
        index === place ? { ...one, [field]: `${one[field]}x` } : one,
      );
      expect(faultsOf(changed, headOf(log))).toEqual([{ fault: 'changed', number: place + 1 }]);
    }),
  );
});

test('an entry taken out of the middle is missed at the one behind it', () => {
  fc.assert(
    fc.property(logs, ([details, place]) => {
      fc.pre(place < details.length - 1);
      const log = chained(details);
      const without = log.filter((_, index) => index !== place);
      expect(faultsOf(without, headOf(log))).toEqual([{ fault: 'missing', number: place + 2 }]);
    }),
  );
});

test('a cut tail, and a log deleted as a whole, are found against the head', () => {
  fc.assert(
    fc.property(logs, ([details, place]) => {
      const log = chained(details);
      const expected = log.length;
      expect(faultsOf(log.slice(0, place), headOf(log))).toEqual([{ fault: 'cut', length: place, expected }]);
      // its own head deleted or set back with it: an anchor kept elsewhere still tells
      expect(faultsOf([], null, [headOf(log)])).toEqual([{ fault: 'cut', length: 0, expected }]);
    }),
  );
});

test('a log written anew from some entry on is whole in itself, and another one for an anchor kept before', () => {
  fc.assert(
    fc.property(logs, ([details, place]) => {
      const log = chained(details);
      const anew = chained(details.map((text, index) => (index >= place ? `${text} ` : text)));
      expect(faultsOf(anew, headOf(anew))).toEqual([]);
      expect(faultsOf(anew, headOf(anew), [headOf(log)])).toEqual([
        { fault: 'rewritten', length: log.length },
      ]);
    }),
  );
});

test('entries beyond the head that the database keeps are no work of this program', () => {
  const log = chained(['1', '2', '3']);
  expect(faultsOf(log, headOf(log.slice(0, 2)))).toEqual([{ fault: 'rewritten', length: 2 }]);
  expect(faultsOf(log, null)).toEqual([{ fault: 'rewritten', length: 0 }]);
});
