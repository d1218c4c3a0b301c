import type { Actor } from './actor.ts'

/** The program itself: background work and the terminal act under this name. It holds every right through `administrator`. */
export const systemActor: Actor = {
  accountId: '00000000-0000-7000-8000-000000000000',
  name: 'Nhịp Cầu',
  organisationId: '',
  roles: [{ role: 'administrator', organisationId: '' }],
}
