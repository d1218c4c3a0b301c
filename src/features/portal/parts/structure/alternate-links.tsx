interface AlternateLinksProps {
  /** Both in full; the Vietnamese one is the page's own when it has no other language. */
  readonly vi: string
  readonly en: string
}

/** Tells programs that a page is there in both languages. */
export function AlternateLinks({ vi, en }: AlternateLinksProps) {
  return (
    <>
      <link rel="alternate" hrefLang="vi" href={vi} />
      <link rel="alternate" hrefLang="en" href={en} />
      <link rel="alternate" hrefLang="x-default" href={vi} />
    </>
  )
}
