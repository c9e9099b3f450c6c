/** What a file dialogue offers; what a file really is, the server finds out. */
export const ACCEPTED =
  '.csv,.tsv,.txt,.xlsx,.xls,text/csv,text/tab-separated-values,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
