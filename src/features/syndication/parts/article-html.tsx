import { renderToStaticMarkup } from 'react-dom/server'
import { type Block, type ShownFile, withFullLinks } from '#features/articles/index.ts'
import { ArticleBlocks } from '#features/articles/parts.ts'

interface Text {
  readonly blocks: readonly Block[]
  readonly byline: string
  readonly files: Readonly<Record<string, ShownFile>>
}

/** The text as HTML for programs outside: every address in full, below `origin`. */
export function articleHtml({ blocks, byline, files }: Text, origin: string): string {
  const inFull = (href: string) => new URL(href, origin).href
  const shown = Object.entries(files).map(([id, file]) => [id, { ...file, href: inFull(file.href) }] as const)
  return renderToStaticMarkup(
    <>
      <ArticleBlocks blocks={withFullLinks(blocks, origin)} files={Object.fromEntries(shown)} />
      {byline && (
        <p>
          <b>{byline}</b>
        </p>
      )}
    </>,
  )
}
