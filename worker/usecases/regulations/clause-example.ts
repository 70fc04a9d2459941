import { isRamadan } from '../../../shared/calendar/working-day.ts'
import { instantAt, localTimeOf } from '../../../shared/calendar/zones.ts'
import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  datesOfMonth,
  monthOf,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Regulation } from '../../../shared/model/regulation.ts'
import { isWhen } from '../../../shared/regulations/when/is-when.ts'
import { underRegulations } from '../../../shared/regulations/under-regulations.ts'
import { agencyCountsFrom } from '../../../shared/outcome/counts-from.ts'
import { AGENCY_RULES } from '../../../shared/rules/rules.ts'
import { dateInWords, monthInWords } from '../../../shared/text/date-in-words.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { compareEvaluations } from '../month/compare-evaluations.ts'
import { loadRestricted } from '../ledger/load-restricted.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { nameSubject } from '../month/name-subject.ts'
import { openMonth } from '../month/open-month.ts'
import { withoutPeople } from '../month/without-people.ts'
import { madeOffice } from './made-office.ts'
import type { TriedClause } from './read-clause.ts'
import { regulationText } from './regulation-text.ts'

/** The number of the clause while it is tried, by which its findings are known. */
const TRIED = '§'
/** So many cases are told one by one. */
const TOLD = 4

/** What was found under the clause, and the days on which it binds. */
interface Found {
  readonly month: Month
  readonly findings: readonly Finding[]
  readonly days: readonly CivilDate[]
  readonly configuration: Pick<Configuration, 'employees' | 'units' | 'settings'>
}

/**
 * What the agency's own last month would have been under the clause, as if its regulation had been in force; where
 * nothing is known of that month, or the clause binds on none of its days, a made office, which is said to be one.
 */
export async function exampleOf(
  context: Context,
  agency: Agency,
  tried: TriedClause,
): Promise<string[]> {
  const { clause, configuration, language } = tried
  const text = regulationText(language)
  if (clause.provision === null) return [text.example.note]
  const today = localTimeOf(instantNow(context), configuration.settings.zone).date
  const last = monthOf(addDays(`${today.slice(0, 7)}-01` as CivilDate, -1))
  const restricted = await loadRestricted(context, agency, configuration)
  const own = await ownMonth(context, agency, { tried, month: last, restricted })
  if (own) return own
  const { month, isFirst } = madeMonth(tried, today)
  const employees = configuration.employees.filter(({ id }) => !restricted.has(id))
  const told = { ...tried, configuration: { ...configuration, employees } }
  return madeExample(told, isFirst ? month : last)
}

async function ownMonth(
  context: Context,
  agency: Agency,
  {
    tried,
    month,
    restricted,
  }: {
    readonly tried: TriedClause
    readonly month: Month
    readonly restricted: Awaited<ReturnType<typeof loadRestricted>>
  },
): Promise<string[] | undefined> {
  const { throughSequence } = await followLedger(context, agency)
  const asOf = instantNow(context)
  const { configuration, evaluation: before } = await openMonth(context, agency, {
    month,
    asOf,
    throughSequence,
  })
  const days = countedDays(tried, before)
  if (days.length === 0 || !before.outcomes.some(({ evidence }) => evidence.length > 0))
    return undefined
  const under = { ...configuration, ...underRegulations(triedRegulations(tried, month)) }
  const { evaluation } = await openMonth(context, agency, { month, asOf, throughSequence, under })
  const told = withoutPeople(evaluation, restricted)
  const findings = triedFindings(told)
  const { outcomes } = compareEvaluations(withoutPeople(before, restricted), told, configuration)
  return ownLines({ month, findings, days, configuration }, tried, outcomes.length)
}

/** The month in which the clause first binds from today on, where it says dates. */
function madeMonth(
  { clause, regulation }: TriedClause,
  today: CivilDate,
): { readonly month: Month; readonly isFirst: boolean } {
  const [first] = clause.when.spans
  const from = first?.from ?? (regulation.validFrom > today ? regulation.validFrom : today)
  return { month: monthOf(from), isFirst: first !== undefined || clause.when.ramadan !== 'within' }
}

function madeExample(tried: TriedClause, month: Month): string[] {
  const { configuration, clause, language } = tried
  const { example } = regulationText(language)
  const under = underRegulations(triedRegulations(tried, month))
  const staff = configuration.employees.length > 0 ? 'own' : 'made'
  const asOf = instantAt(
    addDays(datesOfMonth(month).at(-1)!, 15),
    '12:00',
    configuration.settings.zone,
  )
  for (const place of ['office', 'home'] as const) {
    const code = place === 'office' ? 'WFO' : 'WFH'
    const facts = {
      ...madeOffice(configuration, { month, code, who: clause.who }),
      ...under,
    }
    const [finding] = triedFindings(evaluateMonth(facts, { month, asOf }))
    if (!finding) continue
    const who = nameSubject(finding.subject, facts) || facts.settings.agencyName
    const date = dateInWords(finding.date, language)
    return [
      example.made(staff, place),
      example.madeFinding(who, date, finding.arithmetic[language]),
    ]
  }
  return [example.made(staff, 'office'), example.madeNone]
}

