import { findTimeOfDay, formatTimeOfDay } from '../calendar/zones.ts'
import type { PositionClass, SpecialPost } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import { TRAVEL_KINDS } from '../model/submission.ts'
import type { PolicyParameters } from '../model/policy-record.ts'
import type { BaseCode } from '../model/roster.ts'

/** A parameter as people change it in *Aturan*. */
export interface Parameter {
  readonly name: string
  /** What a value may be, to stand after "must be". */
  readonly allowed: Localized
  /** The value as `change` would read it. */
  readonly read: (parameters: PolicyParameters) => string
  /** Parameters with the value read from text; undefined where it cannot be read. */
  readonly change: (parameters: PolicyParameters, text: string) => PolicyParameters | undefined
}

interface ValueKind<T> {
  readonly allowed: Localized
  readonly parse: (text: string) => T | undefined
  readonly format: (value: T) => string
}

const CLASSES: readonly PositionClass[] = [
  'jpt',
  'administrator',
  'pengawas',
  'fungsional',
  'pelaksana',
  'non-asn',
]
const POSTS: readonly SpecialPost[] = ['kepala-dinas', 'camat', 'kepala-unit']

const share: ValueKind<number | null> = {
  allowed: {
    id: 'angka 0–1, persen (25%), atau - bila tidak ada',
    en: 'a number 0–1, a percentage (25%), or - for none',
  },
  parse: (text) => {
    if (text === '-') return null
    const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text)
    if (!match) return undefined
    const value = Number(match[1]!.replace(',', '.')) / (match[2] ? 100 : 1)
    return value <= 1 ? value : undefined
  },
  format: (value) => (value === null ? '-' : String(value)),
}

const time: ValueKind<string> = {
  allowed: { id: 'jam HH:MM', en: 'a time HH:MM' },
  parse: (text) => {
    const minutes = findTimeOfDay(text)
    return minutes === undefined || minutes === 1440 ? undefined : formatTimeOfDay(minutes)
  },
  format: (value) => value,
}

const yesNo: ValueKind<boolean> = {
  allowed: { id: 'ya atau tidak', en: 'yes or no' },
  parse: (text) => {
    if (/^(ya|yes|true)$/i.test(text)) return true
    return /^(tidak|no|false)$/i.test(text) ? false : undefined
  },
  format: (value) => (value ? 'ya' : 'tidak'),
}

function wholeNumber(from: number, to: number): ValueKind<number> {
  return {
    allowed: { id: `bilangan bulat ${from}–${to}`, en: `a whole number ${from}–${to}` },
    parse: (text) => {
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
      return value >= from && value <= to ? value : undefined
    },
    format: String,
  }
}

function wholeNumberOrNone(from: number, to: number): ValueKind<number | null> {
  const number = wholeNumber(from, to)
  return {
    allowed: {
      id: `${number.allowed.id}, atau - bila tidak ada`,
      en: `${number.allowed.en}, or - for none`,
    },
    parse: (text) => (text === '-' ? null : number.parse(text)),
    format: (value) => (value === null ? '-' : String(value)),
  }
}

function oneOf<T extends string>(values: readonly T[]): ValueKind<T> {
  const list = values.join(', ')
  return {
    allowed: { id: `salah satu dari ${list}`, en: `one of ${list}` },
    parse: (text) => values.find((value) => value === text.toLowerCase()),
    format: (value) => value,
  }
}

function listOf<T extends string>(values: readonly T[]): ValueKind<readonly T[]> {
  const list = values.join(', ')
  return {
    allowed: { id: `daftar berpisah koma dari ${list}`, en: `a comma-separated list of ${list}` },
    parse: (text) => {
      const read = text.split(',').map((part) => part.trim().toLowerCase())
      const wanted = read.filter((part) => part !== '' && part !== '-')
      const known = values.filter((value) => wanted.includes(value))
      return known.length === new Set(wanted).size ? known : undefined
    },
    format: (value) => value.join(', ') || '-',
  }
}

function parameter<T>(
  name: string,
  kind: ValueKind<T>,
  get: (parameters: PolicyParameters) => T,
  set: (parameters: PolicyParameters, value: T) => PolicyParameters,
): Parameter {
  return {
    name,
    allowed: kind.allowed,
    read: (parameters) => kind.format(get(parameters)),
    change: (parameters, text) => {
      const value = kind.parse(text)
      return value === undefined ? undefined : set(parameters, value)
    },
  }
}

function plain<K extends keyof PolicyParameters>(
  name: K,
  kind: ValueKind<PolicyParameters[K]>,
): Parameter {
  return parameter(
    name,
    kind,
    (parameters) => parameters[name],
    (parameters, value) => ({ ...parameters, [name]: value }),
  )
}

