import { useRouteLoaderData } from 'react-router'
import { type Locale, type Messages, translator } from './messages.ts'

/** The language of this page, as the root loader found it. */
export function useLocale(): Locale {
  const root = useRouteLoaderData('root') as { locale: Locale } | undefined
  return root?.locale ?? 'vi'
}

/** `t('key', params)` for a feature's messages in the language of this page. */
export function useTranslator<M extends Messages>(messages: M) {
  return translator(messages, useLocale())
}
