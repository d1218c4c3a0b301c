import type { Block } from '../blocks.ts'
import { escaped, printInline } from './inline.ts'
import { FIGURE_WORDS } from './marks.ts'

/** The body as it is typed; reading it again gives the same blocks, a figure without what it says. */
export function printBody(blocks: readonly Block[]): string {
  return blocks.map(printBlock).join('\n\n')
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`
    case 'quote':
      return `> ${escaped(block.text)}`
    case 'list':
      return block.items.map((item, place) => `${block.ordered ? `${place + 1}.` : '-'} ${escaped(item)}`).join('\n')
    case 'table':
      return [
        ...(block.caption ? [`|+ ${escaped(block.caption)}`] : []),
        ...[block.head, ...block.rows].map((row) => `| ${row.map((cell) => escaped(cell, /\|/g)).join(' | ')} |`),
      ].join('\n')
    case 'picture':
      return `![${inBrackets(block.alt)}](tep:${block.file}${block.caption ? ` "${escaped(block.caption, /"/g)}"` : ''})`
    case 'attachment':
      return `@[${inBrackets(block.name)}](tep:${block.file})`
    case 'figure':
      return `{{${block.indicator} ${block.from}-${block.to} ${FIGURE_WORDS[block.form]}}}`
    default:
      return printParagraph(printInline(block))
  }
}

function inBrackets(text: string): string {
  return escaped(text, /[[\]]/g)
}

/** Keeps a paragraph that begins like another block, "- Về công tác Đảng", a paragraph. */
function printParagraph(typed: string): string {
  const number = /^(\d{1,3})\.(?=[ \t]+\S)/.exec(typed)
  if (number) return typed.replace('.', '\\.')
  return /^(##[ \t]|>[ \t]|-[ \t]|!\[|@\[|\||\{\{)/.test(typed) ? `\\${typed}` : typed
}
