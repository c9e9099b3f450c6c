/** The one script of the pages: small, without a framework, and nothing is unreadable without it. */
import { enhanceCharts } from './charts.ts';
import { enhanceGaps } from './gaps.ts';
import { enhanceImports } from './imports.ts';
import { enhancePasskeys } from './passkeys.ts';
import { enhancePlan } from './plan/index.ts';

enhanceCharts(document);
enhanceGaps(document);
enhanceImports(document);
enhancePasskeys(document);
enhancePlan(document);
