import { defineEntity, p } from '@mikro-orm/core';
import type { DataKind } from '../../domain/facts/dataKind.ts';

export const PublicationSchema = defineEntity({
  name: 'StoredPublication',
  tableName: 'publication',
  properties: {
    /** e.g. `publication/2026Q3/v1` */
    id: p.string().primary(),
    /** order of making; the highest is the current one */
    number: p.integer().unique(),
    edition: p.string(),
    period: p.string(),
    cohort: p.string().strictNullable(),
    dataKind: p.string().$type<DataKind>(),
    /** SHA-256 of all tables: an equal publication is not stored twice in a row */
    contentHash: p.string(),
    /** ISO 8601, UTC */
    madeAt: p.string(),
    /** what its rows are made of; null: it was made before that was kept */
    shape: p.text().strictNullable(),
    /** what it was made from, see `readBasis`; null: it was made before that was kept */
    basis: p.text().strictNullable(),
  },
});

/** A frozen set of tables that public pages read. Rows are never changed. */
export class StoredPublication extends PublicationSchema.class {}
PublicationSchema.setClass(StoredPublication);

export const PublicationTableSchema = defineEntity({
  name: 'StoredPublicationTable',
  tableName: 'publication_table',
  primaryKeys: ['publication', 'name'],
  properties: {
    publication: p.string().primary(),
    /** e.g. `supply-demand/sector` */
    name: p.string().primary(),
    /** JSON */
    content: p.text(),
  },
});

/** One table of a publication. */
export class StoredPublicationTable extends PublicationTableSchema.class {}
PublicationTableSchema.setClass(StoredPublicationTable);
