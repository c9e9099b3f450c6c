import { expect, test } from 'vitest';
import { createMessages } from '../../messages/engine.ts';

const { t, hasMessage, messageKey } = createMessages({
  zh: { plain: '学校', 'file.rows': '{rows} 行，{state, select, kept {已入库} other {{state}}}' },
  en: { plain: "the school's", 'file.rows': '{rows} rows, {state, select, kept {stored} other {{state}}}' },
});

test('a message is said in its language, a code in the words that the message has for it', () => {
  expect(t('en', 'plain')).toBe("the school's");
  expect(t('zh', 'file.rows', { rows: '12,345', state: 'kept' })).toBe('12,345 行，已入库');
  expect(t('en', 'file.rows', { rows: 12345, state: '{new}' })).toBe('12345 rows, {new}');
});

test('a key without a message and a message without a value are refused', () => {
  // @ts-expect-error: the types know every key
  expect(() => t('zh', 'file.columns')).toThrow(new RangeError('no message file.columns in zh'));
  expect(() => messageKey('toString')).toThrow(new RangeError('no message toString'));
  expect(() => t('zh', 'file.rows', { state: 'kept' })).toThrow(/"rows"/);
  expect(['plain', 'toString'].filter(hasMessage)).toEqual(['plain']);
});
