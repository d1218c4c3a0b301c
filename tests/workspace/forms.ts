import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { tagsOf } from '#ui/testing.ts'
import { type Answer, plain, type Session } from './session.ts'

/** A form as it is sent by one of its buttons. */
interface SentForm {
  readonly path: string
  readonly intent: string
  readonly form: FormData
}

/** The forms of a page that ask for something and write, once for each of their buttons, with the same words in every field. */
function formsOf({ path, main }: Answer, words: string): SentForm[] {
  return [...main.matchAll(/<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].flatMap(([markup]) => {
    const tags = tagsOf(markup)
    const action = plain(tags[0]?.attributes.action ?? path).replace(/#.*/, '')
    const controls = tags.filter(({ name }) => ['input', 'select', 'textarea'].includes(name))
    if (controls.every(({ attributes }) => attributes.type === 'hidden')) return []
    const buttons = tags.filter(({ name, attributes }) => name === 'button' && attributes.type !== 'button')
    return buttons.map(({ attributes: button }) => {
      const form = new FormData()
      for (const { attributes } of controls) {
        const { name = '', type, value = '' } = attributes
        if (type === 'file') form.append(name, new File([], ''))
        else if (type !== 'checkbox' && type !== 'radio') form.append(name, type === 'hidden' ? plain(value) : words)
      }
      if (button.name) form.append(button.name, button.value ?? '')
      return { path: action, intent: button.value ?? '', form }
    })
  })
}

/** Sends every form of a page with these words in its fields; a sentence for each thing that a refusal leaves unsaid. */
export async function sendForms(session: Session, path: string, words: string): Promise<string[]> {
  const faults: string[] = []
  for (let at = 0; ; at += 1) {
    // Anew each time: what was taken may have changed the page.
    const sent = formsOf(await session.open(path), words)[at]
    if (!sent) return faults
    const answer = await session.send(sent.path, sent.form)
    const where = `${sent.path} ${sent.intent} “${words}”`
    faults.push(...unsaid(answer).map((fault) => `${where}: ${fault}`))
  }
}

/** The sentences of the mechanism speak of "this field": alone they do not say which. */
const BARE = new Set<string>(Object.values(platformMessages).map(({ vi }) => vi))

/** What an answer to a form that was refused does not say above its fields. */
function unsaid({ status, main }: Answer): string[] {
  if (status >= 500) return [`answered ${status}`]
  if (status < 400) return []
  const above = /role="alert"[^>]*>([\s\S]*?)<\/(?:ul|div)>/.exec(main)?.[1] ?? ''
  const links = [...above.matchAll(/<a href="#([^"]*)">([\s\S]*?)<\/a>/g)].map(([, id = '', sentence = '']) => ({
    id,
    sentence: plain(sentence),
  }))
  const ids = tagsOf(main).map(({ attributes }) => attributes.id ?? '')
  const wrong = ids.filter((id) => id.endsWith('-error')).map((id) => id.slice(0, -'-error'.length))
  return [
    ...(plain(above) === '' ? ['nothing said above the fields'] : []),
    ...(links.length === 0 && BARE.has(plain(above)) ? [`only: ${plain(above)}`] : []),
    ...links.filter(({ sentence }) => BARE.has(sentence)).map(({ id, sentence }) => `does not name ${id}: ${sentence}`),
    ...links.filter(({ id }) => !ids.includes(id)).map(({ id }) => `leads to ${id}, which is not there`),
    ...wrong
      .filter((id) => !links.some((link) => link.id === id))
      .map((id) => `${id} is wrong, which is not said above`),
  ]
}
