import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { articlesMessages } from '../messages.ts'

const TAKEN = '.jpg,.jpeg,.png,.webp,.gif,.pdf,.docx,.xlsx,.odt,.ods'

/** The fields of a picture or file that is saved together with the text. */
export function AddedFile({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(articlesMessages)
  const field = (name: 'file' | 'alt' | 'caption') => ({
    name,
    defaultValue: name === 'file' ? undefined : refused?.typed[name],
    error: refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  })
  const open = ['file', 'alt', 'caption'].some((name) =>
    refused?.problem.fields.some(({ path }) => path === `/${name}`),
  )
  return (
    <Disclosure summary={t('articles.add-file')} open={open}>
      <TextInput
        {...field('file')}
        type="file"
        accept={TAKEN}
        label={t('articles.add-file')}
        hint={t('articles.add-file-hint')}
      />
      <TextInput {...field('alt')} label={t('articles.alt')} hint={t('articles.alt-hint')} lang="vi" />
      <TextInput {...field('caption')} label={t('articles.caption')} lang="vi" />
    </Disclosure>
  )
}
