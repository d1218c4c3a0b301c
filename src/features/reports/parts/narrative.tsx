import type { ReactNode } from 'react'
import { TextArea } from '#ui/form/text-area.tsx'
import { Paper } from '#ui/text/paper.tsx'
import { LONGEST_NARRATIVE } from '../content.ts'

interface NarrativeFieldProps {
  /** Code of the section, such as `A.3`. */
  readonly section: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error: string | undefined
  readonly text: string
}

/** Where the words of one section are written; they will stand on signed paper, in Vietnamese. */
export function NarrativeField({ section, label, hint, error, text }: NarrativeFieldProps) {
  return (
    <TextArea
      name={`w.${section}`}
      label={label}
      hint={hint}
      error={error}
      paper
      rows={4}
      defaultValue={text}
      lang="vi"
      maxLength={LONGEST_NARRATIVE}
    />
  )
}

/** The words of one section to be read, paragraph by paragraph. */
export function NarrativeText({ text }: { text: string }) {
  return text.split(/\n+/).map((paragraph) => paragraph && <Paper key={paragraph}>{paragraph}</Paper>)
}
