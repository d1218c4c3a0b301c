import type { Refused, SaidProblem } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { Message } from '#ui/message/message.tsx'
import { libraryMessages } from '../messages.ts'

/** The label of each field, so that the summary says which one a short sentence speaks of. */
const LABELS: Readonly<Record<string, keyof typeof libraryMessages>> = {
  numberSymbol: 'library.number',
  typeSlug: 'library.type',
  signedOn: 'library.signed-on',
  effectiveOn: 'library.effective-on',
  abstract: 'library.abstract',
  issuingBody: 'library.issuing-body',
  signatoryName: 'library.signatory-name',
  signatoryTitle: 'library.signatory-title',
  topicSlug: 'library.topic',
  files: 'library.add-files',
  reason: 'library.reason',
  nameVi: 'library.type-vi',
  nameEn: 'library.type-en',
}

/** The field an error belongs to: all files share theirs. */
function fieldOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** What is wrong with a field, or with one of the things in it. */
export function errorOf(refused: Refused | undefined, name: string): string | undefined {
  return refused?.problem.fields.find(({ path }) => fieldOf(path) === name)?.sentence
}

/** Why the form was refused: one sentence with its way out, or every field that is wrong as a link to it. */
export function Refusal({ problem }: { readonly problem: SaidProblem }) {
  const t = useTranslator(libraryMessages)
  const { href } = (problem.context ?? {}) as { href?: string }
  if (problem.fields.length > 0) {
    return (
      <FormRefusal
        problem={problem}
        title={() => t('library.errors')}
        nameOf={fieldOf}
        labelOf={(name) => LABELS[name] && t(LABELS[name])}
      />
    )
  }
  return (
    <Message tone="hard" role="alert">
      {problem.code === 'version.stale' ? t('library.stale') : problem.sentence}{' '}
      {href && <a href={href}>{t('library.see-same')}</a>}
    </Message>
  )
}
