import type { Configuration } from './facts.ts'

type Unit = Configuration['units'][number]

const known = new WeakMap<Configuration['units'], ReadonlyMap<string, Unit>>()

/** The units of *Unit Kerja* by their codes, made once for each reading of the tab. */
export function unitsByCode({ units }: Pick<Configuration, 'units'>): ReadonlyMap<string, Unit> {
  const made = known.get(units) ?? new Map(units.map((unit) => [unit.code, unit]))
  known.set(units, made)
  return made
}
