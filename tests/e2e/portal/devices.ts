/** What a reader's device can do, put in the place of the browser's own. They run in the page, each alone. */

/** A browser in which pages may not write to the clipboard. */
export function refuseClipboard(): void {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
}

/** A device with voices of these languages, which speak only when `readAloud` lets them. */
export function givenVoices(languages: readonly string[]): void {
  const waiting: { text: string; onend: () => void }[] = []
  const said: string[] = []
  let silenced = 0
  const speech = {
    getVoices: () => languages.map((lang) => ({ lang })),
    speak: (utterance: { text: string; onend: () => void }) => waiting.push(utterance),
    cancel: () => {
      waiting.length = 0
      silenced += 1
      document.documentElement.dataset.silenced = String(silenced)
    },
    said,
    waiting,
  }
  function Utterance(this: { text: string }, text: string) {
    this.text = text
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
}

/** Lets so many pieces be spoken to their end; everything spoken so far. */
export function readAloud(pieces: number): string[] {
  const { waiting, said } = window.speechSynthesis as unknown as {
    waiting: { text: string; onend: () => void }[]
    said: string[]
  }
  for (let piece = 0; piece < pieces; piece += 1) {
    const spoken = waiting.shift()
    if (!spoken) break
    said.push(spoken.text)
    spoken.onend()
  }
  return said
}
