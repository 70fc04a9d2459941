import { describe, expect, it } from 'vitest'

import { findProvision } from '../../../shared/regulations/catalogue.ts'
import { readCircular } from '../../../shared/regulations/circular/read-circular.ts'
import { offerClause } from '../../../shared/regulations/offers/offer-clause.ts'
import { datesOfMonth, parseMonth } from '../../../shared/model/civil-date.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import { clockIn, employee, unit } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const PASTED = `WALI KOTA TUAL
SURAT EDARAN
NOMOR 800/41/2026
TENTANG
PENGATURAN KERJA

Menindaklanjuti hasil evaluasi, disampaikan hal-hal sebagai berikut:
I. JAM KERJA BULAN RAMADAN
1. Jam kerja pukul 08.00–15.00 WIT.
II. TEMPAT KERJA
1. Seluruh pegawai bekerja dari rumah setiap hari Kamis, kecuali:
a. pejabat administrator; dan
b. unit pelayanan publik.
2. Jumlah pegawai yang bekerja di kantor tidak boleh lebih dari 75%
pada hari Selasa dan Rabu.
III. KEADAAN BANJIR
1. Seluruh pegawai bekerja dari rumah.
Demikian disampaikan.`

const RAMADAN = datesOfMonth(parseMonth('2026-03'))
  .filter((date) => date < '2026-03-20')
  .map((date): Holiday => ({ date, name: 'Ramadan', kind: 'ramadan' }))
const STAFF = [
  employee('clerk'),
  employee('second'),
  employee('counter', { unitCode: 'loket' }),
  employee('director', { positionClass: 'administrator' }),
]
const UNITS = [unit('umum'), unit('loket', { publicService: true })]

/** What is offered of the pasted text, put in force as it is offered. */
function inForce() {
  const { clauses } = readCircular(PASTED, 'id')
  const rows = clauses.flatMap((clause) => {
    const { offer } = offerClause({ ...clause, among: clauses }, 'id')
    const provision = offer && findProvision(offer.provision)
    if (!offer || !provision) return []
    const values = Object.entries(offer.parameters).map(
      ([key, value]) => `${provision.parameters[key]!.name.id} = ${value}`,
    )
    return [[clause.number, provision.title.id, offer.who, offer.when, values.join('\n')]]
  })
  const { policies, problems } = typeRegulation(
    ['800/41/2026', '1 Februari 2026'],
    [...rows, ['9', 'Jadwal', '', '', '']],
  )
  return { numbers: rows.map(([number]) => number), policies, problems }
}

function on(date: string, codes: Parameters<typeof rosterOf>[1], hours = ['08:00', '15:00']) {
  const present = codes['WFO'] ?? []
  return evaluateOn(date, {
    policies: inForce().policies,
    employees: STAFF,
    units: UNITS,
    holidays: RAMADAN,
    roster: rosterOf(date, codes),
    clockIns: present.flatMap((id) => hours.map((time) => clockIn(id, `${date} ${time}`))),
  })
}

/** How the clerk's day ends who came and left then. */
function minutesOn(date: string, hours: string[]) {
  const { month } = on(date, { WFO: ['clerk'] }, hours)
  const day = month.outcomes.find((one) => one.date === date && one.employeeId === 'clerk')
  return [day?.code, day?.lateMinutes, day?.earlyMinutes]
}

describe('a circular that is pasted and put in force as it is offered', () => {
  it('has all of it that is plain offered, and nothing of the flood', () => {
    const { numbers, problems } = inForce()

    expect(numbers).toEqual(['I angka 1', 'II angka 1', 'II angka 2'])
    expect(problems).toEqual([])
  })

  it('finds who is at the office on a Thursday, and nobody of those who are left out', () => {
    const { told } = on('2026-03-05', { WFO: ['clerk', 'counter', 'director'], WFH: ['second'] })

    const found = told('mandatory-office', 'wfh-eligibility', 'place-of-work')

    expect(found).toHaveLength(1)
    expect(found[0]).toContain('II angka 1')
  })

  it('finds nobody on a Friday, whatever is asked in a flood', () => {
    const { told } = on('2026-03-06', { WFO: ['clerk', 'second', 'counter', 'director'] })

    expect(told('mandatory-office', 'wfh-eligibility', 'place-of-work', 'office-quota')).toEqual([])
  })

  it('counts the share on Tuesdays alone', () => {
    const all = { WFO: ['clerk', 'second', 'counter', 'director'] }

    expect(on('2026-03-03', all).told('office-quota')).toHaveLength(1)
    expect(on('2026-03-02', all).told('office-quota')).toEqual([])
  })

  it('has hours of Ramadan in Ramadan, and no others then', () => {
    expect(minutesOn('2026-03-02', ['08:00', '15:00'])).toEqual(['H', 0, 0])
    expect(minutesOn('2026-03-30', ['07:30', '16:00'])).toEqual(['H', 0, 0])
    expect(minutesOn('2026-03-30', ['08:00', '15:00'])).toEqual(['H', 30, 60])
  })
})
