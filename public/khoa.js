// Passkeys: before such a form is sent, the device is asked; its answer goes along in the form's hidden field.
;(() => {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '')
  const ids = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }))
  const MEMBERS = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']

  /** The device's answer as JSON; empty when the server has another question first and asks it once the form is sent. */
  async function ask(address, ceremony) {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } })
    if (!answer.ok) return ''
    const question = await answer.json()
    const publicKey = {
      ...question,
      challenge: bytes(question.challenge),
      ...(question.user && { user: { ...question.user, id: bytes(question.user.id) } }),
      ...(question.allowCredentials && { allowCredentials: ids(question.allowCredentials) }),
      ...(question.excludeCredentials && { excludeCredentials: ids(question.excludeCredentials) }),
    }
    const credential = await navigator.credentials[ceremony]({ publicKey })
    const { id, type, rawId, response, authenticatorAttachment } = credential
    const said = MEMBERS.filter((name) => response[name]).map((name) => [name, text(response[name])])
    return JSON.stringify({
      id,
      type,
      rawId: text(rawId),
      authenticatorAttachment: authenticatorAttachment ?? undefined,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: { ...Object.fromEntries(said), transports: response.getTransports?.() },
    })
  }

  addEventListener('submit', (event) => {
    const form = event.target
    const { passkey, ceremony, question } = form.dataset
    const field = passkey && form.elements.namedItem(passkey)
    if (!field || field.value || !('credentials' in navigator)) return
    event.preventDefault()
    const trouble = form.querySelector('[data-trouble]')
    trouble.hidden = true
    ask(question, ceremony)
      .then((answer) => {
        field.value = answer
        form.submit()
      })
      .catch(() => {
        trouble.hidden = false
      })
  })
})()
