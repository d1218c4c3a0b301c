import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { frameMessages } from './frame-messages.ts'

/** The same page in the other language. `here`: its path with its query. */
export function LanguageSwitch({ here }: { here: string }) {
  const t = useTranslator(frameMessages)
  const other = useLocale() === 'vi' ? 'en' : 'vi'
  return (
    <form method="post" action="/ngon-ngu">
      <input type="hidden" name="ve" value={here} />
      <Button variant="quiet" name="ngon-ngu" value={other}>
        <span lang={other}>{t('frame.language')}</span>
      </Button>
    </form>
  )
}
