import { windowOf } from '../calendar/windows.ts'
import { isRamadan, isWorkingDay } from '../calendar/working-day.ts'
import { addDays, ALL_WEEK, weekdayOf, type CivilDate, type Weekday } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import { groupsOf } from '../model/groups-of.ts'
import { isSameGroup } from '../model/is-same-group.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Clause, DateSpan, Regulation, When, Who, WhoPart } from '../model/regulation.ts'
import { isWho } from '../policy/is-who.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { WEEKDAYS } from '../text/weekday-names.ts'
import { findProvision } from './catalogue.ts'
import type { OfficeAtWork } from './find-contradictions.ts'
import { inList } from './in-list.ts'
import { isSameNumber } from './is-same-number.ts'
import type { BoundOffice, Provision, WindowsInForce } from './provision.ts'
import { isForUnit, standings, type Standing } from './terms-on.ts'
import { formatWho } from './who/format-who.ts'

/** A clause that binds nobody or on no day, or lets everything be, as the office stands; and which cell of it says so. */
export interface IdleClause {
  readonly clause: Clause
  readonly cell: 'who' | 'when' | 'parameters'
  /** On which of its days of the week alone that is so; absent of all. */
  readonly on?: Localized
  readonly why: Localized
}

/** Longer ahead nobody looks. */
const LONGEST_DAYS = 400

/** Of each at most one reason. Whoever cannot be found at all (a group or unit that is not there) is told elsewhere. */
export function findIdleClauses(
  regulations: readonly Regulation[],
  office: OfficeAtWork,
): IdleClause[] {
  const standing = standings(regulations)
  const clauses = new Set(standing.flatMap(({ regulation }) => regulation.clauses))
  return [...clauses].flatMap((clause): IdleClause[] => {
    const provision = clause.isOn ? findProvision(clause.provision) : undefined
    if (!provision || !isAskedOfDays(provision, clause)) return []
    const its = standing.filter(({ regulation }) => regulation.clauses.includes(clause))
    const never = neverInWords(clause, its, office)
    if (never && provision.daysOff !== 'all') {
      const isNever = provision.daysOff === 'nobody'
      return [{ clause, cell: 'when', why: isNever ? never : butOnDuty(never) }]
    }
    const off = never || provision.daysOff !== 'nobody' ? [] : daysOffNamed(clause.when, office)
    if (off.length > 0) {
      return [{ clause, cell: 'when', on: inWords(off), why: notWorked(off, office) }]
    }
    if (office.employees.length === 0) return []
    const nobody = nobodyInWords(clause.who, its, office)
    if (nobody) return [{ clause, cell: 'who', why: nobody }]
    const why = provision.idle?.(clause, boundOffice(clause, its, { regulations, office }))
    return why ? [{ clause, cell: 'parameters', why }] : []
  })
}

/** What counts of the office, whatever the day, has its own days. */
function isAskedOfDays(provision: Provision, clause: Clause): boolean {
  if (provision.lacks(clause)) return false
  const binding = provision.bind(clause)
  return binding.checked && (binding.rules.length > 0 || binding.change !== undefined)
}

function butOnDuty({ id, en }: Localized): Localized {
  return {
    id: `${id}, kecuali yang dijadwalkan bertugas pada hari libur`,
    en: `${en}, but for who is rostered on days off`,
  }
}

/** Why it binds on no working day, of all the time for which it stands. */
function neverInWords(
  { when }: Clause,
  its: readonly Standing[],
  { settings, holidays }: OfficeAtWork,
): Localized | undefined {
  const known = new Set(
    holidays.flatMap(({ kind, date }) => (kind === 'ramadan' ? date.slice(0, 4) : [])),
  )
  const isAsked = (date: CivilDate): boolean =>
    when.ramadan === undefined ||
    isRamadan(date, holidays) === (when.ramadan === 'within') ||
    !known.has(date.slice(0, 4))
  const isWorked = (date: CivilDate): boolean => isWorkingDay(date, settings, holidays)
  for (const standing of its) {
    for (const date of daysOf(standing, when)) {
      if (isWorked(date) && isAsked(date)) return undefined
    }
  }
  const days = its.flatMap((standing) => [...daysOf(standing, when)])
  const inForce = its.map(({ from, until }) => ({ from, until }))
  if (days.length === 0) return { id: OUTSIDE.id(inForce), en: OUTSIDE.en(inForce) }
  if (days.some(isWorked)) return { id: RAMADAN.id(inForce), en: RAMADAN.en(inForce) }
  const holiday = days.find((date) => weekdayOf(date) <= settings.workingDaysPerWeek)
  if (holiday === undefined) {
    const off = ALL_WEEK.filter((day) => days.some((date) => weekdayOf(date) === day))
    return notWorked(off, { settings })
  }
  const name = holidays.find(({ date, kind }) => date === holiday && kind !== 'ramadan')?.name ?? ''
  return {
    id: `semua harinya libur, pertama ${dateInWords(holiday, 'id')} (${name})`,
    en: `all of its days are off, the first ${dateInWords(holiday, 'en')} (${name})`,
  }
}

