import { articlesMessages } from '#features/articles/messages.ts'
import { ArticleBlocks } from '#features/articles/parts.ts'
import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Paper } from '#ui/text/paper.tsx'
import { siteMessages } from '../messages.ts'
import type { KeptPageText } from '../queries/get-page.ts'
import type { fieldsOf } from './refusal.tsx'

/** Titles and bodies in both languages, typed as an article's. */
export function PageFields({ field }: { readonly field: ReturnType<typeof fieldsOf> }) {
  const t = useTranslator(siteMessages)
  const how = useTranslator(articlesMessages)('articles.body-hint')
  return (
    <>
      <TextInput {...field('titleVi')} label={t('site.title-vi')} required={t('site.required')} lang="vi" />
      <TextArea {...field('bodyVi')} label={t('site.body-vi')} hint={how} rows={16} paper lang="vi" />
      <TextInput {...field('titleEn')} label={t('site.title-en')} hint={t('site.english-hint')} lang="en" />
      <TextArea {...field('bodyEn')} label={t('site.body-en')} rows={8} paper lang="en" />
    </>
  )
}

interface PageTextProps {
  readonly page: KeptPageText
}

/** The newest saved text, as readers will see it. */
export function PagePreview({ page }: PageTextProps) {
  const t = useTranslator(siteMessages)
  return (
    <Section id="xem-truoc" title={t('site.preview')}>
      <Paper as="div" lang="vi">
        <h3>{page.title}</h3>
        <ArticleBlocks blocks={page.blocksVi} files={page.files} heading="h4" />
      </Paper>
      {page.hasEnglish && (
        <Paper as="div" lang="en">
          <h3>{page.titleEn}</h3>
          <ArticleBlocks blocks={page.blocksEn} files={page.files} heading="h4" />
        </Paper>
      )}
    </Section>
  )
}

/** Every text that was saved, the latest first. */
export function PageHistory({ page: { history } }: PageTextProps) {
  const t = useTranslator(siteMessages)
  return (
    <Section id="lich-su" title={t('site.history')}>
      <DataTable
        caption={t('site.history')}
        captionHidden
        fold="none"
        columns={
          <>
            <Column>{t('site.revision')}</Column>
            <Column>{t('site.who')}</Column>
            <Column>{t('site.written-at')}</Column>
          </>
        }
      >
        <Rows>
          {history.map(({ number, at, who }) => (
            <Row key={number}>
              <RowHead>{number}</RowHead>
              <Cell>{who ?? t('site.starter')}</Cell>
              <Cell>{formatDateTime(at)}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}
