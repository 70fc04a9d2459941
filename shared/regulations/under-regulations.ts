import type { Configuration } from '../model/facts.ts'
import type { Regulation } from '../model/regulation.ts'
import { disciplineOf } from './discipline-of.ts'
import { policiesOf } from './policies-of.ts'

/** All that evaluation reads of regulations. */
export function underRegulations(
  regulations: readonly Regulation[],
): Required<Pick<Configuration, 'regulations' | 'policies' | 'discipline'>> {
  return { regulations, policies: policiesOf(regulations), discipline: disciplineOf(regulations) }
}