/** Days off that are named beside others; all of them stand there where some day is excepted, and nobody named them. */
function daysOffNamed({ weekdays }: When, { settings }: Pick<OfficeAtWork, 'settings'>): Weekday[] {
  const off = ALL_WEEK.slice(settings.workingDaysPerWeek)
  const named = off.filter((day) => weekdays.includes(day))
  return named.length < off.length ? named : []
}

function notWorked(
  off: readonly Weekday[],
  { settings: { workingDaysPerWeek } }: Pick<OfficeAtWork, 'settings'>,
): Localized {
  const [first, last] = [ALL_WEEK[0]!, ALL_WEEK[workingDaysPerWeek - 1]!]
  const [from, until, not] = [inWords([first]), inWords([last]), inWords(off)]
  return {
    id: `hari kerja kantor ini ${from.id} sampai ${until.id} (tab Pengaturan), bukan ${not.id}`,
    en: `this office works ${from.en} to ${until.en} (tab Settings), not ${not.en}`,
  }
}

function inWords(days: readonly Weekday[]): Localized {
  const names = (language: Language): string[] => days.map((day) => WEEKDAYS[language][day - 1]!)
  return { id: inList(names('id'), 'id'), en: inList(names('en'), 'en') }
}

type InForce = readonly Pick<Standing, 'from' | 'until'>[]

const OUTSIDE = {
  id: (its: InForce) => `waktunya di luar masa berlaku aturan, ${inForceIn(its, 'id')}`,
  en: (its: InForce) => `its days are outside of those of the regulation, ${inForceIn(its, 'en')}`,
}

const RAMADAN = {
  id: (its: InForce) =>
    `Ramadan di tab Hari Libur tidak seperti itu selama masa berlaku aturan, ${inForceIn(its, 'id')}`,
  en: (its: InForce) =>
    `Ramadan in the tab of holidays is not so while the regulation holds, ${inForceIn(its, 'en')}`,
}

function inForceIn(its: InForce, language: Language): string {
  const [until, withdrawn] =
    language === 'id' ? ['sampai', 'sampai dicabut'] : ['until', 'until withdrawn']
  return inList(
    its
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))
      .map(({ from, until: last }) =>
        [
          dateInWords(from, language),
          last ? `${until} ${dateInWords(last, language)}` : withdrawn,
        ].join(' '),
      ),
    language,
  )
}

/** The days of which a clause speaks while its regulation stands, whether in Ramadan or not. */
function* daysOf(
  { from, until }: Standing,
  { spans, weekdays, except }: When,
): Generator<CivilDate, void> {
  const whole: DateSpan = { from, until: until ?? addDays(from, LONGEST_DAYS) }
  for (const span of spans.length > 0 ? spans : [whole]) {
    const first = span.from > from ? span.from : from
    const last = until !== undefined && until < span.until ? until : span.until
    for (const date of datesBetween(first, last)) {
      const isNamed = weekdays.length === 0 || weekdays.includes(weekdayOf(date))
      if (isNamed && !except.some((one) => one.from <= date && date <= one.until)) yield date
    }
  }
}

function* datesBetween(first: CivilDate, last: CivilDate): Generator<CivilDate, void> {
  let date = first
  for (let step = 0; date <= last && step < LONGEST_DAYS; step++) {
    yield date
    date = addDays(date, 1)
  }
}

