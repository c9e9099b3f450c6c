import { setFlagsFromString } from 'node:v8';
import { gongxu } from './gongxu.ts';
import { spareMemory } from './spareMemory.ts';

// the engine's young generation stays as it is after loading: an import passes millions of short-lived rows through it,
// and letting it grow to its limit costs a hundred megabytes and gains no time
setFlagsFromString('--semi-space-growth-factor=1');

const args = process.argv.slice(2);
if (args[0] === 'import') spareMemory();
await gongxu(args);
