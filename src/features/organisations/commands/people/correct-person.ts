import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { mayChangeAddress, mayCorrectPerson } from '../../people/may-correct-person.ts'
import { requireOrganisationManager } from '../../policy.ts'

/**
 * Corrects the name and office contact of a person, in the one place where they are kept. The address only by who administers all
 * that the person holds.
 */
export const correctPerson = defineCommand({
  name: 'organisations.correct-person',
  confirm: 'fresh-sign-in',
  input: z.object({
    personId: z.uuid('input.required'),
    fullName: z.string().trim().normalize().min(1, 'input.required').max(120, 'input.too-long'),
    officePhone: z.string().trim().max(40, 'input.too-long').default(''),
    officeEmail: z
      .union([z.literal(''), z.email('input.invalid-format').max(120, 'input.too-long')], 'input.invalid-format')
      .default(''),
  }),
  async run({ tx, actor, now, record }, { personId, fullName, officePhone, officeEmail }) {
    requireOrganisationManager(actor)
    const before = await tx
      .selectFrom('person')
      .select(['full_name as fullName', 'office_phone as officePhone', 'office_email as officeEmail'])
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    if (!before) refuse('not-found', 'organisations.person-not-found')
    if (!(await mayCorrectPerson(tx, actor, personId, localDate(now)))) {
      refuse('forbidden', 'organisations.beyond-subtree')
    }
    if (officeEmail !== before.officeEmail && !(await mayChangeAddress(tx, actor, personId, localDate(now)))) {
      refuseFields('input.invalid', [{ path: '/officeEmail', code: 'organisations.address-beyond-subtree' }])
    }
    await tx
      .updateTable('person')
      .set({ full_name: fullName, office_phone: officePhone, office_email: officeEmail })
      .where('id', '=', personId)
      .execute()
    record(personId, { before, after: { fullName, officePhone, officeEmail } })
    return { id: personId }
  },
})
