import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { reorganisationsMessages } from '../../messages.ts'
import type { LeftOpen } from '../../queries/read-left-open.ts'

interface EndingPostsProps {
  readonly posts: LeftOpen['posts']
  readonly day: string
}

/** The posts that are no more with the bodies that close, body by body, each with whoever holds it. */
export function EndingPostsSection({ posts: { count, bodies }, day }: EndingPostsProps) {
  const t = useTranslator(reorganisationsMessages)
  if (count === 0) return null
  return (
    <Section id="chuc-danh-ket-thuc" title={t('reorganisations.ending-posts', { count })}>
      <p>{t('reorganisations.ending-posts-lead', { day })}</p>
      {bodies.first.map(({ organisationName: organisation, posts }) => (
        <Disclosure key={organisation} summary={t('reorganisations.posts-of', { organisation, count: posts.length })}>
          <ul>
            {posts.map(({ title, holders }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two posts may bear one title, and the list never changes on the page
              <li key={at}>
                {holders.length === 0
                  ? t('reorganisations.post-vacant', { title })
                  : t('reorganisations.post-of', { title, holders: holders.join(', ') })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
      {bodies.count > bodies.first.length && (
        <Note as="p" below>
          {t('reorganisations.more-names', { count: bodies.count - bodies.first.length })}
        </Note>
      )}
    </Section>
  )
}
