import { formatTimeOfDay, parseTimeOfDay } from '../../shared/calendar/zones.ts'
import type { OutcomeCode, OutcomeFlag } from '../../shared/model/outcome.ts'
import type { Random } from './random.ts'

/** A check-in by form; `at` is local `HH:MM`. Choices by their Indonesian title. */
export interface CheckInDone {
  readonly at: string
  readonly kind: 'Masuk' | 'Lokasi' | 'Pulang'
  readonly place: 'Rumah' | 'Kantor' | 'Piket'
  /** What is pasted; left out: the person's home, as WhatsApp or Maps share it. `''`: nothing. */
  readonly location?: string
  readonly protocol?: readonly string[]
}

/** What the superior writes beside the report, the next working day. */
export type Assessment = 'Di atas' | 'Sesuai' | 'Di bawah' | 'without expectation' | 'never'

export interface ReportDone {
  readonly at: string
  /** Filed the day after the one it is for. */
  readonly nextDay?: boolean
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly assessment: Assessment
}

/** What a person does on one day, and what must come of it. */
export interface Doings {
  readonly checkIns: readonly CheckInDone[]
  /** Readings of the clock-in machine, local `HH:MM`. */
  readonly clockIns: readonly string[]
  /** A message that the unit head writes down. */
  readonly message?: { readonly at: string; readonly channel: 'SMS' | 'WA'; readonly text: string }
  readonly report?: ReportDone
  readonly code: OutcomeCode
  readonly flags: readonly OutcomeFlag[]
}

/** Turns an ordinary day into an odd one. */
export type OddDay = (ordinary: Doings) => Doings

const PROTOCOL = ['Memakai masker', 'Menjaga jarak', 'Mencuci tangan'] as const

export interface Hours {
  readonly start: string
  readonly end: string
}

/** Comes a little before the hours and goes a little after them. */
export function atTheMachine(random: Random, hours: Hours): Doings {
  const { comes, goes } = comesAndGoes(random, hours)
  return { checkIns: [], clockIns: [comes, goes], code: 'H', flags: [] }
}

export function byFormAtOffice(random: Random, hours: Hours): Doings {
  const { comes, goes } = comesAndGoes(random, hours)
  const there = { place: 'Kantor', protocol: PROTOCOL } as const
  const checkIns = [
    { ...there, at: comes, kind: 'Masuk' },
    { ...there, at: goes, kind: 'Pulang' },
  ] as const
  return { checkIns, clockIns: [], code: 'H', flags: [] }
}

export function inAndOutAtHome(random: Random, hours: Hours): Doings {
  const { comes, goes } = comesAndGoes(random, hours)
  const checkIns = [
    { at: comes, kind: 'Masuk', place: 'Rumah' },
    { at: goes, kind: 'Pulang', place: 'Rumah' },
  ] as const
  return { checkIns, clockIns: [], code: 'WFH', flags: [] }
}

/** One location a slot, a few minutes off. */
export function sharingLocations(random: Random, slots: readonly string[]): Doings {
  const checkIns = slots.map((slot) => shareAt(later(slot, random.int(-9, 24))))
  return { checkIns, clockIns: [], code: 'WFH', flags: [] }
}

export function nothingAtHome(): Doings {
  return { checkIns: [], clockIns: [], code: 'WFH', flags: [] }
}

/** Shares locations at these times alone. */
export function sharesAt(times: readonly string[]): OddDay {
  return flagged('location-slot-missing', (day) => ({ ...day, checkIns: times.map(shareAt) }))
}

/** Pastes another text as the location of the nth check-in. */
export function pastes(nth: number, location: string): OddDay {
  return (day) => {
    if (!day.checkIns[nth]) throw new RangeError(`No check-in ${nth} that day`)
    return {
      ...day,
      checkIns: day.checkIns.map((one, index) => (index === nth ? { ...one, location } : one)),
    }
  }
}

/** A check-in from home, with a location, where the policy asks for none. */
export function alsoSharesFromHome(at: string, location?: string): OddDay {
  return (day) => {
    const shared = location === undefined ? shareAt(at) : { ...shareAt(at), location }
    return { ...day, checkIns: [...day.checkIns, shared] }
  }
}

