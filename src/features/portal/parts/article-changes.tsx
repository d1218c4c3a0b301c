import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Correction, More } from '#ui/portal/article.tsx'
import { portalMessages } from '../messages.ts'
import type { PublishedArticle } from '../queries/find-published-article.ts'
import type { ArticleChange } from '../queries/list-changes.ts'
import { useContentLang } from './portal-page.tsx'

interface ArticleProps {
  readonly article: PublishedArticle
}

const CHANGES = 'lich-su'

/** Every correction above the text it corrects: `Đính chính (05/10/2024 08:30).`, the newest first. */
export function ArticleCorrections({ article: { corrections } }: ArticleProps) {
  const t = useTranslator(portalMessages)
  const lang = useContentLang()
  return corrections.map(({ at, text }) => (
    <Correction key={at.getTime()} label={`${t('portal.correction')} ${formatDateTime(at)}`}>
      <b>
        {`${t('portal.correction')} (`}
        <Moment at={at} />
        {').'}
      </b>{' '}
      <span lang={lang}>{text}</span> <a href={`#${CHANGES}`}>{t('portal.see-changes')}</a>
    </Correction>
  ))
}

/** What happened to the text since readers first saw it; nothing for one that was never changed. */
export function ArticleChanges({ article: { changes } }: ArticleProps) {
  const t = useTranslator(portalMessages)
  if (changes.length < 2) return null
  return (
    <More id={CHANGES} title={t('portal.changes')}>
      <ul className="list">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.at.getTime()}`}>
            <Moment at={change.at} />
            <Change change={change} />
          </li>
        ))}
      </ul>
    </More>
  )
}

function Change({ change: { kind, correction } }: { readonly change: ArticleChange }) {
  const t = useTranslator(portalMessages)
  const lang = useContentLang()
  return (
    <span>
      {t(`portal.change-${kind}`)}
      {correction && ' '}
      {correction && <span lang={lang}>{correction}</span>}
    </span>
  )
}

function Moment({ at }: { readonly at: Date }) {
  return <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
}
