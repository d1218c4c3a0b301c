import { articlesMessages } from '#features/articles/messages.ts'
import { auditMessages } from '#features/audit/messages.ts'
import { conferencesMessages } from '#features/conferences/messages.ts'
import { congressesMessages } from '#features/congresses/messages.ts'
import { consolidationMessages } from '#features/consolidation/messages.ts'
import { figuresMessages } from '#features/figures/messages.ts'
import { identityMessages } from '#features/identity/messages.ts'
import { importsMessages } from '#features/imports/messages.ts'
import { indicatorsMessages } from '#features/indicators/messages.ts'
import { libraryMessages } from '#features/library/messages.ts'
import { organisationsMessages } from '#features/organisations/messages.ts'
import { periodsMessages } from '#features/periods/messages.ts'
import { reorganisationsMessages } from '#features/reorganisations/messages.ts'
import { reportsMessages } from '#features/reports/messages.ts'
import { searchMessages } from '#features/search/messages.ts'
import { siteMessages } from '#features/site/messages.ts'
import { tasksMessages } from '#features/tasks/messages.ts'
import { topicsMessages } from '#features/topics/messages.ts'
import { watchMessages } from '#features/watch/messages.ts'
import { fileMessages } from '#platform/files/file-messages.ts'
import type { Messages } from '#platform/i18n/messages.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'

import { demonstrationMessages } from './demonstration/messages.ts'
import { frameMessages } from './frame-messages.ts'

/** Every sentence a refusal can name: the API and the forms look codes up here, on the server. */
export const allMessages: Messages = {
  ...platformMessages,
  ...fileMessages,
  ...frameMessages,
  ...conferencesMessages,
  ...articlesMessages,
  ...auditMessages,
  ...congressesMessages,
  ...consolidationMessages,
  ...demonstrationMessages,
  ...figuresMessages,
  ...identityMessages,
  ...importsMessages,
  ...indicatorsMessages,
  ...libraryMessages,
  ...organisationsMessages,
  ...periodsMessages,
  ...reorganisationsMessages,
  ...reportsMessages,
  ...searchMessages,
  ...siteMessages,
  ...tasksMessages,
  ...watchMessages,
  ...topicsMessages,
}
