import { formatTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { StateMark } from '#ui/state/state-mark.tsx'
import { reportPageMessages } from '../../page-messages.ts'
import type { SaveState } from './use-autosave.ts'

const SHAPES = {
  saved: 'full-tick',
  unsaved: 'empty',
  saving: 'dashed',
  offline: 'full-bang',
  conflict: 'full-bang',
  refused: 'full-bang',
  'signed-out': 'full-bang',
} as const

const WORDS = {
  unsaved: 'reports.unsaved',
  saving: 'reports.saving',
  offline: 'reports.offline',
  conflict: 'reports.save-conflict',
  refused: 'reports.save-refused',
  'signed-out': 'reports.save-signed-out',
} as const

/** What is saved, and when. */
export function SaveLine({ state, updatedAt }: { state: SaveState; updatedAt: Date }) {
  const t = useTranslator(reportPageMessages)
  const label = state === 'saved' ? t('reports.saved', { at: formatTime(updatedAt) }) : t(WORDS[state])
  return (
    <>
      <StateMark shape={SHAPES[state]} label={label} />
      {state === 'signed-out' && (
        <>
          {' '}
          <a href="/dang-nhap" target="_blank" rel="noreferrer">
            {t('reports.sign-in-again')}
          </a>
        </>
      )}
    </>
  )
}
