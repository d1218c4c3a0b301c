/** What other features' pages show of a body; safe for the browser. */
export { BodyName, CarriedOn, NowIs } from './parts/heir.tsx'
