/** What the Tab key does on a page. Both run in the page, each alone. */

/** How many take the focus, which are noted in reading order; nothing may reorder itself. */
export function noteReachable(): number {
  const taking = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]'
  const radios = new Set<string>()
  const stops = [...document.querySelectorAll(taking)].filter((element) => {
    if (!(element instanceof HTMLElement) || element.tabIndex < 0) return false
    if (element.tabIndex > 0) throw new Error(`${element.outerHTML} moves itself forward`)
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      if (radios.has(element.name)) return false
      radios.add(element.name)
    }
    for (let at: HTMLElement | null = element; at; at = at.parentElement) {
      const { order, flexDirection, display } = getComputedStyle(at)
      if (order !== '0') throw new Error(`${at.outerHTML.slice(0, 100)} is shown elsewhere than it is read`)
      if (display === 'flex' && flexDirection.endsWith('reverse')) throw new Error('a row runs backwards')
    }
    return true
  })
  Object.assign(window, { stops })
  return stops.length
}

/** Which of the noted the focus is on, −1 for none, and what is wrong with how it is seen: its ring is thin or covered, or it is out of sight. */
export function lookAtFocus(): { place: number; fault: string | undefined } {
  const element = document.activeElement
  if (!(element instanceof HTMLElement)) return { place: -1, fault: undefined }
  const place = (window as unknown as { stops: Element[] }).stops.indexOf(element)
  const name = `${element.tagName} ${element.textContent?.slice(0, 40)}`
  const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(element)
  const isRing = Number.parseFloat(outlineWidth) >= 2 && outlineStyle !== 'none' && outlineColor !== 'rgba(0, 0, 0, 0)'
  if (!isRing) return { place, fault: `${name}: ring ${outlineWidth} ${outlineStyle} ${outlineColor}` }
  const [box] = element.getClientRects()
  if (!box) return { place, fault: `${name}: nothing to be seen` }
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)]
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
    return { place, fault: `${name}: out of sight at ${x}, ${y}` }
  const top = document.elementFromPoint(x, y)
  const isSeen = top !== null && (element.contains(top) || top.contains(element))
  return { place, fault: isSeen ? undefined : `${name}: covered by ${top?.outerHTML.slice(0, 80)}` }
}
