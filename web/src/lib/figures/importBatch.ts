import type { BatchDetails, ImportProgress, Problem, ProblemGroup, Severity } from '../api/types.ts';

/** Problems of one code in a file. */
type Problems = Pick<ProblemGroup, 'code' | 'severity' | 'rows'> & { example: Pick<Problem, 'row'> };

/** What the page of one import decides by. */
interface Batch<Group extends Problems, Reading, File>
  extends Pick<BatchDetails, 'state' | 'waits' | 'accepted'> {
  progress: Pick<ImportProgress, 'phase'> | null;
  problemGroups: readonly Group[];
  reading: Reading | null;
  returned: readonly File[];
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** What the file lacks may be there under a name of the sender's own. */
const MAPPABLE = ['header_missing', 'header_missing_near', 'mapping_unmatched'];

/** Another kind of return is the reason of whatever else is wrong; then what is said of the whole file, then rows. */
function rank({ code, example }: Problems): number {
  if (code === 'wrong_kind') return 0;
  return example.row === null ? 1 : 2;
}

/** Where an import stands, and what can be done with it next. */
export function importStanding<
  Group extends Problems,
  Reading extends { headers: readonly string[] },
  File extends { kind: string },
>(batch: Batch<Group, Reading, File>) {
  const { state, progress } = batch;
  // what must be mended comes before what should be checked
  const groups = batch.problemGroups.toSorted(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || rank(a) - rank(b) || b.rows - a.rows,
  );
  const count = (severity: Severity) => groups.filter((group) => group.severity === severity).length;
  const errors = count('error');
  const wrongKind = groups[0]?.code === 'wrong_kind';
  const mappable = !wrongKind && groups.some(({ code }) => MAPPABLE.includes(code));
  const ready = state === 'checked' && batch.waits && errors === 0 && batch.accepted > 0;
  return {
    groups,
    errors,
    warnings: count('warning'),
    wrongKind,
    /** how the file was read, where naming its headers may help; else null */
    mappable: mappable && batch.reading?.headers.length ? batch.reading : null,
    /** checked, and every row of it can be committed as soon as somebody says so */
    ready,
    stored: state === 'committed',
    checking:
      progress !== null && progress.phase !== 'publish' && (state === 'received' || state === 'checked'),
    /** it is being taken back, or was, or another took its place: the steps of an import are behind it */
    past:
      state === 'withdrawn' ||
      state === 'superseded' ||
      (state === 'committed' && progress !== null && progress.phase !== 'publish'),
    step: stepOf(state, progress !== null, ready),
    refusedFile: batch.returned.find(({ kind }) => kind === 'refused'),
    annotatedFile: batch.returned.find(({ kind }) => kind === 'annotated'),
  };
}

/** Which of the four steps of an import is the present one: chosen, checked, committed, stored. */
function stepOf(state: string, working: boolean, ready: boolean): 1 | 2 | 3 | 4 {
  if (working) return state === 'received' ? 1 : 3;
  if (state !== 'received' && state !== 'checked') return 4;
  return ready ? 2 : 1;
}
