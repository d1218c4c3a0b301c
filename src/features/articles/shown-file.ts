/** What a page must know of a stored file to show or offer it. */
export interface ShownFile {
  readonly href: string
  /** `PDF, 240 KB`: what follows the name of a file that is offered. */
  readonly note: string
  /** Of a picture, in pixels. */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

interface StoredFile {
  readonly id: string
  readonly name: string
  readonly media_type: string
  readonly byte_size: number
  readonly width: number | null
  readonly height: number | null
}

/** `href`: where whoever sees the page finds the file. */
export function shownFile({ name, byte_size, width, height }: StoredFile, href: string): ShownFile {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase()
  const note = [...(extension ? [extension] : []), fileSize(byte_size)].join(', ')
  return { href, note, ...(width !== null && height !== null && { width, height }) }
}

/** Where readers find a file of a published text. */
export function fileAddress(id: string, name: string): string {
  return `/tep/${id}/${encodeURIComponent(name)}`
}

/** Where editors see a file of a text that may still be a draft. */
export function workspaceFileAddress(id: string, name: string): string {
  return `/lam-viec${fileAddress(id, name)}`
}

/** `240 KB`, `3,2 MB`: rounded up, because it tells what a download costs. */
function fileSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024)
  if (kilobytes < 1024) return `${kilobytes} KB`
  return `${(Math.ceil(kilobytes / 102.4) / 10).toString().replace('.', ',')} MB`
}
