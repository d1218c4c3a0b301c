import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { workplaceOf } from '../article-address.ts'
import { composeArticle } from '../composing/compose-article.ts'
import { loadConferenceSource } from '../composing/conference-source.ts'
import { findSectionId } from '../queries/list-sections.ts'
import { beginArticle } from '../write-article.ts'

const SECTION = 'hoi-nghi'

/** Writes the news of a conference as a draft, from its record and the signed report before it; one article each. */
export const draftFromConference = defineCommand({
  name: 'articles.draft-from-conference',
  input: z.object({ conferenceId: z.uuid() }),
  async run(scope, { conferenceId }) {
    const { tx, actor, now } = scope
    const { organisationId, ...source } = await loadConferenceSource(scope, conferenceId)
    const earlier = await tx
      .selectFrom('article')
      .select('id')
      .where('conference_id', '=', conferenceId)
      .executeTakeFirst()
    if (earlier) {
      refuse('conflict', 'articles.already-drafted', {
        context: { articleId: earlier.id, href: workplaceOf(earlier.id) },
      })
    }
    const sectionId = (await findSectionId(tx, SECTION)) ?? (await findSectionId(tx))
    if (!sectionId) refuse('conflict', 'articles.no-sections')
    const { title, blocks, facts } = composeArticle(source)
    const content = { sectionId, title, updatedOn: localDate(now), blocks, byline: actor.name, facts }
    return beginArticle(scope, { organisationId, conferenceId, action: 'draft-from-conference', content })
  },
})
