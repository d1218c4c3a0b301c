/** Elements whose content is read to their end tag, not as mark-up; all but `title` are left out. */
export const RAW_ELEMENTS: ReadonlyMap<string, RegExp> = new Map(
  [
    ...['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'textarea', 'select', 'title', 'math'],
    ...['noembed', 'noframes', 'object', 'video', 'audio', 'canvas', 'xmp'],
  ].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]),
)

export const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'link', 'meta', 'param'],
  ...['source', 'track', 'wbr', 'amp-img', 'keygen', 'bgsound'],
])

/** Elements that begin and end a line, and that count as containers. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd', 'details', 'dialog'],
  ...['dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'head', 'header', 'hgroup', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'frameset', 'marquee', 'option'],
])

/** Start tags before which an element left open is closed: `<li>` ends the `<li>` before it, any block ends a `<p>`. */
export const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
  ['tr', new Set(['tr', 'td', 'th'])],
  ['tbody', new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'])],
  ['tfoot', new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'])],
  ['option', new Set(['option'])],
])

/** An implied end reaches no further out than these: a table in a cell does not end that cell. */
export const SCOPES: ReadonlySet<string> = new Set([
  ...['table', 'ul', 'ol', 'dl', 'menu', 'dir', 'body', 'html', 'select'],
])

/** A stray end tag of an element inside a cell ends nothing outside of the cell. */
export const CELL_SCOPES: ReadonlySet<string> = new Set(['td', 'th', 'table', 'caption', 'html'])

export const BOLD_ELEMENTS: ReadonlySet<string> = new Set(['b', 'strong', 'th'])
export const ITALIC_ELEMENTS: ReadonlySet<string> = new Set(['i', 'em', 'cite'])
