import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { workplaceOf } from '../article-address.ts'
import { articlesMessages } from '../messages.ts'
import type { ArticleView } from '../queries/get-article.ts'

interface AfterPublicationProps {
  readonly article: ArticleView
  readonly refused: Refused | undefined
}

/** What readers meet at the article's address now, and what a publisher may do about it. */
export function AfterPublication({ article, refused }: AfterPublicationProps) {
  const t = useTranslator(articlesMessages)
  const { standing, can } = article
  if (standing === 'unpublished') return null
  return (
    <Section id="sau-khi-dang" title={t('articles.after-publication')}>
      <p>
        {t(`articles.now-${standing}`)} <WhereReadersGo article={article} />
      </p>
      {can.restore && <Restoring article={article} refused={refused} />}
      {standing === 'away' && can.remove && !can.restore && <Note as="p">{t('articles.restore-own')}</Note>}
      {(can.takeDown || can.remove) && (
        <ButtonRow>
          <ButtonLink href={`${workplaceOf(article.id)}/go-bai`}>{t('articles.take-away')}</ButtonLink>
        </ButtonRow>
      )}
      <OldAddresses article={article} refused={refused} />
    </Section>
  )
}

function WhereReadersGo({
  article: { standing, publicHref, replacement, current },
}: {
  readonly article: ArticleView
}) {
  const t = useTranslator(articlesMessages)
  if (replacement) {
    return (
      <a href={replacement.href} lang="vi">
        {replacement.title}
      </a>
    )
  }
  return (
    <>
      <a href={publicHref}>{t(standing === 'shown' ? 'articles.on-portal' : 'articles.notice-on-portal')}</a>{' '}
      {standing === 'shown' && !current && <Note>{t('articles.older-on-portal')}</Note>}
    </>
  )
}

/** Exactly the text that readers saw comes back. */
function Restoring({ article, refused }: AfterPublicationProps) {
  const t = useTranslator(articlesMessages)
  const mine = refused?.typed.intent === 'restore' ? refused : undefined
  return (
    <Form method="post">
      <input type="hidden" name="version" value={article.version} />
      <TextArea
        name="reason"
        id="restore-reason"
        label={t('articles.why')}
        hint={t('articles.why-hint')}
        required={t('articles.required')}
        error={errorOf(mine, '/reason')}
        defaultValue={mine?.typed.reason}
        rows={2}
      />
      <ButtonRow>
        <Button name="intent" value="restore">
          {t('articles.restore')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** Addresses of an earlier portal that lead here, and one more. */
function OldAddresses({ article, refused }: AfterPublicationProps) {
  const t = useTranslator(articlesMessages)
  const mine = refused?.typed.intent === 'redirect' ? refused : undefined
  const { oldAddresses, can } = article
  return (
    <>
      {oldAddresses.length > 0 && (
        <>
          <h3>{t('articles.old-addresses')}</h3>
          <ul>
            {oldAddresses.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        </>
      )}
      {can.redirect && (
        <Form method="post" key={oldAddresses.length}>
          <input type="hidden" name="version" value={article.version} />
          <TextInput
            name="address"
            label={t('articles.old-address')}
            hint={t('articles.old-address-hint')}
            error={errorOf(mine, '/address')}
            defaultValue={mine?.typed.address}
          />
          <ButtonRow>
            <Button name="intent" value="redirect">
              {t('articles.redirect')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

/** What a refused form says of one of its fields. */
export function errorOf(refused: Refused | undefined, path: string): string | undefined {
  return refused?.problem.fields.find((field) => field.path === path)?.sentence
}
