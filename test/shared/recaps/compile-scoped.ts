import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { addDays, datesOfMonth, monthOf } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { ReportedActivity } from '../../../shared/model/submission.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { RecapInput } from '../../../shared/recaps/recap-input.ts'
import type { RecapKey } from '../../../shared/recaps/recaps.ts'
import type { RecapScope } from '../../../shared/recaps/recap-scope.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { AFTER_MONTH, MONDAY, facts } from '../evaluation/build-facts.ts'
import { sampleRecapInput } from './sample-recap.ts'

/** A recap of July 2021 over these facts, about a day, person or unit. */
export function compileScoped(
  kind: RecapKey,
  overrides: Partial<AgencyFacts>,
  scope: RecapScope & { readonly asOf?: Instant } = {},
): RecapSheet {
  return compileRecap(kind, scopedInput(overrides, scope))
}

/** What it is made of. */
export function scopedInput(
  overrides: Partial<AgencyFacts>,
  { asOf = AFTER_MONTH, ...scope }: RecapScope & { readonly asOf?: Instant },
): RecapInput {
  const given = facts(overrides)
  const { source } = sampleRecapInput()
  const month = monthOf(MONDAY)
  const before = monthOf(addDays(datesOfMonth(month)[0]!, -1))
  return {
    facts: given,
    filed: given,
    evaluation: evaluateMonth(given, { month, asOf }),
    around: [
      {
        month: before,
        ...given,
        employees: given.employees,
        people: evaluateMonth(given, { month: before, asOf }).people,
      },
    ],
    quarantined: 0,
    formsBehind: [],
    source: { ...source, asOf },
    scope,
  }
}

export function activity(overrides: Partial<ReportedActivity> = {}): ReportedActivity {
  return {
    activity: 'Menyusun laporan',
    target: '5 dokumen',
    output: 'Laporan',
    volume: '4 dokumen',
    startsAt: '07:30',
    endsAt: '09:00',
    ...overrides,
  }
}
