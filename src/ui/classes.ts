/**
 * Joins class names, leaving out what is false or missing; `undefined` when nothing is left, so that no empty `class`
 * attribute is written.
 */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const present = names.filter((name) => name !== undefined && name !== false && name !== '')
  return present.length === 0 ? undefined : present.join(' ')
}
