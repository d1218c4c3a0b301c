/** What the frame around portal pages builds with; safe for the browser. */
export { PortalError } from './parts/portal-error.tsx'
