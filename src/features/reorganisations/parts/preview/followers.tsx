import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { reorganisationsMessages } from '../../messages.ts'
import type { Followers } from '../../queries/followers.ts'

/** As many as one looks through; the rest is counted. */
const GROUPS = 50
const NAMES = 100
/** So few groups stand open. */
const OPEN = 4

/** Which bodies come under another superior only because theirs closes: easily forgotten when a head alone is merged. */
export function FollowersSection({ followers }: { readonly followers: readonly Followers[] }) {
  const t = useTranslator(reorganisationsMessages)
  if (followers.length === 0) return null
  const count = followers.reduce((sum, { names }) => sum + names.length, 0)
  const hidden = followers.slice(GROUPS).reduce((sum, { names }) => sum + names.length, 0)
  return (
    <Section id="di-theo" title={t('reorganisations.followers', { count })}>
      <Message tone="note">{t('reorganisations.followers-lead')}</Message>
      {followers.slice(0, GROUPS).map(({ axis, from, to, names }) => (
        <Disclosure
          key={`${axis} ${from} ${to}`}
          open={followers.length <= OPEN}
          summary={t(`reorganisations.follow-${axis}`, { count: names.length, from, to })}
        >
          <ul>
            {names.slice(0, NAMES).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {names.length > NAMES && <li>{t('reorganisations.more-names', { count: names.length - NAMES })}</li>}
          </ul>
        </Disclosure>
      ))}
      {hidden > 0 && <Note as="p">{t('reorganisations.more-names', { count: hidden })}</Note>}
    </Section>
  )
}
