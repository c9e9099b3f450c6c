import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A file of the project by its path from the top. */
export const at = (...parts) => join(root, ...parts);

/** Node 24 as the dependencies bring it, whatever Node the machine has. */
export const node24 = at('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
