import type { DoctorFinding } from './ports/operator.ts'
import type { RefusedAudience } from './ports/refused-audience-records.ts'
import { finding } from './usecases/doctor/finding.ts'

/** Scripts whose people were refused because nobody allowed the script. */
export function checkAudiences(
  refused: readonly RefusedAudience[],
  allowed: readonly string[],
): DoctorFinding {
  const open = refused.filter(({ audience }) => !allowed.includes(audience))
  if (open.length === 0) {
    return finding('good', 'refused-audiences', (text) => text.refusedNone())
  }
  const seen = open.map(({ audience, count, lastAt }) => `${audience} (${count}×, ${lastAt})`)
  return finding('look', 'refused-audiences', (text) =>
    text.refused(seen.join('; '), allowed.join(', ')),
  )
}
