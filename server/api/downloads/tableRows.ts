/** A table of the publication in the form of rows: tables by period or cohort are laid one after the other. */
export function tableRows(table: readonly object[]): object[] {
  return table.flatMap((part) => {
    if (!('rows' in part && 'total' in part)) return [part];
    const {
      rows,
      total,
      sources: _,
      dataKind: __,
      yearOnYear,
      unclassified,
      ...time
    } = part as {
      rows: object[];
      total: object;
      sources?: unknown;
      dataKind?: unknown;
      yearOnYear?: object;
      unclassified?: object;
    };
    // said of the total alone, so that its columns stand behind everybody's
    const ofTotal = yearOnYear ? { ...total, yearOnYear } : total;
    return [
      ...rows.map((row) => ({ ...time, row: 'part', ...row })),
      ...(unclassified ? [{ ...time, row: 'unclassified', ...unclassified }] : []),
      { ...time, row: 'total', ...ofTotal },
    ];
  });
}
