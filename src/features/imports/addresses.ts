/** Where a page of the queue is reviewed. */
export function itemHref(itemId: string): string {
  return `/lam-viec/nhap-bai/muc/${itemId}`
}

/** Where a batch is listed. */
export function batchHref(batchId: string): string {
  return `/lam-viec/nhap-bai/${batchId}`
}
