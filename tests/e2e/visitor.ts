import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Somebody at a browser of their own, and everything that went wrong in it. */
export interface Visitor {
  readonly page: Page
  /** Sentences about errors in the console, refused resources and answers that no refused form explains. */
  readonly troubles: string[]
  /** Opens a path of the portal or the workspace. */
  open(path: string): Promise<void>
  /** Stays on the page the next time the browser asks before it is left; gives the kind of the question. */
  stay(): Promise<string>
  leave(): Promise<void>
}

export const WIDE = { width: 1280, height: 900 }

/** Statuses of a form that was refused and said why on the same page. */
const REFUSED_FORM = [401, 412, 422, 429]

/** Sits somebody down at a browser without cookies, in Hanoi, with the window 1280 px wide. */
export async function seat(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: WIDE,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const troubles: string[] = []
  const tell = (words: string) => troubles.push(`${new URL(page.url()).pathname}: ${words}`)
  watch(page, tell, options.javaScriptEnabled !== false)
  const stay = answerQuestions(page, tell)
  return {
    page,
    troubles,
    open: async (path) => {
      await page.goto(path)
    },
    stay,
    leave: () => context.close(),
  }
}

/** A page that asks before it is left, when nobody expects it to, is a trouble. */
function answerQuestions(page: Page, tell: (words: string) => void): () => Promise<string> {
  let stay: ((kind: string) => void) | undefined
  page.on('dialog', async (dialog) => {
    const expected = stay
    stay = undefined
    expected?.(dialog.type())
    if (!expected) tell(`asked by ${dialog.type()}: ${dialog.message()}`)
    await (expected ? dialog.dismiss() : dialog.accept())
  })
  return () =>
    new Promise((resolve) => {
      stay = resolve
    })
}

/** Violations of the Content-Security-Policy arrive as errors of the console too. */
function watch(page: Page, tell: (words: string) => void, runsScripts: boolean): void {
  page.on('pageerror', (error) => tell(`threw ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // Leaving a page ends what it was still loading; a download is no page.
    // A browser that runs no script refuses to fetch one, and calls that "csp".
    const unwanted = reason === 'net::ERR_ABORTED' || (reason === 'csp' && !runsScripts)
    if (!unwanted) tell(`could not load ${request.url()}: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() < 400) return
    const posted = response.request().method() === 'POST'
    if (!posted || !REFUSED_FORM.includes(response.status())) tell(`${response.status()} for ${response.url()}`)
  })
  page.on('console', (message) => {
    // The browser repeats every answer from 400 on, which is judged above.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) tell(message.text())
  })
}
