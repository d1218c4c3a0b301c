import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { moveKept } from '../commands/move-kept.ts'
import { createSection } from '../commands/sections/create-section.ts'
import { siteMessages } from '../messages.ts'
import { fieldsOf, Refusal } from '../parts/refusal.tsx'
import { MoveButtons } from '../parts/row-buttons.tsx'
import { SectionFields } from '../parts/section-fields.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { type KeptSection, listKeptSections } from '../queries/list-sections.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/sections.ts'

const HERE = `${SITE}/chuyen-muc`

export async function loader(args: Route.LoaderArgs) {
  const { services } = await managing(args)
  return { sections: await listKeptSections(services.read) }
}

export function action(args: Route.ActionArgs) {
  return act(args, { create: createSection, move: moveKept }, HERE)
}

export default function Sections({ loaderData: { sections }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  return (
    <SiteFrame title={t('site.sections')} tab={t('site.sections')} lead={t('site.sections-lead')}>
      <Refusal refused={actionData} />
      <SectionTable sections={sections} />
      <NewSection refused={actionData} />
    </SiteFrame>
  )
}

function SectionTable({ sections }: { readonly sections: readonly KeptSection[] }) {
  const t = useTranslator(siteMessages)
  const locale = useLocale()
  return (
    <DataTable
      caption={t('site.sections')}
      captionHidden
      columns={
        <>
          <Column wide>{t('site.section')}</Column>
          <Column num>{t('site.published-articles')}</Column>
          <Column>{t('site.state')}</Column>
          <Column wide>{t('site.order')}</Column>
        </>
      }
    >
      <Rows>
        {sections.map((section) => (
          <Row key={section.id}>
            <RowHead wide>
              <a href={`${HERE}/${section.id}`}>{locale === 'vi' ? section.nameVi : section.nameEn}</a>
            </RowHead>
            <Cell num>{section.published}</Cell>
            <Cell>{t(section.archived ? 'site.section-archived' : 'site.section-open')}</Cell>
            <Cell wide>
              <MoveButtons kind="section" id={section.id} name={section.nameVi} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}

function NewSection({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(siteMessages)
  const field = fieldsOf(refused, {})
  return (
    <Section id="them" title={t('site.add-section')}>
      <Form method="post">
        <SectionFields field={field} />
        <TextInput {...field('slug')} label={t('site.slug')} hint={t('site.slug-hint')} />
        <ButtonRow>
          <Button variant="go" name="intent" value="create">
            {t('site.add-section')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
