/** A sentence in both languages. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}

export type IndicatorKind = 'flow' | 'stock' | 'ratio' | 'derived-ratio'
/** How periods of a year make its cumulative figure. */
export type TimeOp = 'sum' | 'last' | 'ratio'
/** How organisations make the figure of the one above them. */
export type UnitOp = 'sum' | 'ratio'

export interface IndicatorPart {
  readonly code: string
  readonly label: Bilingual
}

export interface Indicator {
  readonly id: string
  readonly code: string
  readonly name: Bilingual
  readonly unit: Bilingual
  readonly kind: IndicatorKind
  readonly timeOp: TimeOp
  readonly unitOp: UnitOp
  /** Decimals allowed in a typed figure, 0 to 3. */
  readonly decimals: number
  readonly definition: Bilingual
  readonly example: Bilingual
  readonly numerator?: Bilingual | undefined
  readonly denominator?: Bilingual | undefined
  /** Codes of the two indicators a derived ratio is computed from. */
  readonly of?: { readonly numerator: string; readonly denominator: string } | undefined
  /** A breakdown that may be given; when it is, its sum must equal the whole. */
  readonly parts?: readonly IndicatorPart[] | undefined
  /** A stock that should equal its previous value plus and minus these indicators' figures. */
  readonly balance?: { readonly plus: string; readonly minus: string } | undefined
  /** The register that keeps this figure; reports take it from there. */
  readonly register?: 'congresses' | undefined
  /** The blocs that answer it. */
  readonly reporters: readonly string[]
  /** Never shown on the portal. */
  readonly internal: boolean
}

export interface FormSection {
  readonly code: string
  readonly title: Bilingual
  readonly hint: Bilingual
  /** Whether words are written in this section. */
  readonly narrative: boolean
  readonly blocs: readonly string[]
}

/** An indicator's place in a form. Slots are 0-based places in a report's `values`. */
export interface FormItem {
  readonly sectionCode: string
  readonly indicator: Indicator
  /** The figure, or a ratio's numerator; absent for a derived ratio, which is never typed. */
  readonly slot: number | undefined
  readonly denominatorSlot: number | undefined
}

/** A form as it stood: sections and indicators in fixed order. Never changes once used. */
export interface FormVersion {
  readonly id: string
  readonly formId: string
  readonly code: string
  readonly name: Bilingual
  readonly number: number
  readonly sections: readonly FormSection[]
  readonly items: readonly FormItem[]
  readonly slotCount: number
}

/** The slots whose figures make an indicator: numerator and denominator for ratios, derived ones included. */
export function slotsOf(
  form: FormVersion,
  item: FormItem,
): { slot: number; denominatorSlot: number | undefined } | undefined {
  if (item.slot !== undefined) return { slot: item.slot, denominatorSlot: item.denominatorSlot }
  const slotOf = (code: string | undefined) => form.items.find(({ indicator }) => indicator.code === code)?.slot
  const slot = slotOf(item.indicator.of?.numerator)
  const denominatorSlot = slotOf(item.indicator.of?.denominator)
  return slot === undefined || denominatorSlot === undefined ? undefined : { slot, denominatorSlot }
}

/** The decimals a figure may have, by slot. */
export function decimalsBySlot(form: FormVersion): number[] {
  const decimals = Array<number>(form.slotCount).fill(3)
  for (const { indicator, slot, denominatorSlot } of form.items) {
    for (const place of [slot, denominatorSlot]) if (place !== undefined) decimals[place] = indicator.decimals
  }
  return decimals
}

/** The slots of typed ratios, numerators and denominators: what cannot be divided by a share. */
export function ratioSlots(form: FormVersion): Set<number> {
  const ratios = form.items.filter(({ denominatorSlot }) => denominatorSlot !== undefined)
  return new Set(
    ratios.flatMap(({ slot, denominatorSlot }) => [slot, denominatorSlot]).filter((slot) => slot !== undefined),
  )
}

/** The codes of derived ratios that rest on one of these slots. */
export function ratiosOn(form: FormVersion, slots: ReadonlySet<number>): string[] {
  const derived = form.items.filter(({ slot }) => slot === undefined)
  return derived.flatMap((item) => {
    const { slot, denominatorSlot } = slotsOf(form, item) ?? {}
    return [slot, denominatorSlot].some((one) => one !== undefined && slots.has(one)) ? [item.indicator.code] : []
  })
}

/** The items an organisation of this bloc answers; advisory bodies and committees may answer all of them. */
export function itemsFor(form: FormVersion, bloc: string): FormItem[] {
  return form.items.filter(({ indicator }) => indicator.reporters.includes(bloc))
}

/** The sections an organisation of this bloc writes words in. */
export function narrativesFor(form: FormVersion, bloc: string): FormSection[] {
  return form.sections.filter((section) => section.narrative && section.blocs.includes(bloc))
}