/** Whoever happens to be one of these is bound: nobody need be. */
const BY_CHANCE: ReadonlySet<WhoPart['kind']> = new Set(['without-internet', 'exempt-units'])

function nobodyInWords(
  who: Who,
  its: readonly Standing[],
  office: OfficeAtWork,
): Localized | undefined {
  const parts = [...who.of, ...who.except]
  const isTold = parts.some((part) => isUnknown(part, office))
  const isByChance = who.of.some(({ kind }) => BY_CHANCE.has(kind))
  const isActed =
    who.of.some(({ kind }) => kind === 'post') && office.units.some((one) => one.acting)
  if (parts.length === 0 || isTold || isByChance || isActed) return undefined
  if (its.some((standing) => isAnybody(who, standing, office))) return undefined
  return {
    id: `tidak ada ${formatWho(who, 'id')} di tab Pegawai`,
    en: `nobody in the tab of employees is one of ${formatWho(who, 'en')}`,
  }
}

function isUnknown(part: WhoPart, { employees, units }: OfficeAtWork): boolean {
  if (part.kind === 'group') return !groupsOf(employees).some((one) => isSameGroup(one, part.name))
  return part.kind === 'unit' && !units.some(({ code }) => code === part.code)
}

/** Whether it names anybody, at any time of theirs. */
function isAnybody(
  who: Who,
  { regulation }: Pick<Standing, 'regulation'>,
  { employees, units }: OfficeAtWork,
): boolean {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  return employees.some((whole) => {
    const { id, name, periods } = whole
    const rows = periods?.map((period): Employee => ({ ...period, id, name })) ?? [whole]
    return rows.some(
      (one) => isForUnit(regulation, one.unitCode) && isWho(who, one, unitOf.get(one.unitCode)),
    )
  })
}

function boundOffice(
  clause: Clause,
  its: readonly Standing[],
  {
    regulations,
    office,
  }: { readonly regulations: readonly Regulation[]; readonly office: OfficeAtWork },
): BoundOffice {
  const { settings, employees, units } = office
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  const [first] = its.flatMap((one) => daysOf(one, clause.when).next().value ?? []).sort()
  const isOf = (unitCode: string): boolean =>
    its.some(({ regulation }) => isForUnit(regulation, unitCode))
  const staff = employees.flatMap((whole): Employee[] => {
    const employee = first === undefined ? undefined : employeeOn(whole, first)
    const unit = unitOf.get(employee?.unitCode ?? '')
    const isNamed =
      employee &&
      !unit?.exemptFromWfh &&
      isOf(employee.unitCode) &&
      isWho(clause.who, employee, unit)
    return isNamed ? [employee] : []
  })
  const byUnit = Map.groupBy(staff, ({ unitCode }) => unitCode)
  return {
    workingDaysPerWeek: settings.workingDaysPerWeek,
    units: units.filter(({ code }) => isOf(code)),
    named: {
      all: staff.length,
      units: [...byUnit].map(([code, { length }]) => ({
        name: unitOf.get(code)?.name || code,
        people: length,
      })),
    },
    isAnybody: (who) => its.some((standing) => isAnybody(who, standing, office)),
    windows(within) {
      const all = its.map((one) => windowsIn(one, within, { regulations, office }))
      return all.find((one) => one === 'whole') ?? all.find((one) => one === 'cut') ?? 'none'
    },
  }
}

/** Whether a window of a month or of weeks is over while the regulation stands, or one begins at all. */
function windowsIn(
  { regulation, from, until }: Standing,
  within: Parameters<BoundOffice['windows']>[0],
  {
    regulations,
    office: { settings, holidays },
  }: { readonly regulations: readonly Regulation[]; readonly office: OfficeAtWork },
): WindowsInForce {
  const { number, validFrom, since = validFrom } = regulation
  const goesOn = regulations.some(({ extends: its }) => isSameNumber(its ?? '', number))
  if (until === undefined || goesOn) return 'whole'
  const counted = within === 'month' ? within : { ...within, from: since }
  const ends = [...datesBetween(from, until)].flatMap((date) => {
    const working = windowOf(date, counted).filter((one) => isWorkingDay(one, settings, holidays))
    return working.at(-1) ?? []
  })
  if (ends.some((end) => end <= until)) return 'whole'
  return ends.length > 0 ? 'cut' : 'none'
}
