import type { Zone } from '../../../shared/model/agency.ts'
import type { CivilDate, Month } from '../../../shared/model/civil-date.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Employee, Unit } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Review } from '../../../shared/model/review.ts'
import type { Holiday, RosterCode, RosterRow } from '../../../shared/model/roster.ts'
import type {
  AlternateChannelCheckIn,
  CheckIn,
  DailyReport,
  Permit,
  Submission,
  WeeklyPlan,
} from '../../../shared/model/submission.ts'
import type { UnitEvaluation } from '../../../shared/model/unit-record.ts'
import type { RecapKey } from '../../../shared/recaps/recaps.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { policyFromPreset } from '../policy/presets.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  at,
  checkIn,
  clockIn,
  employee,
  facts,
  permit,
  report,
  settings,
  unit,
  rostered,
} from '../evaluation/build-facts.ts'

interface Decided {
  decision?: Review['decision']
  expectation?: Review['expectation']
}

interface PolicyRow {
  preset: string
  number?: string
  validFrom?: string
  validUntil?: string
  parameters?: string
}

/** Facts of a case; all times local, all dates `YYYY-MM-DD`. */
export interface CaseFacts {
  date?: string
  asOf?: string
  zone?: Zone
  workingDaysPerWeek?: 5 | 6
  region?: AgencyFacts['settings']['region']
  regencyName?: string
  policies?: PolicyRow[]
  units?: (Partial<Unit> & { code: string })[]
  people?: (Partial<Employee> & { id: string })[]
  /** How many more staff have each roster code on `date`. */
  crowd?: Record<string, number>
  /** By person: a code for `date`, or codes by date; `2020-04-01..2020-04-30` means each day. */
  roster?: Record<string, RosterCode | Record<string, RosterCode>>
  holidays?: string[]
  /** `2020-04-24..2020-05-23` */
  ramadan?: string
  checkIns?: (Partial<CheckIn> & { who: string; at: string })[]
  clockIns?: { who: string; at: string }[]
  transcribed?: (Partial<AlternateChannelCheckIn> & { who: string; at: string })[]
  reports?: (Partial<DailyReport> & { who: string; for: string; at: string } & Decided)[]
  plans?: { unit: string; week: string; at: string; targets: WeeklyPlan['targets'] }[]
  permits?: (Partial<Permit> & { who: string; at: string } & Decided)[]
  summonses?: { who: string; date: string; calledAt?: string }[]
  /** Boxes of *Hari Ini* as they were read. */
  presence?: { unit: string; date: string; examined: boolean; readAt: string }[]
  evaluations?: (Pick<UnitEvaluation, 'period' | 'publicProtocol'> & {
    unit: string
    date: string
  })[]
  monthlyActivities?: { who: string; month: string }[]
}

export interface ClauseCase extends CaseFacts {
  case: string
  kind: 'kept' | 'broken' | 'boundary'
  expect: {
    /** "e1 2020-03-30": code and flags, as "WFH location-slot-missing". */
    outcomes?: Record<string, string>
    /** Of the file's rules, in the month: "2020-03-30 exempt-unit person e1". */
    findings: string[]
    /** Rows of the file's recap, all that are numbered among them: filled cells between ` | `. */
    recap?: string[]
    /** Their arithmetic in Indonesian, where the case is about it. */
    words?: string[]
  }
}

/** A file of `test/fixtures/<regency>`: one clause, the rules that cite it, and its cases. */
export interface ClauseFile {
  clause: string
  preset: string
  rules: string[]
  /** Where no rule but a recap serves the clause. */
  recap?: RecapKey
  base: CaseFacts
  cases: ClauseCase[]
}

/** The facts of a case over those of its file. */
export function caseFacts(file: ClauseFile, row: ClauseCase): AgencyFacts {
  const given: CaseFacts = { ...file.base, ...row }
  const zone = given.zone ?? 'WIB'
  const submissions = submissionsOf(given, zone)
  return facts({
    settings: settings({
      zone,
      workingDaysPerWeek: given.workingDaysPerWeek ?? 5,
      government: { kind: 'regency', name: given.regencyName ?? 'Kudus' },
      ...(given.region && { region: given.region }),
    }),
    units: (given.units ?? [{ code: 'umum' }]).map(({ code, ...rest }) => unit(code, rest)),
    employees: [
      ...(given.people ?? []).map(({ id, ...rest }) => employee(id, rest)),
      ...crowdOf(given).map(({ id }) =>
        employee(id, {
          employedFrom: parseCivilDate(given.date!),
          employedUntil: parseCivilDate(given.date!),
        }),
      ),
    ],
    roster: rosterOf(given),
    holidays: [
      ...(given.holidays ?? []).map((date) => holidayOn(parseCivilDate(date), 'libur-nasional')),
      ...(given.ramadan ? datesIn(given.ramadan) : []).map((date) => holidayOn(date, 'ramadan')),
    ],
    policies: (given.policies ?? [{ preset: file.preset }]).map(policyOf),
    clockIns: (given.clockIns ?? []).map(({ who, at: local }) => ({
      ...clockIn(who, local),
      at: at(local, zone),
    })),
    summonses: (given.summonses ?? []).map(({ who, date, calledAt }) => ({
      date: parseCivilDate(date),
      employeeId: who,
      calledBy: 'Kepala Dinas',
      reason: 'Rapat',
      ...(calledAt && { calledAt }),
    })),
    submissions: submissions.map(({ submission }) => submission),
    reviews: submissions.flatMap(({ submission, decided }) =>
      decided.decision
        ? {
            submissionRef: submission.ref,
            decision: decided.decision,
            ...(decided.expectation && { expectation: decided.expectation }),
            note: '',
            readAt: submission.createdAt,
          }
        : [],
    ),
    ...(given.presence && {
      presenceReviews: given.presence.map(({ unit: unitCode, date, examined, readAt }) => ({
        unitCode,
        date: parseCivilDate(date),
        examined,
        readAt: at(readAt, zone),
      })),
    }),
    ...(given.evaluations && {
      evaluations: given.evaluations.map(({ unit: unitCode, date, ...rest }, index) => ({
        date: parseCivilDate(date),
        unitCode,
        evaluatedBy: 'Kepala',
        evaluation: 'Baik',
        ...rest,
        cell: `Evaluasi!A${index + 2}`,
      })),
    }),
    ...(given.monthlyActivities && {
      monthlyActivities: given.monthlyActivities.map(({ who, month }, index) => ({
        employeeId: who,
        month: month as Month,
        activity: 'Rekap',
        cell: `Bulanan!A${index + 2}`,
      })),
    }),
  })
}

