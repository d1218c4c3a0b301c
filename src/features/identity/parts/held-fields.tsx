import type { HeldForm } from '#platform/http/held-form.ts'

/** What waits to be sent, as hidden fields under the names it had. */
export function HeldFields({ fields }: Pick<HeldForm, 'fields'>) {
  return fields.map(([name, value], place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may repeat
    <input key={place} type="hidden" name={name} value={value} />
  ))
}
