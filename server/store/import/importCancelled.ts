/** Somebody called the import off: nothing of it is left. */
export class ImportCancelled extends Error {
  constructor() {
    super('the import was called off');
  }
}
