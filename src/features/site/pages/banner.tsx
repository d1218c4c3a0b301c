import { Form } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { changeBanner } from '../commands/banners/change-banner.ts'
import { siteMessages } from '../messages.ts'
import { BannerFields } from '../parts/banner-fields.tsx'
import { StandingWords, typedDays } from '../parts/dated-fields.tsx'
import { fieldsOf, Refusal, versionFor } from '../parts/refusal.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { listPictureChoices } from '../queries/list-choices.ts'
import { listBanners } from '../queries/list-dated.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/banner.ts'

const LIST = `${SITE}/bang-anh`

export async function loader(args: Route.LoaderArgs) {
  const { read, clock } = (await managing(args)).services
  const banner = (await listBanners(read, localDate(clock.now()))).find(({ id }) => id === args.params.id)
  if (!banner) throw new Response(null, { status: 404 })
  const newest = await listPictureChoices(read)
  // Its own picture can be chosen however old it is.
  const own = { value: banner.fileId, label: banner.fileName }
  return { banner, pictures: newest.some(({ value }) => value === own.value) ? newest : [own, ...newest] }
}

export function action(args: Route.ActionArgs) {
  return act(args, { change: changeBanner }, LIST, { id: args.params.id })
}

export default function Banner({ loaderData: { banner, pictures }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const { fileId, altVi, address } = banner
  const field = fieldsOf(actionData, { fileId, altVi, address, ...typedDays(banner) })
  return (
    <SiteFrame
      title={<span lang="vi">{altVi}</span>}
      tab={t('site.banner')}
      lead={<StandingWords standing={banner.standing} />}
      up={{ href: LIST, label: t('site.banners') }}
    >
      <Refusal refused={actionData} />
      <Form method="post">
        <input type="hidden" name="version" value={versionFor(actionData, banner.version)} />
        <BannerFields field={field} pictures={pictures} />
        <ButtonRow>
          <Button variant="go" name="intent" value="change">
            {t('site.save')}
          </Button>
        </ButtonRow>
      </Form>
    </SiteFrame>
  )
}
