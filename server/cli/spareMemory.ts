import { setFlagsFromString } from 'node:v8';

/**
 * Lets this process's heap grow by a quarter between two full collections, where it would else grow severalfold: rows
 * that were passed on lie about meanwhile. Of a million rows that is a fifth of the memory at its highest, and no
 * more time. A server's pages would pay for it, so only a process that imports and ends does it.
 */
export function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=25');
}
