import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import type { PublicOrganisation, PublicPost } from '../../queries/structure/public-organisation.ts'
import { englishPost } from '../../reading/english-post.ts'
import { structureMessages } from '../../structure-messages.ts'
import { useContentLang } from '../portal-page.tsx'

interface TreeProps {
  readonly organisations: readonly PublicOrganisation[]
  /** Levels shown unfolded from here on. */
  readonly open?: number
}

/** Organisations as lists inside lists; what lies deeper is folded, and opens without a script. */
export function OrganisationTree({ organisations, open = 2 }: TreeProps) {
  const isLast = open === 0 || organisations.every(({ children }) => children.length === 0)
  return (
    <ul className={isLast ? 'tree bodies' : 'tree'}>
      {organisations.map((organisation) => (
        <li key={organisation.id}>
          <OrganisationName organisation={organisation} />
          <FoldedPosts posts={organisation.posts} officePhone={organisation.officePhone} />
          <Below organisation={organisation} open={open} />
        </li>
      ))}
    </ul>
  )
}

function FoldedPosts(props: PostListProps) {
  const t = useTranslator(structureMessages)
  if (props.posts.length === 0) return null
  return (
    <details>
      <summary>{t('structure.posts-of', { n: props.posts.length })}</summary>
      <PostList {...props} />
    </details>
  )
}

function Below({ organisation: { children }, open }: { organisation: PublicOrganisation; open: number }) {
  const t = useTranslator(structureMessages)
  if (children.length === 0) return null
  if (open > 0) return <OrganisationTree organisations={children} open={open - 1} />
  return (
    <details>
      <summary>{t('structure.below-count', { n: children.length })}</summary>
      <OrganisationTree organisations={children} open={0} />
    </details>
  )
}

/** Name, in English pages with its kind, office telephone, and how many stand below it where only its own page shows them. */
function OrganisationName({ organisation }: { readonly organisation: PublicOrganisation }) {
  const t = useTranslator(structureMessages)
  const locale = useLocale()
  const lang = useContentLang()
  const { href, name, kind, officePhone, children, childCount } = organisation
  const kindName = locale === 'en' ? kind.en : ''
  const isCounted = childCount > children.length
  return (
    <>
      <a href={href} lang={lang}>
        {name}
      </a>
      {(kindName !== '' || officePhone !== '' || isCounted) && (
        <small>
          {kindName}
          {kindName !== '' && officePhone !== '' && ', '}
          <span className="n">{officePhone}</span>
          {isCounted && (kindName !== '' || officePhone !== '') && '. '}
          {isCounted && t('structure.below-count', { n: childCount })}
        </small>
      )}
    </>
  )
}

interface PostListProps {
  readonly posts: readonly PublicPost[]
  /** Of the organisation; a post with the same number does not repeat it. */
  readonly officePhone: string
}

/** Who holds which post, with the office contact of each. */
export function PostList({ posts, officePhone }: PostListProps) {
  const t = useTranslator(structureMessages)
  const lang = useContentLang()
  if (posts.length === 0) return <p>{t('structure.no-posts')}</p>
  return (
    <ul className="tree">
      {posts.map((post) => (
        <li key={post.id}>
          {post.holder === undefined ? t('structure.vacant') : <b lang={lang}>{post.holder}</b>}
          <small>
            <PostTitle title={post.title} />
            {![officePhone, ''].includes(post.officePhone) && `. ${t('structure.office-phone')}: ${post.officePhone}`}
            {post.officeEmail !== '' && `. ${t('structure.email')}: ${post.officeEmail}`}
          </small>
        </li>
      ))}
    </ul>
  )
}

function PostTitle({ title }: { readonly title: string }) {
  const locale = useLocale()
  const lang = useContentLang()
  const english = locale === 'en' ? englishPost(title) : undefined
  return (
    <>
      {english && `${english}: `}
      <span lang={lang}>{title}</span>
    </>
  )
}
