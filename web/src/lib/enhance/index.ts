/** The one script of the pages: small, without a framework, and nothing is unreadable without it. */
import { enhanceCharts } from './charts.ts';
import { enhancePlan } from './plan/index.ts';

enhanceCharts(document);
enhancePlan(document);
