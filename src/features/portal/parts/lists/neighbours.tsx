import { useTranslator } from '#platform/i18n/use-translator.ts'
import { portalMessages } from '../../messages.ts'

interface NeighboursProps {
  /** From 1. */
  readonly page: number
  readonly more: boolean
  /** The address of a page. */
  at(page: number): string
}

/** The ways to the newer and the older page of a list whose length nobody counts. */
export function Neighbours({ page, more, at }: NeighboursProps) {
  const t = useTranslator(portalMessages)
  if (page === 1 && !more) return null
  return (
    <p className="pages">
      {page > 1 && (
        <a href={at(page - 1)} rel="prev">
          {t('portal.newer')}
        </a>
      )}
      {more && (
        <a href={at(page + 1)} rel="next">
          {t('portal.older')}
        </a>
      )}
    </p>
  )
}
