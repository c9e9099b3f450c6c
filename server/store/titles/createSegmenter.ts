import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Segment } from '../../domain/import/titles/types.ts';

/** Makes the segmenter of job titles: jieba with its own dictionary and the names given. Takes a few 100 ms: make it once. */
export function createSegmenter(names: Iterable<string>): Segment {
  const jieba = Jieba.withDict(dict);
  const lines = [...new Set(names)].filter((name) => !/\s/.test(name)).map((name) => `${name} 20 n`);
  if (lines.length > 0) jieba.loadDict(Buffer.from(`${lines.join('\n')}\n`));
  return (text) => (text === '' ? [] : jieba.cut(text, false));
}
