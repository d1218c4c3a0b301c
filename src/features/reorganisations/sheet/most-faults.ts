/** As many faults as somebody mends before reading a workbook again; all are counted. */
export const MOST_FAULTS = 200
