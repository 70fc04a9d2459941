import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { describeOwnPage } from '../../../shared/own-page/describe-own-page.ts'
import { pictureToday, type TodayLine } from '../../../shared/recaps/today/today-picture.ts'
import { explainOutcome, faultsOf } from '../explain/explained.ts'
import {
  at,
  checkIn,
  clockIn,
  employee,
  facts,
  report,
  settings,
  unit,
} from '../evaluation/build-facts.ts'
import { rosterOf, typeRegulation } from './type-regulation.ts'

const DATE = '2026-11-10'
const MONTH = parseMonth('2026-11')
const AFTER = parseInstant('2027-12-31T00:00:00Z')
const HOME = ['1', 'Jadwal', '', '', 'tanpa isian = di rumah']

/** What each reader says of one day of this office under these clauses. */
function readersOf(clauses: readonly (readonly string[])[], given: Partial<AgencyFacts>) {
  const { policies, problems } = typeRegulation(['1/2026', '02/11/2026'], clauses)
  expect(problems.filter((one) => !/ (?:group|unit)-unknown /.test(one))).toEqual([])
  const all = facts({ policies, ...given })
  const evaluation = evaluateMonth(all, { month: MONTH, asOf: AFTER })
  const explain = (id: string) =>
    explainOutcome(all, { employeeId: id, date: parseCivilDate(DATE) }, evaluation)
  return {
    evaluation,
    explain,
    stepsOf: (id: string): string[] =>
      explain(id).steps.map(({ text, clause }) => `${text} ${clause ?? ''}`.trim()),
    asked: (id: string, time: string): string[] =>
      describeOwnPage(all, {
        employeeId: id,
        now: at(`${DATE} ${time}`),
        month: MONTH,
        language: 'id',
        uncounted: [],
        closed: [],
        recorded: null,
      })!.asked.map(({ title, words }) => `${title}: ${words}`),
    today: (name: string, time: string): TodayLine =>
      pictureToday(all, at(`${DATE} ${time}`))
        .units.flatMap(({ people }) => people)
        .find((one) => one.name === `Pegawai ${name}`)!,
  }
}

function call(employeeId: string): AgencyFacts['summonses'][number] {
  const date = parseCivilDate(DATE)
  return { date, employeeId, calledBy: 'Sekda', reason: 'Rapat', calledAt: '10:00' }
}

describe('a call that some answer and others follow', () => {
  const clauses = [
    HOME,
    ['2', 'Panggilan ke kantor', '', '', 'dalam menit = 1 jam'],
    [
      '3',
      'Panggilan ke kantor',
      'kelompok A',
      '',
      'yang diminta = menjawab dengan presensi\ndalam menit = 15',
    ],
  ]
  const office = {
    employees: [employee('a', { groups: ['A'] }), employee('b')],
    summonses: [call('a'), call('b')],
  }

  it('is asked of each on the own page and in Hari Ini, until when their clause says', () => {
    const { asked, today } = readersOf(clauses, office)

    expect(asked('a', '10:05')).toEqual(['Jawab panggilan: Ditunggu sampai 10.15'])
    expect(asked('a', '10:16')).toEqual(['Jawab panggilan: Tidak masuk sampai 10.15'])
    expect(today('a', '10:05').awaited).toBe('jawaban panggilan 10.00, sampai 10.15')
    expect(today('a', '10:16').lacking).toBe('jawaban panggilan 10.00, batas 10.15')
    expect(asked('b', '10:05')).toEqual(['Datang di kantor: Ditunggu sampai 11.00'])
    expect(asked('b', '11:01')).toEqual(['Datang di kantor: Belum tercatat; batas panggilan 11.00'])
  })

  it('is late on each of them where the recap has it late', () => {
    const { asked, today, stepsOf, evaluation } = readersOf(clauses, {
      ...office,
      submissions: [checkIn('a', `${DATE} 10:17`)],
      clockIns: [clockIn('b', `${DATE} 11:02`)],
    })

    expect(
      evaluation.findings
        .filter(({ rule }) => rule === 'summons-unattended')
        .map(({ severity, clause }) => `${severity} ${clause}`),
    ).toEqual(['warning Gubernur SE 1/2026, 3', 'warning Gubernur SE 1/2026, 2'])
    expect(asked('a', '12:00')).toEqual(['Jawab panggilan: Dihitung 10.17, terlambat 2 menit'])
    expect(today('a', '12:00').late).toBe('jawaban panggilan: 2 menit')
    expect(stepsOf('a')).toContain(
      'Panggilan dijawab dengan presensi 10.17 WITA, sesudah batasnya 10.15 WITA. Gubernur SE 1/2026, 3',
    )
    expect(asked('b', '12:00')[0]).toContain('Dihitung 11.02, terlambat 2 menit')
    expect(today('b', '12:00').late).toBe('kedatangan di kantor: 2 menit')
    expect(stepsOf('b')).toContain(
      'Panggilan dipenuhi paling lambat 11.00 WITA; datang 2 menit sesudahnya. Gubernur SE 1/2026, 2',
    )
  })

  it('that nobody answered is what the explanation says of the day', () => {
    const { explain, stepsOf } = readersOf(clauses, office)

    expect(explain('a').summary).toBe(
      'Semestinya di rumah, dan ada panggilan yang tidak dijawab dengan presensi.',
    )
    expect(stepsOf('a')).toContain(
      'Tidak ada presensi yang menjawab panggilan; batasnya 10.15 WITA. Gubernur SE 1/2026, 3',
    )
  })
})

