import type { Locale } from '#kernel/locale.ts'

export type { Locale } from '#kernel/locale.ts'

/** Every sentence in both languages; `{name}` marks what is filled in. */
export type Messages = Readonly<Record<string, Readonly<Record<Locale, string>>>>

export type MessageParams = Readonly<Record<string, string | number>>

/** `t('key', params)` for one feature's messages: a key that does not exist does not compile. */
export function translator<M extends Messages>(messages: M, locale: Locale) {
  return (key: keyof M & string, params: MessageParams = {}): string => fill(messages[key]?.[locale] ?? key, params)
}

/** Fills `{name}` places; a place without a value stays visible, so that the mistake is seen. */
export function fill(sentence: string, params: MessageParams): string {
  return sentence.replaceAll(/\{([a-zA-Z]+)\}/g, (place, name: string) => {
    const value = params[name]
    return value === undefined ? place : String(value)
  })
}
