import { OnBehalf } from '#features/identity/parts.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Checkbox } from '#ui/form/choice-group.tsx'
import { Select } from '#ui/form/select.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { consolidationMessages } from '../messages.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'

/** The last step: who signs, that it was read, and the one button that freezes it. */
export function SignSection({
  view,
  refused,
  base,
}: {
  view: ConsolidationView
  refused: Refused | undefined
  base: string
}) {
  const t = useTranslator(consolidationMessages)
  const errorOf = (path: string) => refused?.problem.fields.find((field) => field.path === path)?.sentence
  return (
    <Section id="ky" title={t('consolidation.sign-section')}>
      <Note>{t('consolidation.sign-note')}</Note>
      <OnBehalf of={view.signsFor} />
      <Select
        name="signerHoldingId"
        label={t('consolidation.signer')}
        choose={t('consolidation.choose-signer')}
        options={view.signers.map(({ holdingId, personName, postTitle }) => ({
          value: holdingId,
          label: `${personName}, ${postTitle}`,
        }))}
        defaultValue={refused?.typed.signerHoldingId ?? view.signers[0]?.holdingId ?? ''}
        error={errorOf('/signerHoldingId')}
      />
      <Checkbox name="confirmed" label={t('consolidation.confirm')} error={errorOf('/confirmed')} />
      <ButtonRow below>
        <Button variant="go" name="intent" value="sign">
          {t('consolidation.sign')}
        </Button>
        <ButtonLink href={`${base}/van-ban.docx`}>{t('consolidation.download-draft')}</ButtonLink>
      </ButtonRow>
    </Section>
  )
}