describe('presence at the office that is asked by form of some', () => {
  const clauses = [
    ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
    [
      '2',
      'Presensi',
      'kelompok A',
      '',
      'dari yang bekerja di = kantor\ncara = masuk dan pulang\nlewat = formulir',
    ],
  ]
  const office = {
    employees: [employee('a', { groups: ['A'] }), employee('b')],
    roster: rosterOf(DATE, { WFO: ['a', 'b'] }),
    clockIns: ['a', 'b'].flatMap((id) => [
      clockIn(id, `${DATE} 07:20`),
      clockIn(id, `${DATE} 16:10`),
    ]),
  }

  it('is asked of them on the own page and in Hari Ini, beside what the machine read', () => {
    const { asked, today, evaluation } = readersOf(clauses, office)

    expect(asked('a', '17:00').slice(2)).toEqual([
      'Masuk: Ditunggu sampai 24.00',
      'Pulang: Ditunggu sampai 24.00',
    ])
    expect(asked('b', '17:00')).toHaveLength(2)
    expect([today('a', '17:00').state, today('b', '17:00').state]).toEqual(['waiting', 'complete'])
    expect(
      evaluation.findings.flatMap(({ rule, subject }) =>
        rule === 'office-presence-missing' ? [subject] : [],
      ),
    ).toContainEqual({ kind: 'person', employeeId: 'a' })
  })

  it('is met on each of them once it came', () => {
    const { asked, today } = readersOf(clauses, {
      ...office,
      submissions: [
        checkIn('a', `${DATE} 07:25`, { place: 'office' }),
        checkIn('a', `${DATE} 16:05`, { place: 'office', checkInKind: 'out' }),
      ],
    })

    expect(asked('a', '17:00').slice(2)).toEqual([
      'Masuk: Dihitung 07.25',
      'Pulang: Dihitung 16.05',
    ])
    expect(today('a', '17:00').state).toBe('complete')
  })
})

describe('who acts for a head that must be at the office', () => {
  const clauses = [
    HOME,
    ['2', 'Tempat bekerja', 'kepala unit', '', 'keharusan = wajib\ntempat = kantor'],
  ]
  const acting = {
    employeeId: 'b',
    from: parseCivilDate('2026-11-09'),
    until: parseCivilDate('2026-11-13'),
  }
  const office = {
    units: [unit('umum', { headId: 'head', acting: [acting] })],
    employees: [
      employee('head', { specialPost: 'kepala-unit', post: 'Kepala Bagian' }),
      employee('b'),
    ],
  }

  it('is there for every reader, by the clause and the post', () => {
    const { explain, asked, stepsOf, evaluation } = readersOf(clauses, office)

    expect(explain('b').outcome.code).toBe('TK')
    expect(
      evaluation.outcomes.find(({ employeeId, date }) => employeeId === 'b' && date === DATE)?.code,
    ).toBe('TK')
    expect(stepsOf('b')).toContain(
      'Tidak ada isian jadwal; Plh./Plt. Kepala Bagian wajib di kantor setiap hari kerja. Gubernur SE 1/2026, 2',
    )
    expect(asked('b', '09:00')[0]).toMatch(/^Datang di kantor: /)
  })
})

