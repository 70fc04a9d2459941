import { parseMonth } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { ClauseAgency } from './clause-shown.ts'
import {
  changeKukarRoster,
  chosenDays,
  KUKAR_SHOWS,
  kukarRoles,
  showKukarClauses,
} from './kukar-clauses.ts'
import { makeKukarRoster } from './kukar-roster.ts'
import { makeKukarStaff } from './kukar-staff.ts'
import { liveDays } from './live-days.ts'
import { askPermit } from './permits.ts'
import type { PermitPlan, PermitWish } from './permits.ts'
import { createRandom } from './random.ts'
import type { SampleEmployee } from './sample-agency.ts'
import { datesBetween } from './working-days.ts'
import { sampleRamadan } from './sample-ramadan.ts'

const HOLIDAYS = [
  sampleRamadan(2021),
  { date: '2021-07-20' as CivilDate, name: 'Idul Adha 1442 H', kind: 'libur-nasional' },
] as const

/** Permits asked for by form; `place` in the list of the forty staff. */
const PERMITS = [
  permit(5, 'Sakit', '2021-07-02', '2021-07-02', 'Demam, istirahat di rumah.', '2021-07-02'),
  permit(14, 'Sakit', '2021-07-12', '2021-07-13', 'Isolasi mandiri, hasil swab.', '2021-07-14'),
  permit(27, 'Cuti', '2021-07-22', '2021-07-23', 'Cuti alasan penting.', '2021-07-22'),
  permit(33, 'Perjalanan', '2021-07-15', '2021-07-15', 'Konsultasi ke Biro Hukum.', '2021-07-16'),
  permit(25, 'Kerja di kantor', '2021-07-07', '2021-07-07', 'Mencetak DPA.', '2021-07-07'),
  permit(29, 'Kerja di kantor', '2021-07-12', '2021-07-12', 'Mengambil arsip.', '2021-07-12'),
  {
    ...permit(2, 'Perjalanan', '2021-07-10', '2021-07-11', 'Orang tua sakit.', '2021-07-12'),
    travelKind: 'Keluarga',
    destination: 'Balikpapan',
    filedOn: '2021-07-12' as CivilDate,
  },
  {
    ...permit(17, 'Perjalanan', '2021-07-06', '2021-07-06', 'Berbelanja.', '2021-07-06'),
    travelKind: 'Pribadi',
    urgent: false,
  },
  {
    ...permit(38, 'Perjalanan', '2021-07-15', '2021-07-15', 'Berbelanja.', '2021-07-16'),
    travelKind: 'Pribadi',
    destination: 'Balikpapan',
    urgent: false,
  },
  permit(38, 'Izin', '2021-07-08', '2021-07-08', 'Mengurus keluarga.', undefined),
] satisfies (Omit<PermitWish, 'employee' | 'head'> & { place: number })[]

/**
 * Sekretariat Daerah, Kabupaten Kutai Kartanegara, under SE B-1159/DINKES/065.11/06/2021: 46 staff,
 * 28 June to 31 July 2021.
 */
export function sampleKukar(seed: number): ClauseAgency {
  const random = createRandom(seed)
  const { units, employees, assistant, personnelHead } = makeKukarStaff(random)
  const days = datesBetween('2021-06-28' as CivilDate, '2021-07-31' as CivilDate)
  const roster = new Map(
    [...makeKukarRoster(employees, { days, holidays: HOLIDAYS })].map(
      ([id, row]) => [id, new Map(row)] as const,
    ),
  )
  const roles = kukarRoles(employees)
  changeKukarRoster(roster, roles)
  const byId = new Map(employees.map((employee) => [employee.id, employee]))
  const headOf = (employee: SampleEmployee): SampleEmployee =>
    byId.get(employee.superiorId ?? '') ?? assistant
  const permits = PERMITS.flatMap(({ place, ...wish }): PermitPlan[] => {
    const employee = employees[6 + place]
    if (!employee) return []
    const asked = askPermit({ ...wish, employee, head: headOf(employee) })
    for (const { date } of asked.outcome) roster.get(employee.id)?.set(date, 'WFH')
    return [asked]
  })
  const lived = liveDays(random, {
    employees,
    headOf,
    roster,
    holidays: HOLIDAYS,
    days,
    permits,
    homeIncidents: {
      'late-report': 26,
      'missing-report': 14,
      'missing-check-in': 14,
      absent: 6,
      'mistyped-id-then-right': 5,
      'mistyped-id': 2,
      'double-report': 10,
      'double-check-in': 6,
      'edited-report': 9,
      'edited-check-in': 3,
      'returned-report': 2,
      'rejected-report': 1,
      'review-late': 22,
      'review-never': 8,
    },
    officeIncidents: { 'office-absent': 4, 'office-late': 24 },
    chosen: chosenDays(roles),
  })
  const shown = showKukarClauses(lived, roles)
  return {
    key: 'kukar',
    zone: 'WITA',
    spreadsheetTitle: 'Pantau – Sekretariat Daerah Kabupaten Kutai Kartanegara',
    installer: personnelHead.email,
    settings: {
      agencyName: 'SEKRETARIAT DAERAH',
      governmentKind: 'regency',
      governmentName: 'KUTAI KARTANEGARA',
      agencyCode: 'SETDA-KUKAR',
      zone: 'WITA',
      language: 'id',
      workingDaysPerWeek: '5',
      letterhead3: 'Jalan Wolter Monginsidi, Tenggarong 75511, Kalimantan Timur',
      place: 'Tenggarong',
      signatoryName: assistant.name,
      signatoryId: assistant.id,
      signatoryRank: assistant.rank,
      signatoryPost: 'a.n. Sekretaris Daerah, Asisten Administrasi Umum',
      between: 'Asisten Administrasi Umum; Sekretaris Daerah',
      region: '-0.4161, 116.9890; 60',
      verifiedEmail: 'Tidak',
    },
    units,
    employees,
    access: [
      { email: personnelHead.email, role: 'hr', unitCode: '' },
      { email: assistant.email, role: 'kepala-unit', unitCode: 'SETDA' },
      ...employees
        .filter((employee) => employee.positionClass === 'administrator')
        .map(({ email, unitCode }) => ({ email, role: 'kepala-unit', unitCode })),
    ],
    months: [parseMonth('2021-06'), parseMonth('2021-07')],
    roster,
    holidays: HOLIDAYS,
    policies: [
      {
        number: 'B-1159/DINKES/065.11/06/2021',
        issuedOn: '2021-06-24' as CivilDate,
        validFrom: '2021-06-28' as CivilDate,
        template: 'kukar-2021',
      },
    ],
    happenings: shown.happenings,
    expected: shown.expected,
    days,
    sweeps: { each: 'day', at: [30, 570, 750] },
    roles,
    shows: KUKAR_SHOWS,
  }
}

function permit(
  place: number,
  kind: PermitWish['kind'],
  from: string,
  until: string,
  reason: string,
  agreedOn: string | undefined,
): Omit<PermitWish, 'employee' | 'head'> & { readonly place: number } {
  return {
    place,
    kind,
    from: from as CivilDate,
    until: until as CivilDate,
    reason,
    ...(agreedOn !== undefined && { agreedOn: agreedOn as CivilDate }),
  }
}
