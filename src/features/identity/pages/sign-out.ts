import { redirect } from 'react-router'
import { authContext } from '../auth-context.ts'
import type { Route } from './+types/sign-out.ts'

export async function action({ context, request }: Route.ActionArgs) {
  throw redirect('/dang-nhap', { headers: await context.get(authContext).signOut(request) })
}

export async function loader() {
  throw redirect('/dang-nhap')
}
