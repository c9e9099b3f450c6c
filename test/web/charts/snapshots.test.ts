import { expect, test } from 'vitest';
import { draw, GALLERY } from './gallery.ts';

/** One element per line, so that a change of one mark is a change of one line. */
const lines = (markup: string) => markup.replace(/></g, '>\n<');

test.each(Object.keys(GALLERY))('%s is drawn in Chinese as committed', async (name) => {
  await expect(lines(draw(name, 'zh'))).toMatchFileSnapshot(`./__snapshots__/${name}.zh.html`);
});

test.each(Object.keys(GALLERY))('%s is drawn in English as committed', async (name) => {
  await expect(lines(draw(name, 'en'))).toMatchFileSnapshot(`./__snapshots__/${name}.en.html`);
});
