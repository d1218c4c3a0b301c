/** What a page must know of a stored file to show or offer it. */
export interface ShownFile {
  readonly href: string
  /** `PDF, 240 KB`: what follows the name of a file that is offered. */
  readonly note: string
  /** Of a picture, in pixels. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** The addresses of narrower forms and its own, each with its width: `… 480w, … 1600w`. */
  readonly srcSet?: string | undefined
}

interface StoredFile {
  readonly id: string
  readonly name: string
  readonly media_type: string
  readonly byte_size: number
  readonly width: number | null
  readonly height: number | null
  /** Widths of its narrower forms, in pixels. */
  readonly narrower: readonly number[]
}

/** `address`: where whoever sees the page finds files, `fileAddress` or `workspaceFileAddress`. */
export function shownFile(file: StoredFile, address: typeof fileAddress): ShownFile {
  const { id, name, byte_size, width, height, narrower } = file
  const href = address(id, name)
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase()
  const note = [...(extension ? [extension] : []), fileSize(byte_size)].join(', ')
  if (width === null || height === null) return { href, note }
  const forms = [...narrower.map((narrow) => `${address(id, name, narrow)} ${narrow}w`), `${href} ${width}w`]
  return { href, note, width, height, ...(narrower.length > 0 && { srcSet: forms.join(', ') }) }
}

/** Where readers find a file of a published text, or a picture’s form of that width. */
export function fileAddress(id: string, name: string, width?: number): string {
  return `/tep/${id}/${width === undefined ? '' : `${width}/`}${encodeURIComponent(name)}`
}

/** Where editors see a file of a text that may still be a draft. */
export function workspaceFileAddress(id: string, name: string, width?: number): string {
  return `/lam-viec${fileAddress(id, name, width)}`
}

/** `240 KB`, `3,2 MB`: rounded up, because it tells what a download costs. */
function fileSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024)
  if (kilobytes < 1024) return `${kilobytes} KB`
  return `${(Math.ceil(kilobytes / 102.4) / 10).toString().replace('.', ',')} MB`
}
