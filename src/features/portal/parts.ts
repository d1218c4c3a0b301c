/** What the frame around portal pages builds with; safe for the browser. */
export { PortalPage } from './parts/portal-page.tsx'
