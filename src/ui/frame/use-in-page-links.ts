import { useEffect } from 'react'

/**
 * Links to a place of the same page (`#field`) move the focus there and nothing else. Left to the router they would be a
 * navigation, which forgets what the server answered to the form of the page: the errors, and what was typed.
 */
export function useInPageLinks(): void {
  useEffect(() => {
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [])
}

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
  const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!link || !place) return
  event.preventDefault()
  // The address says where one is, as it would without a script; the router is not told.
  window.history.replaceState(window.history.state, '', link.hash)
  for (let shut = closedAround(place); shut; shut = closedAround(place)) shut.setAttribute('open', '')
  place.focus()
  if (document.activeElement !== place) {
    place.tabIndex = -1
    place.focus()
  }
  place.scrollIntoView({ block: 'nearest' })
}

function closedAround(place: Element): Element | null {
  return place.closest('details:not([open])')
}
