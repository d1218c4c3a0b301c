// The reading tools without leaving the page. Without this script the same buttons are answered by the server.
;(() => {
  const root = document.documentElement
  const bar = document.querySelector('[role=toolbar]')
  if (!bar) return
  const output = bar.querySelector('output')
  const items = [...bar.querySelectorAll('button, a')]
  const sizes = [87.5, 100, 112.5, 125, 137.5, 150, 175, 200]
  const scales = {
    co: { least: -1, most: 6, value: () => Number(root.dataset.co) || 0 },
    // Dark, high contrast and the device's own palette stand in the middle of the five levels.
    sang: { least: -2, most: 2, value: () => Number(root.dataset.sang) || 0 },
  }

  function isEnd(name, step) {
    const { least, most, value } = scales[name]
    return value() === (step > 0 ? most : least)
  }

  function markEnds() {
    for (const button of items) {
      if (!scales[button.name]) continue
      if (isEnd(button.name, Number(button.value))) button.setAttribute('aria-disabled', 'true')
      else button.removeAttribute('aria-disabled')
    }
  }

  function keep() {
    const { co, sang } = root.dataset
    const value = `c${co || 0}${sang ? `.s${sang}` : ''}`
    const secure = location.protocol === 'https:' ? '; Secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from phones that readers still hold
    document.cookie = `tuychon=${value}; SameSite=Lax; Max-Age=31536000; Path=/${secure}`
    try {
      localStorage.tuychon = value
    } catch (_) {}
  }

  function say(name) {
    const n = name === 'co' ? sizes[scales.co.value() + 1].toLocaleString(root.lang) : scales.sang.value() + 3
    return output.dataset[name === 'co' ? 'saySize' : 'sayBrightness'].replace('{n}', n)
  }

  function sayEnd(name, step) {
    const words = output.dataset
    if (name === 'co') return step > 0 ? words.sayLargest : words.saySmallest
    return step > 0 ? words.sayBrightest : words.sayDarkest
  }

  function press(button) {
    const { name } = button
    const step = Number(button.value)
    if (name === 'dat-lai') {
      delete root.dataset.co
      delete root.dataset.sang
      output.textContent = `${say('co')}. ${say('sang')}`
    } else if (isEnd(name, step)) {
      output.textContent = sayEnd(name, step)
      return
    } else {
      root.dataset[name] = scales[name].value() + step
      output.textContent = say(name) + (isEnd(name, step) ? `. ${sayEnd(name, step)}` : '')
    }
    keep()
    markEnds()
  }

  bar.parentElement.addEventListener('submit', (event) => {
    if (!event.submitter) return
    event.preventDefault()
    press(event.submitter)
  })
  bar.querySelector('a[rel=nofollow]').addEventListener('click', (event) => {
    event.preventDefault()
    window.print()
  })

  // One stop of the Tab key for the whole bar, arrows inside it (WAI-ARIA Authoring Practices, toolbar).
  function stop(at) {
    for (const item of items) item.tabIndex = item === at ? 0 : -1
  }
  bar.addEventListener('focusin', (event) => items.includes(event.target) && stop(event.target))
  bar.addEventListener('keydown', (event) => {
    const here = items.indexOf(document.activeElement)
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: items.length - 1 }[event.key]
    if (here < 0 || there === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    items[(there + items.length) % items.length].focus()
  })

  // On paper: the address is in the page, the hour is known only now.
  const printed = document.querySelector('[data-printed]')
  window.addEventListener('beforeprint', () => {
    const zone = { timeZone: 'Asia/Ho_Chi_Minh' }
    const now = new Date()
    const day = now.toLocaleDateString('en-GB', zone)
    const hour = now.toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })
    if (printed) printed.textContent = printed.dataset.printed.replace('{time}', `${day} ${hour}`)
  })

  stop(items[0])
  markEnds()
})()
