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
import { KeepService } from '../keeping/keep.service.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { readerNow } from '../publication/reader.ts';
import type { QueryContext } from './context.ts';
import { isPublicDocument } from './isPublicDocument.ts';
import { unreadableText } from './unreadableText.ts';

export interface QueryResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** A document ready to run, or why it cannot be. */
type Prepared = { document: DocumentNode; isPublic: boolean } | { errors: readonly GraphQLError[] };

/** Documents that are kept parsed: the server's own, of which there are some hundred. */
const KEEP = 1000;
const KIND = 'query';
/** What an answer takes up in memory for each character of it written as JSON, about, bytes. */
const PER_CHARACTER = 4;

/**
 * Runs documents of the server's own (pages, persisted queries) in this process: no HTTP, no limits, each document
 * parsed once, each public answer computed once a release. Answers are shared: read them, do not change them.
 */
@Injectable()
export class QueryService {
  private readonly documents = new LRUCache<string, Prepared>({ max: KEEP });

  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly publications: PublicationService,
    private readonly keeping: KeepService,
  ) {}

  /** @param context of the request that it is asked for; the public's answers to public documents are shared by all */
  async run(source: string, variables: Record<string, unknown>, context: QueryContext): Promise<QueryResult> {
    const { locale } = context;
    const prepared = this.prepare(source);
    if ('errors' in prepared) return failed(prepared.errors, locale);
    const unreadable = unreadableText(variables, prepared.document);
    if (unreadable) return failed([unreadable], locale);
    // Learns of a new release, and so forgets the answers of the one before.
    await this.publications.refresh();
    const { generation } = this.publications;
    const key =
      prepared.isPublic && readerNow() === 'public'
        ? `${locale} ${JSON.stringify(variables)} ${source}`
        : null;
    const known = key === null ? undefined : this.keeping.get<QueryResult>(KIND, key);
    if (known) return known;

    const { data, errors } = await execute({
      schema: this.host.schema,
      document: prepared.document,
      variableValues: variables,
      contextValue: context,
    });
    // Ordinary objects: graphql's have no prototype, which serialisers of pages write out at length.
    const text = JSON.stringify(data ?? null);
    const result: QueryResult = { data: JSON.parse(text) };
    if (errors) return { ...result, ...failed(errors, locale) };
    if (key !== null && generation === this.publications.generation)
      this.keeping.set(KIND, key, result, key.length + text.length * PER_CHARACTER);
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

function failed(errors: readonly GraphQLError[], locale: Locale): { errors: GraphQLFormattedError[] } {
  return { errors: errors.map((error) => localiseError(formatError(error.toJSON(), error), locale)) };
}
