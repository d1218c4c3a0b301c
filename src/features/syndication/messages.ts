import type { Messages } from '#platform/i18n/messages.ts'

/** Names of feeds, as a feed reader lists them. The feeds themselves are Vietnamese. */
export const syndicationMessages = {
  'syndication.part-feed': { vi: '{part} – {portal}', en: '{part} – {portal}' },
} as const satisfies Messages
