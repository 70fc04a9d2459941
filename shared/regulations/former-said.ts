import type { PolicyParameters } from '../model/policy-record.ts'
import type { Clause, When, Who, WhoPart } from '../model/regulation.ts'
import type { WeeklyHours } from '../model/working-time.ts'
import { findShift } from '../policy/roster-codes.ts'
import { EACH_WORKING_DAY } from './everyone.ts'
import { hours, share, weeklyHours } from './value-kinds.ts'

/** What a clause would say for the parameters that a row of *Aturan* of an earlier version named. */
interface Said {
  readonly who?: Who
  readonly when?: When
  readonly parameters?: Readonly<Record<string, string>>
}

export interface FormerSaid {
  readonly provision: string
  /** Which clauses of the provision speak of it. */
  readonly isOf: (clause: Clause) => boolean
  /** Null where nothing is asked. */
  readonly said: (parameters: PolicyParameters) => Said | null
}

const RAMADAN: When = { ...EACH_WORKING_DAY, ramadan: 'within' }

/** By provision, what the parameters of an earlier version ask for. */
export function formerSaid(): readonly FormerSaid[] {
  return [
    of('office-share', ({ maxOfficeShare, quotaBase, quotaPer }) =>
      maxOfficeShare === null
        ? null
        : { atMost: share.format(maxOfficeShare, 'id'), base: quotaBase, per: quotaPer },
    ),
    {
      provision: 'place-of-work',
      isOf: ({ parameters: { must, place } }) => must === 'harus' && place === 'kantor',
      said: ({ alwaysInOffice: { classes, posts } }) =>
        named({ must: 'harus', place: 'kantor' }, [
          ...classes.map((positionClass) => ({ kind: 'class', positionClass }) as const),
          ...posts.map((post) => ({ kind: 'post', post }) as const),
        ]),
    },
    {
      provision: 'place-of-work',
      isOf: ({ parameters: { must, place }, who }) =>
        must === 'tidak boleh' && place === 'rumah' && who.of[0]?.kind === 'class',
      said: ({ noHomeClasses }) =>
        named(
          { must: 'tidak boleh', place: 'rumah' },
          noHomeClasses.map((positionClass) => ({ kind: 'class', positionClass }) as const),
        ),
    },
    of('days-at-place', ({ maxHomeDaysPerWeek }) =>
      maxHomeDaysPerWeek === null ? null : { place: 'rumah', atMost: String(maxHomeDaysPerWeek) },
    ),
    of('rotation', ({ rotationSpreadDays }) =>
      rotationSpreadDays === null ? {} : { spread: String(rotationSpreadDays) },
    ),
    of('shift-balance', ({ shiftDifference }) =>
      shiftDifference === null ? null : { difference: String(shiftDifference) },
    ),
    of('service-minimum', ({ coverageCounts }) => ({ counted: coverageCounts })),
    of('roster', ({ withoutRosterEntry }) => ({ without: withoutRosterEntry })),
    week('standard'),
    week('ramadan'),
    of('shifts', ({ shifts, sameMomentMinutes, shiftMarginMinutes }) => ({
      morning: hours.format(findShift('PG', { shifts })!, 'id'),
      afternoon: hours.format(findShift('SG', { shifts })!, 'id'),
      picket: hours.format(findShift('PK', { shifts })!, 'id'),
      sameMoment: String(sameMomentMinutes),
      margin: String(shiftMarginMinutes),
    })),
    of('presence', presenceSaid),
    of('alternate-channel', ({ alternateChannel }) => ({ allowed: alternateChannel })),
    of('daily-report', (parameters) => {
      const { dailyReport, officeReport, reportLateDays, repeatedReportDays } = parameters
      const at = [...(dailyReport ? ['rumah'] : []), ...(officeReport ? ['kantor'] : [])]
      return at.length === 0
        ? null
        : {
            at: at.join(', '),
            lateDays: String(reportLateDays),
            repeated: String(repeatedReportDays),
          }
    }),
    of('review', ({ reviewWithinWorkingDays }) => ({ within: String(reviewWithinWorkingDays) })),
    {
      ...of('review', ({ presenceReview }) =>
        presenceReview ? { what: 'presensi diperiksa' } : null,
      ),
      isOf: ({ parameters: { what } }) => what === 'presensi diperiksa',
    },
    of('unit-report', ({ unitEvaluationDue }) => ({ due: unitEvaluationDue })),
    of('travel', ({ bannedTravel, travelPermitFor, urgentPermitGraceHours }) => ({
      ...(bannedTravel.length > 0 && { banned: bannedTravel.join(', ') }),
      ...(travelPermitFor !== 'any' && { permitFor: travelPermitFor }),
      graceHours: String(urgentPermitGraceHours),
    })),
    of('summons', ({ summonsWithinMinutes }) => ({ within: String(summonsWithinMinutes) })),
    of('health-protocol', ({ healthProtocolOf }) => ({ of: healthProtocolOf })),
  ]
}

function of(
  provision: string,
  said: (parameters: PolicyParameters) => Readonly<Record<string, string>> | null,
): FormerSaid {
  return {
    provision,
    isOf: () => true,
    said(parameters) {
      const its = said(parameters)
      return its && { parameters: its }
    },
  }
}

function named(
  parameters: Readonly<Record<string, string>>,
  parts: readonly WhoPart[],
): Said | null {
  return parts.length === 0 ? null : { parameters, who: { of: parts, except: [] } }
}

function presenceSaid(parameters: PolicyParameters): Readonly<Record<string, string>> | null {
  const { homePresence, presenceWithinMinutes: within } = parameters
  if (homePresence === 'none') return null
  const how = { 'check-in': 'once', 'check-in-and-out': 'in-and-out', 'location-slots': 'slots' }
  return {
    how: how[homePresence],
    ...(homePresence === 'location-slots'
      ? {
          every: String(parameters.locationEveryMinutes),
          tolerance: String(parameters.locationToleranceMinutes),
          speed: String(parameters.anomalySpeedKmh),
        }
      : within !== null && { within: String(within) }),
    keptDays: String(parameters.coordinatesKeptDays),
  }
}

function week(which: 'standard' | 'ramadan'): FormerSaid {
  const ramadan = which === 'ramadan'
  return {
    provision: 'working-hours',
    isOf: ({ when }) => (when.ramadan === 'within') === ramadan,
    said: ({ hours: { [which]: its } }) => ({
      parameters: weekSaid(its),
      when: ramadan ? RAMADAN : EACH_WORKING_DAY,
    }),
  }
}

function weekSaid(its: WeeklyHours): Readonly<Record<string, string>> {
  return {
    weekly: weeklyHours.format(its.weeklyMinutes, 'id'),
    start: its.start,
    breakStart: its.breakStart,
    breakMinutes: String(its.breakMinutes),
    fridayBreakStart: its.fridayBreakStart,
    fridayBreakMinutes: String(its.fridayBreakMinutes),
  }
}
