import { type RefObject, useEffect } from 'react'

const FIGURES = 'input[name^="f."], input[name^="d."]'

/** Enter goes to the next figure instead of submitting; a column pasted from a spreadsheet fills the figures below. */
export function useGridKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current
    if (!element) return
    const pressed = (event: KeyboardEvent) => {
      const next = event.key === 'Enter' ? figuresFrom(element, event.target)[1] : undefined
      if (event.key !== 'Enter' || !isFigure(event.target)) return
      event.preventDefault()
      next?.focus()
      next?.select()
    }
    const pasted = (event: ClipboardEvent) => {
      const cells =
        event.clipboardData
          ?.getData('text/plain')
          .trim()
          .split(/\r?\n|\t/) ?? []
      if (!isFigure(event.target) || cells.length < 2) return
      event.preventDefault()
      for (const [at, input] of figuresFrom(element, event.target).slice(0, cells.length).entries()) {
        input.value = cells[at]?.trim() ?? ''
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }
    }
    element.addEventListener('keydown', pressed)
    element.addEventListener('paste', pasted)
    return () => {
      element.removeEventListener('keydown', pressed)
      element.removeEventListener('paste', pasted)
    }
  }, [form])
}

function isFigure(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.matches(FIGURES)
}

/** The figures of the form from this one on, in reading order. */
function figuresFrom(form: HTMLFormElement, target: EventTarget | null): HTMLInputElement[] {
  const all = [...form.querySelectorAll<HTMLInputElement>(FIGURES)]
  const at = isFigure(target) ? all.indexOf(target) : -1
  return at < 0 ? [] : all.slice(at)
}