/** The regulation as if it had been in force all month, and its clause under a number of its own. */
function triedRegulations({ typed, regulation, clause }: TriedClause, month: Month): Regulation[] {
  const [first, last] = [datesOfMonth(month)[0]!, datesOfMonth(month).at(-1)!]
  const { validUntil, ...rest } = regulation
  const tried: Regulation = {
    ...rest,
    ranksFrom: regulation.validFrom,
    validFrom: regulation.validFrom < first ? regulation.validFrom : first,
    ...(validUntil && { validUntil: validUntil > last ? validUntil : last }),
    clauses: regulation.clauses.map((one) => (one === clause ? { ...one, number: TRIED } : one)),
  }
  return typed.regulations.map((one) => (one === regulation ? tried : one))
}

function triedFindings({ findings }: MonthEvaluation): Finding[] {
  return findings.filter(({ clause }) => clause.endsWith(`, ${TRIED}`))
}

/** Working days on which the clause binds, and which count. */
function countedDays(
  { clause, configuration }: TriedClause,
  { days }: MonthEvaluation,
): CivilDate[] {
  const from = agencyCountsFrom(configuration)
  return days
    .filter(({ date, workingDay }) => workingDay && (from === undefined || date >= from))
    .map(({ date }) => date)
    .filter((date) => isWhen(clause.when, date, isRamadan(date, configuration.holidays)))
}

function ownLines(found: Found, tried: TriedClause, outcomes: number): string[] {
  const { findings, days } = found
  const { language, clause } = tried
  const { example } = regulationText(language)
  const month = monthInWords(found.month, language)
  const isOverWeeks = clause.parameters['weeks'] !== undefined
  const ofPeople = findings.filter(({ subject }) => subject.kind === 'person')
  const [ofDays, ofPeriods] = [true, false].map((isOfDay) =>
    findings.filter(
      ({ subject, rule }) =>
        subject.kind !== 'person' && (OF_A_DAY.has(rule) && !isOverWeeks) === isOfDay,
    ),
  )
  const dates = new Set(ofDays!.map(({ date }) => date))
  const lines = [
    ...(ofDays!.length > 0
      ? [example.days(month, dates.size, days.length, furthestOf(ofDays!, tried))]
      : []),
    ...(ofPeriods!.length > 0
      ? [example.times(month, ofPeriods!.length, furthestOf(ofPeriods!, tried))]
      : []),
    ...(ofPeople.length > 0 ? [peopleLine(ofPeople, found, language)] : []),
    ...(outcomes > 0 ? [example.outcomes(month, outcomes)] : []),
  ]
  return lines.length > 0 ? lines : [example.kept(month, days.length)]
}

/** Others are about a week or a month. */
const OF_A_DAY: ReadonlySet<string> = new Set(AGENCY_RULES.map(({ id }) => id))

function furthestOf(findings: readonly Finding[], { clause, language }: TriedClause): string {
  const { example } = regulationText(language)
  const sign = clause.parameters['atMost'] === undefined ? 1 : -1
  const howFar = clause.who.each ? partIn : countIn
  const [case_] = findings.toSorted((one, other) => sign * (howFar(one) - howFar(other)))
  return example.onDay(dateInWords(case_!.date, language), case_!.arithmetic[language])
}

/** The first number of the arithmetic is how many there were. */
function countIn({ arithmetic }: Finding): number {
  return Number(/\d+/.exec(arithmetic.id)?.[0] ?? 0)
}

/** Of how many; units differ in size. */
function partIn(finding: Finding): number {
  const [count, of] = finding.arithmetic.id.match(/\d+/g) ?? []
  return Number(count) / Number(of)
}

function peopleLine(findings: readonly Finding[], found: Found, language: Language): string {
  const { example } = regulationText(language)
  // Two people may have one name.
  const byPerson = Map.groupBy(findings, ({ subject }) =>
    subject.kind === 'person' ? subject.employeeId : '',
  )
  const cases = [...byPerson.values()].map(([first]) => {
    const name = nameSubject(first!.subject, found.configuration)
    return `${name}, ${dateInWords(first!.date, language)}`
  })
  const told = cases.slice(0, TOLD)
  if (cases.length > TOLD) told.push(example.andMore(cases.length - TOLD))
  return example.people(monthInWords(found.month, language), cases.length, told.join('; '))
}
