import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quarantinedFiling } from '../../../shared/intake/quarantined-filing.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { FormKind, RawSubmission } from '../../../shared/model/submission.ts'
import { cellName } from '../../../shared/workbook/cell-name.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { ColumnDeclaration, TabDeclaration } from '../../../shared/workbook/tab-declaration.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'
import { interpretAsFiled } from '../intake/interpret-as-filed.ts'
import { HEAD_ID, sampleTabs, STAFF_ID } from '../workbook/sample-tabs.ts'

const CONFIGURATION = readConfiguration(sampleTabs())
const CODE = 'CODE1234'
const ZONE = 'WITA'

/** As they stand in a cell: typed, or a serial number of Sheets. */
const IMPOSSIBLE: readonly CellValue[] = [
  '05/07/20200',
  '20200-07-05',
  '0219-07-05',
  '05/07/0021',
  '05/07/2150',
  '9999-12-31',
  '31/02/2021',
  '00/00/0000',
  '5 Juli 219',
  1e9,
  -5,
]
/** What a date question of Forms may bear, by old browsers and other clients as well. */
const IMPOSSIBLE_ANSWERS = IMPOSSIBLE.filter((value) => typeof value === 'string').concat([
  '2031-07-05',
  '20200-07-05',
  '+020200-07-05',
  '1970-01-01',
])

/** Columns of dates that people fill in, tab by tab; those of the recap's own and the worker's are not. */
const DATE_COLUMNS = PEOPLE_TABS.filter(
  ({ key, monthly }) => !monthly && key !== 'settings',
).flatMap((tab) =>
  tab.columns
    .filter(({ kind, key }) => kind === 'date' || kind === 'date-time' || key === 'month')
    .map((column) => ({ tab, column })),
)

function goodValue({ kind, key, choices }: ColumnDeclaration): CellValue {
  if (key === 'preset') return 'kukar-2021'
  if (key === 'month') return '2021-07'
  if (key === 'pin' || key === 'parameters' || key === 'calledAt') return ''
  switch (kind) {
    case 'employee-id':
      return STAFF_ID
    case 'date':
      return /until|Until/.test(key) ? '' : '05/07/2021'
    case 'date-time':
      return '05/07/2021 07:28'
    case 'yes-no':
      return 'Ya'
    case 'choice':
      return choices?.[0]?.title.id ?? ''
    case 'text':
      return 'UMUM'
    default:
      return ''
  }
}

/** What the configuration is with one row in a tab, of which one cell is given. */
function readWith(tab: TabDeclaration, column: ColumnDeclaration, value: CellValue) {
  const row = tab.columns.map((one) => (one === column ? value : goodValue(one)))
  const rows = [tab.columns.map(({ title }) => title.id), row]
  // Rows of who is the unit's head, and of the unit, stand above what is tried.
  if (tab.key === 'units') rows.splice(1, 0, unitRow(tab))
  const where = cellName(tab.title.id, rows.length - 1, tab.columns.indexOf(column))
  const tabs = sampleTabs().filter(({ slot }) => slot !== tab.key)
  const given = { slot: tab.key, title: tab.title.id, rows }
  return { where, configuration: readConfiguration([...tabs, given]) }
}

function unitRow({ columns }: TabDeclaration): CellValue[] {
  return columns.map((one) =>
    one.key === 'headId' ? HEAD_ID : one.kind === 'date' ? '' : goodValue(one),
  )
}

