// Titles below the search box while one types (WAI-ARIA Authoring Practices, combobox with a listbox). Loaded when the box is first
// entered; without it the box searches, and /tim-kiem/goi-y shows the same titles as a page.
const box = document.querySelector('.find [name=q]')
const list = document.createElement('ul')
const said = document.createElement('output')
let timer
let asking
let active = -1

list.id = 'goi-y'
list.role = 'listbox'
list.hidden = true
said.className = 'skip'
box.after(list, said)
box.autocomplete = 'off'
box.role = 'combobox'
box.setAttribute('aria-autocomplete', 'list')
box.setAttribute('aria-controls', list.id)

function show(suggestions) {
  active = -1
  list.replaceChildren(
    ...suggestions.map(({ href, title }, place) => {
      const option = document.createElement('li')
      option.id = `goi-y-${place}`
      option.role = 'option'
      option.lang = 'vi'
      option.dataset.href = href
      option.textContent = title
      return option
    }),
  )
  list.hidden = suggestions.length === 0
  box.setAttribute('aria-expanded', !list.hidden)
  box.removeAttribute('aria-activedescendant')
}

function activate(place) {
  const options = list.children
  options[active]?.removeAttribute('aria-selected')
  active = place
  const option = options[active]
  if (!option) return box.removeAttribute('aria-activedescendant')
  option.setAttribute('aria-selected', 'true')
  option.scrollIntoView({ block: 'nearest' })
  box.setAttribute('aria-activedescendant', option.id)
}

async function ask() {
  asking = new AbortController()
  try {
    const answer = await fetch(`/tim-kiem/goi-y.json?q=${encodeURIComponent(box.value)}`, { signal: asking.signal })
    if (!answer.ok) return
    const { label, suggestions, said: words } = await answer.json()
    list.ariaLabel = label
    show(suggestions)
    said.textContent = words
  } catch (_) {}
}

function stop() {
  clearTimeout(timer)
  asking?.abort()
  show([])
}

box.addEventListener('input', () => {
  clearTimeout(timer)
  asking?.abort()
  if (box.value.trim()) timer = setTimeout(ask, 150)
  else stop()
})
box.addEventListener('blur', stop)
box.addEventListener('keydown', (event) => {
  if (list.hidden || event.isComposing) return
  const last = list.children.length
  if (event.key === 'ArrowDown') activate(active + 1 < last ? active + 1 : -1)
  else if (event.key === 'ArrowUp') activate(active < 0 ? last - 1 : active - 1)
  else if (event.key === 'Escape') stop()
  else if (event.key === 'Enter' && active >= 0) location.assign(list.children[active].dataset.href)
  else return
  event.preventDefault()
})
// The box keeps the focus while an option is pressed.
list.addEventListener('pointerdown', (event) => event.preventDefault())
list.addEventListener('click', (event) => event.target.dataset.href && location.assign(event.target.dataset.href))
show([])