function holidayOn(date: CivilDate, kind: Holiday['kind']): Holiday {
  return { date, name: 'Libur', kind }
}

function policyOf({
  preset: name,
  parameters,
  number,
  validFrom,
  validUntil,
}: PolicyRow): PolicyRecord {
  const preset = getPreset(name)
  const applied = applyParameters(preset, parameters ?? '')
  if (applied.errors.length > 0) throw new Error(applied.errors.map(({ en }) => en).join('; '))
  return policyFromPreset(preset, {
    ...(number && { number }),
    ...(validFrom && { validFrom: parseCivilDate(validFrom) }),
    ...(validUntil && { validUntil: parseCivilDate(validUntil) }),
    parameters: applied.parameters,
  })
}

function crowdOf({ crowd }: CaseFacts): { id: string; code: RosterCode }[] {
  let count = 0
  return Object.entries(crowd ?? {}).flatMap(([code, size]) =>
    Array.from({ length: size }, () => ({
      id: `c${String(++count).padStart(2, '0')}`,
      code: code as RosterCode,
    })),
  )
}

function rosterOf(given: CaseFacts): RosterRow[] {
  const named = Object.entries(given.roster ?? {}).flatMap(([who, codes]) => {
    const byDate = typeof codes === 'string' ? { [given.date!]: codes } : codes
    return Object.entries(byDate).flatMap(([dates, code]) =>
      datesIn(dates).map((date) => rostered(who, code, date, cell(who, date))),
    )
  })
  const crowd = crowdOf(given).map(({ id, code }) => {
    const date = parseCivilDate(given.date!)
    return rostered(id, code, date, cell(id, date))
  })
  return [...named, ...crowd]
}

function cell(who: string, date: CivilDate): string {
  return `Jadwal!${who}:${date}`
}

function datesIn(text: string): CivilDate[] {
  const [from, until = from] = text.split('..')
  const dates: CivilDate[] = []
  for (let ms = Date.parse(from!); ms <= Date.parse(until!); ms += 86_400_000) {
    dates.push(new Date(ms).toISOString().slice(0, 10) as CivilDate)
  }
  return dates
}

function submissionsOf(
  given: CaseFacts,
  zone: Zone,
): { submission: Submission; decided: Decided }[] {
  const moment = (local: string): Pick<CheckIn, 'createdAt' | 'lastSubmittedAt'> => ({
    createdAt: at(local, zone),
    lastSubmittedAt: at(local, zone),
  })
  return [
    ...(given.checkIns ?? []).map(({ who, at: local, ...rest }) => ({
      submission: checkIn(who, local, { ...moment(local), ...rest }),
      decided: {},
    })),
    ...(given.reports ?? []).map(
      ({ who, at: local, for: date, decision, expectation, ...rest }) => ({
        submission: report(who, parseCivilDate(date), local, { ...moment(local), ...rest }),
        decided: { decision, expectation } as Decided,
      }),
    ),
    ...(given.plans ?? []).map(({ unit: unitCode, week, at: local, targets }) => ({
      submission: {
        kind: 'weekly-plan' as const,
        ref: `rencana ${unitCode} ${local}`,
        employeeId: 'head',
        ...moment(local),
        unitCode,
        weekOf: parseCivilDate(week),
        targets,
      },
      decided: {},
    })),
    ...(given.permits ?? []).map(({ who, at: local, decision, ...rest }) => ({
      submission: permit(who, { ref: `izin ${who} ${local}`, ...moment(local), ...rest }),
      decided: { decision } as Decided,
    })),
    ...(given.transcribed ?? []).map(({ who, at: local, ...rest }) => ({
      submission: {
        kind: 'alternate-channel' as const,
        ref: `jalur lain ${who} ${local}`,
        employeeId: 'head',
        ...moment(local),
        forEmployeeId: who,
        channel: 'sms' as const,
        receivedAt: at(local, zone),
        originalText: 'Hadir',
        ...rest,
      },
      decided: {},
    })),
  ]
}
