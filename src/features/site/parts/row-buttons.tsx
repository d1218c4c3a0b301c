import { Form } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { siteMessages } from '../messages.ts'
import type { Standing } from '../rules.ts'

interface RowProps {
  readonly id: string
  /** What the row is about, so that the buttons of two rows sound different. */
  readonly name: string
}

interface MoveButtonsProps extends RowProps {
  readonly kind: 'section' | 'menu-item' | 'banner'
}

/** One place up or down. */
export function MoveButtons({ kind, id, name }: MoveButtonsProps) {
  const t = useTranslator(siteMessages)
  return (
    <Form method="post" id={id}>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <ButtonRow>
        <Button inRow name="direction" value="up" aria-label={t('site.up-named', { name })}>
          {t('site.up')}
        </Button>
        <Button inRow name="direction" value="down" aria-label={t('site.down-named', { name })}>
          {t('site.down')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

interface WithdrawButtonProps extends RowProps {
  readonly kind: 'notice' | 'banner' | 'lead-story'
  readonly version: number
  readonly standing: Standing
}

/** Off the portal, or back for its days; nothing to press once its days are over. */
export function WithdrawButton({ kind, id, name, version, standing }: WithdrawButtonProps) {
  const t = useTranslator(siteMessages)
  if (standing === 'over') return null
  const back = standing === 'withdrawn'
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button
        inRow
        name="withdrawn"
        value={back ? 'false' : 'true'}
        aria-label={t(back ? 'site.bring-back-named' : 'site.withdraw-named', { name })}
      >
        {t(back ? 'site.bring-back' : 'site.withdraw')}
      </Button>
    </Form>
  )
}
