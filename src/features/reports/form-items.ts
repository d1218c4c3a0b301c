import type { FormItem, FormVersion } from '#features/indicators/index.ts'

export type { FormItem, FormSection, FormVersion, Indicator } from '#features/indicators/index.ts'

/** The item of an indicator in a form, by code. */
export function itemOf(form: Pick<FormVersion, 'items'>, code: string): FormItem | undefined {
  return form.items.find(({ indicator }) => indicator.code === code)
}
