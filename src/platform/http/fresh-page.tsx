import { useEffect, useState } from 'react'
import { Outlet, useLocation } from 'react-router'

/**
 * The page of the workspace. It is made anew each time a form was sent and done, also where the same page comes again: nothing
 * that was sent stays in its fields, as in a browser without scripts. What was refused comes without a redirect and stays.
 */
export function FreshPage() {
  const { key, state } = useLocation()
  const [first] = useState(key)
  const [last, setLast] = useState(key)
  if (isRedirected(state) && last !== key) setLast(key)
  useEffect(() => {
    if (last !== first) beginReading()
  }, [first, last])
  return <Outlet key={last} />
}

/** The router keeps in the state of a location that a redirect led there: a form that is done redirects, a refused one does not. */
function isRedirected(state: unknown): boolean {
  return (state as { _isRedirect?: boolean } | null)?._isRedirect === true
}

/**
 * The button that had the focus went with its form. The focus moves to what the address points at, or else to what says that it
 * is done, or else to the beginning of the page, and the window with it; unless the new page put it somewhere itself.
 */
function beginReading(): void {
  const { hash } = window.location
  const main = document.querySelector('main')
  if (main?.contains(document.activeElement)) return
  const pointed = hash === '' ? null : document.getElementById(hash.slice(1))
  const place = pointed ?? main?.querySelector<HTMLElement>('[role="status"]') ?? main
  if (!place) return
  window.scrollTo(0, 0)
  place.tabIndex = -1
  place.focus()
}
