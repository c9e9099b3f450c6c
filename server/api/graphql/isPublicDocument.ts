import { type DocumentNode, Kind } from 'graphql';
import { type Door, FIELDS } from '../access/doors.ts';

/** Fields that everybody may ask, and whose answer is nevertheless not fixed by what is released and the edition. */
const CHANGING: ReadonlySet<string> = new Set(['importKind', 'importKinds']);

/** Whether an answer to the document stays the same for the public until something newer is released. */
export function isPublicDocument(document: DocumentNode): boolean {
  return document.definitions.every((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition.kind === Kind.FRAGMENT_DEFINITION;
    if (definition.operation !== 'query') return false;
    return definition.selectionSet.selections.every(
      // A fragment at the top could hold any field; nobody writes one there, so it is simply not kept.
      (selection) => selection.kind === Kind.FIELD && isPublic(selection.name.value),
    );
  });
}

function isPublic(field: string): boolean {
  const door: Door | undefined = FIELDS[`Query.${field}`];
  return door !== undefined && 'length' in door && door[0] === 'figures.read' && !CHANGING.has(field);
}
