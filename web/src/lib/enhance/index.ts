/** The one script of the reading pages: small, without a framework, and nothing is unreadable without it. */
import { enhanceCharts } from './charts.ts';

enhanceCharts(document);
