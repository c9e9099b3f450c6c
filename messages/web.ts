import { createMessages } from './engine.ts';
import sharedEn from './shared/en.json' with { type: 'json' };
import sharedZh from './shared/zh.json' with { type: 'json' };
import webEn from './web/en.json' with { type: 'json' };
import webZh from './web/zh.json' with { type: 'json' };

export type { MessageValues } from './engine.ts';
export type { Locale } from './locale.ts';

const zh = { ...sharedZh, ...webZh };
const en: typeof zh = { ...sharedEn, ...webEn };

export type MessageKey = keyof typeof zh;

export const { t, hasMessage } = createMessages({ zh, en });
