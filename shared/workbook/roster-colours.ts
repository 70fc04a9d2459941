import { ROSTER_CODES } from '../model/roster.ts'
import { NAMED_COLOURS, ROSTER_COLOURS } from './sheet-colours.ts'

/** A code that a regulation gives. */
export interface NamedCode {
  readonly code: string
  readonly place: 'office' | 'elsewhere'
}

/** The colour of each code of the roster. */
export function rosterColours(
  named: readonly NamedCode[],
): (readonly [code: string, colour: string])[] {
  return [
    ...ROSTER_CODES.map((code) => [code, ROSTER_COLOURS[code]] as const),
    ...(['office', 'elsewhere'] as const).flatMap((place) => {
      const colours = NAMED_COLOURS[place]
      return named
        .filter((one) => one.place === place)
        .map(({ code }, at) => [code, colours[at % colours.length]!] as const)
    }),
  ]
}
