/** The draft that there is of a decree already, while a workbook says something else. */
export interface TwinDraft {
  readonly id: string
  readonly version: number
  /** How many lines it has, and how many the workbook. */
  readonly lines: number
  readonly read: number
}

/** The field of a form that says what a person chose: `NEW`, or what `replacing` gives. */
export const TWIN_FIELD = 'twin'
export const NEW = 'new'

export function replacing({ id, version }: Pick<TwinDraft, 'id' | 'version'>): string {
  return `${id} ${version}`
}
