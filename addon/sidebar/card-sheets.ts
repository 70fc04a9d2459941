import type { PersonalLinks } from '../../shared/contract/personal-links.ts'

export type LinkedPerson = PersonalLinks['people'][number]

/** Two beside each other, four below. */
const CARDS_A_SHEET = 8

/** A sheet of paper; those of a unit are handed out together. */
export interface CardSheet {
  readonly unit: string
  /** From 1, of the unit's. */
  readonly number: number
  readonly of: number
  readonly people: readonly LinkedPerson[]
}

/** The sheets for these people, a unit after the other, each begun on a sheet of its own, by name. */
export function layOutSheets(people: readonly LinkedPerson[]): CardSheet[] {
  return unitsOf(people).flatMap((unit) => {
    const members = people
      .filter((person) => person.unit === unit)
      .sort((a, b) => a.name.localeCompare(b.name))
    const of = Math.ceil(members.length / CARDS_A_SHEET)
    return Array.from({ length: of }, (_, at) => ({
      unit,
      number: at + 1,
      of,
      people: members.slice(at * CARDS_A_SHEET, (at + 1) * CARDS_A_SHEET),
    }))
  })
}

/** In the order of the alphabet. */
export function unitsOf(people: readonly LinkedPerson[]): string[] {
  return [...new Set(people.map(({ unit }) => unit))].sort((a, b) => a.localeCompare(b))
}
