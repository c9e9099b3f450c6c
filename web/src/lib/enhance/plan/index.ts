import { matrixKeys } from './matrixKeys.ts';
import { openTab } from './openTab.ts';
import { printLink } from './printLink.ts';
import { unsaved } from './unsaved.ts';
import { whatIf } from './whatIf.ts';

/**
 * Adds to a served plan what needs a script: keys of the matrix, answers while a limit moves, a word before leaving,
 * printing.
 */
export function enhancePlan(page: Document): void {
  if (!page.querySelector('[data-plan]')) return;
  openTab(page);
  matrixKeys(page);
  whatIf(page);
  unsaved(page);
  printLink(page);
}
