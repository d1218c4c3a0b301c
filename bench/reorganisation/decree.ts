import type { DecreeLine } from '#features/reorganisations/index.ts'
import { AFTER, BEFORE } from './nation.ts'

/**
 * The decree of 1 July 2025 on the generated country: 63 provinces become 34, districts are dissolved into the province their
 * own became part of, 10,035 communes go up in 3,321 new ones; unions follow their commune.
 */
export function nationalDecree(ids: ReadonlyMap<string, string>): Partial<DecreeLine>[] {
  const id = (code: string) => ids.get(code) ?? code
  const numbers = (count: number, from = 0) => Array.from({ length: count - from }, (_, at) => at + from)
  const provinceOf = (district: number) => (district % BEFORE.provinces) % AFTER.provinces
  return [
    ...numbers(BEFORE.provinces, AFTER.provinces).map((n) => ({
      kind: 'merge' as const,
      body: id(`P${n}`),
      to: id(`P${n % AFTER.provinces}`),
    })),
    ...numbers(BEFORE.districts).map((n) => ({
      kind: 'dissolve' as const,
      body: id(`D${n}`),
      to: id(`P${provinceOf(n)}`),
    })),
    ...numbers(AFTER.communes).map((n) => ({
      kind: 'establish' as const,
      key: newCommune(n),
      name: `Đơn vị mới ${n}`,
      shortName: `C${n}`,
      symbol: `C${n}`,
      organisationKind: 'K',
      parent: id(`P${provinceOf(n % BEFORE.districts)}`),
    })),
    ...numbers(BEFORE.communes).map((n) => ({
      kind: 'merge' as const,
      body: id(`C${n}`),
      to: newCommune(n % AFTER.communes),
    })),
  ]
}

/** The key under which the decree establishes a commune. */
export function newCommune(number: number): string {
  return `new C${number}`
}

/** The pairs of communes that merge, for the rival, who makes one of each the target. */
export function mergingCommunes(ids: ReadonlyMap<string, string>): { from: string; to: string }[] {
  return Array.from({ length: BEFORE.communes - AFTER.communes }, (_, at) => ({
    from: ids.get(`C${at + AFTER.communes}`) ?? '',
    to: ids.get(`C${at % AFTER.communes}`) ?? '',
  }))
}
