import { pinyin } from 'pinyin-pro';

/** The pinyin of a Chinese text, one syllable a character, without tones; ü is v, as it is typed. */
export function spellPinyin(text: string): string[] {
  return pinyin(text, { type: 'array', toneType: 'none', v: true });
}
