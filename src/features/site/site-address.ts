/** Where the pages of this feature stand in the workspace. */
export const SITE = '/lam-viec/cong-thong-tin'
