import { UnreadableFile } from './unreadableFile.ts';
import { zipSizes } from './zipSizes.ts';

const MEGABYTE = 1 << 20;
/** All parts together, unpacked. A sheet is read piece by piece, so this limits time rather than memory. */
const MOST_UNPACKED = 1024 * MEGABYTE;
/** Any other part than a sheet is held in memory whole. */
const MOST_WHOLE = 128 * MEGABYTE;
/** Spreadsheets shrink to a tenth or twentieth, hardly ever to a hundredth; a bomb to a thousandth. */
const MOST_RATIO = 200;
/** Below this a high ratio does no harm. */
const SMALL = 8 * MEGABYTE;
const MOST_PARTS = 2000;

/**
 * Refuses a workbook that would unpack to more than a workbook does, before anything of it is unpacked. That the
 * declared sizes are kept to is enforced when the parts are unpacked.
 *
 * @throws UnreadableFile
 */
export function checkZip(zip: Buffer): void {
  const parts = zipSizes(zip);
  if (!parts) throw new UnreadableFile('workbook_damaged');
  // a text or a presentation has the first and not the second
  if (
    !parts.some(({ name }) => name === '[Content_Types].xml') ||
    !parts.some(({ name }) => name.startsWith('xl/'))
  )
    throw new UnreadableFile('not_a_workbook');
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  const tooLarge = parts.some(
    (part) =>
      (part.unpacked > MOST_WHOLE && !part.name.startsWith('xl/worksheets/')) ||
      (part.unpacked > SMALL && part.unpacked > part.packed * MOST_RATIO),
  );
  if (tooLarge || unpacked > MOST_UNPACKED || parts.length > MOST_PARTS)
    throw new UnreadableFile('workbook_too_large', {
      megabytes: Math.ceil(unpacked / MEGABYTE),
      limit: MOST_UNPACKED / MEGABYTE,
    });
}
