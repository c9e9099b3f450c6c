import { defineEntity, p } from '@mikro-orm/core';
import type { PostingRow } from '../../domain/facts/rows.ts';

export const PostingFactSchema = defineEntity({
  name: 'PostingFact',
  tableName: 'posting_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    externalId: p.string().length(40),
    employer: p.string().length(120).strictNullable(),
    title: p.string().length(120).index(),
    headcount: p.integer().strictNullable(),
    payText: p.string().length(80).strictNullable(),
    payLow: p.double().$type<number>().strictNullable(),
    payHigh: p.double().$type<number>().strictNullable(),
    /** how the pay was read, or why it was not */
    payRule: p.string().length(20).strictNullable(),
    education: p.string().length(40).strictNullable(),
    experience: p.string().length(40).strictNullable(),
    industry: p.string().length(20).strictNullable(),
    region: p.string().length(20),
    opened: p.string().length(10),
    expires: p.string().length(10).strictNullable(),
    /** null: unclassified */
    occupation: p.string().length(20).strictNullable(),
    matchedBy: p.string().$type<NonNullable<PostingRow['matchedBy']>>().length(10).strictNullable(),
    matchScore: p.double().$type<number>(),
    /** what it was taken for before a person settled its title; the score is null where nobody did */
    formerOccupation: p.string().length(20).strictNullable(),
    formerBy: p.string().$type<NonNullable<PostingRow['matchedBy']>>().length(10).strictNullable(),
    formerScore: p.double().$type<number>().strictNullable(),
  },
});

/** One advertisement 招聘岗位. */
export class PostingFact extends PostingFactSchema.class {}
PostingFactSchema.setClass(PostingFact);