export function without(kind: 'Masuk' | 'Pulang'): OddDay {
  const flag = kind === 'Masuk' ? 'check-in-missing' : 'check-out-missing'
  return flagged(flag, (day) => {
    if (!day.checkIns.some((one) => one.kind === kind)) throw new RangeError(`No ${kind} that day`)
    return { ...day, checkIns: day.checkIns.filter((one) => one.kind !== kind) }
  })
}

export function comesOnlineAt(at: string): OddDay {
  return flagged('check-in-late', (day) => ({
    ...day,
    checkIns: day.checkIns.map((one) => (one.kind === 'Masuk' ? { ...one, at } : one)),
  }))
}

/** A message to the unit head in place of the check-in in the morning. */
export function writesMessage(at: string): OddDay {
  return (day) => ({
    ...without('Masuk')(day),
    message: { at, channel: 'WA', text: 'Hadir WFH, internet di rumah gangguan.' },
  })
}

export function clocksAtTheMachine(at: string): OddDay {
  return (day) => ({ ...day, clockIns: [...day.clockIns, at] })
}

/** Uses the form at the office instead of the clock-in machine. */
export function forgetsTheMachine(day: Doings): Doings {
  const [comes = '', goes = ''] = day.clockIns
  const there = { place: 'Kantor', location: '' } as const
  const checkIns = [
    { ...there, at: comes, kind: 'Masuk' },
    { ...there, at: goes, kind: 'Pulang' },
  ] as const
  return { ...day, clockIns: [], checkIns }
}

export function withoutProtocol(day: Doings): Doings {
  return { ...day, checkIns: day.checkIns.map((one) => ({ ...one, protocol: [] })) }
}

/** Is meant to be at the office and checks in from home alone. */
export function staysAtHome(day: Doings): Doings {
  const { report: _, ...rest } = day
  return { ...rest, clockIns: [], checkIns: [shareAt('07:35')], code: 'TK' }
}

/** Does nothing at all; `flags` are those of the policy for a day at home without anything. */
export function isAbsent(...flags: Doings['flags']): OddDay {
  return () => ({ checkIns: [], clockIns: [], code: 'TK', flags })
}

/** Without anything but the report, that is absence. */
export function withoutReport(day: Doings): Doings {
  const { report: _, ...rest } = day
  const seen = day.checkIns.length > 0 || day.clockIns.length > 0
  return { ...rest, code: seen ? day.code : 'TK', flags: [...day.flags, 'report-missing'] }
}

export function reportsNextDayAt(at: string): OddDay {
  return flagged('report-late', (day) => ({
    ...day,
    report: { ...reportOf(day), at, nextDay: true },
  }))
}

/** Other answers in the report; an empty list takes an answer away. */
export function reports(answers: ReportDone['answers']): OddDay {
  return (day) => {
    const report = reportOf(day)
    return { ...day, report: { ...report, answers: { ...report.answers, ...answers } } }
  }
}

export function reportsOnly(answers: ReportDone['answers']): OddDay {
  return (day) => {
    const report = reportOf(day)
    const { day: which = [], date = [], channel = [] } = report.answers
    return { ...day, report: { ...report, answers: { day: which, date, channel, ...answers } } }
  }
}

export function assessed(assessment: Assessment): OddDay {
  return (day) => ({ ...day, report: { ...reportOf(day), assessment } })
}

export function both(first: OddDay, second: OddDay): OddDay {
  return (day) => second(first(day))
}

/** `minutes` later than a local `HH:MM`. */
function later(time: string, minutes: number): string {
  return formatTimeOfDay(parseTimeOfDay(time) + minutes)
}

function shareAt(at: string): CheckInDone {
  return { at, kind: 'Lokasi', place: 'Rumah' }
}

function comesAndGoes(random: Random, { start, end }: Hours): { comes: string; goes: string } {
  return { comes: later(start, -random.int(2, 25)), goes: later(end, random.int(1, 20)) }
}

function flagged(flag: OutcomeFlag, change: OddDay): OddDay {
  return (day) => {
    const changed = change(day)
    return { ...changed, flags: [...changed.flags, flag] }
  }
}

function reportOf({ report }: Doings): ReportDone {
  if (!report) throw new RangeError('No report that day')
  return report
}
