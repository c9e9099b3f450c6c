import type { Cut, Recourse } from './recourse.ts';

/** Persons under which nobody is left to place. */
const NOBODY = 1e-9;

/**
 * What the graduates of a component save at best, with a cut for each part of its scenarios: the greatest reward first, each
 * scenario by augmenting paths. A reward depends on the occupation alone, so that filling the highest first and never
 * emptying it again is best (the places that can be filled form a polymatroid), and the dual of a specialty's supply is
 * read from the smallest cut of each step of rewards.
 *
 * The value is read from the cuts, not from the flow: what rounding leaves in the flow does not enter it.
 *
 * @param of reused from call to call: a component's network does not change
 */
export function graduatePlacer(of: Recourse): (supply: ArrayLike<number>) => Cut[] {
  const network = createNetwork(of);
  const { reward, wanted } = of;
  const groups = reward.length;
  const scenarios = groups === 0 ? 0 : wanted.length / groups;
  const parts = of.cost.length;
  return (supply) => {
    const cuts = Array.from({ length: parts }, () => ({
      constant: 0,
      slopes: new Float64Array(of.supply.length),
    }));
    for (let w = 0; w < scenarios; w++) {
      // spread evenly, so that every part has scenarios of every kind
      placeScenario(network, of, w, supply, cuts[w % parts] as Cut, 1 / scenarios);
    }
    return cuts;
  };
}

/** Expected saving with a supply, as the cuts have it: Σ constant + slope · supply. */
export function costAt({ constant, slopes }: Cut, supply: ArrayLike<number>): number {
  let cost = constant;
  for (let s = 0; s < slopes.length; s++) cost += (slopes[s] as number) * (supply[s] as number);
  return cost;
}

interface Network {
  /** CSR by specialty: edges, each with its group; and by group: the same edges, each with its specialty */
  specialtyStarts: Int32Array;
  edgeOf: Int32Array;
  groupOf: Int32Array;
  specialtyOf: Int32Array;
  /** persons on each edge */
  flow: Float64Array;
  freeSupply: Float64Array;
  freeWanted: Float64Array;
  /** who was reached in which search; the edge that led there */
  seenSpecialty: Int32Array;
  seenGroup: Int32Array;
  viaSpecialty: Int32Array;
  viaGroup: Int32Array;
  queue: Int32Array;
  search: number;
}

function createNetwork({ supply, starts, members, reward }: Recourse): Network {
  const edges = members.length;
  const groupOf = new Int32Array(edges);
  for (let j = 0; j < reward.length; j++)
    for (let e = starts[j] as number; e < (starts[j + 1] as number); e++) groupOf[e] = j;
  const specialtyStarts = new Int32Array(supply.length + 1);
  for (const s of members) specialtyStarts[s + 1] = (specialtyStarts[s + 1] as number) + 1;
  for (let s = 0; s < supply.length; s++)
    specialtyStarts[s + 1] = (specialtyStarts[s + 1] as number) + (specialtyStarts[s] as number);
  const next = specialtyStarts.slice();
  const edgeOf = new Int32Array(edges);
  for (let e = 0; e < edges; e++) {
    const s = members[e] as number;
    edgeOf[next[s] as number] = e;
    next[s] = (next[s] as number) + 1;
  }
  return {
    specialtyStarts,
    edgeOf,
    groupOf,
    specialtyOf: members,
    flow: new Float64Array(edges),
    freeSupply: new Float64Array(supply.length),
    freeWanted: new Float64Array(reward.length),
    seenSpecialty: new Int32Array(supply.length),
    seenGroup: new Int32Array(reward.length),
    viaSpecialty: new Int32Array(supply.length),
    viaGroup: new Int32Array(reward.length),
    queue: new Int32Array(supply.length),
    search: 0,
  };
}

