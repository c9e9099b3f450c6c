/** Reading needs no script: pages are HTML; one small module (src/lib/enhance) adds keys, tooltips and downloads. */
export const csr = false;
