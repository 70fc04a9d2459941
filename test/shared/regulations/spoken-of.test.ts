import { describe, expect, it } from 'vitest'

import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { citeClause } from '../../../shared/policy/cite-clause.ts'
import { checkIn, employee } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

const DATE = '2026-11-25'
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']

type Rows = readonly (readonly string[])[]

/** An earlier circular and one a week later, both in force. */
function inForce(earlier: Rows, later: Rows): ReturnType<typeof typeTabs> {
  return typeTabs([
    { is: ['1/2026', '02/11/2026'], clauses: [ROSTER, ...earlier] },
    { is: ['2/2026', '09/11/2026'], clauses: later },
  ])
}

/** What of the earlier and the later is still read under both, by clause. */
function read(
  provision: string,
  earlier: string,
  later: string,
  who: readonly [string, string] = ['', ''],
): readonly string[] {
  const { policies, problems } = inForce(
    [['A', provision, who[0], '', earlier]],
    [['B', provision, who[1], '', later]],
  )
  expect(problems.map(({ code }) => code)).not.toContain('parameter-unreadable')
  const both = policies.find(({ validFrom }) => validFrom === '2026-11-09')!
  const rules = Object.keys(both.clauses).map((rule) => citeClause(both, rule)!)
  const terms = (both.terms ?? []).map(({ clause }) => clause)
  const bound = (both.bound ?? []).flatMap(({ issuer, kind, number, clauses }) =>
    clauses.map((clause) => `${issuer} ${kind} ${number}, ${clause.number}`),
  )
  const cited = new Set([...rules, ...terms, ...bound].map((one) => one.at(-1)!))
  return ['A', 'B'].filter((one) => cited.has(one))
}

/** Of places of work, of the same people. */
function readPlaces(earlier: string, later: string): readonly string[] {
  return read('Tempat bekerja', earlier, later, ['pelaksana', 'pelaksana'])
}

function told(given: Partial<AgencyFacts>, ...rules: readonly string[]): unknown[] {
  return evaluateOn(DATE, given)
    .month.findings.filter(({ rule, date }) => rules.includes(rule) && date === DATE)
    .map(({ rule, subject, clause }) => [
      rule,
      subject.kind === 'person' ? subject.employeeId : subject.kind,
      clause,
    ])
}

describe('the clause of a later regulation', () => {
  it.each([
    [
      'Presensi',
      'dari yang bekerja di = rumah\ncara = masuk dan pulang',
      'dari yang bekerja di = kantor\ncara = sekali sehari',
    ],
    [
      'Presensi',
      'dari yang bekerja di = tempat lain\ncara = sekali sehari',
      'dari yang bekerja di = rumah\ncara = masuk dan pulang',
    ],
    ['Laporan kinerja harian', 'dari yang bekerja di = rumah', 'dari yang bekerja di = kantor'],
    [
      'Jumlah hari di suatu tempat',
      'tempat = rumah\npaling banyak = 2\ndalam = sepekan',
      'tempat = kantor\npaling sedikit = 2\ndalam = sebulan',
    ],
    [
      'Jumlah hari di suatu tempat',
      'tempat = rumah\npaling banyak = 2',
      'tempat = rumah\npaling banyak = 6\ndalam = sebulan',
    ],
    [
      'Jumlah hari di suatu tempat',
      'tempat = rumah\npaling banyak = 3',
      'tempat = rumah\npaling sedikit = 1',
    ],
    ['Bagian pegawai di kantor', 'paling banyak = 50 %', 'paling sedikit = 20 %\nselama pekan = 2'],
    ['Bagian pegawai di kantor', 'paling banyak = 50 %', 'paling sedikit = 25 %'],
    ['Laporan unit', 'setiap = pekan', 'setiap = bulan'],
    ['Laporan unit', 'setiap = hari', 'setiap = akhir masa berlaku'],
    ['Rencana kerja mingguan', 'yang diminta = rencana ada', 'yang diminta = hasil sesuai rencana'],
    ['Tinjauan atasan', 'yang diminta = hasil dinilai', 'yang diminta = laporan ditinjau'],
    ['Perjalanan ke luar wilayah', 'dilarang = keluarga', 'perlu izin = ya'],
    ['Protokol kesehatan', 'dari = masyarakat yang dilayani', 'dari = semua yang di kantor'],
    [
      'Keseimbangan shift',
      'selisih orang paling banyak = 2',
      'shift berbeda sepekan paling banyak = 2',
    ],
    [
      'Bergantian di rumah dan di kantor',
      'kelompok tetap = pelaksana; fungsional',
      'selisih hari kantor sebulan paling banyak = 3',
    ],
  ])('of %s leaves what it does not speak of: %j beside %j', (provision, earlier, later) => {
    expect(read(provision, earlier, later)).toEqual(['A', 'B'])
  })

  it.each([
    ['Presensi', 'dari yang bekerja di = rumah\ncara = masuk dan pulang', 'cara = sekali sehari'],
    [
      'Laporan kinerja harian',
      'dari yang bekerja di = rumah',
      'dari yang bekerja di = rumah, kantor',
    ],
    [
      'Jumlah hari di suatu tempat',
      'tempat = rumah\npaling banyak = 2',
      'tempat = rumah\npaling banyak = 3\ndalam = sepekan',
    ],
    [
      'Jumlah hari di suatu tempat',
      'tempat = rumah\npaling banyak = 2',
      'tempat = rumah\npaling sedikit = 3\ndalam = sepekan',
    ],
    ['Bagian pegawai di kantor', 'paling banyak = 50 %', 'paling banyak = 25 %\nper = shift'],
    ['Bagian pegawai di kantor', 'paling banyak = 25 %', 'paling sedikit = 50 %'],
    ['Laporan unit', 'setiap = bulan', 'setiap = bulan\ndalam hari kerja = 5'],
    ['Perjalanan ke luar wilayah', 'dilarang = keluarga', 'dilarang = keluarga, pribadi'],
    ['Panggilan ke kantor', 'dalam menit = 30', 'dalam menit = 60'],
  ])('of %s takes the place of what it speaks of: %j before %j', (provision, earlier, later) => {
    expect(read(provision, earlier, later)).toEqual(['B'])
  })

  it('of places of work stands beside one on another place that can be kept with it, and ends one that cannot', () => {
    const noHome = 'keharusan = tidak boleh\ntempat = rumah'
    expect(readPlaces(noHome, 'keharusan = tidak boleh\ntempat = tempat lain')).toEqual(['A', 'B'])
    expect(readPlaces(noHome, 'keharusan = harus\ntempat = kantor')).toEqual(['A', 'B'])
    expect(readPlaces(noHome, 'keharusan = boleh\ntempat = rumah')).toEqual(['B'])
    expect(
      readPlaces('keharusan = harus\ntempat = kantor', 'keharusan = boleh\ntempat = rumah'),
    ).toEqual(['B'])
    expect(
      readPlaces('keharusan = boleh\ntempat = rumah', 'keharusan = harus\ntempat = kantor'),
    ).toEqual(['B'])
  })
})

