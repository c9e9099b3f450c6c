import fc from 'fast-check';
import type { Block } from '../../../server/domain/cube/block.ts';
import { blockKeyText } from '../../../server/domain/cube/block.ts';
import { encodeBlock } from '../../../server/domain/cube/blockBytes.ts';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { OUTCOMES } from '../../../server/domain/facts/outcome.ts';
import type { OutcomeRow } from '../../../server/domain/facts/rows.ts';

const answer = fc.constantFrom(true, false, null);

/** Graduates of few codes, so that cells collide. */
export const graduates: fc.Arbitrary<OutcomeRow[]> = fc.array(
  fc.record({
    studentKey: fc.constant('k'),
    school: fc.constantFrom('s1', 's2', 's10'),
    specialty: fc.constantFrom('610102', '610301'),
    cohort: fc.constantFrom('2024', '2025'),
    outcome: fc.constantFrom(...OUTCOMES),
    region: fc.constantFrom('220502', '220581', null),
    occupation: fc.constantFrom('4-01', '6-18', null),
    pay: fc.option(fc.integer({ min: 80, max: 3_000_000 }).map((cents) => cents / 100)),
    matched: answer,
    contract: answer,
    insured: answer,
    status6: answer,
    status12: answer,
    satisfaction: fc.option(fc.constantFrom(1, 2.5, 3, 4, 5)),
  }),
  { maxLength: 60 },
);

export function outcomeBlocks(rows: readonly OutcomeRow[]): Block[] {
  const cube = createAccumulator('outcomes', {
    dataKind: 'real',
    placeOf: (region) => (region === '220502' ? 'local' : 'elsewhere'),
  });
  for (const row of rows) cube.add(row);
  return [...cube.blocks()];
}

/** The cubes of outcomes alone, without what graduates answer together. */
export function outcomeCubes(rows: readonly OutcomeRow[]): Block[] {
  return outcomeBlocks(rows).filter(({ key }) => key.family === 'outcomes');
}

/** Every block's key and bytes as text: equal text, equal bytes. */
export function bytesOf(blocks: readonly Block[]): string[] {
  return blocks
    .filter((block) => block.cells > 0)
    .map((block) => `${blockKeyText(block.key)} ${Buffer.from(encodeBlock(block)).toString('base64')}`)
    .sort();
}
