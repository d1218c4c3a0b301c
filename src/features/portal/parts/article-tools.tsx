import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ReadingTools } from '#ui/portal/reading-tools.tsx'
import { portalMessages } from '../messages.ts'
import { mailLink } from '../reading/mail-link.ts'

interface ArticleToolsProps {
  readonly title: string
  /** Path of the page: where the tools come back to. */
  readonly path: string
  /** The page's address in full, for the letter. */
  readonly address: string
}

/**
 * The six tools of the founding page in their order, then copying, keeping and the default. The page is the same for every reader, so the ends of
 * the scales are marked by the script that knows the reader's choice; `{n}` in its sentences is filled in there.
 */
export function ArticleTools({ title, path, address }: ArticleToolsProps) {
  const t = useTranslator(portalMessages)
  return (
    <>
      <ReadingTools
        label={t('portal.tools')}
        returnTo={path}
        size={{ up: t('portal.larger'), down: t('portal.smaller') }}
        brightness={{ up: t('portal.brighter'), down: t('portal.darker') }}
        mail={{ href: mailLink(title, address), label: t('portal.mail') }}
        print={{ href: `${path}/in`, label: t('portal.print') }}
        copy={t('portal.copy')}
        save={{ href: `${path}/tai-ve.html`, label: t('portal.save') }}
        reset={t('portal.reset')}
        forced={t('portal.brightness-forced')}
        announcements={{
          size: t('portal.say-size'),
          brightness: t('portal.say-brightness'),
          largest: t('portal.say-largest'),
          smallest: t('portal.say-smallest'),
          brightest: t('portal.say-brightest'),
          darkest: t('portal.say-darkest'),
          copied: t('portal.say-copied'),
          listen: t('portal.listen'),
        }}
      />
      <script src="/cong-cu.js" defer />
    </>
  )
}
