export { changeMembers } from './commands/change-members.ts'
export { planCongress } from './commands/plan-congress.ts'
export { recordHeld } from './commands/record-held.ts'
export { listCongresses } from './queries/list-congresses.ts'
