import tokens from '#ui/tokens.css?raw'
import { readPreferences } from '../reading/preferences.ts'
import { preferencesCss } from '../reading/preferences-css.ts'
import type { Route } from './+types/preferences-css.ts'

/** The reader's choices for pages without scripts. */
export function loader({ request }: Route.LoaderArgs) {
  return new Response(preferencesCss(readPreferences(request.headers.get('Cookie')), tokens), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
