import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { conferencesMessages } from '../messages.ts'
import type { ConclusionView } from '../queries/get-conference.ts'
import styles from './conclusion.module.css'

interface ConclusionControlsProps {
  readonly conclusion: ConclusionView
  readonly last: boolean
}

/** What the secretary may do with one conclusion; each control says aloud which one it speaks of. */
export function ConclusionControls({ conclusion, last }: ConclusionControlsProps) {
  const t = useTranslator(conferencesMessages)
  const { id, version, position, tasks } = conclusion
  const which = (act: string) => t('conferences.which', { act, number: position })
  const assign = t(tasks.length > 0 ? 'conferences.assign-another' : 'conferences.assign')
  return (
    <form method="post" className={styles.controls}>
      <input type="hidden" name="conclusionId" value={id} />
      <input type="hidden" name="version" value={version} />
      <ButtonLink variant="quiet" inRow href={`?giao=${id}#dang-ghi`} aria-label={which(assign)}>
        {assign}
      </ButtonLink>
      <ButtonLink variant="quiet" inRow href={`?sua=${id}#dang-ghi`} aria-label={which(t('conferences.edit-wording'))}>
        {t('conferences.edit-wording')}
      </ButtonLink>
      {position > 1 && (
        <Button variant="quiet" inRow name="intent" value="up" aria-label={which(t('conferences.up'))}>
          {t('conferences.up')}
        </Button>
      )}
      {!last && (
        <Button variant="quiet" inRow name="intent" value="down" aria-label={which(t('conferences.down'))}>
          {t('conferences.down')}
        </Button>
      )}
    </form>
  )
}
