import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { fieldOf } from './refusal.ts'

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused' | 'signed-out'

interface Autosaved {
  readonly saved: { readonly version: number }
}

const PAUSE_MS = 1_200
/** Somebody who never pauses is saved this often all the same. */
const LONGEST_MS = 10_000

/** What the rules say of the places of a form as it stands; what they refuse is left out when the rest is saved. */
export type Judge = (data: FormData) => readonly FieldProblem[]

/** Refusals that say something else than that a field is wrong. */
const REFUSALS: Partial<Record<Refused['problem']['kind'], SaveState>> = {
  stale: 'conflict',
  unauthenticated: 'signed-out',
}

/**
 * Sends a report's form a moment after the last keystroke, one request at a time; keeps what could not be sent and tries
 * again when the network returns, or the person after signing in elsewhere. What `judge` refuses stays on the page and is left
 * out: it is `wrong` from then until it is mended. While a button of the page is sending everything, nothing is saved beside it.
 * Whoever leaves the page while something is not saved is asked first.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  judge: Judge,
): { state: SaveState; refused: Refused | undefined; wrong: readonly FieldProblem[] } {
  const fetcher = useFetcher<Autosaved | Refused>()
  const [dirty, setDirty] = useState(false)
  const [offline, setOffline] = useState(false)
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([])
  const typed = useRef({ first: 0, last: 0 })
  const idle = fetcher.state === 'idle'
  const sending = useSending(form)
  const refused = fetcher.data && 'problem' in fetcher.data ? fetcher.data : undefined
  const state = saveState({ dirty, idle, offline, refused, wrong })

  const touched = (element: HTMLFormElement) => {
    typed.current = { first: typed.current.first || Date.now(), last: Date.now() }
    setDirty(true)
    if (wrong.length > 0) setWrong(stillWrong(wrong, judge(new FormData(element))))
  }
  const save = (element: HTMLFormElement) => {
    typed.current = { first: 0, last: 0 }
    const { data, problems } = readable(element, judge)
    setWrong(problems)
    // On its way at once: in a transition the line would say saved until the transition is drawn.
    fetcher.submit(data, { method: 'post', flushSync: true }).catch(() => {
      setDirty(true)
      setOffline(true)
    })
    setDirty(false)
  }
  useFormEvents(form, touched, setOffline)
  useReturn(refused?.problem.kind === 'unauthenticated', setDirty)
  useLeaving(state !== 'saved' && !sending)
  useSavePause(dirty && idle && !offline && !sending, typed, () => {
    if (!form.current) return
    if (navigator.onLine) save(form.current)
    else setOffline(true)
  })
  return { state, refused, wrong }
}

/** Saves once nothing has been typed for a moment, or the page is put into the background. */
function useSavePause(waits: boolean, typed: RefObject<{ first: number; last: number }>, save: () => void): void {
  // At each render: what is saved is what the newest one sees.
  useEffect(() => {
    if (!waits) return
    const attempt = () => {
      const { first, last } = typed.current
      const now = Date.now()
      const rest = Math.min(last + PAUSE_MS, first + LONGEST_MS) - now
      if (rest > 0) timer = setTimeout(attempt, rest)
      else save()
    }
    const hurry = () => document.hidden && save()
    let timer = setTimeout(attempt, PAUSE_MS)
    document.addEventListener('visibilitychange', hurry)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hurry)
    }
  })
}

/** The browser asks before a page is left on which something is not saved. */
function useLeaving(loses: boolean): void {
  useEffect(() => {
    if (!loses) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [loses])
}

/** Notices what is typed into the form, and the return of the network. */
function useFormEvents(
  form: RefObject<HTMLFormElement | null>,
  touched: (form: HTMLFormElement) => void,
  setOffline: (offline: boolean) => void,
): void {
  useEffect(() => {
    const element = form.current
    if (!element) return
    const typed = () => touched(element)
    const online = () => setOffline(false)
    element.addEventListener('input', typed)
    window.addEventListener('online', online)
    return () => {
      element.removeEventListener('input', typed)
      window.removeEventListener('online', online)
    }
  })
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
  wrong: readonly FieldProblem[]
}): SaveState {
  if (facts.offline) return 'offline'
  if (!facts.idle) return 'saving'
  if (facts.refused) return REFUSALS[facts.refused.problem.kind] ?? 'refused'
  if (facts.dirty) return 'unsaved'
  return facts.wrong.length > 0 ? 'refused' : 'saved'
}

/** Of what was wrong, what still is: a place that is being typed into for the first time is not judged before a pause. */
function stillWrong(before: readonly FieldProblem[], now: readonly FieldProblem[]): readonly FieldProblem[] {
  return now.filter(({ path }) => before.some((one) => one.path === path))
}

/** The form's data without what the rules refuse: half a number is no reason not to save the rest. */
function readable(form: HTMLFormElement, judge: Judge): { data: FormData; problems: readonly FieldProblem[] } {
  const data = new FormData(form)
  const problems = judge(data)
  for (const { path } of problems) data.delete(fieldOf(path))
  data.set('intent', 'autosave')
  return { data, problems }
}
