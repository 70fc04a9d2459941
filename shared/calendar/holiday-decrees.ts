import type { CivilDate } from '../model/civil-date.ts'
import type { Holiday } from '../model/roster.ts'

/** Days off as a decree sets them, where a calendar errs or is silent (RULES.md §2). */
export interface HolidayDecree {
  /** As it is cited beside a proposed row. */
  readonly decree: string
  readonly year: number
  /** Feasts that the decree sets itself, so that what a calendar says of them does not hold. */
  readonly sets: readonly Feast[]
  readonly holidays: readonly Holiday[]
}

/** Feasts whose dates are announced, not calculated. */
export type Feast = 'idul-fitri' | 'idul-adha' | 'islamic-new-year' | 'isra-mikraj' | 'maulid'

/** For proposals to *Hari Libur* alone; the tab decides. */
export const HOLIDAY_DECREES: readonly HolidayDecree[] = [
  {
    decree: 'Hari libur nasional 2020',
    year: 2020,
    sets: [],
    holidays: [
      national('2020-03-25', 'Hari Suci Nyepi'),
      national('2020-05-01', 'Hari Buruh Internasional'),
      national('2020-05-07', 'Hari Raya Waisak'),
    ],
  },
  {
    decree: 'Hari pemungutan suara pemilihan kepala daerah serentak 2020',
    year: 2020,
    sets: [],
    holidays: [national('2020-12-09', 'Pemilihan kepala daerah')],
  },
  {
    decree: 'Hari libur nasional 2021',
    year: 2021,
    sets: ['idul-adha'],
    holidays: [national('2021-07-20', 'Idul Adha')],
  },
  {
    decree: 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024 (2025)',
    year: 2025,
    sets: ['idul-fitri', 'islamic-new-year'],
    holidays: [
      collective('2025-01-28', 'Cuti bersama Tahun Baru Imlek'),
      collective('2025-03-28', 'Cuti bersama Hari Suci Nyepi'),
      national('2025-03-31', 'Idul Fitri'),
      national('2025-04-01', 'Idul Fitri'),
      ...['2025-04-02', '2025-04-03', '2025-04-04', '2025-04-07'].map((date) =>
        collective(date, 'Cuti bersama Idul Fitri'),
      ),
      collective('2025-05-13', 'Cuti bersama Hari Raya Waisak'),
      collective('2025-05-30', 'Cuti bersama Kenaikan Yesus Kristus'),
      collective('2025-06-09', 'Cuti bersama Idul Adha'),
      national('2025-06-27', 'Tahun Baru Islam'),
      collective('2025-12-26', 'Cuti bersama Natal'),
    ],
  },
  {
    decree: 'SKB 3 Menteri (2026)',
    year: 2026,
    sets: ['idul-fitri'],
    holidays: [
      collective('2026-02-16', 'Cuti bersama Tahun Baru Imlek'),
      collective('2026-03-18', 'Cuti bersama Hari Suci Nyepi'),
      national('2026-03-19', 'Hari Suci Nyepi'),
      collective('2026-03-20', 'Cuti bersama Idul Fitri'),
      national('2026-03-21', 'Idul Fitri'),
      national('2026-03-22', 'Idul Fitri'),
      collective('2026-03-23', 'Cuti bersama Idul Fitri'),
      collective('2026-03-24', 'Cuti bersama Idul Fitri'),
      collective('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
      collective('2026-05-28', 'Cuti bersama Idul Adha'),
      collective('2026-12-24', 'Cuti bersama Natal'),
    ],
  },
]

/** The decreed days off from one date to another, both included, by date. */
export function decreedHolidays(from: CivilDate, until: CivilDate): Holiday[] {
  return HOLIDAY_DECREES.flatMap(({ holidays }) => holidays)
    .filter(({ date }) => from <= date && date <= until)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** A month of fasting, first and last day. */
export interface Ramadan {
  readonly hijriYear: number
  readonly from: CivilDate
  readonly until: CivilDate
}

/** As the government announced them (RULES.md §2). */
export const ANNOUNCED_RAMADANS: readonly Ramadan[] = [
  ramadan(1441, '2020-04-24', '2020-05-23'),
  ramadan(1442, '2021-04-13', '2021-05-12'),
  ramadan(1443, '2022-04-03', '2022-05-01'),
  ramadan(1444, '2023-03-23', '2023-04-21'),
  ramadan(1445, '2024-03-12', '2024-04-09'),
  ramadan(1446, '2025-03-01', '2025-03-30'),
  ramadan(1447, '2026-02-19', '2026-03-20'),
]

function national(date: string, name: string): Holiday {
  return { date: date as CivilDate, name, kind: 'libur-nasional' }
}

function collective(date: string, name: string): Holiday {
  return { date: date as CivilDate, name, kind: 'cuti-bersama' }
}

function ramadan(hijriYear: number, from: string, until: string): Ramadan {
  return { hijriYear, from: from as CivilDate, until: until as CivilDate }
}
