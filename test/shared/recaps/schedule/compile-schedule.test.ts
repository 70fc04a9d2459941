import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import type { RosterCode } from '../../../../shared/model/roster.ts'
import { policyFromPreset } from '../../policy/presets.ts'
import { getPreset } from '../../policy/get-preset.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import {
  FRIDAY,
  MONDAY,
  at,
  employee,
  evaluate,
  facts,
  permit,
  review,
  rostered,
  settings,
  unit,
} from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { linesOf, tableOf } from '../sheet-text.ts'

const SUNDAY = parseCivilDate('2021-07-11')
const WORKING_DAYS = 22

describe('U7: the roster recap for SIHadir', () => {
  it('has NIP, name, date and remark of everyone on every working day', () => {
    const rows = peopleRows(
      schedule({ employees: [employee('e1'), employee('e2')], roster: [rostered('e2', 'WFH')] }),
    )

    expect(rows).toHaveLength(2 * WORKING_DAYS)
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => index + 1))
    expect(rows).toContainEqual([expect.any(Number), 'e2', 'Pegawai e2', '05/07/2021', 'WFH'])
  })

  it('L2, U3: says when the roster was first read and last changed, and that nobody knows who typed it', () => {
    const month = parseMonth('2021-07')
    const firstReadAt = at('2021-06-28 08:02')
    const lastChangedAt = at('2021-07-05 09:15')

    const read = linesOf(schedule({ rosterReadings: [{ month, firstReadAt, lastChangedAt }] }))
    const unread = linesOf(schedule({}))

    expect(read).toContain(
      'Jadwal pertama kali terbaca 28 Juni 2021 08.02 WITA, terakhir berubah 5 Juli 2021 09.15 WITA. Siapa yang mengisi sel tidak tercatat di sini; itu hanya ada pada riwayat versi Google Sheets.',
    )
    expect(unread).toContain('Kapan jadwal ditetapkan tidak tercatat.')
  })

  it('goes by unit, person and date, also of a unit that Unit Kerja lacks', () => {
    const sheet = schedule({
      units: [unit('umum'), unit('hukum')],
      employees: [
        employee('e1', { unitCode: 'hukum' }),
        employee('e2', { unitCode: 'lain' }),
        employee('e3', { unitCode: 'umum' }),
        employee('e4', { unitCode: 'hukum' }),
      ],
    })

    const order = tableOf(sheet).map((row) => row[1] ?? row[0])
    expect([...new Set(order)]).toEqual([
      'Bagian umum',
      'e3',
      'Bagian hukum',
      'e1',
      'e4',
      'lain',
      'e2',
    ])
    const dates = peopleRows(sheet).map((row) => `${row[1]} ${String(row[3]).slice(0, 2)}`)
    expect(dates.slice(0, 2)).toEqual(['e3 01', 'e3 02'])
  })

  it.each<[RosterCode, string]>([
    ['WFO', 'WFO'],
    ['WFH', 'WFH'],
    ['PG', 'Piket pagi'],
    ['SG', 'Piket siang'],
    ['PK', 'Piket'],
    ['C', 'Cuti'],
    ['SK', 'Sakit'],
    ['I', 'Izin'],
    ['DL', 'Dinas luar'],
    ['L', 'Libur jadwal'],
  ])('says of %s in the roster: %s', (code, remark) => {
    expect(remarkOf({ roster: [rostered('e1', code)] })).toBe(remark)
  })

  it('is WFO of who is summoned from home', () => {
    const summonses = [{ date: MONDAY, employeeId: 'e1', calledBy: 'Sekda', reason: 'Rapat' }]

    expect(remarkOf({ roster: [rostered('e1', 'WFH')], summonses })).toBe('WFO (dipanggil)')
    expect(remarkOf({ roster: [rostered('e1', 'PG')], summonses })).toBe('Piket pagi')
  })

  it('is leave once the permit is approved', () => {
    const asked = permit('e1', { permitKind: 'sick' })
    const roster = [rostered('e1', 'WFH')]

    expect(remarkOf({ roster, submissions: [asked] })).toBe('WFH')
    expect(remarkOf({ roster, submissions: [asked], reviews: [review(asked)] })).toBe('Sakit')
  })

  it('tells that a day has no entry where the regulation wants one', () => {
    const policies = [
      { ...policyFromPreset(getPreset('kudus-2020')), validUntil: parseCivilDate('2021-12-31') },
    ]

    expect(remarkOf({ policies })).toBe('Belum dijadwalkan')
  })

  it('leaves out days off but for picket duty', () => {
    const holidays = [{ date: FRIDAY, name: 'Cuti bersama', kind: 'cuti-bersama' as const }]

    const rows = peopleRows(
      schedule({ holidays, roster: [rostered('e1', 'WFH', FRIDAY), rostered('e1', 'PK', SUNDAY)] }),
    )

    expect(rows.map((row) => row[3])).not.toContain('09/07/2021')
    expect(rows.find((row) => row[3] === '11/07/2021')?.[4]).toBe('Piket')
    expect(rows).toHaveLength(WORKING_DAYS)
  })

  it('begins with the first day of employment', () => {
    const rows = peopleRows(schedule({ employees: [employee('e1', { employedFrom: FRIDAY })] }))

    expect(rows[0]?.[3]).toBe('09/07/2021')
  })

  it('speaks English where the agency does', () => {
    const sheet = schedule({
      settings: settings({ language: 'en' }),
      roster: [rostered('e1', 'PG')],
    })

    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining(['SCHEDULE RECAP', 'For entry in SIHadir']),
    )
    expect(peopleRows(sheet).find((row) => row[3] === '05/07/2021')?.[4]).toBe('Morning duty')
  })

  it('carries letterhead, signature and the footer by which it is recomputed', () => {
    const lines = linesOf(compileRecap('schedule', sampleRecapInput()))

    expect(lines[0]).toBe('PEMERINTAH KABUPATEN KUTAI KARTANEGARA')
    expect(lines).toContain('MENGETAHUI')
    expect(lines.at(-1)).toContain('Buku besar s.d. nomor 17')
  })
})

function schedule(overrides: Partial<AgencyFacts>): RecapSheet {
  const given = facts(overrides)
  return compileRecap('schedule', {
    ...sampleRecapInput(),
    facts: given,
    evaluation: evaluate(given),
  })
}

/** Rows of a person's day: those with a date. */
function peopleRows(sheet: RecapSheet): ReturnType<typeof tableOf> {
  return tableOf(sheet).filter((row) => row[3] !== null)
}

/** The remark of Monday. */
function remarkOf(overrides: Partial<AgencyFacts>): string {
  const row = peopleRows(schedule(overrides)).find(([, , , date]) => date === '05/07/2021')
  return String(row?.[4])
}
