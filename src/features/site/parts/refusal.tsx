import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { siteMessages } from '../messages.ts'

/** The label of each field, so that the summary says which one a short sentence speaks of. */
const LABELS: Readonly<Record<string, keyof typeof siteMessages>> = {
  nameVi: 'site.name-vi',
  nameEn: 'site.name-en',
  descriptionVi: 'site.description-vi',
  descriptionEn: 'site.description-en',
  slug: 'site.slug',
  target: 'site.target',
  address: 'site.link',
  labelVi: 'site.label-vi',
  labelEn: 'site.label-en',
  parentId: 'site.parent',
  importance: 'site.importance',
  textVi: 'site.text-vi',
  textEn: 'site.text-en',
  fromOn: 'site.from-on',
  untilOn: 'site.until-on',
  fileId: 'site.picture',
  altVi: 'site.alt-vi',
  titleVi: 'site.title-vi',
  titleEn: 'site.title-en',
  bodyVi: 'site.body-vi',
  bodyEn: 'site.body-en',
  articleId: 'site.article',
}

/** Why a form was refused: all its errors as links, or the one sentence when no field is to blame. */
export function Refusal({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(siteMessages)
  if (!refused) return null
  const { problem } = refused
  const sentence = problem.kind === 'stale' ? t('site.stale') : problem.sentence
  return (
    <FormRefusal
      problem={{ ...problem, sentence }}
      title={() => t('site.errors')}
      labelOf={(name) => LABELS[name] && t(LABELS[name])}
    />
  )
}

/** What a field is given: what was typed before a refusal or else what is kept, and what is wrong with it. */
export function fieldsOf(refused: Refused | undefined, kept: Readonly<Record<string, string>>) {
  return (name: string) => ({
    name,
    defaultValue: refused?.typed[name] ?? kept[name] ?? '',
    error: refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  })
}

/** The version a form carries: after a collision that of the change it collided with, so that saving again is a choice. */
export function versionFor(refused: Refused | undefined, version: number): number {
  const { version: newer } = (refused?.problem.context ?? {}) as { version?: number }
  return refused?.problem.kind === 'stale' && newer !== undefined ? newer : version
}
