export { assignForm } from './commands/assign-form.ts'
export { loadForm } from './commands/load-form.ts'
export {
  type Bilingual,
  decimalsBySlot,
  type FormItem,
  type FormSection,
  type FormVersion,
  type Indicator,
  itemsFor,
  narrativesFor,
  ratioSlots,
  ratiosOn,
  slotsOf,
} from './form.ts'
export { findAssignable } from './queries/find-assignable.ts'
export { getFormVersion, getFormVersionOn } from './queries/get-form-version.ts'
