import { createContext } from 'react-router'
import type { SignInOut } from './sign-in-out.ts'

/** Signing in and out for the pages of this feature; set once per request by `app.ts`. */
export const authContext = createContext<SignInOut>()
