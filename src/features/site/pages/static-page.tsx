import { Form } from 'react-router'
import { loaded, type Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { publishPage } from '../commands/pages/publish-page.ts'
import { savePage } from '../commands/pages/save-page.ts'
import { withdrawPage } from '../commands/pages/withdraw-page.ts'
import { siteMessages } from '../messages.ts'
import { PageState } from '../parts/page-state.tsx'
import { PageFields, PageHistory, PagePreview } from '../parts/page-text.tsx'
import { fieldsOf, Refusal, versionFor } from '../parts/refusal.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { getPage, type KeptPageText } from '../queries/get-page.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/static-page.ts'

const LIST = `${SITE}/trang`

export async function loader(args: Route.LoaderArgs) {
  const context = await managing(args)
  return { page: await loaded(context, getPage(context.services.read, args.params.id)) }
}

export function action(args: Route.ActionArgs) {
  const { id } = args.params
  return act(args, { save: savePage, publish: publishPage, withdraw: withdrawPage }, `${LIST}/${id}`, { id })
}

export default function StaticPage({ loaderData: { page }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  return (
    <SiteFrame
      title={<span lang="vi">{page.title}</span>}
      tab={page.title}
      lead={<PageState page={page} />}
      up={{ href: LIST, label: t('site.pages') }}
    >
      <Refusal refused={actionData} />
      {page.isPublished && (
        <p>
          <a href={page.address}>{t('site.on-portal')}</a>
        </p>
      )}
      <PagePreview page={page} />
      <Publishing page={page} />
      <Editing page={page} refused={actionData} />
      <PageHistory page={page} />
    </SiteFrame>
  )
}

function Publishing({ page }: { readonly page: KeptPageText }) {
  const t = useTranslator(siteMessages)
  const version = <input type="hidden" name="version" value={page.version} />
  return (
    <>
      {!page.isCurrent && (
        <Form method="post">
          {version}
          <ButtonRow>
            <Button variant="go" name="intent" value="publish">
              {t('site.publish')}
            </Button>
          </ButtonRow>
          <Note as="p">{t('site.publish-lead')}</Note>
        </Form>
      )}
      {page.isPublished && (
        <Disclosure summary={t('site.withdraw-page')}>
          <p>{t('site.withdraw-page-lead')}</p>
          <Form method="post">
            {version}
            <Button name="intent" value="withdraw">
              {t('site.withdraw-page')}
            </Button>
          </Form>
        </Disclosure>
      )}
    </>
  )
}

interface EditingProps {
  readonly page: KeptPageText
  readonly refused: Refused | undefined
}

function Editing({ page, refused }: EditingProps) {
  const t = useTranslator(siteMessages)
  const { title: titleVi, titleEn, bodyVi, bodyEn } = page
  const saving = refused?.typed.intent === 'save' ? refused : undefined
  return (
    <Section id="sua" title={t('site.edit')}>
      <Form method="post" key={page.version}>
        <input type="hidden" name="version" value={versionFor(saving, page.version)} />
        <PageFields field={fieldsOf(saving, { titleVi, titleEn, bodyVi, bodyEn })} />
        <ButtonRow>
          <Button name="intent" value="save">
            {t('site.save')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
