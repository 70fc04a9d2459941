import { describe, expect, it } from 'vitest'
import type { Employee, PositionClass } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import {
  MONDAY,
  at,
  checkIn,
  clockIn,
  employee,
  evaluate,
  facts,
  outcomeOf,
  rostered,
  wordsOf,
} from '../evaluation/build-facts.ts'

function official(overrides: Partial<Employee> = {}): Employee {
  return employee('e1', {
    post: 'Kepala Bagian Umum',
    positionClass: 'administrator',
    ...overrides,
  })
}

function rosteredAs(code: RosterCode, overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  return facts({ employees: [official()], roster: [rostered('e1', code)], ...overrides })
}

const NOT_SEEN =
  'Kepala Bagian Umum (administrator) tidak tercatat hadir, tanpa cuti, sakit, atau dinas, pada 5 Juli 2021; wajib di kantor: 1 hari, di kantor: 0'

describe('mandatoryOffice', () => {
  it('finds a structural official rostered at home', () => {
    expect(wordsOf('mandatory-office', rosteredAs('WFH'))).toEqual([
      'Kepala Bagian Umum (administrator) dijadwalkan WFH pada 5 Juli 2021; wajib di kantor: 1 hari, di kantor: 0',
    ])
    expect(
      evaluate(rosteredAs('WFH')).findings.find(
        ({ rule, date }) => rule === 'mandatory-office' && date === MONDAY,
      ),
    ).toMatchObject({
      subject: { kind: 'person', employeeId: 'e1' },
      clause: 'Kukar SE B-1159/DINKES/065.11/06/2021, C4',
      evidence: ['Jadwal 2021-07!e1:05'],
    })
  })

  it.each<[PositionClass, number]>([
    ['jpt', 1],
    ['administrator', 1],
    ['pengawas', 1],
    ['fungsional', 0],
    ['pelaksana', 0],
    ['non-asn', 0],
  ])('asks %s: %i finding for a day at home', (positionClass, count) => {
    const given = rosteredAs('WFH', { employees: [official({ positionClass })] })

    expect(wordsOf('mandatory-office', given)).toHaveLength(count)
  })

  it('takes a day without roster entry as a day at the office, and finds that nobody saw the official', () => {
    const given = facts({ employees: [official()] })

    expect(wordsOf('mandatory-office', given)).toEqual([NOT_SEEN])
    expect(outcomeOf(given)).toMatchObject({ planned: 'office', code: 'TK' })
  })

  it('finds an official rostered at the office and seen at home alone', () => {
    const submissions = [checkIn('e1', '2021-07-05 07:30')]

    expect(wordsOf('mandatory-office', rosteredAs('WFO', { submissions }))).toEqual([
      'Kepala Bagian Umum (administrator) presensi dari rumah, tidak ada dari kantor, pada 5 Juli 2021; wajib di kantor: 1 hari, di kantor: 0',
    ])
    expect(
      wordsOf(
        'mandatory-office',
        rosteredAs('WFO', { submissions, clockIns: [clockIn('e1', '2021-07-05 08:30')] }),
      ),
    ).toEqual([])
  })

  it('K2, C4: finds an official due at the office of whom nothing is recorded, not while the day is open or unsure', () => {
    const rostered = rosteredAs('WFO')
    const machine = { clockIns: [clockIn('e2', '2021-07-02 07:30')] }

    expect(wordsOf('mandatory-office', rostered)).toEqual([NOT_SEEN])
    expect(wordsOf('mandatory-office', rostered, { asOf: at('2021-07-05 23:59') })).toEqual([])
    expect(wordsOf('mandatory-office', { ...rostered, ...machine })).toEqual([])
  })

  it('says so where the place was another than home, and finds nothing where there was leave', () => {
    const elsewhere = [checkIn('e1', '2021-07-05 07:30', { place: 'other' })]
    const atHome = [checkIn('e1', '2021-07-05 07:30')]

    expect(wordsOf('mandatory-office', rosteredAs('WFO', { submissions: elsewhere }))).toEqual([
      NOT_SEEN,
    ])
    expect(wordsOf('mandatory-office', rosteredAs('C', { submissions: atHome }))).toEqual([])
  })

  it.each<RosterCode>(['C', 'SK', 'I', 'DL', 'L'])('finds nothing on %s', (code) => {
    expect(wordsOf('mandatory-office', rosteredAs(code))).toEqual([])
  })

  it('finds no day at home when a summons calls the official to the office', () => {
    const summonses = rosteredAs('WFH')
      .roster.flatMap(entriesOf)
      .map(({ date, employeeId }) => ({
        date,
        employeeId,
        calledBy: 'Sekda',
        reason: 'Rapat',
      }))

    expect(wordsOf('mandatory-office', rosteredAs('WFH', { summonses }))).toEqual([NOT_SEEN])
  })
})
