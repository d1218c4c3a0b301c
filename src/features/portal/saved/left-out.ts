import type { Block } from '#features/articles/index.ts'
import type { SavedArticle } from './read-saved.ts'

/** What of an article plain text cannot carry: how much it is, then a line for each; empty when the text is all there is. */
export function leftOutText(saved: Pick<SavedArticle, 'article' | 'address' | 'say'>): string {
  const { article, say } = saved
  const lines = article.blocks.flatMap((block) => lineOf(block, saved))
  if (lines.length === 0) return ''
  return [say('portal.text-without', { n: lines.length }), ...lines.map((line) => `- ${line}`)].join('\n')
}

function lineOf(block: Block, { article, address, say }: Parameters<typeof leftOutText>[0]): string[] {
  switch (block.kind) {
    case 'picture': {
      const words = pictureWords(block)
      return [words === '' ? say('portal.text-picture-unnamed') : say('portal.text-picture', { words })]
    }
    case 'attachment': {
      // A picture that is offered as a file is inside the copy, so it has no address there: that of the article leads to it.
      const { href = '' } = article.files[block.file] ?? {}
      const found = href === '' || href.startsWith('data:') ? address : href
      return [say('portal.text-attachment', { name: block.name, address: found })]
    }
    case 'figure':
      return block.data ? [say('portal.text-chart', { name: block.data.name.vi })] : []
    default:
      return []
  }
}

/** What a picture shows, and what is written below it. */
export function pictureWords({ alt, caption }: Extract<Block, { kind: 'picture' }>): string {
  return [alt, caption].filter((words) => words !== '').join(' – ')
}
