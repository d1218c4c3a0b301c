import { routedPath } from '#platform/http/routed-path.ts'

/**
 * Whether an address, however it is spelt, is one of the workspace: pages behind sign-in and those of signing in and out. Their
 * answers belong to one person. `path`: as it was sent, without its query.
 */
export function isOfWorkspace(path: string): boolean {
  return /^\/(?:lam-viec|dang-nhap|dang-xuat)(?:\/|$)/.test(routedPath(path))
}

/** Whether it is one of the pages behind sign-in. `path`: as above. */
export function isBehindSignIn(path: string): boolean {
  return /^\/lam-viec(?:\/|$)/.test(routedPath(path))
}
