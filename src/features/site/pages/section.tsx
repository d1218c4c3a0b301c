import { Form } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section as PageSection } from '#ui/frame/section.tsx'
import { archiveSection } from '../commands/sections/archive-section.ts'
import { changeSection } from '../commands/sections/change-section.ts'
import { deleteSection } from '../commands/sections/delete-section.ts'
import { siteMessages } from '../messages.ts'
import { fieldsOf, Refusal, versionFor } from '../parts/refusal.tsx'
import { SectionFields } from '../parts/section-fields.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { type KeptSection, listKeptSections } from '../queries/list-sections.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/section.ts'

const LIST = `${SITE}/chuyen-muc`

export async function loader(args: Route.LoaderArgs) {
  const { services } = await managing(args)
  const section = (await listKeptSections(services.read)).find(({ id }) => id === args.params.id)
  if (!section) throw new Response(null, { status: 404 })
  return { section }
}

export function action(args: Route.ActionArgs) {
  const commands = { change: changeSection, archive: archiveSection, delete: deleteSection }
  return act(args, commands, LIST, { id: args.params.id })
}

export default function Section({ loaderData: { section }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const { nameVi, nameEn, descriptionVi, descriptionEn } = section
  const changing = actionData?.typed.intent === 'change' ? actionData : undefined
  const field = fieldsOf(changing, { nameVi, nameEn, descriptionVi, descriptionEn })
  return (
    <SiteFrame
      title={<span lang="vi">{nameVi}</span>}
      tab={nameVi}
      lead={<a href={section.href}>{t('site.on-portal')}</a>}
      up={{ href: LIST, label: t('site.sections') }}
    >
      <Refusal refused={actionData} />
      <Form method="post">
        <input type="hidden" name="version" value={versionFor(changing, section.version)} />
        <SectionFields field={field} />
        <ButtonRow>
          <Button variant="go" name="intent" value="change">
            {t('site.save')}
          </Button>
        </ButtonRow>
      </Form>
      <Ending section={section} />
    </SiteFrame>
  )
}

/** Out of use, which can be undone; gone, which cannot and is asked twice. */
function Ending({ section }: { readonly section: KeptSection }) {
  const t = useTranslator(siteMessages)
  const version = <input type="hidden" name="version" value={section.version} />
  return (
    <>
      <PageSection id="cat" title={t(section.archived ? 'site.unarchive' : 'site.archive')}>
        <p>{t('site.archive-lead')}</p>
        <Form method="post">
          {version}
          <input type="hidden" name="archived" value={section.archived ? 'false' : 'true'} />
          <Button name="intent" value="archive">
            {t(section.archived ? 'site.unarchive' : 'site.archive')}
          </Button>
        </Form>
      </PageSection>
      <Disclosure summary={t('site.delete')}>
        <p>{t('site.delete-lead')}</p>
        <Form method="post">
          {version}
          <Button name="intent" value="delete">
            {t('site.delete-confirm', { name: section.nameVi })}
          </Button>
        </Form>
      </Disclosure>
    </>
  )
}
