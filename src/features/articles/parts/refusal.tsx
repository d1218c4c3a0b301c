import type { SaidProblem } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { Message } from '#ui/message/message.tsx'
import { articlesMessages } from '../messages.ts'

/** The label of each field, so that the summary says which one a short sentence speaks of. */
const LABELS: Readonly<Record<string, keyof typeof articlesMessages>> = {
  organisationId: 'articles.organisation',
  title: 'articles.title',
  body: 'articles.body',
  file: 'articles.add-file',
  alt: 'articles.alt',
  caption: 'articles.caption',
  sectionSlug: 'articles.section',
  byline: 'articles.byline',
  updatedOn: 'articles.updated-on',
  topics: 'articles.topics',
  correction: 'articles.correction',
  facts: 'articles.facts',
  reason: 'articles.why',
  address: 'articles.old-address',
  replacement: 'articles.replacement',
}

interface RefusalProps {
  readonly problem: SaidProblem
  /** What the ids of the fields begin with. */
  readonly prefix?: string
  /** The words for fields that only the page has. */
  readonly labels?: Readonly<Record<string, string>>
}

/** Why the form was refused: one sentence with its way out, or every field that is wrong as a link to it. */
export function Refusal({ problem, prefix = '', labels = {} }: RefusalProps) {
  const t = useTranslator(articlesMessages)
  const locale = useLocale()
  const { reason, href } = (problem.context ?? {}) as { reason?: { vi: string; en: string }; href?: string }
  if (problem.fields.length > 0) {
    return (
      <FormRefusal
        problem={problem}
        title={() => t('articles.errors')}
        nameOf={(path) => path.split('/')[1] ?? ''}
        idOf={(name) => prefix + name}
        labelOf={(name) => labels[name] ?? (LABELS[name] && t(LABELS[name]))}
      />
    )
  }
  return (
    <Message tone="hard" role="alert">
      {problem.kind === 'stale' && problem.code === 'version.stale'
        ? t('articles.stale')
        : (reason?.[locale] ?? problem.sentence)}{' '}
      {href && <a href={href}>{t('articles.see-earlier')}</a>}
    </Message>
  )
}
