export const HEAD = 'id entryYear version state dataKind madeAt madeBy inputHash gap';

export const NAMED = 'code nameZh nameEn';

export const SAID = 'sentenceZh sentenceEn';

export const LIMIT = `limit end of used available worth ${SAID}`;

export const TOTALS = 'last recommended decided cost objective holdObjective shortage surplus provisional';

export const INFEASIBLE = `conflict { limit value ${SAID} } relaxation { limit from to ${SAID} }`;

export const OPINION = `number school { ${NAMED} } programme stance reason by at stands`;

export const OVERRIDE = 'number programme action intake reason by at stands';
