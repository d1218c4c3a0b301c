import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A browser that keeps no safety of its own, so that only what the pages print stands between a payload and its run. */
export interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  /** What ran, or could run, so far: one line each with the page's address. */
  readonly found: string[]
  /** Looks into the open page for anything that would run when it is touched. */
  inspect(): Promise<void>
  close(): Promise<void>
}

export async function watchExecutions(browser: Browser, options: { readonly baseURL: string }): Promise<Watched> {
  const context = await browser.newContext({ ...options, bypassCSP: true })
  const found: string[] = []
  await context.exposeBinding('__ran', (source, what: string) => {
    found.push(`${source.page?.url()}: ${what} ran`)
  })
  await context.addInitScript(() => {
    const { __ran } = window as unknown as { __ran(what: string): void }
    for (const name of ['alert', 'confirm', 'prompt'] as const) Object.assign(window, { [name]: () => __ran(name) })
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    found.push(`${page.url()}: a dialog opened`)
    dialog.dismiss().catch(() => {})
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(options.baseURL) && !request.url().startsWith('about:')) {
      found.push(`${page.url()}: asked ${request.url()}`)
    }
  })
  return {
    page,
    context,
    found,
    async inspect() {
      found.push(...(await page.evaluate(dangerousParts)).map((part) => `${page.url()}: ${part}`))
    },
    close: () => context.close(),
  }
}

/** Elements and attributes that run, load from elsewhere, or restyle; our own scripts and data blocks are none. */
function dangerousParts(): string[] {
  const parts: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    const isOwnScript = name === 'script' && (element.getAttribute('type') === 'application/ld+json' || isOwn(element))
    if (/^(script|iframe|object|embed|base|frame|frameset|applet|template|math)$/.test(name) && !isOwnScript) {
      parts.push(`<${name}>`)
    }
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/.test(attribute)) parts.push(`<${name} ${attribute}>`)
      const isAddress = /^(href|src|action|formaction|xlink:href|data|poster|background)$/.test(attribute)
      if (isAddress && /^\W*(javascript|data|vbscript):/i.test(value))
        parts.push(`<${name} ${attribute}=${value.slice(0, 30)}>`)
    }
  }
  return parts

  function isOwn(element: Element): boolean {
    const src = element.getAttribute('src') ?? element.getAttribute('nonce') ?? ''
    return (/^\/[^/]/.test(src) && src.endsWith('.js')) || location.pathname.startsWith('/lam-viec')
  }
}
