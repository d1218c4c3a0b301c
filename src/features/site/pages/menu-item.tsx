import { Form } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { changeMenuItem } from '../commands/menu/change-menu-item.ts'
import { removeMenuItem } from '../commands/menu/remove-menu-item.ts'
import { siteMessages } from '../messages.ts'
import { MenuItemFields } from '../parts/menu-item-fields.tsx'
import { fieldsOf, Refusal, versionFor } from '../parts/refusal.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { listTargetChoices } from '../queries/list-choices.ts'
import { listMenu } from '../queries/list-menu.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/menu-item.ts'

const LIST = `${SITE}/trinh-don`

export async function loader(args: Route.LoaderArgs) {
  const { read } = (await managing(args)).services
  const items = await listMenu(read)
  const item = items.flatMap((one) => [one, ...one.items]).find(({ id }) => id === args.params.id)
  if (!item) throw new Response(null, { status: 404 })
  const parents = items.filter(({ id }) => id !== item.id).map(({ id, shownAs }) => ({ value: id, label: shownAs }))
  return { item, parents, targets: await listTargetChoices(read) }
}

export function action(args: Route.ActionArgs) {
  return act(args, { change: changeMenuItem, remove: removeMenuItem }, LIST, { id: args.params.id })
}

export default function MenuItem({ loaderData: { item, parents, targets }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const { target, address, labelVi, labelEn, parentId } = item
  const changing = actionData?.typed.intent === 'change' ? actionData : undefined
  const field = fieldsOf(changing, { target, address, labelVi, labelEn, parentId })
  return (
    <SiteFrame
      title={<span lang="vi">{item.shownAs}</span>}
      tab={item.shownAs}
      up={{ href: LIST, label: t('site.menu') }}
    >
      <Refusal refused={actionData} />
      <Form method="post">
        <input type="hidden" name="version" value={versionFor(changing, item.version)} />
        <MenuItemFields field={field} targets={targets} parents={parents} />
        <ButtonRow>
          <Button variant="go" name="intent" value="change">
            {t('site.save')}
          </Button>
        </ButtonRow>
      </Form>
      <Disclosure summary={t('site.remove-item')}>
        <p>{t('site.remove-item-lead')}</p>
        <Form method="post">
          <input type="hidden" name="version" value={item.version} />
          <Button name="intent" value="remove">
            {t('site.remove-item')}
          </Button>
        </Form>
      </Disclosure>
    </SiteFrame>
  )
}
