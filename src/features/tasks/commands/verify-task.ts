import { optionalNote, stepCommand } from '../take-step.ts'

/** The secretary has seen the product: reported done → done. Never the person who reported it, nor whose right they used. */
export const verifyTask = stepCommand('verify', 'tasks.verify', optionalNote, ({ actor }) => ({
  verified_by: actor.accountId,
}))
