import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { findContradictions } from '../../../shared/regulations/find-contradictions.ts'
import { recapsDueOf } from '../../../shared/regulations/recaps-due.ts'
import { employee, unit } from '../evaluation/build-facts.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'

const HEADERS = [
  'Nomor',
  'Tanggal',
  'Berlaku Sejak',
  'Berlaku Sampai',
  'Hanya Unit',
  'Menggantikan',
  'Memperpanjang',
  'Penerbit',
  'Jenis',
]
const CLAUSE = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter', 'Berlaku']
const UNITS = ['A', 'B', 'C'].map((code) => unit(code))
const PEOPLE = UNITS.map(({ code }) => employee(code.toLowerCase(), { unitCode: code }))
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']
const REPORT = ['2', 'Laporan kinerja harian', '', '', 'dari yang bekerja di = rumah']

interface Typed {
  readonly number: string
  readonly from: string
  readonly until?: string
  readonly units?: string
  readonly replaces?: string
  readonly prolongs?: string
  readonly clauses?: readonly (readonly string[])[]
}

function typed(regulations: readonly Typed[]): Configuration {
  const tabs = sampleTabs({
    units: [['Kode', 'Nama Unit'], ...UNITS.map(({ code, name }) => [code, name])],
    policies: [
      HEADERS,
      ...regulations.map((one) => {
        const { number, from, until = '', units = '', replaces = '', prolongs = '' } = one
        return [number, from, from, until, units, replaces, prolongs, 'Bupati', 'SE']
      }),
    ],
    clauses: [
      CLAUSE,
      ...regulations.flatMap(({ number, clauses = [] }) =>
        clauses.map((clause) => [number, ...clause]),
      ),
    ],
  })
  return readConfiguration(tabs)
}

/** Of each person at home on that day without a report: the clause. */
function toldOn(date: string, regulations: readonly Typed[]): string[] {
  const { policies } = typed(regulations)
  const roster = rosterOf(date, { WFH: PEOPLE.map(({ id }) => id) })
  return evaluateOn(date, { policies, employees: PEOPLE, units: UNITS, roster })
    .month.findings.filter((one) => one.rule === 'daily-report-missing' && one.date === date)
    .map(({ subject, clause }) =>
      subject.kind === 'person' ? `${subject.employeeId}: ${clause}` : subject.kind,
    )
}

const BEFORE = '2026-11-13'
const AFTER = '2026-11-25'
const FOR_TWO = { number: '1', from: '02/11/2026', units: 'A, B', clauses: [ROSTER, REPORT] }
const FOR_ALL = { ...FOR_TWO, units: '' }
const FOR_A = {
  number: '2',
  from: '16/11/2026',
  units: 'A',
  replaces: '1',
  clauses: [ROSTER, ['9', ...REPORT.slice(1)]],
}

