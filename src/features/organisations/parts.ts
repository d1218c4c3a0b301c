/** What other features' pages show of a body, and of a workbook that is refused; safe for the browser. */
export { FaultTable } from './parts/fault-table.tsx'
export { BodyName, CarriedOn, NowIs } from './parts/heir.tsx'
