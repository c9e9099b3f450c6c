import { FACT_FAMILIES } from '../domain/cube/families.ts';
import { DATA_KINDS } from '../domain/facts/dataKind.ts';
import { IMPORT_KINDS } from '../domain/import/types.ts';
import { putStatement } from './cubeStore.ts';
import { CubeBlockSchema } from './entities/cubeBlock.ts';
import { loadCodes } from './facts/codeNumbers.ts';
import { committedBatches } from './facts/committedBatches.ts';
import { factTables } from './facts/factTables.ts';
import { readFacts } from './facts/readFacts.ts';
import { lockWrites } from './lockWrites.ts';
import { newAccumulator } from './newAccumulator.ts';
import type { Store } from './openStore.ts';
import { tableOf } from './tableOf.ts';

export interface Rebuilt {
  blocks: number;
  facts: number;
  /** blocks that were different before: 0 unless the measures, the edition or a fact changed behind the store's back */
  changed: number;
}

/** Makes the whole cube anew from the facts, in one transaction. The same facts give the same bytes. */
export async function rebuildCube(store: Store): Promise<Rebuilt> {
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      const before = new Map(
        (await sql.all<StoredBlock>(SELECT)).map((block) => [nameOf(block), Buffer.from(block.bytes)]),
      );
      await sql.run('delete from cube_block');
      const batches = await committedBatches(sql);
      const codes = await loadCodes(sql);
      let facts = 0;
      for (const family of FACT_FAMILIES) {
        for (const dataKind of DATA_KINDS) {
          const cube = newAccumulator(store.index, family, dataKind);
          for (const kind of IMPORT_KINDS) {
            if (factTables[kind].family !== family) continue;
            const ids = batches.filter((b) => b.kind === kind && b.dataKind === dataKind).map((b) => b.id);
            for await (const page of readFacts(sql, kind, ids, codes)) {
              for (const { fact } of page) cube.add(fact);
              facts += page.length;
            }
          }
          for (const block of cube.blocks()) {
            if (block.cells === 0) continue;
            await sql.run(putStatement(block));
          }
        }
      }
      const after = await sql.all<StoredBlock>(SELECT);
      const same = after.filter((block) => before.get(nameOf(block))?.equals(block.bytes)).length;
      return { blocks: after.length, facts, changed: Math.max(before.size, after.length) - same };
    }),
  );
}

interface StoredBlock {
  family: string;
  dims: string;
  dataKind: string;
  period: string;
  bytes: Buffer;
}

const SELECT = `select ${tableOf(CubeBlockSchema).fields(['family', 'dims', 'dataKind', 'period', 'bytes'])} from cube_block`;

function nameOf({ family, dims, dataKind, period }: StoredBlock): string {
  return `${family}[${dims}] ${dataKind} ${period}`;
}
