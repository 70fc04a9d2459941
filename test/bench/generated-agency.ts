import { instantAt } from '../../shared/calendar/zones.ts'
import { submissionRef } from '../../shared/intake/submission-ref.ts'
import { addDays, datesOfMonth, parseMonth, weekdayOf } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { Review } from '../../shared/model/review.ts'
import type { FormKind, RawSubmission } from '../../shared/model/submission.ts'
import type { CellValue, TabRows } from '../../shared/workbook/tab-rows.ts'
import { EMPLOYEE_HEADERS, rosterRows, sampleTabs } from '../shared/workbook/sample-tabs.ts'

export const BENCH_MONTH = parseMonth('2021-07')
/** After every deadline of the month. */
export const BENCH_AS_OF = instantAt('2021-08-09' as CivilDate, '08:00', 'WITA')
/** Of the sample tabs' settings. */
const ZONE = 'WITA'
const HOLIDAY = '2021-07-20'
const PEOPLE_PER_UNIT = 25
const CHECK_INS: readonly (readonly [kind: string, time: string])[] = [
  ['Masuk', '07:25'],
  ['Lokasi', '09:31'],
  ['Lokasi', '11:28'],
  ['Lokasi', '14:02'],
  ['Pulang', '16:05'],
]
const WORKS = ['Menyusun laporan', 'Memeriksa berkas', 'Melayani permohonan', 'Mengisi data']

/** An agency's month: its tabs, submissions and decisions; the same for the same seed. */
export interface GeneratedAgency {
  readonly tabs: readonly TabRows[]
  /** In the order of filing: on a working day five check-ins and a report of each person. */
  readonly submissions: readonly RawSubmission[]
  readonly reviews: readonly Review[]
}

/** What the people of one agency did in `BENCH_MONTH`; about one in fifty things is left undone. */
export function generateAgency({
  seed,
  people,
  ticketOf,
}: {
  readonly seed: number
  readonly people: number
  readonly ticketOf: (employeeId: string) => string
}): GeneratedAgency {
  const ids = Array.from({ length: people }, (_, index) => employeeIdOf(seed, index))
  const days = datesOfMonth(BENCH_MONTH).filter(isWorkingDay)
  const submissions = ids
    .flatMap((id, index) => filedBy({ id, index, code: ticketOf(id) }, days))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
  return { tabs: tabsOf(ids, days), submissions, reviews: submissions.flatMap(reviewOf) }
}

/** Works at home on every other day, and so on one half of the days. */
function isAtHome(index: number, date: CivilDate): boolean {
  return (index + Number(date.slice(8))) % 2 === 0
}

interface Filer {
  readonly id: string
  readonly index: number
  readonly code: string
}

function filedBy(filer: Filer, days: readonly CivilDate[]): RawSubmission[] {
  const { index } = filer
  const permit = index % 10 === 3 ? [permitOf(filer, days[index % days.length]!)] : []
  return [...permit, ...days.flatMap((date) => filedOn(filer, date))]
}

function filedOn(filer: Filer, date: CivilDate): RawSubmission[] {
  const { index } = filer
  const isHome = isAtHome(index, date)
  const day = Number(date.slice(8))
  const checkIns = CHECK_INS.map(([kind, time], number) =>
    submission(filer, `${date} ${number}`, {
      formKind: 'check-in',
      at: [date, time],
      answers: {
        kind: [kind],
        place: [isHome ? 'Rumah' : 'Kantor'],
        location: [`-0.${41000 + index * 7 + number}, 116.${98000 + index * 11}`],
        condition: ['Sehat'],
        healthProtocol: ['Memakai masker', 'Menjaga jarak'],
        assembly: ['Hadir virtual'],
      },
    }),
  )
  const work = WORKS[(index + day) % WORKS.length]!
  const report = submission(filer, `${date} report`, {
    formKind: 'daily-report',
    at: [date, '15:40'],
    answers: {
      date: [date],
      activity1: [`${work} tanggal ${day}`],
      target1: ['Laporan bulanan'],
      output1: [`${(index % 7) + 1} berkas selesai diperiksa`],
      volume1: [`${(index % 7) + 1} berkas`],
      start1: ['08:00'],
      end1: ['11:30'],
      activity2: [`Rapat daring bagian ${Math.floor(index / PEOPLE_PER_UNIT)} ke-${day}`],
      target2: ['Koordinasi'],
      output2: ['Notula'],
      volume2: ['1 dokumen'],
      start2: ['13:00'],
      end2: ['14:30'],
      channel: ['WA'],
      evidence: [`https://drive.example/${filer.id}/${date}`],
      obstacles: [''],
    },
  })
  const filed = [...checkIns, report]
  return filed.filter((_, number) => (index * 31 + day * 7 + number) % 50 !== 0)
}

