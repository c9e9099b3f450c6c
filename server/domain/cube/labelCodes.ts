/** Numbers the labels of one dimension in the order of their first appearance. */
export class LabelCodes {
  readonly labels: string[] = [];
  private readonly codes = new Map<string, number>();

  /** The number of a label. */
  code(label: string): number {
    const known = this.codes.get(label);
    if (known !== undefined) return known;
    const code = this.labels.length;
    this.labels.push(label);
    this.codes.set(label, code);
    return code;
  }
}
