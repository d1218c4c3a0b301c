// Titles below the search box while one types: a combobox with a listbox (WAI-ARIA Authoring Practices).
const box = document.querySelector('.find [name=q]')
const list = document.createElement('ul')
const said = document.createElement('output')
let timer
let asking
let active

Object.assign(list, { id: 'goi-y', role: 'listbox' })
Object.assign(box, { autocomplete: 'off', role: 'combobox', ariaAutoComplete: 'list' })
box.setAttribute('aria-controls', list.id)
said.className = 'skip'
box.after(list, said)

function activate(place) {
  const option = list.children[place]
  list.children[active]?.removeAttribute('aria-selected')
  active = place
  box.setAttribute('aria-activedescendant', option ? option.id : '')
  if (!option) return
  option.ariaSelected = true
  option.scrollIntoView({ block: 'nearest' })
}

function show(suggestions) {
  list.replaceChildren(
    ...suggestions.map(({ href, title }, place) => {
      const option = document.createElement('li')
      option.dataset.href = href
      return Object.assign(option, { id: `goi-y-${place}`, role: 'option', lang: 'vi', textContent: title })
    }),
  )
  list.hidden = !suggestions.length
  box.ariaExpanded = !list.hidden
  activate(-1)
}

async function ask() {
  asking = new AbortController()
  try {
    const answer = await fetch(`/tim-kiem/goi-y.json?q=${encodeURIComponent(box.value)}`, asking)
    const found = await answer.json()
    list.ariaLabel = found.label
    show(found.suggestions)
    said.textContent = found.said
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
  const { key } = event
  const count = list.children.length
  if (!count || event.isComposing) return
  if (key === 'ArrowDown') activate(active + 1 < count ? active + 1 : -1)
  else if (key === 'ArrowUp') activate(active < 0 ? count - 1 : active - 1)
  else if (key === 'Escape') stop()
  else if (key === 'Enter' && active >= 0) location.assign(list.children[active].dataset.href)
  else return
  event.preventDefault()
})
// The box keeps the focus while an option is pressed.
list.addEventListener('pointerdown', (event) => event.preventDefault())
list.addEventListener('click', ({ target }) => location.assign(target.dataset.href))
show([])