describe('a regulation that another replaces for some units', () => {
  it('of two units goes on for the other one', () => {
    expect(toldOn(BEFORE, [FOR_TWO, FOR_A])).toEqual(['a: Bupati SE 1, 2', 'b: Bupati SE 1, 2'])
    expect(toldOn(AFTER, [FOR_TWO, FOR_A])).toEqual(['a: Bupati SE 2, 9', 'b: Bupati SE 1, 2'])
  })

  it('of all units goes on for all others', () => {
    expect(toldOn(AFTER, [FOR_ALL, FOR_A])).toEqual([
      'a: Bupati SE 2, 9',
      'b: Bupati SE 1, 2',
      'c: Bupati SE 1, 2',
    ])
  })

  it('asks nothing of them any more of which the other says nothing', () => {
    const silent = { ...FOR_A, clauses: [ROSTER] }

    expect(toldOn(AFTER, [FOR_ALL, silent])).toEqual(['b: Bupati SE 1, 2', 'c: Bupati SE 1, 2'])
  })

  it('ends once every one of its units has another, and not before', () => {
    const forB = { ...FOR_A, number: '3', from: '18/11/2026', units: 'B' }

    expect(toldOn('2026-11-17', [FOR_TWO, FOR_A, forB])).toEqual([
      'a: Bupati SE 2, 9',
      'b: Bupati SE 1, 2',
    ])
    expect(toldOn(AFTER, [FOR_TWO, FOR_A, forB])).toEqual([
      'a: Bupati SE 2, 9',
      'b: Bupati SE 3, 9',
    ])
  })

  it('is as it was where the other is of none of its units, and ends where it is of all', () => {
    expect(toldOn(AFTER, [FOR_TWO, { ...FOR_A, units: 'C', clauses: [ROSTER] }])).toEqual([
      'a: Bupati SE 1, 2',
      'b: Bupati SE 1, 2',
    ])
    expect(toldOn(AFTER, [FOR_TWO, { ...FOR_A, units: '' }])).toEqual([
      'a: Bupati SE 2, 9',
      'b: Bupati SE 2, 9',
      'c: Bupati SE 2, 9',
    ])
  })

  it('keeps its place behind one that began between', () => {
    const between = {
      number: '5',
      from: '09/11/2026',
      clauses: [ROSTER, ['7', ...REPORT.slice(1)]],
    }

    expect(toldOn(AFTER, [FOR_ALL, between, FOR_A])).toEqual([
      'a: Bupati SE 2, 9',
      'b: Bupati SE 5, 7',
      'c: Bupati SE 5, 7',
    ])
  })

  it('counts a share over all until then, and over its other units from then on', () => {
    const share = ['3', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %']
    const { policies } = typed([{ ...FOR_ALL, clauses: [ROSTER, share] }, FOR_A])
    const on = (date: string) =>
      evaluateOn(date, {
        policies,
        employees: PEOPLE,
        units: UNITS,
        roster: rosterOf(date, { WFO: PEOPLE.map(({ id }) => id) }),
      }).told('office-quota')

    expect(on(BEFORE)).toEqual([expect.stringContaining('3 dari 3 pegawai')])
    expect(on(AFTER)).toEqual([expect.stringContaining('2 dari 2 ')])
  })

  it('is held to its own clauses once, and wants a recap once', () => {
    const due = [
      '8',
      'Rekap kepada atasan',
      '',
      '',
      'rekap = Rekap Kehadiran\npaling lambat tanggal = 5',
    ]
    const least = ['3', 'Bagian pegawai di kantor', '', '', 'paling sedikit = 60 %']
    const most = ['4', 'Bagian pegawai di kantor', '', '', 'paling banyak = 20 %']
    const clauses = [ROSTER, least, most]
    const own = typed([{ ...FOR_ALL, clauses }, FOR_A])
    const wanting = typed([{ ...FOR_ALL, clauses: [ROSTER, due] }, FOR_A])

    expect(findContradictions(own.regulations ?? [], own).map(({ date }) => date)).toEqual([
      '2026-11-02',
    ])
    expect(wanting.problems.map(({ code }) => code)).not.toContain('parameter-unreadable')
    expect(recapsDueOf(wanting.regulations ?? [], parseMonth('2026-11'))).toHaveLength(1)
  })
})

describe('one that prolongs a regulation for some units', () => {
  it('holds for those units, where it says none', () => {
    const longer = { number: '4', from: '01/12/2026', prolongs: '1' }

    expect(toldOn('2026-12-09', [{ ...FOR_TWO, until: '30/11/2026' }, longer])).toEqual([
      'a: Bupati SE 4, 2',
      'b: Bupati SE 4, 2',
    ])
  })

  it('is not of a unit again for which another replaced it', () => {
    const longer = { number: '4', from: '01/12/2026', prolongs: '1' }

    expect(toldOn('2026-12-09', [{ ...FOR_ALL, until: '30/11/2026' }, FOR_A, longer])).toEqual([
      'a: Bupati SE 2, 9',
      'b: Bupati SE 4, 2',
      'c: Bupati SE 4, 2',
    ])
  })
})

describe('what a regulation for some units says of everybody', () => {
  it('does not hold for whom another of its clauses names, as in one for all units', () => {
    const head = employee('head', { unitCode: 'A', specialPost: 'kepala-unit' })
    const clauses = [
      ROSTER,
      ['2', 'Tempat bekerja', '', '', 'keharusan = harus\ntempat = rumah'],
      ['3', 'Tempat bekerja', 'kepala unit', '', 'keharusan = harus\ntempat = kantor'],
    ]
    const told = (units: string) => {
      const { policies } = typed([{ number: '1', from: '02/11/2026', units, clauses }])
      const given = { policies, employees: [head], units: UNITS }
      return evaluateOn(AFTER, { ...given, roster: rosterOf(AFTER, { WFO: ['head'] }) }).told(
        'place-of-work',
        'mandatory-office',
      )
    }

    expect(told('A')).toEqual(told(''))
  })
})
