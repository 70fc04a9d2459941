import { decreedHolidays } from '../../shared/calendar/holiday-decrees.ts'
import { addDays, datesOfMonth, monthOf, weekdayOf } from '../../shared/model/civil-date.ts'
import type { Clause } from '../../shared/model/regulation.ts'
import { regulationFromTemplate } from '../../shared/regulations/template.ts'
import { nasional } from '../../shared/regulations/templates/nasional.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { RosterCode } from '../../shared/model/roster.ts'
import { liveDays } from './live-days.ts'
import { createPeopleMaker } from './people.ts'
import { createRandom } from './random.ts'
import type { SampleAgency } from './sample-agency.ts'
import { isSampleWorkingDay } from './working-days.ts'

const POSTS = [
  { status: 'PNS', positionClass: 'fungsional', post: 'Arsiparis Ahli Muda' },
  { status: 'PNS', positionClass: 'fungsional', post: 'Pustakawan Ahli Pertama' },
  { status: 'PNS', positionClass: 'pelaksana', post: 'Pengelola Layanan Perpustakaan' },
  { status: 'PNS', positionClass: 'pelaksana', post: 'Pengadministrasi Umum' },
  { status: 'PPPK', positionClass: 'fungsional', post: 'Pranata Komputer Ahli Pertama' },
  { status: 'Non-ASN', positionClass: 'non-asn', post: 'Tenaga Administrasi' },
] as const

/**
 * A small agency in the month of `today`, lived through until the day before, so that a visitor can
 * file a form for today. `verifiedEmail`: people sign in instead of bearing NIP and ticket.
 */
export function sampleSmall(
  seed: number,
  today: CivilDate,
  { verifiedEmail = false }: { verifiedEmail?: boolean } = {},
): SampleAgency {
  const random = createRandom(seed + 1)
  const month = monthOf(today)
  const people = createPeopleMaker(random, { domain: 'arsip.kukarkab.example', district: '640303' })
  const head = people.make({
    status: 'PNS',
    positionClass: 'jpt',
    specialPost: 'kepala-dinas',
    post: 'Kepala Dinas',
    unitCode: 'DINAS',
  })
  const personnelHead = people.make({
    status: 'PNS',
    positionClass: 'pengawas',
    post: 'Kepala Subbagian Umum dan Kepegawaian',
    unitCode: 'LAYANAN',
    superiorId: head.id,
  })
  const staff = POSTS.map((post) =>
    people.make({ ...post, unitCode: 'LAYANAN', superiorId: head.id }),
  )
  const employees = [head, personnelHead, ...staff]
  const dates = datesOfMonth(month)
  const holidays = decreedHolidays(dates[0]!, dates.at(-1)!)
  const working = dates.filter((date) => isSampleWorkingDay(date, holidays))
  const roster = new Map<EmployeeId, ReadonlyMap<CivilDate, RosterCode>>()
  for (const { id } of [head, personnelHead]) {
    roster.set(id, new Map(working.map((date) => [date, 'WFO'])))
  }
  for (const [place, { id }] of staff.entries()) {
    roster.set(id, new Map(working.map((date) => [date, codeOf(place, weekdayOf(date))])))
  }
  const yesterday = addDays(today, -1)
  const days = dates.filter((date) => date <= yesterday)
  const lived = liveDays(random, {
    employees,
    headOf: () => head,
    roster,
    holidays,
    days,
    permits: [],
    homeIncidents: {
      'late-report': 2,
      'missing-report': 1,
      'missing-check-in': 1,
      absent: 0,
      'mistyped-id-then-right': 1,
      'mistyped-id': 0,
      'double-report': 1,
      'double-check-in': 0,
      'edited-report': 1,
      'edited-check-in': 0,
      'returned-report': 0,
      'rejected-report': 0,
      'review-late': 1,
      'review-never': 1,
    },
    officeIncidents: { 'office-absent': 0, 'office-late': 2 },
  })
  return {
    key: 'small',
    zone: 'WITA',
    spreadsheetTitle: 'Pantau – Dinas Kearsipan dan Perpustakaan',
    installer: personnelHead.email,
    settings: {
      agencyName: 'DINAS KEARSIPAN DAN PERPUSTAKAAN',
      governmentKind: 'regency',
      governmentName: 'KUTAI KARTANEGARA',
      agencyCode: 'ARSIP-KUKAR',
      zone: 'WITA',
      language: 'id',
      workingDaysPerWeek: '5',
      letterhead3: 'Jalan Panji, Tenggarong 75513, Kalimantan Timur',
      place: 'Tenggarong',
      signatoryName: head.name,
      signatoryId: head.id,
      signatoryRank: head.rank,
      signatoryPost: 'Kepala Dinas',
      between: 'Asisten Administrasi Umum; Sekretaris Daerah',
      region: '-0.4161, 116.9890; 60',
      verifiedEmail: verifiedEmail ? 'Ya' : 'Tidak',
    },
    units: [
      {
        code: 'DINAS',
        name: 'Pimpinan Dinas',
        headId: head.id,
        publicService: false,
        exemptFromWfh: false,
      },
      {
        code: 'LAYANAN',
        name: 'Bidang Layanan Perpustakaan',
        headId: head.id,
        publicService: true,
        exemptFromWfh: false,
      },
    ],
    employees,
    access: [
      { email: personnelHead.email, role: 'hr', unitCode: '' },
      { email: head.email, role: 'kepala-unit', unitCode: 'LAYANAN' },
    ],
    months: [month],
    roster,
    holidays,
    policies: [
      {
        number: nasional.number,
        issuedOn: nasional.issuedOn,
        validFrom: nasional.validFrom,
        template: nasional.name,
        clauses: ownClauses(),
      },
    ],
    happenings: lived.happenings,
    expected: lived.expected,
    days,
    sweeps: { each: 'day', at: [30, 570, 750] },
  }
}

/** The template's, but for one presence a day, as HR changed the row. */
function ownClauses(): Clause[] {
  return regulationFromTemplate(nasional, 'id').clauses.map((clause) =>
    clause.provision === 'presence'
      ? {
          ...clause,
          parameters: { how: 'sekali sehari' },
          reason: 'Satu presensi sehari cukup di dinas ini.',
        }
      : clause,
  )
}

/** Two days a week at home, different ones for neighbours in the list. */
function codeOf(place: number, weekday: number): RosterCode {
  return weekday === (place % 5) + 1 || weekday === ((place + 2) % 5) + 1 ? 'WFH' : 'WFO'
}
