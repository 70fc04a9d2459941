import { latestVersions } from '../../../shared/intake/latest-versions.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { interpretAsFiled } from '../../shared/intake/interpret-as-filed.ts'
import { BENCH_MONTH } from './bench-year.ts'
import { generateAgency } from './generate-agency.ts'

const CODE = 'AAAA0000'

/** What an agency's measured month says, with no store between. */
export function factsOfMonth(people: number): AgencyFacts {
  const generated = generateAgency({
    seed: 1,
    people,
    months: [BENCH_MONTH],
    ticketOf: () => CODE,
  })
  const days = [...generated.days()]
  const configuration = readConfiguration(generated.tabs)
  const { zone } = configuration.settings
  const context = { configuration, zone, ticketOf: () => CODE }
  const raws = latestVersions(days.flatMap(({ filed }) => filed.map(({ raw }) => raw)))
  const submissions = raws.flatMap((raw) => {
    const interpretation = interpretAsFiled(raw, context)
    return interpretation.kind === 'attributed' ? [interpretation.submission] : []
  })
  return { ...configuration, submissions, reviews: days.flatMap(({ reviews }) => reviews) }
}
