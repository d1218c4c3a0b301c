import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { reorganisationsMessages } from '../../messages.ts'
import type { Followers } from '../../queries/followers.ts'

/** As many as one looks through; the rest is counted. */
const GROUPS = 50
const NAMES = 30

/** Which bodies come under another superior only because theirs closes: easily forgotten when a head alone is merged. */
export function FollowersSection({ followers }: { readonly followers: readonly Followers[] }) {
  const t = useTranslator(reorganisationsMessages)
  if (followers.length === 0) return null
  const count = followers.reduce((sum, { names }) => sum + names.length, 0)
  const more = (hidden: number) => hidden > 0 && <li>{t('reorganisations.more-names', { count: hidden })}</li>
  return (
    <Section id="di-theo" title={t('reorganisations.followers', { count })}>
      <Message tone="note">{t('reorganisations.followers-lead')}</Message>
      <ul>
        {followers.slice(0, GROUPS).map(({ axis, from, to, names }) => (
          <li key={`${axis} ${from} ${to}`}>
            {t(`reorganisations.follow-${axis}`, { from, to })}
            <ul>
              {names.slice(0, NAMES).map((name) => (
                <li key={name}>{name}</li>
              ))}
              {more(names.length - NAMES)}
            </ul>
          </li>
        ))}
        {more(followers.slice(GROUPS).reduce((sum, { names }) => sum + names.length, 0))}
      </ul>
    </Section>
  )
}
