import type { FootLink } from '#ui/portal/portal-foot.tsx'

/** Links, one a line, each address once. */
export function LinkList({ links }: { readonly links: readonly FootLink[] }) {
  const once = links.filter(({ href }, place) => links.findIndex((other) => other.href === href) === place)
  return (
    <ul className="list">
      {once.map(({ href, label, lang }) => (
        <li key={href}>
          <a href={href} lang={lang}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
