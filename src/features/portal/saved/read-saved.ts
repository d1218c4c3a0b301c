import { filesOf, withFullLinks } from '#features/articles/index.ts'
import { formatDateTime } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import type { RequestContext } from '#platform/http/request-context.ts'
import { translator } from '#platform/i18n/messages.ts'
import { portalMessages } from '../messages.ts'
import { findPublicFile } from '../queries/find-public-file.ts'
import type { PublishedArticle } from '../queries/find-published-article.ts'
import { getPortalFrame } from '../queries/portal-frame.ts'
import { type ArticlePage, readArticle } from '../read-article.ts'

const inLanguage = (locale: Locale) => translator(portalMessages, locale)
type Say = ReturnType<typeof inLanguage>

/** An article on its way to a reader's own device, with all that must be said where no portal stands around it. */
export interface SavedArticle {
  /** Its links lead to full addresses; its pictures are inside it, as `data:` addresses. */
  readonly article: PublishedArticle
  readonly address: string
  readonly body: { readonly name: string; readonly portalName: string; readonly demonstration: boolean }
  /** `05/10/2024 14:05` */
  readonly savedAt: string
  readonly locale: Locale
  /** `ten-bai-7k2`: of the file, without extension. */
  readonly fileName: string
  /** The portal's words in the reader's language. */
  readonly say: Say
}

/** The article at `/tin/SLUG-ID` as it is kept. Answers like `readArticle` where there is none. */
export async function readSaved(context: RequestContext, slugAndId: string, page: ArticlePage): Promise<SavedArticle> {
  const { services, locale } = context
  const { article, address } = await readArticle(context, slugAndId, page)
  const { name, portalName, demonstration } = await getPortalFrame(services.read)
  const inside = await filesInside(context, article, address)
  return {
    article: { ...article, blocks: withFullLinks(article.blocks, address), files: inside },
    address,
    body: { name, portalName, demonstration },
    savedAt: formatDateTime(services.clock.now()),
    locale,
    fileName: article.href.slice(article.href.lastIndexOf('/') + 1),
    say: inLanguage(locale),
  }
}

async function filesInside({ services }: RequestContext, { blocks, files }: PublishedArticle, address: string) {
  const inside: Record<string, PublishedArticle['files'][string]> = {}
  for (const id of filesOf(blocks)) {
    const shown = files[id]
    if (!shown) continue
    const { srcSet: _, ...file } = shown
    const bytes = file.width === undefined ? undefined : await findPublicFile(services.read, id)
    const href = bytes
      ? `data:${bytes.mediaType};base64,${bytes.bytes.toString('base64')}`
      : new URL(file.href, address).href
    inside[id] = { ...file, href }
  }
  return inside
}
