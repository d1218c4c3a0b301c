import * as z from 'zod'
import { parseBody, resolveFigures } from '#features/articles/index.ts'
import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { canonicalJson } from '#platform/audit.ts'
import { defineCommand } from '#platform/command.ts'
import { refuseFields } from '#platform/problem.ts'
import { line, optionalLine, seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { newestPageRevision, writePageRevision } from '../../write-page.ts'

const body = z.string().max(100_000, 'input.too-long').default('').transform(parseBody)

/**
 * Saves the text of a static page as a new revision, typed as an article's; what readers see stays until it is published. The same
 * text makes no revision.
 */
export const savePage = defineCommand({
  name: 'site.save-page',
  input: z.object({ ...seen, titleVi: line(200), titleEn: optionalLine(200), bodyVi: body, bodyEn: body }),
  async run(scope, { id, version, bodyVi: blocksVi, bodyEn: blocksEn, ...titles }) {
    const { tx, now, record } = scope
    await requireManager(scope)
    await lockKept(tx, 'static_page', { id, version })
    refuseFields('input.invalid', [
      ...(blocksEn.length > 0 && !titles.titleEn ? [{ path: '/titleEn', code: 'site.english-whole' }] : []),
      ...(blocksEn.length === 0 && titles.titleEn ? [{ path: '/bodyEn', code: 'site.english-whole' }] : []),
    ])
    const { id: revisionId, number, ...before } = await newestPageRevision(tx, id)
    const path = await listRoots(tx, localDate(now))
    const text = {
      ...titles,
      blocksVi: await resolveFigures(tx, path, blocksVi, '/bodyVi'),
      blocksEn: await resolveFigures(tx, path, blocksEn, '/bodyEn'),
    }
    if (sameText(text, before)) {
      record(id, { unchanged: true, revisionId })
      return { id, version }
    }
    await writePageRevision(scope, id, number + 1, text)
    await tx
      .updateTable('static_page')
      .set({ version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, { title: titles.titleVi, revision: number + 1 })
    return { id, version: version + 1 }
  },
})

type Text = Readonly<Record<'titleVi' | 'titleEn' | 'blocksVi' | 'blocksEn', unknown>>

/** Compared by what is written, not by the order a database keeps the members of a block in. */
function sameText(one: Text, other: Text): boolean {
  const written = ({ titleVi, titleEn, blocksVi, blocksEn }: Text) =>
    canonicalJson([titleVi, titleEn, blocksVi, blocksEn])
  return written(one) === written(other)
}
