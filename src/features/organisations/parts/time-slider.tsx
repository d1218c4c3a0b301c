import { useState } from 'react'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { organisationsMessages } from '../messages.ts'
import styles from './time-slider.module.css'
import { type TreeAddress, treeHref } from './tree-address.ts'

interface TimeSliderProps {
  readonly address: TreeAddress
  /** The days on which the tree changed, in order. */
  readonly stops: readonly IsoDate[]
  readonly today: IsoDate
}

/**
 * Moves through the states of the tree: one stop for each day on which it changed, links to the neighbours for whoever has
 * no script. Letting go of the handle opens the tree of that day.
 */
export function TimeSlider({ address, stops, today }: TimeSliderProps) {
  const t = useTranslator(organisationsMessages)
  const current = stops.findLastIndex((stop) => stop <= address.day)
  const [at, setAt] = useState(Math.max(current, 0))
  if (stops.length < 2) return null
  const goTo = (stop: IsoDate | undefined) => (stop ? treeHref({ ...address, day: stop }, today) : undefined)
  const open = () => {
    const href = goTo(stops[at])
    if (href && at !== current) window.location.assign(href)
  }
  const before = goTo(stops[current - 1])
  const after = goTo(stops[current + 1])
  const shown = formatDate(stops[at] ?? address.day)
  return (
    <div className={styles.slider}>
      {before ? <a href={before}>{t('organisations.earlier')}</a> : <span>{t('organisations.earlier')}</span>}
      <label>
        <span className={styles.label}>{t('organisations.slider', { day: shown })}</span>
        <input
          type="range"
          min={0}
          max={stops.length - 1}
          value={at}
          aria-valuetext={shown}
          aria-describedby="moc-ngay-goi-y"
          onChange={(event) => setAt(Number(event.target.value))}
          onPointerUp={open}
          onKeyUp={(event) => event.key === 'Enter' && open()}
        />
      </label>
      {after ? <a href={after}>{t('organisations.later')}</a> : <span>{t('organisations.later')}</span>}
      <Hint href={at === current ? undefined : goTo(stops[at])} day={shown} />
    </div>
  )
}

/** What to do with the slider; once it stands on another day, the way to the tree of that day. */
function Hint({ href, day }: { readonly href: string | undefined; readonly day: string }) {
  const t = useTranslator(organisationsMessages)
  return (
    <output id="moc-ngay-goi-y" className={styles.hint}>
      {href ? <a href={href}>{t('organisations.slider-go', { day })}</a> : t('organisations.slider-hint')}
    </output>
  )
}
