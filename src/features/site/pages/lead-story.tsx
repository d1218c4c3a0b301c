import { Form } from 'react-router'
import { addDays, localDate } from '#kernel/date.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { pinLeadStory } from '../commands/lead/pin-lead-story.ts'
import { withdrawDated } from '../commands/withdraw-dated.ts'
import { siteMessages } from '../messages.ts'
import { DayFields, Days, StandingWords, typedDays } from '../parts/dated-fields.tsx'
import { fieldsOf, Refusal } from '../parts/refusal.tsx'
import { WithdrawButton } from '../parts/row-buttons.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { listPublishedChoices } from '../queries/list-choices.ts'
import { type KeptLeadStory, listLeadStories } from '../queries/list-dated.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/lead-story.ts'

/** Proposed length of a pin, in days. */
const PROPOSED = 3

export async function loader(args: Route.LoaderArgs) {
  const { read, clock } = (await managing(args)).services
  const today = localDate(clock.now())
  return {
    stories: await listLeadStories(read, today),
    articles: await listPublishedChoices(read),
    proposed: typedDays({ fromOn: today, untilOn: addDays(today, PROPOSED) }),
  }
}

export function action(args: Route.ActionArgs) {
  return act(args, { pin: pinLeadStory, withdraw: withdrawDated }, `${SITE}/tin-dau`)
}

export default function LeadStory({ loaderData: { stories, articles, proposed }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const field = fieldsOf(actionData?.typed.intent === 'pin' ? actionData : undefined, proposed)
  return (
    <SiteFrame title={t('site.lead-story')} tab={t('site.lead-story')} lead={t('site.lead-story-lead')}>
      <Refusal refused={actionData} />
      {stories.length === 0 ? (
        <Empty title={t('site.lead-empty-title')} level={2}>
          {t('site.lead-empty')}
        </Empty>
      ) : (
        <StoryTable stories={stories} />
      )}
      <Section id="ghim" title={t('site.pin')}>
        <Form method="post">
          <Select
            {...field('articleId')}
            label={t('site.article')}
            required={t('site.required')}
            choose={t('site.choose-article')}
            options={articles}
          />
          <Fields>
            <DayFields field={field} />
          </Fields>
          <ButtonRow>
            <Button variant="go" name="intent" value="pin">
              {t('site.pin')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </SiteFrame>
  )
}

function StoryTable({ stories }: { readonly stories: readonly KeptLeadStory[] }) {
  const t = useTranslator(siteMessages)
  return (
    <DataTable
      caption={t('site.lead-story')}
      captionHidden
      columns={
        <>
          <Column wide>{t('site.article')}</Column>
          <Column>{t('site.days')}</Column>
          <Column>{t('site.state')}</Column>
          <Column wide>{t('site.withdraw')}</Column>
        </>
      }
    >
      <Rows>
        {stories.map((story) => (
          <Row key={story.id}>
            <RowHead wide>{story.title ? <span lang="vi">{story.title}</span> : t('site.article-gone')}</RowHead>
            <Cell>
              <Days of={story} />
            </Cell>
            <Cell>
              <StandingWords standing={story.standing} />
            </Cell>
            <Cell wide>
              <WithdrawButton kind="lead-story" name={story.title} {...story} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
