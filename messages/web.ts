import { type CodeIn, createMessages } from './engine.ts';
import sharedEn from './shared/en.json' with { type: 'json' };
import sharedZh from './shared/zh.json' with { type: 'json' };
import webEn from './web/en.json' with { type: 'json' };
import webZh from './web/zh.json' with { type: 'json' };

export type { MessageValues } from './engine.ts';
export type { Locale } from './locale.ts';

const zh = { ...sharedZh, ...webZh };
const en: typeof zh = { ...sharedEn, ...webEn };

export type MessageKey = keyof typeof zh;

/** Codes that have a message in a family: `school` of `head.school`. */
export type CodeOf<Family extends string> = CodeIn<MessageKey, Family>;

export const { t, hasMessage, messageKey } = createMessages({ zh, en });
