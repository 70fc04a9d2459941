import type { Regulation } from '../model/regulation.ts'

/**
 * A regulation as findings cite it: issuer, kind and number as they were typed.
 *
 * @example citationOf(regulation) // 'Kukar SE B-1159/DINKES/065.11/06/2021'
 */
export function citationOf({ issuer, kind, number }: Regulation): string {
  return [issuer, kind, number].filter((word) => word !== '').join(' ')
}
