import type { GovernmentKind, Zone } from '../../shared/model/agency.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { Coordinates } from '../../shared/model/employee.ts'
import type { RosterCode } from '../../shared/model/roster.ts'
import type { DAY_PART, LEAVE_KIND } from '../../shared/workbook/choices.ts'
import type { ClauseShown, SubjectDay } from './clause-shown.ts'
import type { Doings, OddDay } from './doings.ts'
import type { PersonWish } from './people.ts'
import type { Random } from './random.ts'
import type { SampleAgency, SampleEmployee, SampleHoliday, SamplePolicy } from './sample-agency.ts'

export interface StaffMember extends Omit<PersonWish, 'superiorId'> {
  /** Short name by which the plan speaks of the person. */
  readonly role: string
  /** Role of the direct superior; the head of the agency has none here. */
  readonly superior?: string
}

export interface UnitPlan {
  readonly code: string
  readonly name: string
  /** Role. */
  readonly head: string
  readonly publicService?: boolean
  readonly exemptFromWfh?: boolean
  readonly minimumOnDuty?: number
}

/** A person's working day, as the plan is asked what comes of it. */
export interface WorkingDay {
  readonly role: string
  readonly employee: SampleEmployee
  readonly date: CivilDate
  readonly code: RosterCode
  readonly random: Random
}

export interface PermitPlanned {
  readonly role: string
  readonly kind: 'Cuti' | 'Sakit' | 'Izin' | 'Perjalanan'
  readonly travelKind?: 'Dinas' | 'Keluarga' | 'Pribadi'
  readonly destination?: string
  readonly region?: 'Di dalam wilayah' | 'Di luar wilayah'
  /** Of leave; annual when left out. */
  readonly leaveKind?: (typeof LEAVE_KIND)[number]['title']['id']
  /** Of a day whose other half is lived. */
  readonly part?: (typeof DAY_PART)[number]['title']['id']
  readonly from: string
  readonly until: string
  readonly reason: string
}

export interface WeeklyPlanned {
  readonly unit: string
  readonly week: string
  /** Local time of the Monday, or of `filedOn`. */
  readonly at: string
  readonly filedOn?: string
  readonly targets: readonly (readonly [target: string, volume: string])[]
}

/** All of a small agency that differs from others; `makeClauseAgency` lives it. */
export interface AgencyPlan {
  readonly key: string
  readonly title: string
  readonly agencyName: string
  readonly agencyCode: string
  /** A regency where it is not said. */
  readonly governmentKind?: GovernmentKind
  readonly governmentName: string
  readonly address: string
  readonly place: string
  readonly headPost: string
  /** Who stands between; by *Asisten Administrasi Umum* where nobody is named. */
  readonly between?: string
  readonly region: string
  readonly zone: Zone
  readonly workingDaysPerWeek: 5 | 6
  readonly people: {
    readonly domain: string
    readonly district: string
    readonly home: Coordinates
    readonly names: { readonly men: readonly string[]; readonly women: readonly string[] }
  }
  readonly units: readonly UnitPlan[]
  /** The first is the head of the agency. */
  readonly staff: readonly StaffMember[]
  /** Role of who sets the workbook up. */
  readonly installer: string
  readonly policy: SamplePolicy
  readonly holidays: readonly SampleHoliday[]
  readonly from: CivilDate
  readonly until: CivilDate
  readonly months: readonly Month[]
  /** The roster as it is made: `place` in the list of staff, `turn` counts working days. */
  readonly rosterCode: (day: { role: string; place: number; turn: number }) => RosterCode
  /** Entries that differ; `''` for none. */
  readonly rosterChanges: Readonly<Record<SubjectDay, RosterCode | ''>>
  readonly ordinary: (day: WorkingDay) => Doings
  readonly oddDays: Readonly<Record<SubjectDay, OddDay>>
  readonly permits?: readonly PermitPlanned[]
  readonly weeklyPlans?: readonly WeeklyPlanned[]
  readonly summonses?: readonly { readonly day: SubjectDay; readonly reason: string }[]
  /** Units that write no evaluation on a day; undefined where the agency keeps none. */
  readonly evaluations?: (day: { unit: string; date: CivilDate }) => string | undefined
  /** What units report of the whole time at its end, on the last working day (L10); others report nothing. */
  readonly endReports?: Readonly<Record<string, string>>
  /** What each row of *Evaluasi* says of the protocol of the public (P7). */
  readonly publicProtocol?: string
  readonly monthlyActivities?: readonly {
    readonly role: string
    readonly month: string
    readonly on: string
    readonly activity: string
  }[]
  readonly optionalQuestions?: SampleAgency['optionalQuestions']
  readonly unexamined?: SampleAgency['unexamined']
  readonly shows: readonly ClauseShown[]
}
