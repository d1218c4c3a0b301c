import type { IsoDate } from '#kernel/date.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { Paper } from '#ui/text/paper.tsx'
import { articlesMessages } from '../messages.ts'
import type { ArticleView } from '../queries/get-article.ts'
import { ArticleBlocks } from './article-blocks.tsx'

interface PreviewProps {
  readonly article: ArticleView
}

/** The newest saved text, as readers will see it, with the mark of exactly this text. */
export function ArticlePreview({ article }: PreviewProps) {
  const t = useTranslator(articlesMessages)
  const { title, updatedOn, blocks, files, byline, facts, revision, hash, correction } = article
  return (
    <Section
      id="xem-truoc"
      title={t('articles.preview')}
      aside={`${t('articles.revision')} ${revision}, ${hash.slice(0, 8)}`}
    >
      <Paper as="div" lang="vi">
        <h3>{title}</h3>
        <p>{`( Cập nhật ngày: ${formatDate(updatedOn as IsoDate)} )`}</p>
        {correction && (
          <Message tone="note">
            <b>Đính chính.</b> {correction}
          </Message>
        )}
        <ArticleBlocks blocks={blocks} files={files} heading="h4" />
        <p>
          <b>{byline}</b>
        </p>
      </Paper>
      {facts.map(({ term, value }) => (
        <Note key={term} as="p">
          {term}: {value}
        </Note>
      ))}
    </Section>
  )
}

/** Everything that happened to the article, the latest first. */
export function ArticleHistory({ article: { history } }: PreviewProps) {
  const t = useTranslator(articlesMessages)
  return (
    <Section id="lich-su" title={t('articles.history')}>
      <DataTable
        caption={t('articles.history')}
        captionHidden
        columns={
          <>
            <Column wide>{t('articles.what')}</Column>
            <Column>{t('articles.who')}</Column>
            <Column>{t('articles.when')}</Column>
            <Column num>{t('articles.revision')}</Column>
          </>
        }
      >
        <Rows>
          {history.map(({ id, action, reason, who, at, revision }) => (
            <Row key={id}>
              <RowHead wide>
                {t(ACTIONS[action] ?? 'articles.did-save')}
                {reason && <Note as="p">{reason}</Note>}
              </RowHead>
              <Cell>{who}</Cell>
              <Cell>{formatDateTime(at)}</Cell>
              <Cell num>{revision}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

const ACTIONS: Readonly<Record<string, keyof typeof articlesMessages>> = {
  create: 'articles.did-create',
  'draft-from-conference': 'articles.did-draft-from-conference',
  import: 'articles.did-import',
  save: 'articles.did-save',
  submit: 'articles.did-submit',
  return: 'articles.did-return',
  publish: 'articles.did-publish',
  'take-down': 'articles.did-take-down',
  remove: 'articles.did-remove',
  replace: 'articles.did-replace',
  restore: 'articles.did-restore',
}