function ofHours(week: 'standard' | 'ramadan'): Parameter[] {
  const field = <K extends keyof PolicyParameters['hours']['standard']>(
    key: K,
    kind: ValueKind<PolicyParameters['hours']['standard'][K]>,
  ): Parameter =>
    parameter(
      `hours.${week}.${key}`,
      kind,
      ({ hours }) => hours[week][key],
      (parameters, value) => ({
        ...parameters,
        hours: { ...parameters.hours, [week]: { ...parameters.hours[week], [key]: value } },
      }),
    )
  return [
    field('weeklyMinutes', wholeNumber(60, 10_080)),
    field('start', time),
    field('breakStart', time),
    field('breakMinutes', wholeNumber(0, 300)),
    field('fridayBreakStart', time),
    field('fridayBreakMinutes', wholeNumber(0, 300)),
  ]
}

function ofShift(shift: string, code: BaseCode): Parameter[] {
  return (['start', 'end'] as const).map((key) =>
    parameter(
      `shifts.${shift}.${key}`,
      time,
      ({ shifts }) => shifts.find((one) => one.code === code)![key],
      (parameters, value) => ({
        ...parameters,
        shifts: parameters.shifts.map((one) =>
          one.code === code ? { ...one, [key]: value } : one,
        ),
      }),
    ),
  )
}

/** Every parameter, in the order in which *Aturan* explains them. */
export const PARAMETERS: readonly Parameter[] = [
  plain('maxOfficeShare', share),
  plain('quotaBase', oneOf(['on-duty', 'not-always-in-office'])),
  plain('quotaPer', oneOf(['day', 'shift'])),
  parameter(
    'alwaysInOffice.classes',
    listOf(CLASSES),
    ({ alwaysInOffice }) => alwaysInOffice.classes,
    (parameters, classes) => ({
      ...parameters,
      alwaysInOffice: { ...parameters.alwaysInOffice, classes },
    }),
  ),
  parameter(
    'alwaysInOffice.posts',
    listOf(POSTS),
    ({ alwaysInOffice }) => alwaysInOffice.posts,
    (parameters, posts) => ({
      ...parameters,
      alwaysInOffice: { ...parameters.alwaysInOffice, posts },
    }),
  ),
  plain('withoutRosterEntry', oneOf(['home', 'office'])),
  plain('homePresence', oneOf(['none', 'check-in', 'check-in-and-out', 'location-slots'])),
  plain('presencePlace', oneOf(['any', 'home', 'elsewhere'])),
  plain('officePresence', oneOf(['none', 'check-in', 'check-in-and-out'])),
  plain('officePresenceBy', oneOf(['any', 'form', 'machine'])),
  plain('checkOutElsewhere', yesNo),
  plain('presenceWithinMinutes', wholeNumberOrNone(0, 720)),
  plain('locationEveryMinutes', wholeNumber(15, 720)),
  plain('locationToleranceMinutes', wholeNumber(0, 360)),
  plain('alternateChannel', oneOf(['any', 'no-internet'])),
  plain('dailyReport', yesNo),
  plain('officeReport', yesNo),
  plain('repeatedReportDays', wholeNumber(2, 31)),
  plain('reportLateDays', wholeNumber(0, 31)),
  plain('reviewWithinWorkingDays', wholeNumber(0, 31)),
  plain('presenceReview', yesNo),
  plain('unitEvaluationDue', time),
  plain('noHomeClasses', listOf(CLASSES)),
  plain('maxHomeDaysPerWeek', wholeNumberOrNone(0, 7)),
  plain('rotationSpreadDays', wholeNumberOrNone(0, 31)),
  plain('shiftDifference', wholeNumberOrNone(0, 1000)),
  plain('coverageCounts', oneOf(['office', 'on-duty'])),
  plain('bannedTravel', listOf(TRAVEL_KINDS)),
  plain('travelPermitFor', oneOf(['any', 'urgent-or-duty'])),
  plain('urgentPermitGraceHours', wholeNumber(0, 720)),
  plain('summonsWithinMinutes', wholeNumber(0, 1440)),
  plain('summonsAsks', oneOf(['office', 'answer'])),
  plain('nearHomeKm', wholeNumberOrNone(1, 500)),
  plain('healthProtocolOf', oneOf(['office', 'with-permit'])),
  plain('anomalySpeedKmh', wholeNumber(1, 2000)),
  plain('coordinatesKeptDays', wholeNumber(0, 3650)),
  ...ofHours('standard'),
  ...ofHours('ramadan'),
  ...ofShift('morning', 'PG'),
  ...ofShift('afternoon', 'SG'),
  ...ofShift('picket', 'PK'),
  plain('sameMomentMinutes', wholeNumber(0, 240)),
  plain('shiftMarginMinutes', wholeNumber(0, 720)),
]
