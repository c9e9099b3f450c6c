import { defineEntity, p } from '@mikro-orm/core';

const PostingFactSchema = defineEntity({
  name: 'PostingFact',
  tableName: 'posting_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    externalId: p.string().length(40),
    employer: p.string().length(120).nullable(),
    title: p.string().length(120).index(),
    headcount: p.integer().nullable(),
    payText: p.string().length(80).nullable(),
    payLow: p.double().nullable(),
    payHigh: p.double().nullable(),
    /** how the pay was read, or why it was not */
    payRule: p.string().length(20).nullable(),
    education: p.string().length(40).nullable(),
    experience: p.string().length(40).nullable(),
    industry: p.string().length(20).nullable(),
    region: p.string().length(20),
    opened: p.string().length(10),
    expires: p.string().length(10).nullable(),
    /** null: unclassified */
    occupation: p.string().length(20).nullable(),
    matchedBy: p.string().length(10).nullable(),
    matchScore: p.double(),
    /** what it was taken for before a person settled its title; the score is null where nobody did */
    formerOccupation: p.string().length(20).nullable(),
    formerBy: p.string().length(10).nullable(),
    formerScore: p.double().nullable(),
  },
});

/** One advertisement 招聘岗位. */
export class PostingFact extends PostingFactSchema.class {}
PostingFactSchema.setClass(PostingFact);
