export { ConfirmPage } from './parts/confirm-page.tsx'
