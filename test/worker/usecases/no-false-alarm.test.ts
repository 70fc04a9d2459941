import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import { FORM_KINDS } from '../../../shared/model/submission.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { checkEvidence } from '../../../worker/usecases/evidence/check-evidence.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { followLedger } from '../../../worker/usecases/month/follow-ledger.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { FULL_SWEEP } from '../../../worker/usecases/sweep/sweep-agency.ts'
import {
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
} from '../../shared/workbook/sample-tabs.ts'
import { openOffice, STAFF_ID, type Office } from '../office.ts'

const MONTHS = ['2021-07', '2021-08'].map(parseMonth)
const FIRST = parseCivilDate('2021-07-01')
const DECISION = getPeopleTab('reviews').columns.findIndex(({ key }) => key === 'decision')
const RUNS = 15
const LONGEST_MS = 120_000

type Step = (office: Office, nth: number) => Promise<void> | void

const who = fc.constantFrom(STAFF_ID, HEAD_ID, '000000000000000000')

const filed = fc
  .record({
    employeeId: who,
    kind: fc.constantFrom('check-in', 'daily-report', 'permit', 'alternate-channel'),
    ago: fc.integer({ min: 0, max: 6 }),
    word: fc.constantFrom('Masuk', 'Pulang', 'Lokasi'),
    code: fc.constantFrom(undefined, 'SALAH'),
  })
  .map(({ employeeId, kind, ago, word, code }): Step => (office, nth) => {
    const today = office.clock.now().toISOString().slice(0, 10)
    const date = addDays(parseCivilDate(today), -ago)
    const answers = {
      'check-in': { kind: word, location: '-0.42, 116.98' },
      'daily-report': { date },
      permit: { kind: 'Cuti', from: date, until: addDays(date, 2), reason: 'x' },
      'alternate-channel': {
        forEmployeeId: STAFF_ID,
        channel: 'SMS',
        receivedOn: date,
        receivedAt: '08:00',
        originalText: 'Hadir',
      },
    }[kind]
    const by = code === undefined ? {} : { code }
    return office.submit(kind, { responseId: `r${nth}`, employeeId, answers, ...by })
  })

const later = fc.constantFrom(1, 20, 300, 3_600, 6 * 3_600, 24 * 3_600, 4 * 24 * 3_600).map(
  (seconds): Step =>
    (office) =>
      office.clock.advance(seconds * 1000),
)

const decided = fc
  .tuple(fc.nat(9), fc.constantFrom('Setuju', 'Tolak', ''))
  .map(([nth, word]): Step => (office) => {
    for (const sheet of office.google.sheets.values()) {
      if (!sheet.title.startsWith('Tinjauan')) continue
      const row = sheet.rows[1 + (nth % Math.max(1, sheet.rows.length - 1))]
      if (row && sheet.rows.length > 1) row[DECISION] = word
    }
  })

const edited = fc.constantFrom('WFH', 'WFO', 'C', 'DL').chain((code) =>
  fc.constantFrom<Step>(
    (office) =>
      office.google.putTab({
        slot: 'roster:2021-07',
        title: 'Jadwal 2021-07',
        rows: rosterRows([
          [HEAD_ID, { 1: code, 2: 'WFO', 6: code }],
          [STAFF_ID, { 1: 'WFH', 2: code, 7: code }],
        ]),
      }),
    (office) => {
      const stranger = EMPLOYEE_ROWS[1]!.with(0, '000000000000000000').with(1, 'Baru').with(9, '')
      const rows = [EMPLOYEE_HEADERS, ...EMPLOYEE_ROWS, ...(code === 'C' ? [stranger] : [])]
      office.google.putTab({
        slot: 'employees',
        title: 'Pegawai',
        rows: rows.map((row) => [...row]),
      })
    },
    (office) => {
      const { rows } = office.google.getTab('clockIns')
      rows.push([HEAD_ID, `0${1 + (rows.length % 9)}/07/2021 07:31`])
    },
  ),
)

/** Forms out of reach, so that what is read when differs between them. */
const unread = fc.constantFrom(...FORM_KINDS).map((kind): Step => (office) => {
  const form = office.google.forms.get(kind)!
  office.google.forms.delete(kind)
  return office.sweep().then(() => void office.google.forms.set(kind, form))
})

const swept = fc
  .constantFrom(FULL_SWEEP, { forms: 'all', tabs: false } as const, { forms: [], tabs: true })
  .map(
    (scope): Step =>
      async (office) =>
        void (await office.sweep(scope)),
  )

const asked = fc.constantFrom(...MONTHS).map((month): Step => async (office) => {
  const asOf = instantNow(office.context)
  await projectMonth(office.context, await office.agency(), { month, asOf })
})

const checked = fc.constant<Step>(async (office) => {
  const agency = await office.agency()
  const followed = await followLedger(office.context, agency)
  await checkEvidence(office.joinWorker('checker'), agency, followed)
})

/** One after the other, or some of them at the same time. */
const history = fc.array(
  fc.array(
    fc.oneof(
      { arbitrary: filed, weight: 6 },
      { arbitrary: later, weight: 4 },
      { arbitrary: swept, weight: 4 },
      { arbitrary: asked, weight: 4 },
      { arbitrary: checked, weight: 4 },
      { arbitrary: decided, weight: 2 },
      { arbitrary: edited, weight: 2 },
      unread,
    ),
    { minLength: 1, maxLength: 5 },
  ),
  { minLength: 6, maxLength: 20 },
)

describe('the check of what is kept (G4)', () => {
  it('finds a later month’s absences of the year as they come out once a form was read', async () => {
    const office = await openOffice()
    office.clock.set(`${FIRST}T15:00:00.000Z`)
    await office.sweep()
    office.clock.set(`${FIRST}T23:00:00.000Z`)
    const agency = await office.agency()
    const asOf = instantNow(office.context)
    const before = await projectMonth(office.context, agency, { month: MONTHS[1]!, asOf })
    await office.sweep()
    const after = await projectMonth(office.context, await office.agency(), {
      month: MONTHS[1]!,
      asOf,
    })
    await office.sweep()

    const absences = [before, after].map(({ evaluation }) =>
      evaluation.people.map(({ yearAbsences }) => yearAbsences),
    )
    const told = office.events.filter(({ event }) => event === 'evidence-differs')
    await office.close()
    expect(absences[0]).not.toEqual(absences[1])
    expect(told).toEqual([])
  })

  it(
    'accuses nobody, whatever is filed, edited, read, recapped and checked at the same time',
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async (rounds) => {
          const office = await openOffice()
          try {
            office.clock.set(`${FIRST}T23:00:00.000Z`)
            let nth = 0
            for (const steps of rounds) {
              const ended = await Promise.allSettled(
                steps.map(async (step) => step(office, (nth += 1))),
              )
              for (const one of ended) {
                if (one.status === 'rejected' && one.reason?.code !== 'lease-lost') throw one.reason
              }
            }
            for (let left = 4; left > 0; left -= 1) await office.sweep()
            expect(office.events.filter(({ event }) => event === 'evidence-differs')).toEqual([])
          } finally {
            await office.close()
          }
        }),
        { numRuns: RUNS },
      )
    },
    LONGEST_MS,
  )
})