describe('a month under clauses for some', () => {
  const clauses = [
    ['1', 'Jadwal', 'selain kelompok B', '', 'tanpa isian = di rumah'],
    ['2', 'Presensi', '', '', 'cara = masuk dan pulang\nmenit dari jam kerja = 60'],
    [
      '3',
      'Presensi',
      'kelompok A',
      'setiap Selasa dan Kamis',
      'cara = lokasi berkala\nsetiap 2 (dua) jam',
    ],
    [
      '4',
      'Laporan kinerja harian',
      'selain kelompok B',
      '',
      'dari yang bekerja di = rumah\npaling lambat = 15.00',
    ],
    ['5', 'Laporan kinerja harian', 'unit loket', 'setiap Jumat', 'dari yang bekerja di = kantor'],
    ['6', 'Jam kerja', 'kelompok A', 'setiap Jumat', 'jam = 09.00–14.00'],
    ['7', 'Tempat bekerja', 'unit loket', 'Senin s.d. Kamis', 'keharusan = harus\ntempat = kantor'],
    ['8', 'Panggilan ke kantor', 'kelompok B', '', 'yang diminta = menjawab dengan presensi'],
  ]
  const employees = [
    employee('a', { groups: ['A'] }),
    employee('b', { groups: ['B'] }),
    employee('c'),
    employee('l', { unitCode: 'loket' }),
  ]
  const dates = ['2026-11-09', DATE, '2026-11-12', '2026-11-13']
  const office: Partial<AgencyFacts> = {
    settings: settings({
      region: { kind: 'radius', centre: { latitude: 0, longitude: 117 }, radiusKm: 50 },
    }),
    units: [unit('umum'), unit('loket')],
    employees,
    roster: dates.flatMap((date, at) =>
      rosterOf(
        date,
        at % 2 === 0 ? { WFH: ['a', 'b', 'c'], WFO: ['l'] } : { WFA: ['c'], WFO: ['a'] },
      ),
    ),
    summonses: [call('b')],
    submissions: dates.flatMap((date) => [
      checkIn('a', `${date} 07:40`, { location: '0.1, 117' }),
      checkIn('c', `${date} 09:10`),
      report('a', parseCivilDate(date), `${date} 15:00`),
      report('c', parseCivilDate(date), `${date} 15:30`),
      report('l', parseCivilDate(date), `${date} 23:00`),
    ]),
    clockIns: dates.flatMap((date) => [
      clockIn('l', `${date} 07:31`),
      clockIn('a', `${date} 08:59`),
    ]),
  }
  const { policies, problems } = typeRegulation(['1/2026', '02/11/2026'], clauses)
  const all = facts({ policies, ...office })
  const evaluation = evaluateMonth(all, { month: MONTH, asOf: AFTER })

  it('is typed whole', () => {
    expect(problems.filter((one) => !/ (?:group|unit)-unknown /.test(one))).toEqual([])
  })

  it.each(employees.map(({ id }) => id))('is explained to %s as the recap has each day', (id) => {
    const its = evaluation.outcomes.filter(({ employeeId }) => employeeId === id)
    const faults = its.flatMap((outcome) =>
      faultsOf(explainOutcome(all, outcome, evaluation), outcome).map(
        (fault) => `${outcome.date} ${fault}`,
      ),
    )

    expect(its).toHaveLength(30)
    expect(faults).toEqual([])
  })

  it.each(employees.map(({ id }) => id))(
    'cites to %s in its steps what its findings cite',
    (id) => {
      const own = evaluation.findings.filter(
        ({ subject, rule }) =>
          subject.kind === 'person' && subject.employeeId === id && STEPPED.has(rule),
      )
      const silent = own.filter(({ date, clause }) => {
        const { steps } = explainOutcome(all, { employeeId: id, date }, evaluation)
        return !steps.some((step) => step.clause === clause)
      })

      expect(silent.map(({ date, rule, clause }) => `${date} ${rule} ${clause}`)).toEqual([])
    },
  )
})

/** Rules of which the steps of a day speak; the others stand beside them as findings. */
const STEPPED: ReadonlySet<string> = new Set([
  'check-in-missing',
  'check-in-late',
  'check-out-missing',
  'location-slot-missing',
  'daily-report-missing',
  'daily-report-late',
  'summons-unattended',
])
