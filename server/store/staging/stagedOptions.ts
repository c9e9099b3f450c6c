import type { Locale } from '@gongxu/messages/locale';
import type { Given } from '../../domain/import/given.ts';
import type { Acting } from '../../domain/import/jobs.ts';
import type { TextEncoding } from '../../domain/import/recogniseFormat.ts';
import type { HeaderMapping } from '../../domain/import/recogniseHeader.ts';

/** How an uploaded file is to be read, kept with its batch until it is committed. */
export interface StagedOptions {
  encoding: TextEncoding | null;
  mapping: HeaderMapping | null;
  /** name of one of the edition's layouts; null: the one that fits */
  layout?: string | null;
  /** years and periods that the file does not state, by column */
  given?: Given | null;
  /** it corrects what stands */
  supersede: boolean;
  /** commit it as soon as it is checked, if nothing is wrong with it */
  oneStep: boolean;
  /** as what its sender handed it in, where it is committed in one step; left out: nobody's rights can end */
  acting?: Acting;
  /** in which what goes back to the sender is written */
  language: Locale;
}