describe('presence at home and presence elsewhere', () => {
  const AT_HOME = ['A', 'Presensi', '', '', 'dari yang bekerja di = rumah\ncara = masuk dan pulang']
  const ELSEWHERE = [
    'B',
    'Presensi',
    '',
    '',
    'dari yang bekerja di = tempat lain\ncara = sekali sehari',
  ]
  const AWAY = ['A', 'Presensi', '', '', 'cara = masuk dan pulang']
  const given = {
    employees: [employee('home'), employee('away'), employee('office')],
    roster: rosterOf(DATE, { WFH: ['home'], WFA: ['away'], WFO: ['office'] }),
  }
  const RULES = ['check-in-missing', 'check-out-missing']
  const came = ['home', 'away'].map((id) => checkIn(id, `${DATE} 07:25`, { place: 'home' }))

  it('are asked each as its own clause says, in one regulation, and contradict nothing', () => {
    const { policies, problems } = typeTabs([
      { is: ['1/2026', '02/11/2026'], clauses: [ROSTER, AT_HOME, ELSEWHERE] },
    ])

    expect(problems).toEqual([])
    expect(told({ ...given, policies }, ...RULES)).toEqual([
      ['check-in-missing', 'away', 'Bupati SE 1/2026, B'],
      ['check-in-missing', 'home', 'Bupati SE 1/2026, A'],
      ['check-out-missing', 'home', 'Bupati SE 1/2026, A'],
    ])
    expect(told({ ...given, policies, submissions: came }, ...RULES)).toEqual([
      ['check-out-missing', 'home', 'Bupati SE 1/2026, A'],
    ])
  })

  it('of two regulations hold beside each other, each cited where it is asked', () => {
    const { policies } = inForce([AT_HOME], [ELSEWHERE])

    expect(told({ ...given, policies }, ...RULES)).toEqual([
      ['check-in-missing', 'away', 'Bupati SE 2/2026, B'],
      ['check-in-missing', 'home', 'Bupati SE 1/2026, A'],
      ['check-out-missing', 'home', 'Bupati SE 1/2026, A'],
    ])
  })

  it('of an earlier clause on both goes on where the later one speaks of one alone', () => {
    const { policies } = inForce([AWAY], [ELSEWHERE])

    expect(told({ ...given, policies }, ...RULES)).toEqual([
      ['check-in-missing', 'away', 'Bupati SE 2/2026, B'],
      ['check-in-missing', 'home', 'Bupati SE 1/2026, A'],
      ['check-out-missing', 'home', 'Bupati SE 1/2026, A'],
    ])
  })
})

describe('reports of who works at home and at the office', () => {
  it('are due each as its own clause says, and cite it', () => {
    const { policies, problems } = typeTabs([
      {
        is: ['1/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          [
            '2',
            'Laporan kinerja harian',
            '',
            '',
            'dari yang bekerja di = rumah\nterlambat sampai hari = 2',
          ],
          [
            '3',
            'Laporan kinerja harian',
            '',
            '',
            'dari yang bekerja di = kantor\nterlambat sampai hari = 0',
          ],
        ],
      },
    ])
    const given = {
      policies,
      employees: [employee('home'), employee('office')],
      roster: rosterOf(DATE, { WFH: ['home'], WFO: ['office'] }),
      submissions: [checkIn('office', `${DATE} 07:25`, { place: 'office' })],
    }

    expect(problems).toEqual([])
    expect(told(given, 'daily-report-missing')).toEqual([
      ['daily-report-missing', 'home', 'Bupati SE 1/2026, 2'],
      ['daily-report-missing', 'office', 'Bupati SE 1/2026, 3'],
    ])
  })
})
