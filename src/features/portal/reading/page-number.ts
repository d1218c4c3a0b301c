/** The page of a list that an address names; 1 for none, or for anything that is no page. */
export function pageNumber(text: string | null): number {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1
}
