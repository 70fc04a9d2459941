import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { rostered } from '../../evaluation/build-facts.ts'
import { getPreset } from '../../policy/get-preset.ts'
import { policyFromPreset } from '../../policy/presets.ts'

export const KUDUS = { policies: [inForce('kudus-2020')] }
export const LANDAK = { policies: [inForce('landak-2020')] }
export const HOME = { roster: [rostered('e1', 'WFH')] }

/** A preset as if it held these days. */
export function inForce(name: Parameters<typeof getPreset>[0]): AgencyFacts['policies'][number] {
  return {
    ...policyFromPreset(getPreset(name)),
    validFrom: parseCivilDate('2021-07-01'),
    validUntil: parseCivilDate('2021-07-31'),
  }
}
