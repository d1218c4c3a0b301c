// Titles below the search box: combobox with listbox (APG).
const box = document.querySelector('.find [name=q]')
const list = document.createElement('ul')
const said = document.createElement('output')
let timer, asking, active

function set(element, attributes) {
  for (const name in attributes) element.setAttribute(name, attributes[name])
  return element
}

set(list, { id: 'goi-y', role: 'listbox' })
set(box, { autocomplete: 'off', role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'goi-y' })
set(said, { class: 'skip' })
box.after(list, said)

function activate(place) {
  const option = list.children[place]
  if (list.children[active]) set(list.children[active], { 'aria-selected': false })
  active = place
  set(box, { 'aria-activedescendant': option ? option.id : '' })
  if (!option) return
  set(option, { 'aria-selected': true })
  option.scrollIntoView({ block: 'nearest' })
}

function show(suggestions) {
  list.replaceChildren(
    ...suggestions.map(({ href, title }, place) => {
      const option = document.createElement('li')
      option.textContent = title
      return set(option, { id: `goi-y-${place}`, role: 'option', lang: 'vi', 'data-href': href })
    }),
  )
  list.hidden = !suggestions.length
  set(box, { 'aria-expanded': !list.hidden })
  activate(-1)
}

async function ask() {
  asking = new AbortController()
  try {
    const answer = await fetch(`/tim-kiem/goi-y.json?q=${encodeURIComponent(box.value)}`, asking)
    const found = await answer.json()
    show(found.suggestions)
    set(list, { 'aria-label': found.label })
    said.textContent = found.said
  } catch (_) {}
}

function stop(keep) {
  clearTimeout(timer)
  asking?.abort()
  if (!keep) show([])
}

box.addEventListener('input', () => {
  const text = box.value.trim()
  stop(text)
  if (text) timer = setTimeout(ask, 150)
})
box.addEventListener('blur', () => stop())
box.addEventListener('keydown', (event) => {
  const { key } = event
  const count = list.children.length
  if (!count || event.isComposing) return
  if (key === 'ArrowDown') activate(active + 1 < count ? active + 1 : -1)
  else if (key === 'ArrowUp') activate(active < 0 ? count - 1 : active - 1)
  else if (key === 'Escape') stop()
  else if (key === 'Enter' && active >= 0) list.children[active].click()
  else return
  event.preventDefault()
})
// Keeps the focus.
list.addEventListener('pointerdown', (event) => event.preventDefault())
list.addEventListener('click', ({ target }) => target !== list && location.assign(target.dataset.href))
show([])
