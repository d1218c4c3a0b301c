export { BorrowedRoles } from './parts/borrowed-roles.tsx'
export { ConfirmPage } from './parts/confirm-page.tsx'
export { OnBehalf } from './parts/on-behalf.tsx'
