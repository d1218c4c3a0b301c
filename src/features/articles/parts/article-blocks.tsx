import type { ReactNode } from 'react'
import { cellRole, columnHeadRole, rowGroupRole, rowRole, tableRole } from '#ui/table/roles.ts'
import type { Block, Link } from '../blocks.ts'
import type { ShownFile } from '../shown-file.ts'
import { ArticleFigure } from './article-figure.tsx'

interface ArticleBlocksProps {
  readonly blocks: readonly Block[]
  /** By file id; a file that is not here is left out. */
  readonly files?: Readonly<Record<string, ShownFile>>
  /** The element of a heading inside the text: one below the title's. */
  readonly heading?: 'h2' | 'h4'
  /** All pictures are fetched at once, because nobody scrolls to them: on paper. */
  readonly atOnce?: boolean
}

/** The body of an article, word for word: the one place where blocks become elements. */
export function ArticleBlocks({ blocks, files = {}, heading = 'h2', atOnce = false }: ArticleBlocksProps) {
  // The first picture is often what is seen first, so only those after it wait until they come near.
  const first = blocks.findIndex(({ kind }) => kind === 'picture')
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block is known only by its place
    <OneBlock key={place} block={block} files={files} heading={heading} soon={atOnce || place === first} />
  ))
}

type OneBlockProps = Required<Omit<ArticleBlocksProps, 'blocks' | 'atOnce'>> & {
  readonly block: Block
  readonly soon: boolean
}

function OneBlock({ block, files, heading: Heading, soon }: OneBlockProps) {
  switch (block.kind) {
    case 'heading':
      return <Heading>{block.text}</Heading>
    case 'quote':
      return (
        <blockquote>
          <p>{block.text}</p>
        </blockquote>
      )
    case 'list':
      return <ListBlock block={block} />
    case 'table':
      return <TableBlock block={block} />
    case 'picture':
      return <Picture block={block} file={files[block.file]} soon={soon} />
    case 'attachment':
      return <Attachment block={block} file={files[block.file]} />
    case 'figure':
      return <ArticleFigure block={block} />
    default:
      return <p>{withLinks(block.text, block.links ?? [])}</p>
  }
}

/** Text with its links as elements, in order. */
function withLinks(text: string, links: readonly Link[]): ReactNode[] {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { from, to, href } of links) {
    pieces.push(
      text.slice(at, from),
      <a key={from} href={href}>
        {text.slice(from, to)}
      </a>,
    )
    at = to
  }
  return [...pieces, text.slice(at)]
}

interface Of<Kind extends Block['kind']> {
  readonly block: Extract<Block, { kind: Kind }>
}

function ListBlock({ block: { ordered, items } }: Of<'list'>) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className="items">
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is known only by its place
        <li key={place}>{item}</li>
      ))}
    </Tag>
  )
}

/** A wide table moves inside its own named region, never the page. */
function TableBlock({ block: { caption, head, rows } }: Of<'table'>) {
  const manner = head.map((_, place) => (holdsFigures(rows, place) ? 'n' : undefined))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="scroll" tabIndex={0} aria-label={caption || head.join(', ')}>
      <table {...tableRole}>
        {caption && <caption>{caption}</caption>}
        <thead {...rowGroupRole}>
          <tr {...rowRole}>
            {head.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known only by its place
              <th key={place} scope="col" className={manner[place]} {...columnHeadRole}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...rowGroupRole}>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known only by its place
            <tr key={at} {...rowRole}>
              {row.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known only by its place
                <td key={place} className={manner[place]} {...cellRole}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Figures stand to the right under their head; the first column names its row, even by a number. */
function holdsFigures(rows: readonly (readonly string[])[], place: number): boolean {
  return place > 0 && rows.length > 0 && rows.every((row) => FIGURE.test(row[place] ?? ''))
}

const FIGURE = /^[-–−+]?\d[\d.,\s]*%?$/

interface PictureProps extends Of<'picture'> {
  readonly file: ShownFile | undefined
  readonly soon: boolean
}

function Picture({ block: { alt, caption }, file, soon }: PictureProps) {
  if (!file) return null
  return (
    <figure>
      <img
        src={file.href}
        srcSet={file.srcSet}
        sizes={file.srcSet && '(min-width: 46em) 43rem, 92vw'}
        alt={alt}
        width={file.width}
        height={file.height}
        loading={soon ? undefined : 'lazy'}
        decoding="async"
      />
      {caption && <figcaption className="note">{caption}</figcaption>}
    </figure>
  )
}

function Attachment({ block: { name }, file }: Of<'attachment'> & { readonly file: ShownFile | undefined }) {
  if (!file) return null
  return (
    <p>
      <a href={file.href}>{name}</a> <span className="note">{file.note}</span>
    </p>
  )
}
