import {
  datesOfMonth,
  parseCivilDate,
  parseMonth,
  weekdayOf,
} from '../../../shared/model/civil-date.ts'
import { joinPeriods } from '../../../shared/model/employment.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import { createRandom, type Random } from '../../sample/random.ts'
import {
  employee,
  bareFacts,
  permit,
  review,
  rostered,
  settings,
  unit,
} from '../evaluation/build-facts.ts'
import { typeTabs } from './type-tabs.ts'

/** Most of it is Ramadan. */
export const ROSTERED_MONTH = parseMonth('2026-03')

const WHO = `


kelompok A
kelompok B
unit UMUM
kepala unit
pengawas
PPPK
semua pegawai kecuali kepala unit
semua pegawai kecuali kelompok A
pelaksana`.split('\n')
const WHEN = `


setiap Kamis
Senin dan Rabu
setiap Jumat
selama Ramadan
di luar Ramadan
10–20 Maret 2026`.split('\n')

/** An agency whose people come, go and change unit within the month, under clauses for some of them, by chance. */
export function generatedClauses(seed: number): AgencyFacts {
  const random = createRandom(seed)
  const employees = staffOf(random)
  const submissions = employees
    .filter(() => random.chance(0.2))
    .map(({ id }) =>
      permit(id, { from: parseCivilDate('2026-03-10'), until: parseCivilDate('2026-03-12') }),
    )
  return bareFacts({
    policies: regulationsOf(random).policies,
    settings: settings({ countsFrom: parseCivilDate('2026-01-01') }),
    units: [
      unit('UMUM', { headId: 'e0' }),
      unit('TU', { headId: 'e1', publicService: true, minimumOnDuty: 2 }),
    ],
    employees,
    submissions,
    reviews: submissions.map(({ ref }) => review({ ref })),
    roster: random.chance(0.5) ? februaryOf(employees, random) : [],
    holidays: datesOfMonth(ROSTERED_MONTH)
      .filter((date) => date <= '2026-03-20')
      .map((date) => ({ date, name: 'Ramadan', kind: 'ramadan' })),
  })
}

function staffOf(random: Random): Employee[] {
  return Array.from({ length: random.int(3, 8) }, (_, at): Employee => {
    const [unitCode, other] = at % 2 === 0 ? (['UMUM', 'TU'] as const) : (['TU', 'UMUM'] as const)
    const one = employee(`e${at}`, {
      unitCode,
      positionClass: at < 2 ? 'pengawas' : 'pelaksana',
      ...(at < 2 && { specialPost: 'kepala-unit' }),
      status: random.pick(['PNS', 'PPPK']),
      groups: random.pick([['A'], ['B'], []]),
    })
    const change = random.int(1, 10)
    if (change === 1) return { ...one, employedFrom: parseCivilDate('2026-03-11') }
    if (change === 2) return { ...one, employedUntil: parseCivilDate('2026-03-18') }
    if (change > 3) return one
    return joinPeriods([
      { ...one, employedUntil: parseCivilDate('2026-03-13') },
      { ...one, unitCode: other, employedFrom: parseCivilDate('2026-03-14') },
    ])
  })
}

function regulationsOf(random: Random): Pick<Configuration, 'policies'> {
  const froms = ['2026-01-01', '2026-03-01', '2026-03-09', '2026-03-12']
  const first = {
    is: ['1/2026', random.pick(froms), '', random.pick(['', '2026-03-20'])] as const,
    clauses: [['1', 'Jadwal', '', '', ''], ...clausesOf(random)],
  }
  const replaces = random.pick(['', '1/2026'])
  const second = {
    is: ['2/2026', '2026-03-16', random.pick(['', 'UMUM']), '2026-04-30', replaces] as const,
    clauses: clausesOf(random),
  }
  return typeTabs(random.chance(0.4) ? [first, second] : [first])
}

function clausesOf(random: Random): string[][] {
  return Array.from({ length: random.int(1, 3) }, (_, at) => {
    const [provision, parameters] = random.pick(ASKED)(random)
    return [String(at + 2), provision, random.pick(WHO), random.pick(WHEN), parameters]
  })
}

const ASKED: readonly ((random: Random) => readonly [string, string])[] = [
  (random) => ['Bagian pegawai di kantor', `paling banyak = ${shareOf(random)}`],
  (random) => ['Bagian pegawai di kantor', `paling sedikit = ${shareOf(random)}`],
  (random) => ['Bagian pegawai di kantor', `paling banyak = ${shareOf(random)}\nselama pekan = 2`],
  (random) => ['Bagian pegawai di kantor', `paling sedikit = ${shareOf(random)}\nselama pekan = 1`],
  (random) => [
    'Tempat bekerja',
    `keharusan = ${random.pick(['harus', 'tidak boleh', 'boleh'])}\ntempat = ${placeOf(random)}`,
  ],
  (random) => [
    'Jumlah hari di suatu tempat',
    `tempat = ${placeOf(random)}\npaling banyak = ${random.int(1, 4)}\ndalam = sepekan`,
  ],
  (random) => [
    'Jumlah hari di suatu tempat',
    `tempat = ${placeOf(random)}\npaling sedikit = ${random.int(1, 4)}\nselama pekan = 2`,
  ],
  (random) => [
    'Jumlah hari di suatu tempat',
    `tempat = ${placeOf(random)}\npaling sedikit = ${shareOf(random)}\ndalam = sebulan`,
  ],
  () => ['Bergantian di rumah dan di kantor', 'selisih hari kantor sebulan paling banyak = 3'],
]

function shareOf(random: Random): string {
  return random.pick(['25 %', '30 %', '50 %', '60 %', '75 %'])
}

function placeOf(random: Random): string {
  return random.pick(['rumah', 'kantor'])
}

function februaryOf(employees: readonly Employee[], random: Random): AgencyFacts['roster'] {
  const dates = datesOfMonth(parseMonth('2026-02')).filter((date) => weekdayOf(date) < 6)
  return employees.flatMap(({ id }) =>
    dates.map((date) => rostered(id, random.pick(['WFO', 'WFH']), date)),
  )
}