describe('a date that cannot be meant, in a tab', () => {
  it('is tried in every column of dates that people fill in', () => {
    expect(DATE_COLUMNS.map(({ tab, column }) => `${tab.key}.${column.key}`)).toEqual([
      'units.actingFrom',
      'units.actingUntil',
      'employees.employedFrom',
      'employees.employedUntil',
      'holidays.date',
      'holidays.until',
      'policies.issuedOn',
      'policies.validFrom',
      'policies.validUntil',
      'summonses.date',
      'clockIns.at',
      'evaluations.date',
      'monthlyActivities.month',
    ])
  })

  it.each(DATE_COLUMNS)(
    '$tab.key, $column.key: is told at its cell and counts nowhere',
    (given) => {
      const { tab, column } = given
      for (const value of IMPOSSIBLE) {
        const { where, configuration } = readWith(tab, column, value)
        const { problems, ...counted } = configuration

        expect(problems.map((problem) => problem.where.id)).toContain(where)
        expect(JSON.stringify(counted)).not.toMatch(/"(?:\d{5,}|0\d{3}|2150|9999)-\d\d/)
      }
    },
  )
})

/** A form with every date it asks replaced. */
const FORMS: readonly (readonly [FormKind, Readonly<Record<string, string>>, readonly string[]])[] =
  [
    ['daily-report', { activity1: 'Menyusun surat' }, ['date']],
    ['permit', { kind: 'Cuti', from: '2026-11-25', until: '2026-11-25' }, ['from', 'until']],
    ['permit', { kind: 'Sakit', from: '2026-11-25', until: '2026-11-25' }, ['from', 'until']],
    [
      'permit',
      { kind: 'Perjalanan', destination: 'Jakarta', from: '2026-11-25', until: '2026-11-25' },
      ['from', 'until'],
    ],
    ['weekly-plan', { unit: 'UMUM', target1: 'Surat' }, ['week']],
    [
      'alternate-channel',
      { forEmployeeId: STAFF_ID, channel: 'SMS', receivedAt: '07:30', originalText: 'Hadir' },
      ['receivedOn'],
    ],
  ]

function filed(formKind: FormKind, answers: Readonly<Record<string, string>>): RawSubmission {
  const at = parseInstant('2026-11-25T09:00:00Z')
  return {
    formId: 'f',
    formKind,
    responseId: 'r',
    createdAt: at,
    lastSubmittedAt: at,
    answers: Object.fromEntries(
      Object.entries({ employeeId: HEAD_ID, ticket: CODE, ...answers }).map(([key, one]) => [
        key,
        [one],
      ]),
    ),
  }
}

describe('a date that cannot be meant, in a form', () => {
  const context = { configuration: CONFIGURATION, zone: ZONE, ticketOf: () => CODE } as const

  it.each(
    FORMS.flatMap(([kind, answers, keys]) =>
      keys.flatMap((key) =>
        IMPOSSIBLE_ANSWERS.map((date) => [kind, key, date, { ...answers, [key]: date }] as const),
      ),
    ),
  )(
    '%s, %s: %s waits with its reason, and no day far away is unsure for it',
    (kind, _, __, answers) => {
      const raw = filed(kind, answers)
      const interpretation = interpretAsFiled(raw, context)
      const bearsOn = quarantinedFiling(raw, undefined, context)?.bearsOn

      expect(interpretation).toMatchObject({
        kind: 'quarantined',
        problem: { code: expect.stringMatching(/^date-/) },
      })
      expect(typeof bearsOn === 'object' ? bearsOn.from : '2026-11-25').toMatch(/^202[67]-/)
      expect(typeof bearsOn === 'object' ? bearsOn.until : '2026-11-25').toMatch(/^202[67]-/)
    },
  )

  it('any text at all in a question of dates crashes nothing and is counted only as a date near its day', () => {
    const dates: string[] = []
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9+-]{0,6}[-/.][0-9]{1,3}[-/.][0-9]{1,6}$/),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.integer({ min: 1, max: 25 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const read = interpretAsFiled(
          filed('daily-report', { date: typed, activity1: 'x' }),
          context,
        )
        if (read.kind !== 'attributed' || read.submission.kind !== 'daily-report') return
        dates.push(read.submission.date)
        expect(read.submission.date >= '2026-09-24').toBe(true)
        expect(read.submission.date <= '2026-11-25').toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(dates.length).toBeGreaterThan(0)
  })
})
