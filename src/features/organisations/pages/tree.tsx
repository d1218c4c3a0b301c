import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { organisationsMessages } from '../messages.ts'
import { FoundList } from '../parts/found-list.tsx'
import { OrganisationTree } from '../parts/organisation-tree.tsx'
import { TimeSlider } from '../parts/time-slider.tsx'
import { readTreeAddress, TREE_PAGE, type TreeAddress, treeHref } from '../parts/tree-address.ts'
import { TreeFilter } from '../parts/tree-filter.tsx'
import { mayManageOrganisations } from '../policy.ts'
import { countOrganisations } from '../queries/count-organisations.ts'
import { findNamedElsewhen } from '../queries/find-named-elsewhen.ts'
import { findOrganisations } from '../queries/find-organisations.ts'
import { listChangeDays } from '../queries/list-change-days.ts'
import { readBranch } from '../queries/read-branch.ts'
import type { Route } from './+types/tree.ts'

/** A tree of so many bodies can be opened whole; a larger one branch by branch. */
const WHOLE = 200

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const { read } = services
  const today = localDate(services.clock.now())
  const address = readTreeAddress(new URL(args.request.url).searchParams, today)
  const { day, axis, words, openId } = address
  const count = await countOrganisations(read, day)
  const mayOpenAll = count <= WHOLE
  const open = openId === 'all' && !mayOpenAll ? undefined : openId
  const [stops, search, branch] = await Promise.all([
    listChangeDays(read),
    words ? lookFor(read, address) : undefined,
    words ? undefined : readBranch(read, day, axis, open),
  ])
  const manages = mayManageOrganisations(actor)
  return { today, address: { ...address, openId: open }, count, mayOpenAll, stops, search, branch, manages }
}

/** Who bears the words on the day, and, unless they are many, who does on another. */
async function lookFor(read: ReadDb, { words, day, axis }: TreeAddress) {
  const search = await findOrganisations(read, words, day, axis)
  const isFew = search.count === search.found.length
  return { ...search, elsewhen: isFew ? await findNamedElsewhen(read, words, day) : undefined }
}

export default function Tree({ loaderData }: Route.ComponentProps) {
  const { today, address, count, mayOpenAll, stops, search, branch, manages } = loaderData
  const t = useTranslator(organisationsMessages)
  const locale = useLocale()
  const hrefOf = (id: string, day: IsoDate = address.day) => treeHref({ day }, today, `${TREE_PAGE}/${id}`)
  return (
    <>
      <title>{`${t('organisations.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('organisations.title')}>
          {t(address.axis === 'line' ? 'organisations.lead-line' : 'organisations.lead', {
            count,
            day: formatDate(address.day),
          })}
        </PageHead>
        <TreeFilter address={address} today={today} />
        <TimeSlider key={address.day} address={address} stops={stops} today={today} />
        {search && <FoundList {...search} words={address.words} hrefOf={hrefOf} />}
        {branch && branch.nodes.length === 0 && <NoTree address={address} today={today} first={stops[0]} />}
        {branch && mayOpenAll && branch.nodes.length > 0 && <OpenAll address={address} today={today} count={count} />}
        {branch && (
          <OrganisationTree
            nodes={branch.nodes}
            opened={branch.opened}
            folded={branch.folded}
            locale={locale}
            label={t('organisations.title')}
            hrefOf={hrefOf}
            openHref={address.openId === 'all' ? undefined : (openId) => treeHref({ ...address, openId }, today)}
          />
        )}
        <Ways address={address} today={today} manages={manages} />
      </Page>
    </>
  )
}

type PlaceProps = { readonly address: TreeAddress; readonly today: IsoDate }

/** Nothing to show: no tree at all, or a day before the first. */
function NoTree({ address, today, first }: PlaceProps & { readonly first: IsoDate | undefined }) {
  const t = useTranslator(organisationsMessages)
  if (!first || first <= address.day)
    return (
      <Empty title={t('organisations.empty-title')} level={2}>
        {t('organisations.empty')}
      </Empty>
    )
  const words = { day: formatDate(address.day), first: formatDate(first) }
  return (
    <Empty
      title={t('organisations.tree-not-yet', words)}
      level={2}
      action={
        <ButtonLink href={treeHref({ axis: address.axis, day: first }, today)}>
          {t('organisations.see-first-day', words)}
        </ButtonLink>
      }
    >
      {t('organisations.tree-begins', words)}
    </Empty>
  )
}

/** Opens every branch of a tree that fits a page, or folds it again. */
function OpenAll({ address, today, count }: PlaceProps & { readonly count: number }) {
  const t = useTranslator(organisationsMessages)
  const isAll = address.openId === 'all'
  return (
    <ButtonRow>
      <ButtonLink variant="quiet" href={treeHref({ ...address, openId: isAll ? undefined : 'all' }, today)}>
        {isAll ? t('organisations.shut-all') : t('organisations.open-all', { count })}
      </ButtonLink>
    </ButtonRow>
  )
}

/** Other ways to the whole tree: differences, downloads, and the upload of a new one. */
function Ways({ address, today, manages }: { address: TreeAddress; today: IsoDate; manages: boolean }) {
  const t = useTranslator(organisationsMessages)
  const whole = { day: address.day, axis: address.axis }
  return (
    <ButtonRow below>
      <ButtonLink href={treeHref({ axis: address.axis }, today, `${TREE_PAGE}/khac-biet`)}>
        {t('organisations.compare')}
      </ButtonLink>
      {(['xlsx', 'csv', 'json'] as const).map((format) => (
        <ButtonLink key={format} variant="quiet" href={treeHref(whole, today, `${TREE_PAGE}/xuat.${format}`)}>
          {t('organisations.download', { format: `.${format}` })}
        </ButtonLink>
      ))}
      {manages && (
        <ButtonLink variant="quiet" href="/lam-viec/sap-xep">
          {t('organisations.reorganise')}
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" href="/lam-viec/dai-hoi">
        {t('organisations.congresses')}
      </ButtonLink>
      {manages && (
        <ButtonLink variant="quiet" href={`${TREE_PAGE}/nhap`}>
          {t('organisations.import')}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}
