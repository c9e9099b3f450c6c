import type { Locale } from '@gongxu/messages/locale';
import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { formatError } from '../errors/formatError.ts';
import { localiseError } from '../errors/localiseError.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { QueryContext } from './context.ts';
import { isPublicDocument } from './isPublicDocument.ts';
import { unreadableText } from './unreadableText.ts';

export interface QueryResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** A document ready to run, or why it cannot be. */
type Prepared = { document: DocumentNode; isPublic: boolean } | { errors: readonly GraphQLError[] };

/** Answers of public documents that are kept, and documents that are kept parsed. */
const KEEP = 1000;

/**
 * Runs documents of the server's own (pages, persisted queries) in this process: no HTTP, no limits, each document
 * parsed once, each public answer computed once a publication. Answers are shared: read them, do not change them.
 */
@Injectable()
export class QueryService {
  private readonly documents = new LRUCache<string, Prepared>({ max: KEEP });
  private readonly answers = new LRUCache<string, QueryResult>({ max: KEEP });

  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly publications: PublicationService,
  ) {
    publications.onChange(() => this.answers.clear());
  }

  /** @param context of the request that it is asked for; answers of public documents are shared by all */
  async run(source: string, variables: Record<string, unknown>, context: QueryContext): Promise<QueryResult> {
    const { locale } = context;
    const prepared = this.prepare(source);
    if ('errors' in prepared) return failed(prepared.errors, locale);
    const unreadable = unreadableText(variables, prepared.document);
    if (unreadable) return failed([unreadable], locale);
    // Learns of a new publication, and so forgets the answers of the one before.
    await this.publications.latest();
    const { generation } = this.publications;
    const key = prepared.isPublic ? `${JSON.stringify(variables)} ${source}` : null;
    const known = key === null ? undefined : this.answers.get(key);
    if (known) return known;

    const { data, errors } = await execute({
      schema: this.host.schema,
      document: prepared.document,
      variableValues: variables,
      contextValue: context,
    });
    const result: QueryResult = { data: plain(data) };
    if (errors) return { ...result, ...failed(errors, locale) };
    if (key !== null && generation === this.publications.generation) this.answers.set(key, result);
    return result;
  }

  private prepare(source: string): Prepared {
    const known = this.documents.get(source);
    if (known) return known;
    const prepared = this.read(source);
    this.documents.set(source, prepared);
    return prepared;
  }

  private read(source: string): Prepared {
    try {
      const document = parse(source);
      const errors = validate(this.host.schema, document);
      return errors.length > 0 ? { errors } : { document, isPublic: isPublicDocument(document) };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }
}

/** Answers as ordinary objects: graphql's have no prototype, which serialisers of pages write out at length. */
function plain(data: unknown): QueryResult['data'] {
  return data == null ? null : JSON.parse(JSON.stringify(data));
}

function failed(errors: readonly GraphQLError[], locale: Locale): { errors: GraphQLFormattedError[] } {
  return { errors: errors.map((error) => localiseError(formatError(error.toJSON(), error), locale)) };
}
