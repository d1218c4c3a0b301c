import type { Byline } from '../parsed-article.ts'
import type { Random } from './random.ts'
import type { SampleText } from './text.ts'

type Signing = (text: SampleText) => { lines: string[]; bylines: Byline[] }

const author = (name: string): Byline => ({ name, role: 'author' })
const photo = (name: string): Byline => ({ name, role: 'photo' })

const SIGNINGS: readonly Signing[] = [
  ({ author: name }) => ({ lines: [name], bylines: [author(name)] }),
  ({ author: name }) => ({ lines: [name], bylines: [author(name)] }),
  ({ author: name }) => ({ lines: [`Tác giả: ${name}`], bylines: [author(name)] }),
  ({ author: name }) => ({ lines: [`Tin, ảnh: ${name}`], bylines: [author(name), photo(name)] }),
  ({ author: name }) => ({ lines: [`Bài và ảnh: ${name}`], bylines: [author(name), photo(name)] }),
  ({ author: name }) => ({
    lines: [name, 'Nguồn: Báo Nhân Dân'],
    bylines: [author(name), { name: 'Báo Nhân Dân', role: 'source' }],
  }),
  () => ({ lines: ['Theo Báo Nhân Dân'], bylines: [{ name: 'Báo Nhân Dân', role: 'via' }] }),
  () => ({ lines: ['(Theo TTXVN)'], bylines: [{ name: 'TTXVN', role: 'via' }] }),
  () => ({ lines: ['BBT'], bylines: [author('BBT')] }),
  ({ author: name }) => ({ lines: [`${name} (st)`], bylines: [{ name, role: 'source' }] }),
  () => ({ lines: [], bylines: [] }),
]

const HELD_OUT: readonly Signing[] = [
  ({ author: name }) => ({ lines: [`Người viết: ${name}`], bylines: [author(name)] }),
  ({ author: name }) => ({ lines: [`Bài, ảnh: ${name}`], bylines: [author(name), photo(name)] }),
  ({ author: name, second }) =>
    name === second
      ? { lines: [name], bylines: [author(name)] }
      : { lines: [`${name} - ${second}`], bylines: [author(name), author(second)] },
  ({ author: name, second }) => ({ lines: [`Tin: ${name}; Ảnh: ${second}`], bylines: [author(name), photo(second)] }),
  () => ({ lines: ['Nguồn tin: baochinhphu.vn'], bylines: [{ name: 'baochinhphu.vn', role: 'source' }] }),
  () => ({ lines: ['Ban Biên tập'], bylines: [author('Ban Biên tập')] }),
  ({ author: name }) => ({ lines: [name], bylines: [author(name)] }),
  ({ author: name }) => ({ lines: [`Tin và ảnh: ${name}`], bylines: [author(name), photo(name)] }),
]

export type BylineStyle = { signing: number; dress: number; heldOut: boolean }

/** How the last lines are set apart. */
const DRESSES: readonly ((words: string) => string)[] = [
  (words) => `<p style="text-align: right;"><strong>${words}</strong></p>`,
  (words) => `<p align="right">${words}</p>`,
  (words) => `<div style="text-align:right"><em>${words}</em></div>`,
  (words) => `<p><b>${words}</b></p>`,
  (words) => `<p class="author">${words}</p>`,
  (words) => `<div class="news-author"><span>${words}</span></div>`,
  (words) => `<P ALIGN=right><FONT FACE=Arial SIZE=2><B>${words}</B></FONT>`,
  (words) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${words}</p>`,
]

export function pickByline(random: Random, heldOut: boolean): BylineStyle {
  return {
    signing: random.int(0, (heldOut ? HELD_OUT : SIGNINGS).length - 1),
    dress: random.int(0, DRESSES.length - 1),
    heldOut,
  }
}

export function signing(
  { signing: at, dress, heldOut }: BylineStyle,
  text: SampleText,
): { html: string; lines: string[]; bylines: Byline[] } {
  const { lines, bylines } = (heldOut ? HELD_OUT : SIGNINGS)[at]?.(text) ?? { lines: [], bylines: [] }
  return { html: lines.map((line) => DRESSES[dress]?.(line) ?? line).join('\n'), lines, bylines }
}
