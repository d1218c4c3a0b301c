import type { ReactNode } from 'react'
import { formatFigure } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { portalMessages } from '../messages.ts'
import {
  BRIGHTEST,
  brightnessOf,
  DARKEST,
  LARGEST,
  PALETTES,
  type Palette,
  type Preferences,
  SIZES,
  SMALLEST,
} from '../reading/preferences.ts'

interface StepToolsProps {
  readonly preferences: Preferences
  readonly back: string
}

/** The steps of every article's tools, in the same order and words, where the server knows the reader's choice. */
export function StepTools({ preferences, back }: StepToolsProps) {
  const t = useTranslator(portalMessages)
  const brightness = brightnessOf(preferences.palette)
  const steps = [
    ['co', '+1', 'portal.larger', preferences.size === LARGEST],
    ['co', '-1', 'portal.smaller', preferences.size === SMALLEST],
    ['sang', '+1', 'portal.brighter', brightness === BRIGHTEST],
    ['sang', '-1', 'portal.darker', brightness === DARKEST],
    ['dat-lai', '1', 'portal.reset', false],
  ] as const
  return (
    <form className="tools" method="post" action="/tuy-chon">
      <input type="hidden" name="ve" value={back} />
      {steps.map(([name, value, label, end]) => (
        <button key={label} type="submit" name={name} value={value} aria-disabled={end || undefined}>
          {t(label)}
        </button>
      ))}
    </form>
  )
}

/** Every text size by its per cent. */
export function SizeChoices({ chosen }: { readonly chosen: number }) {
  const t = useTranslator(portalMessages)
  const choices = SIZES.map((percent, place) => ({
    value: String(place + SMALLEST),
    label: `${formatFigure(percent)} %`,
  }))
  return <Choices name="co-chu" shown="data-co" legend={t('portal.size')} choices={choices} chosen={String(chosen)} />
}

/** Every palette: as the device, the five levels of brightness, dark, high contrast. */
export function PaletteChoices({ chosen }: { readonly chosen: Palette | undefined }) {
  const t = useTranslator(portalMessages)
  const labels = {
    toi: t('portal.palette-dark'),
    'tuong-phan': t('portal.palette-contrast'),
  } as const
  const levels = PALETTES.map((value) => ({
    value,
    label:
      value === 'toi' || value === 'tuong-phan'
        ? labels[value]
        : t('portal.palette-level', { n: brightnessOf(value) - DARKEST + 1 }),
  }))
  const choices = [{ value: '', label: t('portal.palette-auto') }, ...levels]
  return (
    <Choices name="giao-dien" shown="data-sang" legend={t('portal.palette')} choices={choices} chosen={chosen ?? ''}>
      <p className="note">{t('portal.palette-forced')}</p>
    </Choices>
  )
}

interface ChoicesProps {
  readonly name: string
  /** The attribute that makes each choice look like what it chooses. */
  readonly shown: 'data-co' | 'data-sang'
  readonly legend: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: string
  readonly children?: ReactNode
}

function Choices({ name, shown, legend, choices, chosen, children }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <ul className="list choices">
        {choices.map(({ value, label }) => (
          <li key={value}>
            <label {...{ [shown]: value || undefined }}>
              <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {label}
            </label>
          </li>
        ))}
      </ul>
      {children}
    </fieldset>
  )
}
