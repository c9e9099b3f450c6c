/** Numbers the labels of one dimension in the order of their first appearance. */
export class LabelCodes {
  readonly labels: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly most: number;

  /** @param most labels whose codes fit the columns they are kept in */
  constructor(most = 2 ** 16) {
    this.most = most;
  }

  /** The number of a label. @throws RangeError when there are more labels than fit */
  code(label: string): number {
    const known = this.codes.get(label);
    if (known !== undefined) return known;
    const code = this.labels.length;
    if (code >= this.most)
      throw new RangeError(`more than ${this.most} labels in one dimension, at ${label}`);
    this.labels.push(label);
    this.codes.set(label, code);
    return code;
  }
}
