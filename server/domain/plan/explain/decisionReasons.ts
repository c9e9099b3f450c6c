import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import type { Card } from '../planInput.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/** What was decided about it before its number: by a person, by its card, as a candidate, or as a class too thin. */
export function decisionReasons(facts: ReasonFacts): PlanReason[] {
  const { choice } = facts.columns;
  const { closing, programme } = choice;
  if (programme.fixed === 'open') return [reason('opened_by_hand', {})];
  switch (closing) {
    case 'by_hand':
      return [reason('closed_by_hand', {})];
    case 'suspended':
      return [reason('stays_suspended', {})];
    case 'unlikely':
    case 'candidate':
      return [ofCandidate(facts)];
    case 'red_card':
      return [ofRedCard(facts)];
    default:
      return ofThinClass(facts);
  }
}

function ofCandidate({ columns, intake, shortage, around, limits }: ReasonFacts): PlanReason {
  const { newAt, classMin, openingsPerSchool } = limits;
  const chance = { probability: shortage ?? 0, newAt, classMin };
  if (columns.choice.closing === 'unlikely') return reason('candidate_unlikely', chance);
  if (intake > 0) return reason('candidate_opens', chance);
  if (openingsPerSchool !== null && around.openings >= openingsPerSchool)
    return reason('candidate_barred', { ...chance, openings: openingsPerSchool });
  if (around.openedAt.length > 0)
    return reason('candidate_elsewhere', { ...chance, schools: around.openedAt.join(' ') });
  return reason('candidate_not_worth', { ...chance, existing: around.running });
}

function ofRedCard({ columns, intake, around, limits }: ReasonFacts): PlanReason {
  const { card } = columns.choice.programme;
  const values = { graduates: card.graduates, card: probabilitiesOf(card) };
  if (intake === 0) return reason('red_card_stopped', values);
  const { closuresPerSchool } = limits;
  return closuresPerSchool !== null && around.closures >= closuresPerSchool
    ? reason('red_card_barred', { ...values, closures: closuresPerSchool })
    : reason('red_card_needed', values);
}

/** What a card rests on, as `lowOutcome:0.9312 …`; what is not known is left out. */
function probabilitiesOf(card: Card): string {
  const parts = ['lowOutcome', 'lowOutcomeLast', 'lowIndex', 'oversupply'] as const;
  return parts
    .flatMap((part) => {
      const probability = card[part];
      return probability === null ? [] : [`${part}:${probability}`];
    })
    .join(' ');
}

function ofThinClass({ columns, intake, moves, arrive, partners, limits }: ReasonFacts): PlanReason[] {
  const { last, thin, closing } = columns.choice;
  const { classMin } = limits;
  if (closing === 'thin' && intake === 0)
    return [
      reason('moved_to', { last, classMin, schools: partners.join(' '), moves, arrive, rest: last - arrive }),
    ];
  return [
    ...(thin && intake > 0 && intake < classMin ? [reason('thin_stays', { last, classMin })] : []),
    ...(arrive > 0 ? [reason('moved_from', { schools: partners.join(' '), moves, arrive })] : []),
  ];
}
