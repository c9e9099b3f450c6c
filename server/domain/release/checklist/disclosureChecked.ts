import type { ChecklistInput, Finding } from './types.ts';
import { error, warning } from './types.ts';

/** An attack succeeds: nothing of it may go out. */
export function disclosureChecked({ version }: ChecklistInput): Finding[] {
  return version.audit.broken.map((attack, at) => error('disclosure_broken', { attack }, String(at)));
}

/** Rows stay as they were because too few of their records changed; whoever signs should know. */
export function correctionsWait({ version }: ChecklistInput): Finding[] {
  const { waiting } = version.audit;
  return waiting.length === 0
    ? []
    : [
        warning('corrections_wait', {
          rows: waiting.length,
          names: waiting.slice(0, 5).map(({ nameZh, nameEn }) => ({ nameZh, nameEn })),
        }),
      ];
}
