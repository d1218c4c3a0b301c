import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { parseFigure } from '#kernel/number.ts'
import type { Refused } from '#platform/http/page.ts'

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused' | 'signed-out'

interface Autosaved {
  readonly saved: { readonly version: number }
}

const PAUSE_MS = 1_200

/** Refusals that say something else than that a field is wrong. */
const REFUSALS: Partial<Record<Refused['problem']['kind'], SaveState>> = {
  stale: 'conflict',
  unauthenticated: 'signed-out',
}

/**
 * Sends a report's form a moment after the last keystroke, one request at a time; keeps what could not be sent and tries
 * again when the network returns, or the person after signing in elsewhere. Figures that cannot be read yet stay on the page and
 * are left out. While a button of the page is sending everything, nothing is saved beside it.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>): {
  state: SaveState
  refused: Refused | undefined
} {
  const fetcher = useFetcher<Autosaved | Refused>()
  const [dirty, setDirty] = useState(false)
  const [offline, setOffline] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const idle = fetcher.state === 'idle'
  const isSending = useSending(form)
  const refused = fetcher.data && 'problem' in fetcher.data ? fetcher.data : undefined

  useFormEvents(form, setDirty, setOffline)
  const signedOut = refused?.problem.kind === 'unauthenticated'
  useReturn(signedOut, setDirty)

  useEffect(() => {
    if (!dirty || !idle || offline || isSending) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (!form.current) return
      if (!navigator.onLine) {
        setOffline(true)
        return
      }
      // On its way at once: in a transition the line would say saved until the transition is drawn.
      fetcher.submit(readable(form.current), { method: 'post', flushSync: true }).catch(() => {
        setDirty(true)
        setOffline(true)
      })
      setDirty(false)
    }, PAUSE_MS)
    return () => clearTimeout(timer.current)
  })

  return { state: saveState({ dirty, idle, offline, refused }), refused }
}

/** Notices what is typed into the form, and the return of the network. */
function useFormEvents(
  form: RefObject<HTMLFormElement | null>,
  setDirty: (dirty: boolean) => void,
  setOffline: (offline: boolean) => void,
): void {
  useEffect(() => {
    const element = form.current
    if (!element) return
    const touched = () => setDirty(true)
    const online = () => setOffline(false)
    element.addEventListener('input', touched)
    window.addEventListener('online', online)
    return () => {
      element.removeEventListener('input', touched)
      window.removeEventListener('online', online)
    }
  }, [form, setDirty, setOffline])
}

/** Whether a button has sent the form off; until the page is left, come back to, or typed into again. */
function useSending(form: RefObject<HTMLFormElement | null>): boolean {
  const [sending, setSending] = useState(false)
  useEffect(() => {
    const element = form.current
    if (!element) return
    const begun = () => setSending(true)
    const over = () => setSending(false)
    element.addEventListener('submit', begun)
    element.addEventListener('input', over)
    window.addEventListener('pageshow', over)
    return () => {
      element.removeEventListener('submit', begun)
      element.removeEventListener('input', over)
      window.removeEventListener('pageshow', over)
    }
  }, [form])
  return sending
}

/** Tries again when somebody whose session had ended comes back to the page: by then they may have signed in elsewhere. */
function useReturn(signedOut: boolean, setDirty: (dirty: boolean) => void): void {
  useEffect(() => {
    if (!signedOut) return
    const returned = () => setDirty(true)
    window.addEventListener('focus', returned)
    return () => window.removeEventListener('focus', returned)
  }, [signedOut, setDirty])
}

function saveState(facts: {
  dirty: boolean
  idle: boolean
  offline: boolean
  refused: Refused | undefined
}): SaveState {
  if (facts.offline) return 'offline'
  if (!facts.idle) return 'saving'
  if (facts.refused) return REFUSALS[facts.refused.problem.kind] ?? 'refused'
  return facts.dirty ? 'unsaved' : 'saved'
}

/** The form's data without figures that cannot be read yet: half a number is no reason not to save the rest. */
function readable(form: HTMLFormElement): FormData {
  const data = new FormData(form)
  for (const [name, value] of [...data]) {
    if (/^[fdp]\./.test(name) && typeof value === 'string' && 'error' in parseFigure(value)) data.delete(name)
  }
  data.set('intent', 'autosave')
  return data
}
