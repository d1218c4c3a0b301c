/** A step of size or brightness: its two labels, and whether the scale ends in either direction. */
export interface ScaleWords {
  readonly up: string
  readonly down: string
  readonly atTop?: boolean
  readonly atBottom?: boolean
}

export interface ToolLink {
  readonly href: string
  readonly label: string
}

/** Sentences for the script that steps without leaving the page; `{n}` stands for the new value. */
export interface ToolAnnouncements {
  readonly size: string
  readonly brightness: string
  readonly largest: string
  readonly smallest: string
  readonly brightest: string
  readonly darkest: string
  readonly copied: string
  /** Name of the tool that reads aloud; the script adds it where the device has a Vietnamese voice. */
  readonly listen: string
}

interface ReadingToolsProps {
  readonly label: string
  /** Path to come back to: same origin, beginning with a single `/`. */
  readonly returnTo: string
  readonly size: ScaleWords
  readonly brightness: ScaleWords
  readonly mail: ToolLink
  readonly print: ToolLink
  /** Copying the address; offered where a script can do it and otherwise answered by the server. */
  readonly copy?: string | undefined
  readonly save?: ToolLink | undefined
  readonly reset: string
  /** Said where the device forces its own colours and the steps of brightness are hidden. */
  readonly forced?: string | undefined
  /** What just changed: "Cỡ chữ 125 %". */
  readonly status?: string | undefined
  readonly announcements?: ToolAnnouncements | undefined
}

interface StepProps {
  readonly name: 'co' | 'sang'
  readonly by: '+1' | '-1'
  readonly end: boolean | undefined
  readonly label: string
}

/** At the end of its scale a step is said to be disabled but keeps the focus, so it is never `disabled`. */
function Step({ name, by, end, label }: StepProps) {
  return (
    <button type="submit" name={name} value={by} aria-disabled={end ? true : undefined}>
      {label}
    </button>
  )
}

function said(words: ToolAnnouncements | undefined) {
  return (
    words && {
      'data-say-size': words.size,
      'data-say-brightness': words.brightness,
      'data-say-largest': words.largest,
      'data-say-smallest': words.smallest,
      'data-say-brightest': words.brightest,
      'data-say-darkest': words.darkest,
      'data-say-copied': words.copied,
      'data-listen': words.listen,
    }
  )
}

/** Said although `output` implies it: not every screen reader hears the implied role. */
const live = { role: 'status', 'aria-live': 'polite' } as const

/**
 * The reader's tools, after the article's `h1`. Every button submits to `/tuy-chon`, with or without a script: the same
 * elements, names and order on every page (WCAG 3.2.3, 3.2.4). Steps are not toggles and carry no `aria-pressed`.
 */
export function ReadingTools(props: ReadingToolsProps) {
  const { size, brightness, mail, print, copy, save } = props
  return (
    <form method="post" action="/tuy-chon">
      <input type="hidden" name="ve" value={props.returnTo} />
      {/* A form may not be a toolbar (ARIA in HTML), so it holds one. */}
      <div className="tools" role="toolbar" aria-label={props.label}>
        <Step name="co" by="+1" end={size.atTop} label={size.up} />
        <Step name="co" by="-1" end={size.atBottom} label={size.down} />
        <a href={mail.href}>{mail.label}</a>
        <a href={print.href} rel="nofollow">
          {print.label}
        </a>
        <Step name="sang" by="+1" end={brightness.atTop} label={brightness.up} />
        <Step name="sang" by="-1" end={brightness.atBottom} label={brightness.down} />
        {copy !== undefined && (
          <button type="submit" name="chep" value="1">
            {copy}
          </button>
        )}
        {save !== undefined && (
          <a href={save.href} download>
            {save.label}
          </a>
        )}
        <button type="submit" name="dat-lai" value="1">
          {props.reset}
        </button>
        <output {...live} {...said(props.announcements)}>
          {props.status}
        </output>
      </div>
      {props.forced !== undefined && <p className="note forced">{props.forced}</p>}
    </form>
  )
}
