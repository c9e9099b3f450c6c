import { defineEntity, p } from '@mikro-orm/core';

export const CubeBlockSchema = defineEntity({
  name: 'CubeBlock',
  tableName: 'cube_block',
  primaryKeys: ['family', 'dims', 'dataKind', 'period'],
  properties: {
    family: p.string().primary(),
    /** names of the dimensions, comma-separated */
    dims: p.string().primary(),
    dataKind: p.string().primary(),
    period: p.string().primary(),
    /** canonical: the same facts give the same bytes */
    bytes: p.blob(),
  },
});

/** One small cube of one period and kind of data. */
export class CubeBlock extends CubeBlockSchema.class {}
CubeBlockSchema.setClass(CubeBlock);