function placeScenario(
  network: Network,
  { starts, reward, wanted }: Recourse,
  scenario: number,
  supply: ArrayLike<number>,
  cut: Cut,
  share: number,
): void {
  const { flow, freeSupply, freeWanted, seenSpecialty, seenGroup } = network;
  const groups = reward.length;
  const from = scenario * groups;
  flow.fill(0);
  for (let s = 0; s < freeSupply.length; s++) freeSupply[s] = Math.max(0, supply[s] as number);
  for (let j = 0; j < groups; j++) freeWanted[j] = wanted[from + j] as number;

  for (let first = 0; first < groups; ) {
    let open = first + 1;
    while (open < groups && reward[open] === reward[first]) open++;
    fillGreedily(network, starts, first, open);
    // Whoever is reached from a specialty with graduates left over stays reached: no path leads out of them.
    const kept = ++network.search;
    for (let s = 0; s < freeSupply.length; s++) {
      while (
        (freeSupply[s] as number) > NOBODY &&
        seenSpecialty[s] !== kept &&
        augment(network, starts, s, open, kept)
      );
    }
    const step = (reward[first] as number) - (open < groups ? (reward[open] as number) : 0);
    for (let s = 0; s < freeSupply.length; s++) {
      if (seenSpecialty[s] !== kept) cut.slopes[s] = (cut.slopes[s] as number) - share * step;
    }
    for (let j = 0; j < open; j++) {
      if (seenGroup[j] === kept) cut.constant -= share * step * (wanted[from + j] as number);
    }
    first = open;
  }
}

function fillGreedily(
  { flow, freeSupply, freeWanted, specialtyOf }: Network,
  starts: Int32Array,
  first: number,
  open: number,
) {
  for (let j = first; j < open; j++) {
    for (let e = starts[j] as number; e < (starts[j + 1] as number); e++) {
      const s = specialtyOf[e] as number;
      const persons = Math.min(freeSupply[s] as number, freeWanted[j] as number);
      if (persons <= 0) continue;
      flow[e] = persons;
      freeSupply[s] = (freeSupply[s] as number) - persons;
      freeWanted[j] = (freeWanted[j] as number) - persons;
    }
  }
}

/**
 * Sends graduates of a specialty along the shortest path to a group with vacancies, others making way.
 *
 * @param open groups of which graduates may be sent to
 * @param kept mark of those from whom no vacancy can be reached; the whole search joins them where it finds none
 * @returns whether somebody was placed
 */
function augment(network: Network, starts: Int32Array, from: number, open: number, kept: number): boolean {
  const { specialtyStarts, edgeOf, groupOf, specialtyOf, flow, freeWanted, queue } = network;
  const { seenSpecialty, seenGroup, viaSpecialty, viaGroup } = network;
  const now = ++network.search;
  let head = 0;
  let tail = 0;
  queue[tail++] = from;
  seenSpecialty[from] = now;
  viaSpecialty[from] = -1;
  while (head < tail) {
    const s = queue[head++] as number;
    for (let k = specialtyStarts[s] as number; k < (specialtyStarts[s + 1] as number); k++) {
      const e = edgeOf[k] as number;
      const j = groupOf[e] as number;
      if (j >= open || seenGroup[j] === now || seenGroup[j] === kept) continue;
      seenGroup[j] = now;
      viaGroup[j] = e;
      if ((freeWanted[j] as number) > NOBODY) {
        send(network, from, j);
        return true;
      }
      for (let back = starts[j] as number; back < (starts[j + 1] as number); back++) {
        const other = specialtyOf[back] as number;
        if ((flow[back] as number) <= NOBODY) continue;
        if (seenSpecialty[other] === now || seenSpecialty[other] === kept) continue;
        seenSpecialty[other] = now;
        viaSpecialty[other] = back;
        queue[tail++] = other;
      }
    }
  }
  for (let s = 0; s < seenSpecialty.length; s++) if (seenSpecialty[s] === now) seenSpecialty[s] = kept;
  for (let j = 0; j < open; j++) if (seenGroup[j] === now) seenGroup[j] = kept;
  return false;
}

function send(network: Network, from: number, to: number): void {
  const { groupOf, specialtyOf, flow, freeSupply, freeWanted, viaSpecialty, viaGroup } = network;
  let persons = Math.min(freeSupply[from] as number, freeWanted[to] as number);
  for (let j = to; ; ) {
    const s = specialtyOf[viaGroup[j] as number] as number;
    if (s === from) break;
    const back = viaSpecialty[s] as number;
    persons = Math.min(persons, flow[back] as number);
    j = groupOf[back] as number;
  }
  for (let j = to; ; ) {
    const e = viaGroup[j] as number;
    flow[e] = (flow[e] as number) + persons;
    const s = specialtyOf[e] as number;
    if (s === from) break;
    const back = viaSpecialty[s] as number;
    flow[back] = (flow[back] as number) - persons;
    j = groupOf[back] as number;
  }
  freeSupply[from] = (freeSupply[from] as number) - persons;
  freeWanted[to] = (freeWanted[to] as number) - persons;
}
