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

  async function ask(address, ceremony) {
    const question = await (await fetch(address, { headers: { Accept: 'application/json' } })).json()
    const publicKey = {
      ...question,
      challenge: bytes(question.challenge),
      ...(question.user && { user: { ...question.user, id: bytes(question.user.id) } }),
      ...(question.allowCredentials && { allowCredentials: ids(question.allowCredentials) }),
      ...(question.excludeCredentials && { excludeCredentials: ids(question.excludeCredentials) }),
    }
    const { id, rawId, type, response, authenticatorAttachment, ...rest } = await navigator.credentials[ceremony]({
      publicKey,
    }).then((credential) => ({
      id: credential.id,
      rawId: credential.rawId,
      type: credential.type,
      response: credential.response,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
    }))
    const said = Object.fromEntries(
      MEMBERS.filter((name) => response[name]).map((name) => [name, text(response[name])]),
    )
    const transports = response.getTransports?.()
    return JSON.stringify({
      ...rest,
      id,
      type,
      rawId: text(rawId),
      ...(authenticatorAttachment && { authenticatorAttachment }),
      response: { ...said, ...(transports && { transports }) },
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
