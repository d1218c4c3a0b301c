/** What pages may use in the browser: pure reading of a form. */
export { slotsOf } from './form.ts'