function permitOf(filer: Filer, from: CivilDate): RawSubmission {
  return submission(filer, 'permit', {
    formKind: 'permit',
    at: [addDays(from, -2), '09:00'],
    answers: {
      kind: ['Perjalanan'],
      travelKind: ['Dinas'],
      destination: ['Samarinda'],
      from: [from],
      until: [addDays(from, 1)],
      reason: ['Konsultasi anggaran'],
      urgent: ['Tidak'],
      letterNumber: [`090/${filer.index}/2021`],
    },
  })
}

function submission(
  { id, code }: Filer,
  name: string,
  filed: {
    readonly formKind: FormKind
    readonly at: readonly [date: CivilDate, time: string]
    readonly answers: Readonly<Record<string, readonly string[]>>
  },
): RawSubmission {
  const createdAt = instantAt(...filed.at, ZONE)
  return {
    formKind: filed.formKind,
    formId: `form-${filed.formKind}`,
    responseId: `${id} ${name}`,
    createdAt,
    lastSubmittedAt: createdAt,
    answers: { employeeId: [id], ticket: [code], ...filed.answers },
  }
}

function reviewOf(raw: RawSubmission): Review[] {
  if (raw.formKind === 'check-in') return []
  const readAt = instantAt(BENCH_MONTH.concat('-31') as CivilDate, '10:00', ZONE)
  const review = {
    submissionRef: submissionRef(raw),
    decision: 'approved',
    note: '',
    readAt,
  } as const
  return [raw.formKind === 'daily-report' ? { ...review, expectation: 'as-expected' } : review]
}

function tabsOf(ids: readonly string[], days: readonly CivilDate[]): TabRows[] {
  const head = ids[0]!
  const units = Array.from({ length: Math.ceil(ids.length / PEOPLE_PER_UNIT) }, (_, number) => [
    `U${number + 1}`,
    `Bagian ${number + 1}`,
    ids[number * PEOPLE_PER_UNIT]!,
    number === 0 ? 'Ya' : 'Tidak',
    'Tidak',
  ])
  return sampleTabs({
    units: [
      ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH'],
      ...units,
    ],
    employees: [EMPLOYEE_HEADERS, ...ids.map((id, index) => employeeRow(id, index, head))],
    'roster:2021-07': rosterRows(
      ids.map((id, index) => [
        id,
        Object.fromEntries(
          days.map((date) => [Number(date.slice(8)), isAtHome(index, date) ? 'WFH' : 'WFO']),
        ),
      ]),
    ),
    policies: [
      ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset', 'Parameter yang Diubah', 'Alasan'],
      [
        'B-1159/DINKES/065.11/06/2021',
        '24/06/2021',
        '24/06/2021',
        'kukar-2021',
        'maxOfficeShare=0.5\nhomePresence=location-slots',
        'Tolok ukur',
      ],
    ],
    summonses: [['Tanggal', 'NIP/NIK', 'Dipanggil Oleh', 'Alasan']],
    clockIns: [['NIP/NIK', 'Waktu']],
  })
}

function employeeRow(id: string, index: number, head: string): CellValue[] {
  const unit = Math.floor(index / PEOPLE_PER_UNIT)
  return [
    id,
    `Pegawai ${index + 1}`,
    'PNS',
    'Penata / III-c',
    'Pengadministrasi Umum',
    index === 0 ? 'Administrator' : 'Pelaksana (JFU)',
    index % PEOPLE_PER_UNIT === 0 ? 'Kepala unit' : '',
    `U${unit + 1}`,
    index === 0 ? '' : head,
    `p${index}@agency.example`,
    'Ya',
  ]
}

/** Born 1980, appointed 2005: eighteen digits that read as an NIP. */
function employeeIdOf(seed: number, index: number): string {
  const born = `1980${pad((seed % 12) + 1, 2)}${pad((index % 28) + 1, 2)}`
  return `${born}2005011${pad(index, 3)}`
}

function isWorkingDay(date: CivilDate): boolean {
  return weekdayOf(date) <= 5 && date !== HOLIDAY
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
