// The reading tools without leaving the page. Without this script the same buttons are answered by the server.
;(() => {
  const root = document.documentElement
  const bar = document.querySelector('[role=toolbar]')
  if (!bar) return
  const output = bar.querySelector('output')
  const words = output.dataset
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
    return words[name === 'co' ? 'saySize' : 'sayBrightness'].replace('{n}', n)
  }

  function sayEnd(name, step) {
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

  // Where a page may not write to the clipboard, the server shows the address instead.
  function copy(form, button) {
    const { href } = document.querySelector('link[rel=canonical]')
    navigator.clipboard.writeText(href).then(
      () => {
        output.textContent = words.sayCopied
      },
      () => {
        form.onsubmit = null
        // A refusal may come while the form is still being sent, and a form is not sent inside itself.
        setTimeout(() => form.requestSubmit(button))
      },
    )
  }

  bar.parentElement.onsubmit = (event) => {
    const button = event.submitter
    const copies = button?.name === 'chep'
    if (!button || (copies && !navigator.clipboard)) return
    event.preventDefault()
    if (copies) copy(bar.parentElement, button)
    else press(button)
  }
  // Pictures that were not looked at yet are fetched first, so that paper has them all.
  bar.querySelector('a[rel=nofollow]').addEventListener('click', (event) => {
    event.preventDefault()
    const pictures = [...document.images].map((picture) => {
      picture.loading = 'eager'
      return picture.decode().catch(() => {})
    })
    Promise.all(pictures).then(() => window.print())
  })

  // One stop of the Tab key for the whole bar, arrows inside it (WAI-ARIA Authoring Practices, toolbar).
  function stop(at) {
    for (const item of items) item.tabIndex = item === at ? 0 : -1
  }
  bar.addEventListener('focusin', (event) => items.includes(event.target) && stop(event.target))
  bar.addEventListener('keydown', (event) => {
    // Under forced colours the steps of brightness are not there.
    const seen = items.filter((item) => item.offsetWidth)
    const here = seen.indexOf(document.activeElement)
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key]
    if (here < 0 || there === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    seen.at(there % seen.length).focus()
  })

  // Reading aloud, block by block, only with a Vietnamese voice: another reads Vietnamese by the rules of its own language.
  const speech = window.speechSynthesis
  let at = 0
  function offerVoice() {
    const voice = speech.getVoices().find(({ lang }) => /^vi\b/i.test(lang))
    if (!voice || items.some(({ name }) => name === 'nghe')) return
    const tool = document.createElement('button')
    Object.assign(tool, { type: 'button', name: 'nghe', textContent: words.listen, ariaPressed: 'false', tabIndex: -1 })
    tool.onclick = () => {
      const starts = tool.ariaPressed === 'false'
      tool.ariaPressed = String(starts)
      speech.cancel()
      if (starts) speak(voice, tool)
    }
    output.before(tool)
    items.push(tool)
  }

  /** From the block where it stopped; after the last one the tool is let go. */
  function speak(voice, tool) {
    const block = document.querySelectorAll('h1, .fix p, .text > div:first-of-type > *')[at]
    if (!block) {
      at = 0
      tool.ariaPressed = 'false'
      return
    }
    const said = new SpeechSynthesisUtterance(block.innerText)
    Object.assign(said, { voice, lang: voice.lang })
    said.onend = () => {
      if (tool.ariaPressed === 'false') return
      at += 1
      speak(voice, tool)
    }
    speech.speak(said)
  }

  if (speech) {
    speech.onvoiceschanged = offerVoice
    offerVoice()
    addEventListener('pagehide', () => speech.cancel())
  }

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
