import { type RefObject, useRef } from 'react'
import type { Refused } from '#platform/http/page.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { applyChanges, type FieldKey, type ReportContent, readAllFields } from '../../content.ts'
import type { FormItem, FormSection } from '../../form-items.ts'
import { reportsMessages } from '../../messages.ts'
import { readChanges } from '../../read-form.ts'
import { type Conflicts, conflictsOf, errorsByField, fieldOf } from './refusal.ts'
import { type SaveState, useAutosave } from './use-autosave.ts'
import { useGridKeys } from './use-grid-keys.ts'

/** Everything that the rules of a report's content may say of a place. */
const WORDS = { ...platformMessages, ...reportsMessages }

interface Writable {
  readonly items: readonly FormItem[]
  readonly sections: readonly FormSection[]
  readonly content: ReportContent
}

/** A report being written: what stands in each place, and what the last attempt to save said. */
export interface Writing {
  readonly form: RefObject<HTMLFormElement | null>
  readonly saveState: SaveState
  /** What is stored in each place: the base of every change. */
  readonly saved: Readonly<Record<FieldKey, string>>
  /** What the inputs begin with: typed and refused, or stored. */
  readonly texts: Readonly<Record<FieldKey, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly conflicts: Conflicts | undefined
}

/** Writing a report's content in a form that saves itself; `refused` is the answer to a button of the page. */
export function useWriting({ items, sections, content }: Writable, refused: Refused | undefined): Writing {
  const form = useRef<HTMLFormElement>(null)
  const say = useTranslator(WORDS)
  const autosave = useAutosave(form, (data) => applyChanges({ items, sections }, content, readChanges(data)).problems)
  useGridKeys(form)
  const saved = readAllFields(items, sections, content)
  const answer = autosave.refused ?? refused
  return {
    form,
    saveState: autosave.state,
    saved,
    texts: { ...saved, ...refused?.typed },
    errors: {
      ...errorsByField(answer),
      ...Object.fromEntries(
        autosave.wrong.map(({ path, code }) => [fieldOf(path), code in WORDS ? say(code as keyof typeof WORDS) : '']),
      ),
    },
    conflicts: conflictsOf(answer),
  }
}
