import type { WhoPart } from '../../model/regulation.ts'

/** Whether it names whole units. */
export function isUnitPart({ kind }: WhoPart): boolean {
  return kind === 'unit' || kind === 'service-units' || kind === 'exempt-units'
}
