import { type DocumentNode, Kind } from 'graphql';

/** Fields whose answer is not fixed by the publication and the edition. */
const CHANGING: ReadonlySet<string> = new Set([
  'batch',
  'batches',
  'cohortGaps',
  'completeness',
  'currentPlanJob',
  'importKind',
  'importKinds',
  'importOrder',
  'openTitles',
  'settledTitles',
  'plan',
  'plans',
  'planJob',
  'planProgramme',
  'planWhatIf',
  'compareScenarios',
  'planBacktest',
  'planBacktestRun',
]);

/** Whether an answer to the document stays the same for everybody until a new publication appears. */
export function isPublicDocument(document: DocumentNode): boolean {
  return document.definitions.every((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition.kind === Kind.FRAGMENT_DEFINITION;
    if (definition.operation !== 'query') return false;
    return definition.selectionSet.selections.every(
      // A fragment at the top could hold any field; nobody writes one there, so it is simply not kept.
      (selection) => selection.kind === Kind.FIELD && !CHANGING.has(selection.name.value),
    );
  });
}
