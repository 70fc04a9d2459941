import type { Month } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { describeOwnPage, type OwnPageInput } from '../../../shared/own-page/describe-own-page.ts'
import type { FilingLine, OwnPage } from '../../../shared/own-page/own-page.ts'
import { at, facts } from '../evaluation/build-facts.ts'

/** A preset as if it held in July 2021. */
export function inForce(name: Parameters<typeof getPreset>[0]): AgencyFacts['policies'][number] {
  return {
    ...policyFromPreset(getPreset(name)),
    validFrom: parseCivilDate('2021-07-01'),
    validUntil: parseCivilDate('2021-07-31'),
  }
}

/** The page of `e1` at that local time. */
export function ownPageAt(
  local: string,
  given: Partial<AgencyFacts> = {},
  overrides: Partial<OwnPageInput> = {},
): OwnPage {
  const page = describeOwnPage(facts(given), {
    employeeId: 'e1',
    now: at(local),
    month: local.slice(0, 7) as Month,
    language: 'id',
    uncounted: [],
    closed: [],
    recorded: null,
    ...overrides,
  })
  if (!page) throw new Error('No page of e1')
  return page
}

/** The first filing that is told. */
export function filingAt(...given: Parameters<typeof ownPageAt>): FilingLine {
  const [first] = ownPageAt(...given).filings
  if (!first) throw new Error('No filing is told')
  return first
}
