import { Form } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { addMenuItem } from '../commands/menu/add-menu-item.ts'
import { moveKept } from '../commands/move-kept.ts'
import { siteMessages } from '../messages.ts'
import { MenuItemFields } from '../parts/menu-item-fields.tsx'
import { fieldsOf, Refusal } from '../parts/refusal.tsx'
import { MoveButtons } from '../parts/row-buttons.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { listTargetChoices } from '../queries/list-choices.ts'
import { type KeptItem, listMenu } from '../queries/list-menu.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/menu.ts'

const HERE = `${SITE}/trinh-don`

export async function loader(args: Route.LoaderArgs) {
  const { read } = (await managing(args)).services
  return { items: await listMenu(read), targets: await listTargetChoices(read) }
}

export function action(args: Route.ActionArgs) {
  return act(args, { add: addMenuItem, move: moveKept }, HERE)
}

export default function Menu({ loaderData: { items, targets }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const parents = items.map(({ id, shownAs }) => ({ value: id, label: shownAs }))
  return (
    <SiteFrame title={t('site.menu')} tab={t('site.menu')} lead={t('site.menu-lead')}>
      <Refusal refused={actionData} />
      {items.length === 0 ? (
        <Empty title={t('site.menu-empty-title')} level={2}>
          {t('site.menu-empty')}
        </Empty>
      ) : (
        <ItemTable items={items} />
      )}
      <Section id="them" title={t('site.add-item')}>
        <Form method="post">
          <MenuItemFields field={fieldsOf(actionData, {})} targets={targets} parents={parents} />
          <ButtonRow>
            <Button variant="go" name="intent" value="add">
              {t('site.add-item')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </SiteFrame>
  )
}

function ItemTable({ items }: { readonly items: readonly KeptItem[] }) {
  const t = useTranslator(siteMessages)
  const lines = items.flatMap((item) => [
    { item, under: '' },
    ...item.items.map((below) => ({ item: below, under: item.shownAs })),
  ])
  return (
    <DataTable
      caption={t('site.menu')}
      captionHidden
      columns={
        <>
          <Column wide>{t('site.item')}</Column>
          <Column>{t('site.parent')}</Column>
          <Column wide>{t('site.order')}</Column>
        </>
      }
    >
      <Rows>
        {lines.map(({ item, under }) => (
          <Row key={item.id}>
            <RowHead wide>
              <a href={`${HERE}/${item.id}`} lang="vi">
                {item.shownAs}
              </a>{' '}
              {!item.isShown && <Note>{t('site.item-hidden')}</Note>}
            </RowHead>
            <Cell>{under ? <span lang="vi">{under}</span> : t('site.first-level')}</Cell>
            <Cell wide>
              <MoveButtons kind="menu-item" id={item.id} name={item.shownAs} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
