import type { Unit } from './employee.ts'

type Named = Pick<Unit, 'code' | 'name'>

/**
 * The unit that people call so: by its code, or by a name that no other has.
 *
 * @example findUnit([{ code: 'UMUM', name: 'Bagian Umum' }], 'bagian umum')?.code // 'UMUM'
 */
export function findUnit<U extends Named>(units: readonly U[], typed: string): U | undefined {
  const wanted = plain(typed)
  const coded = units.find(({ code }) => plain(code) === wanted)
  if (coded) return coded
  const [named, other] = units.filter(({ name }) => plain(name) === wanted)
  return other ? undefined : named
}

/**
 * What a cell names of units, one after the other: between commas, semicolons or lines. A name that has a comma
 * or "dan" of its own is one.
 */
export function namesOfUnits(units: readonly Named[], typed: string): string[] {
  const isKnown = (name: string): boolean => findUnit(units, name) !== undefined
  const part = (text: string, [separator, ...finer]: readonly RegExp[]): string[] => {
    if (!separator || isKnown(text)) return [text]
    return text.split(separator).flatMap((one) => part(one, finer))
  }
  const names = part(typed, [/[;\n]/, /,/]).flatMap((name) => {
    const its = name.split(JOINED)
    return its.length > 1 && !isKnown(name) && its.every(isKnown) ? its : [name]
  })
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

const JOINED = /\s(?:dan|and)\s|\s?&\s?/i

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
