import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { createPage } from './commands/pages/create-page.ts'
import { publishPage } from './commands/pages/publish-page.ts'
import { savePage } from './commands/pages/save-page.ts'

/** A published page of one paragraph; `english`: also that, in English. */
export async function givenPage(services: Services, manager: Actor, titleVi: string, english = false) {
  const begun = await perform(services, manager, createPage, { titleVi })
  const written = await perform(services, manager, savePage, {
    ...begun,
    titleVi,
    bodyVi: `Nội dung của trang ${titleVi}.`,
    titleEn: english ? 'In English' : '',
    bodyEn: english ? 'One paragraph.' : '',
  })
  return perform(services, manager, publishPage, written)
}
