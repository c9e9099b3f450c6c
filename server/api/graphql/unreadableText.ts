import { BREAK, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Right } from '../../domain/access/permissions.ts';
import { type Door, FIELDS } from '../access/doors.ts';

/** Rights of fields that judge whatever is typed themselves, each in a sentence beside its field; a password may be any text. */
const JUDGE_THEMSELVES: ReadonlySet<Right> = new Set(['account.signIn', 'account.own', 'accounts.manage']);

/** What no text has: NUL, which a database refuses, and halves of characters, which it would change. */
function isUnreadable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}

/** Whether some text in a request's variables is none. */
function hasUnreadable(value: unknown): boolean {
  if (typeof value === 'string') return isUnreadable(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, one]) => isUnreadable(key) || hasUnreadable(one));
}

/** @returns the refusal of a request whose variables, or literals, hold text that is none; null: all can be read */
export function unreadableText(
  variables: Readonly<Record<string, unknown>>,
  document: DocumentNode,
): GraphQLError | null {
  const isFound = hasUnreadable(variables) || hasUnreadableLiteral(document);
  if (!isFound || judgesItself(document)) return null;
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
  return new GraphQLError('Text holds NUL or half a character', { extensions });
}

function hasUnreadableLiteral(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    StringValue({ value }) {
      found ||= isUnreadable(value);
      return found ? BREAK : undefined;
    },
  });
  return found;
}

function judgesItself({ definitions }: DocumentNode): boolean {
  return definitions.every((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition.kind === Kind.FRAGMENT_DEFINITION;
    const type = definition.operation === 'mutation' ? 'Mutation' : 'Query';
    return definition.selectionSet.selections.every((selection) => {
      // a fragment at the top could hold any field
      if (selection.kind !== Kind.FIELD) return false;
      const door: Door | undefined = FIELDS[`${type}.${selection.name.value}`];
      return door !== undefined && 'length' in door && JUDGE_THEMSELVES.has(door[0] as Right);
    });
  });
}
