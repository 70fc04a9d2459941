import type { CivilDate } from '../model/civil-date.ts'
import type { Holiday } from '../model/roster.ts'

/** Days off as a decree sets them. */
export interface HolidayDecree {
  /** As it is cited beside a proposed holiday. */
  readonly decree: string
  readonly holidays: readonly Holiday[]
}

const SKB_2026 = 'SKB 3 Menteri, hari libur nasional dan cuti bersama 2026'

/**
 * What a calendar library errs on or leaves out (RULES.md §2), for proposals to *Hari Libur*; the tab
 * decides. 2026 in full is the library's affair: here is *cuti bersama*, what the decree moved, and March whole.
 */
export const HOLIDAY_DECREES: readonly HolidayDecree[] = [
  {
    decree: 'Hari libur nasional 2020',
    holidays: [
      national('2020-03-25', 'Hari Suci Nyepi'),
      national('2020-04-10', 'Wafat Isa Almasih'),
      national('2020-05-01', 'Hari Buruh Internasional'),
      national('2020-05-07', 'Hari Raya Waisak'),
    ],
  },
  {
    decree: 'Hari pemungutan suara pemilihan kepala daerah serentak 2020',
    holidays: [national('2020-12-09', 'Pemilihan kepala daerah')],
  },
  { decree: 'Hari libur nasional 2021', holidays: [national('2021-07-20', 'Idul Adha')] },
  {
    decree: SKB_2026,
    holidays: [
      collective('2026-02-16', 'Cuti bersama Tahun Baru Imlek'),
      collective('2026-03-18', 'Cuti bersama Hari Suci Nyepi'),
      national('2026-03-19', 'Hari Suci Nyepi'),
      collective('2026-03-20', 'Cuti bersama Idul Fitri'),
      national('2026-03-21', 'Idul Fitri'),
      national('2026-03-22', 'Idul Fitri'),
      collective('2026-03-23', 'Cuti bersama Idul Fitri'),
      collective('2026-03-24', 'Cuti bersama Idul Fitri'),
      collective('2026-05-15', 'Cuti bersama Kenaikan Isa Almasih'),
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

function national(date: string, name: string): Holiday {
  return { date: date as CivilDate, name, kind: 'libur-nasional' }
}

function collective(date: string, name: string): Holiday {
  return { date: date as CivilDate, name, kind: 'cuti-bersama' }
}
