import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { libraryMessages } from '../messages.ts'
import type { DocumentFileView } from '../queries/get-document.ts'

/** The document's files, to be opened and compared before it is published. */
export function DocumentFiles({ files }: { readonly files: readonly DocumentFileView[] }) {
  const t = useTranslator(libraryMessages)
  if (files.length === 0) return null
  return (
    <Section id="tep" title={t('library.files')}>
      <ul>
        {files.map(({ id, name, byteSize }) => (
          <li key={id}>
            <a href={`/lam-viec/tep/${id}/${name}`}>{name}</a> ({Math.ceil(byteSize / 1024)} KB)
          </li>
        ))}
      </ul>
    </Section>
  )
}
