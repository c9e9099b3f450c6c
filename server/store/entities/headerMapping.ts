import { defineEntity, p } from '@mikro-orm/core';
import type { ImportKind } from '../../domain/import/types.ts';

export const HeaderMappingSchema = defineEntity({
  name: 'HeaderMapping',
  tableName: 'header_mapping',
  properties: {
    kind: p.string().$type<ImportKind>().primary(),
    /** SHA-256 of the normalised headers, hexadecimal */
    layout: p.string().primary(),
    /** header → English column name, as JSON text */
    mapping: p.text(),
    /** ISO 8601, UTC */
    keptAt: p.string(),
    /** name of the account whose file it brought in; null: the operator's */
    account: p.string().strictNullable(),
  },
});

/** What a sender's own headers stand for: found out once, used for every later file with the same headers. */
export class HeaderMapping extends HeaderMappingSchema.class {}
HeaderMappingSchema.setClass(HeaderMapping);
