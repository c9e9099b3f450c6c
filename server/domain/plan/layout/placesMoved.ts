/** One programme of a specialty, as the moving of places sees it. */
export interface Moving {
  /** `D01/710201` */
  programme: string;
  specialty: string;
  /** entrants of last year, and of the plan; whole persons */
  last: number;
  intake: number;
  /** a class too thin on its own that stops, so that its places go to partners */
  gives: boolean;
}

export interface Moved {
  /** programme that gives, and those its places arrive at; none: nobody of the specialty grows */
  from: string;
  to: { programme: string; places: number }[];
}

/**
 * Where the places of closed thin classes arrive: at the programmes of the same specialty that grow, largest first, each no more
 * than it grows by. What nobody takes in is no longer offered in the specialty.
 *
 * Both ends agree: what leaves for a programme is what it takes in, and Σ arriving = min(Σ closed, Σ growth) of a specialty.
 *
 * @returns one for each that gives, in the order of the programmes
 */
export function placesMoved(programmes: readonly Moving[]): Moved[] {
  const bySpecialty = Map.groupBy(programmes, ({ specialty }) => specialty);
  const arriving = new Map<string, Moved['to']>();
  for (const here of bySpecialty.values()) {
    const giving = here.filter(({ gives }) => gives).map((one) => ({ of: one.programme, left: one.last }));
    if (giving.length === 0) continue;
    const growing = here
      .filter(({ gives, last, intake }) => !gives && last > 0 && intake > last)
      .map((one) => ({ of: one.programme, left: one.intake - one.last }));
    giving.sort(largestFirst);
    growing.sort(largestFirst);
    for (const { of, left } of giving) arriving.set(of, take(left, growing));
  }
  return programmes.flatMap(({ programme, gives }) =>
    gives ? [{ from: programme, to: arriving.get(programme) ?? [] }] : [],
  );
}

/** What is left to give or to take in of one programme, places. */
interface Left {
  of: string;
  left: number;
}

function largestFirst(a: Left, b: Left): number {
  return b.left - a.left || (a.of < b.of ? -1 : 1);
}

/** Places that arrive, taken off what the growing ones still take in. */
function take(places: number, growing: Left[]): Moved['to'] {
  let rest = places;
  return growing.flatMap((taker) => {
    const here = Math.min(rest, taker.left);
    rest -= here;
    taker.left -= here;
    return here > 0 ? [{ programme: taker.of, places: here }] : [];
  });
}
