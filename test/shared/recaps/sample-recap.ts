import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { interpretAsFiled } from '../intake/interpret-as-filed.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { RecapInput } from '../../../shared/recaps/recap-input.ts'
import { buildRaw } from '../intake/build-raw-submission.ts'
import { sampleTabs, STAFF_ID } from '../workbook/sample-tabs.ts'

/** A small agency on the evening of 5 July 2021, WITA. */
export function sampleRecapInput(overrides: Partial<AgencyFacts> = {}): RecapInput {
  const configuration = readConfiguration(sampleTabs())
  const interpretation = interpretAsFiled(
    buildRaw({ verifiedEmail: 'siti.aminah@kukar.example' }),
    { configuration, ticketOf: () => '', zone: configuration.settings.zone },
  )
  const submissions = interpretation.kind === 'attributed' ? [interpretation.submission] : []
  const facts: AgencyFacts = { ...configuration, submissions, reviews: [], ...overrides }
  const asOf = parseInstant('2021-07-05T10:00:00Z')
  return {
    facts,
    filed: facts,
    evaluation: evaluateMonth(facts, { month: parseMonth('2021-07'), asOf }),
    quarantined: 0,
    waiting: [],
    formsBehind: [],
    scope: { employeeId: STAFF_ID },
    overseen: [],
    letter: {
      letter: { number: '', datedOn: null, receipts: [] },
      reopenedAt: null,
      sent: [{ kind: 'attendance', rows: 3, digest: null }],
    },
    addenda: { seal: null, corrections: [], addenda: [] },
    source: {
      ledgerSequence: 17,
      ledgerHash: 'c0ffee0123456789c0ffee',
      snapshot: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      rulesVersion: '1.0.0',
      asOf,
    },
  }
}
