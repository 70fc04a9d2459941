import { mondayOf } from '../calendar/week.ts'
import { isRamadan, isWorkingDay, nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt, parseTimeOfDay } from '../calendar/zones.ts'
import { addDays, datesOfMonth, monthOf, type CivilDate } from '../model/civil-date.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { PolicyTerm, UnitReportTerm } from '../model/policy-term.ts'
import { findPolicyOn } from '../policy/find-policy-on.ts'
import { firstOn } from '../policy/is-held-on.ts'
import { isForUnit } from '../regulations/terms-on.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd } from './local-moment.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding, RuleContext } from './rule.ts'
import { unitsOf } from './units-of.ts'

/**
 * A unit without the report of a week, a month or a regulation's days (L10): a row of *Evaluasi* dated within
 * them that says so, due 24:00 of the working day after the last on which the clause binds where it says
 * nothing else. Where the tab is not kept, none is missing.
 *
 * @example "0 laporan Bagian Umum kepada Bupati untuk Juli 2021; batas 2 Agustus 2021 pukul 24.00"
 */
export const unitReportMissing: AgencyRule = {
  id: 'unit-report-missing',
  title: { id: 'Laporan berkala unit tidak ada', en: 'Periodic report of a unit missing' },
  ofAllClauses: true,
  find: findUnitReports,
}

/** Of whom nothing is asked that is of the unit. */
const ASKED_NOTHING: ReadonlySet<string> = new Set(['no-clause', 'no-roster'])

export type UnitReport = UnitReportTerm & Pick<PolicyTerm, 'clause' | 'severity'>

function findUnitReports(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  if (!day.context.workingDay) return []
  // A unit reports also where nothing is asked of its people themselves.
  const employed = [
    ...day.people,
    ...day.unasked.filter(({ plan }) => ASKED_NOTHING.has(plan.unasked ?? '')),
  ]
  return unitsOf({ people: employed }, rules).flatMap(({ unit, people }) => {
    const terms = people.flatMap(({ day: { policy } }) => reportsOf(policy, unit.code))
    const each = new Map(terms.map((term) => [`${term.every} ${term.clause}`, term]))
    return [...each.values()].flatMap((term) => findReportsOf(term, { ...day, people }, rules))
  })
}

/** The reports asked of a unit by a policy of its people: what names them holds in place of what is said of everybody. */
export function reportsOf(
  policy: PolicyRecord | undefined,
  unitCode: string,
): readonly UnitReport[] {
  const its = policy?.terms?.filter((term) => term.kind === 'unit-report') ?? []
  const named = its.filter((term) => term.named !== undefined)
  return its
    .filter((term) => term.named !== undefined || !named.some(({ every }) => every === term.every))
    .map((term) => {
      const { ends: _, ...unended } = term
      return term.goesOnFor?.some((units) => isForUnit(units, unitCode)) ? unended : term
    })
}

function findReportsOf(term: UnitReport, day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const due = reportDue(term, day.context, rules)
  if (!due || !rules.asOf.hasCome(due.dueMs)) return []
  const { period, dueMs } = due
  const { begins = period.from, spans = [] } = term
  const since = firstOn(spans, begins > period.from ? begins : period.from)
  return unitsOf(day, rules)
    .filter(({ unit }) => isReportMissing(unit.code, due, rules))
    .map(({ unit }) => ({
      by: term,
      severity: 'violation',
      subject: { kind: 'unit', unitCode: unit.code },
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.unitReportMissing({
          unit: unit.name,
          every: term.every,
          from: period.from,
          until: period.until,
          ...(since > period.from && { since }),
          to: term.to ?? '',
          due: localEnd(dueMs, day.context.zone),
        }),
      ),
    }))
}

/** A unit's report whose period ends, for the clause, with a day. */
export interface ReportDue {
  readonly every: UnitReport['every']
  readonly period: Period
  readonly dueMs: number
  /** On which a row of *Evaluasi* may stand for it. */
  readonly dates: readonly CivilDate[]
}

/** Undefined where the clause binds on a later day of the period, or the regulation has no end. */
export function reportDue(
  term: UnitReport,
  { date, zone }: Pick<DayContext, 'date' | 'zone'>,
  rules: Pick<RuleContext, 'policies' | 'settings' | 'holidays'>,
): ReportDue | undefined {
  const period = periodOf(term, date)
  if (!period || bindsLater(term, { date, until: period.until }, rules)) return undefined
  const due = dueOf(term, date, rules)
  const through = term.every === 'end' && due.on > period.until ? due.on : period.until
  return {
    every: term.every,
    period,
    dueMs: epochMsAt(due.on, due.minutes, zone),
    dates: datesBetween(period.from, through),
  }
}

interface Period {
  readonly from: CivilDate
  readonly until: CivilDate
}

/** Undefined of a regulation without an end. */
function periodOf(term: UnitReport, date: CivilDate): Period | undefined {
  const { every, ends, begins = date } = term
  switch (every) {
    case 'week':
      return { from: mondayOf(date), until: addDays(mondayOf(date), 6) }
    case 'month': {
      const dates = datesOfMonth(monthOf(date))
      return { from: dates[0]!, until: dates.at(-1)! }
    }
    case 'end':
      return ends && date <= ends ? { from: begins, until: ends } : undefined
  }
}

/** Whether the clause, or that of what prolongs its regulation, binds on a later working day of the period. */
function bindsLater(
  { clause, every, ends, goesOnFor }: UnitReport,
  { date, until }: { readonly date: CivilDate; readonly until: CivilDate },
  { policies, settings, holidays }: Pick<RuleContext, 'policies' | 'settings' | 'holidays'>,
): boolean {
  const last = ends && ends < until ? ends : until
  for (let next = addDays(date, 1); next <= last; next = addDays(next, 1)) {
    if (!isWorkingDay(next, settings, holidays)) continue
    const terms = findPolicyOn(policies, next, isRamadan(next, holidays))?.terms ?? []
    const reports = terms.filter((one) => one.kind === 'unit-report')
    const isSame = ends === undefined && goesOnFor !== undefined
    if (reports.some((one) => one.clause === clause || (isSame && one.every === every))) return true
  }
  return false
}

function dueOf(
  { within, dueAt }: UnitReport,
  date: CivilDate,
  { settings, holidays }: Pick<RuleContext, 'settings' | 'holidays'>,
): { readonly on: CivilDate; readonly minutes: number } {
  let on = date
  for (let days = 0; days < within; days++) on = nextWorkingDay(on, settings, holidays)
  return { on, minutes: dueAt === undefined ? 1440 : parseTimeOfDay(dueAt) }
}

function datesBetween(from: CivilDate, until: CivilDate): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = from; date <= until; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** A row that does not say of what it is stands for its day and its week. */
export function isReportMissing(
  unitCode: string,
  { every, dates }: Pick<ReportDue, 'every' | 'dates'>,
  { index }: Pick<RuleContext, 'index'>,
): boolean {
  const rows = dates.map((date) => index.evaluationsOn(unitCode, date))
  if (rows.includes(undefined)) return false
  return !rows
    .flatMap((its) => its ?? [])
    .some(({ period }) => period === every || (period === undefined && every === 'week'))
}
