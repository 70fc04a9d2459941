import { describe, expect, it } from 'vitest'

import { RecapKind } from '../../../shared/contract/recap-job.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { interpretAsFiled } from '../intake/interpret-as-filed.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { RecapKey } from '../../../shared/recaps/recaps.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { toCsv } from '../../../worker/export/to-csv.ts'
import { buildRaw } from '../intake/build-raw-submission.ts'
import { sampleRecapInput } from '../recaps/sample-recap.ts'
import { HEAD_ID, STAFF_ID, sampleTabs } from '../workbook/sample-tabs.ts'
import { findOvergrown } from './growth.ts'
import { nastyTexts } from './nasty-texts.ts'

const MONTH = parseMonth('2021-07')
const CONFIGURATION = readConfiguration(sampleTabs())

describe('a month in which people typed twice as long texts', () => {
  it('is evaluated and compiled in no more than about twice the time', () => {
    const texts = nastyTexts('', 'everywhere')

    expect(findOvergrown(texts, (text) => compileMonth(`III${text}`))).toBeUndefined()
  })

  it('keeps every text that was typed in some recap', () => {
    const csv = compileMonth('tidak ada duanya').map(toCsv).join('\n')

    expect(csv.split('tidak ada duanya').length).toBeGreaterThan(20)
  })
})

/** Every recap of a month in which each text, of people and of what they filed, is this one. */
function compileMonth(text: string): RecapSheet[] {
  const facts = factsOf(text)
  const asOf = parseInstant('2021-07-31T16:00:00Z')
  const evaluation = evaluateMonth(facts, { month: MONTH, asOf })
  const date = parseCivilDate('2021-07-05')
  return RecapKind.options.flatMap((kind) => {
    if (kind === 'regency' || kind === 'addenda') return []
    const scope = { employeeId: STAFF_ID, ...(isOfDay(kind) && { date }) }
    const input = { ...sampleRecapInput(), facts, filed: facts, evaluation, scope }
    return [compileRecap(kind, input)]
  })
}

function isOfDay(kind: RecapKey): boolean {
  return kind === 'daily-evaluation' || kind === 'personal-report' || kind === 'contacts'
}

function factsOf(text: string): AgencyFacts {
  const submissions = FORMS.flatMap((form, index) => {
    const answers = Object.fromEntries(
      form.questions.map(({ key, kind, choices }) => [
        key,
        [ANSWERS[key] ?? choices?.[0]?.title.id ?? (kind === 'date' ? '2021-07-05' : text)],
      ]),
    )
    return attributed(buildRaw({ formKind: form.kind, responseId: `response-${index}`, answers }))
  })
  return {
    ...CONFIGURATION,
    settings: {
      ...CONFIGURATION.settings,
      government: {
        kind: 'regency',
        name: text,
        headTitle: text,
        between: [text],
        personnelBody: text,
      },
    },
    units: CONFIGURATION.units.map((unit) => ({ ...unit, name: text })),
    employees: CONFIGURATION.employees.map((employee) => ({
      ...employee,
      name: text,
      rank: text,
      post: text,
      phone: text,
    })),
    evaluations: [
      {
        date: parseCivilDate('2021-07-05'),
        unitCode: 'UMUM',
        evaluatedBy: text,
        evaluation: text,
        cell: 'Evaluasi!D2',
      },
    ],
    monthlyActivities: [{ employeeId: STAFF_ID, month: MONTH, activity: text, cell: 'x' }],
    summonses: [
      {
        date: parseCivilDate('2021-07-05'),
        employeeId: STAFF_ID,
        calledBy: text,
        reason: text,
      },
    ],
    submissions,
    reviews: submissions.map(({ ref }) => ({
      submissionRef: ref,
      decision: 'returned' as const,
      note: text,
      readAt: parseInstant('2021-07-06T00:00:00Z'),
    })),
  }
}

const ANSWERS: Readonly<Record<string, string>> = {
  employeeId: HEAD_ID,
  ticket: 'ABCD1234',
  forEmployeeId: STAFF_ID,
  unit: 'UMUM',
  kind: 'Perjalanan',
  receivedAt: '07:31',
}

function attributed(raw: RawSubmission): AgencyFacts['submissions'][number] {
  const interpretation = interpretAsFiled(
    raw.formKind === 'permit' ? raw : { ...raw, answers: { ...raw.answers, kind: ['Masuk'] } },
    {
      configuration: CONFIGURATION,
      ticketOf: () => 'ABCD1234',
      zone: CONFIGURATION.settings.zone,
    },
  )
  if (interpretation.kind === 'attributed') return interpretation.submission
  throw new Error(`Not read: ${JSON.stringify(interpretation.problem)}`)
}
