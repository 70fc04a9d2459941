import type { DisciplineSteps } from '../model/discipline-law.ts'
import type { Unit } from '../model/employee.ts'
import type { Language, Localized } from '../model/language.ts'
import type { NamedUnit, PolicyParameters } from '../model/policy-record.ts'
import type { AskedTerm, Weeks, WorkPlace } from '../model/policy-term.ts'
import type { RecapDuty } from '../model/recap-due.ts'
import type { Clause, When, Who } from '../model/regulation.ts'
import { inSingular } from './in-singular.ts'
import { isEachWorkingDay, isEveryone } from './everyone.ts'
import { formatParameterLines, readParameterLines, type ReadParameters } from './parameter-lines.ts'
import { REPORTED_TO } from './reported-to.ts'
import type { ValueKind } from './value-kinds.ts'
import { formatWhen } from './when/format-when.ts'
import { formatWho } from './who/format-who.ts'

/** A parameter of a provision, by a stable key. */
export interface ClauseParameter<T> {
  /** As people write it: "paling banyak". */
  readonly name: Localized
  readonly kind: ValueKind<T>
  /** A line that names no parameter is one of these, and several lines are all of them. */
  readonly isList?: true
  /** Where nothing reads it yet, a clause that sets it is told to be not checked. */
  readonly notYet?: true
  /** What it changes, where that is neither an outcome, a finding nor a proposed roster. */
  readonly beyond?: Localized
}

export type ParameterTable = Readonly<Record<string, ClauseParameter<unknown>>>

/** What a clause says of each parameter; of one that it does not set, nothing. */
export type ValuesOf<P extends ParameterTable> = {
  readonly [K in keyof P]?: P[K] extends ClauseParameter<infer T> ? T : never
}

/** Values that a clause sets otherwise; undefined where it sets none. */
type Otherwise<P extends ParameterTable> = { readonly [K in keyof P]?: ValuesOf<P>[K] | undefined }

/** What a clause asks for. */
export interface Asked {
  /** Rules that cite the clause. */
  readonly rules: readonly string[]
  /** What it says of how days of those whom it binds are evaluated; the rest of what is given stays. */
  readonly change?: ((parameters: PolicyParameters) => PolicyParameters) | undefined
  /** What it asks of those whom it names. */
  readonly terms?: readonly AskedTerm[]
  /** What it asks in place of `change` where an earlier clause for the same rules set the parameters already. */
  readonly again?: readonly AskedTerm[]
  /** Units that it names, which set-up asks about. */
  readonly namedUnits?: readonly NamedUnit[]
  /** What it counts of absences, whatever else is in force. */
  readonly discipline?: DisciplineSteps
  /** The recap that it wants each month, whatever else is in force. */
  readonly recapDue?: RecapDuty
  /** Whom and when it binds, where its rules or parameters say themselves of whom or when they are; and of who works where. */
  readonly reach?: { readonly who?: Who; readonly when?: When; readonly at?: readonly WorkPlace[] }
}

/** What a clause asks for, or why it is kept and not checked. */
export type Binding =
  | ({ readonly checked: true } & Asked)
  | { readonly checked: false; readonly why: Localized }

/** One of the things that a clause speaks of, and the clause as if it spoke of nothing else. */
export interface ClausePart {
  readonly of: string
  readonly clause: Clause
}

/** One of the things that a clause can ask for. */
export interface Provision {
  /** Stable; it stands in templates. */
  readonly name: string
  /** As the drop-down of *Pasal* says it. */
  readonly title: Localized
  /** What it was called in earlier versions; still understood. */
  readonly also?: readonly string[] | undefined
  readonly parameters: ParameterTable
  /** A clause that asks for it, which needs nothing else: for tests and the sidebar. */
  readonly example: Pick<Clause, 'parameters'> & Partial<Pick<Clause, 'who' | 'when'>>
  readParameters(text: string): ReadParameters
  /** The lines as `readParameters` reads them. */
  writeParameters(parameters: Clause['parameters'], language: Language): string
  /** The clause in plain words, as the sidebar reads it back. */
  sentence(clause: Clause, language: Language): string
  /** What the clause lacks to mean anything; undefined where it is whole. */
  lacks(clause: Clause): Localized | undefined
  bind(clause: Clause): Binding
  /** What it speaks of: of one thing, where two clauses of the provision cannot stand beside each other. */
  partsOf(clause: Clause): readonly ClausePart[]
  /** Whether no day can keep both, of those who are bound by both; absent where that cannot be. */
  readonly contradicts?: ((one: Clause, other: Clause) => boolean) | undefined
  /** Why no day can keep both as the staff is, one of which may be for each unit by itself. */
  readonly cannotMeet?:
    | ((one: Clause, other: Clause, staff: StaffInUnits) => Localized | undefined)
    | undefined
  /** Why nobody can keep it, whatever else is in force; absent where that cannot be. */
  readonly cannotKeep?:
    | ((clause: Clause, workingDaysPerWeek: number) => Localized | undefined)
    | undefined
  /** Why it can bind nobody of those whom it names, or lets everything be; absent where that cannot be. */
  readonly idle?: ((clause: Clause, office: BoundOffice) => Localized | undefined) | undefined
  /** Whom it binds on days off: nobody, or whatever the day; absent where those who are on duty. */
  readonly daysOff?: DaysOff | undefined
  /** It binds each of those whom it names by themselves, and not all of them together. */
  readonly isOfEach?: true
  /** It counts those whom it names together, so that those of each unit by themselves are another thing. */
  readonly isCounted?: true
}

type DaysOff = 'nobody' | 'all'

/** What of the office a clause finds on the days on which it binds. */
export interface BoundOffice {
  readonly workingDaysPerWeek: number
  /** Those for which it holds. */
  readonly units: readonly Unit[]
  /** Whom it names, on its first day. */
  readonly named: StaffInUnits
  /** Whether these are anybody of those for whom it holds, at any time. */
  readonly isAnybody: (who: Who) => boolean
  readonly windows: (within: 'month' | Weeks) => WindowsInForce
}

/** Whether a window is over while the regulation stands, or only begun, or none begins. */
export type WindowsInForce = 'whole' | 'cut' | 'none'

/** How many people two clauses are of, and how many in each unit. */
export interface StaffInUnits {
  readonly all: number
  readonly units: readonly { readonly name: string; readonly people: number }[]
}

/** What a clause says, and whether of each unit by itself. */
export interface Said<V> {
  readonly values: V
  readonly isOfEach: boolean
}

/** A clause in words: whom, when, and each value as people write it. */
export interface Words<P extends ParameterTable> {
  readonly who: string
  readonly when: string
  readonly value: { readonly [K in keyof P]?: string }
}

/** A provision as its folder declares it. */
export interface ProvisionDeclaration<P extends ParameterTable> {
  readonly name: string
  readonly title: Localized
  readonly also?: readonly string[]
  readonly parameters: P
  readonly example: Provision['example']
  /** Parameters of which a clause must set one. */
  readonly needs?: readonly (keyof P & string)[]
  readonly sentence: Readonly<
    Record<Language, (words: Words<P>, values: ValuesOf<P>, clause: Clause) => string>
  >
  /** The sentence says itself to whom it is reported. */
  readonly saysAddressee?: true
  /** What it asks for; a reason where that is not checked yet. */
  readonly asks: (values: ValuesOf<P>, clause: Clause) => Asked | Localized
  /**
   * What a clause speaks of, where two can stand beside each other: each by a key, with the parameters that a
   * clause for that alone would say otherwise. Absent: of one thing.
   */
  readonly speaksOf?: (values: ValuesOf<P>) => Readonly<Record<string, Otherwise<P>>>
  /** Whether no day can keep what both clauses say, of which `isOfSame` bind the same people. */
  readonly contradicts?: (one: ValuesOf<P>, other: ValuesOf<P>, isOfSame: boolean) => boolean
  readonly cannotMeet?: (
    one: Said<ValuesOf<P>>,
    other: Said<ValuesOf<P>>,
    staff: StaffInUnits,
  ) => Localized | undefined
  readonly cannotKeep?: (
    values: ValuesOf<P>,
    clause: Clause,
    workingDaysPerWeek: number,
  ) => Localized | undefined
  readonly idle?: (
    values: ValuesOf<P>,
    clause: Clause,
    office: BoundOffice,
  ) => Localized | undefined
  readonly daysOff?: DaysOff
  readonly isOfEach?: true
  readonly isCounted?: true
}

export function provision<P extends ParameterTable>(declared: ProvisionDeclaration<P>): Provision {
  const { name, title, also, parameters, example, sentence, contradicts, needs = [] } = declared
  const { speaksOf, isOfEach, isCounted, cannotMeet, cannotKeep, idle, daysOff } = declared
  return {
    name,
    title,
    ...(also && { also }),
    ...(isOfEach && { isOfEach }),
    ...(isCounted && { isCounted }),
    ...(daysOff && { daysOff }),
    parameters,
    example,
    readParameters: (text) => readParameterLines(parameters, text),
    writeParameters: (its, language) => formatParameterLines(parameters, its, language),
    sentence(clause, language) {
      if (isLacking(clause, needs)) return ''
      const values = valuesOf(parameters, clause)
      const words = wordsOf(parameters, clause, language)
      const told = sentence[language](words, values, clause)
      const whole = language === 'en' ? inSingular(told) : told
      const said = withLimits(whole, clause, { language, words })
      const { reportedTo } = clause
      if (reportedTo === '' || declared.saysAddressee) return said
      return `${said} ${REPORTED_TO[language](reportedTo)}`
    },
    lacks(clause) {
      if (!isLacking(clause, needs)) return undefined
      const [id, en] = (['id', 'en'] as const).map((language) =>
        needs
          .map((key) => parameters[key]!.name[language])
          .join(language === 'id' ? ' atau ' : ' or '),
      )
      return { id: `isi parameter ${id}`, en: `set the parameter ${en}` }
    },
    partsOf(clause) {
      const parts = Object.entries(speaksOf?.(valuesOf(parameters, clause)) ?? { '': {} })
      return parts.map(([of, otherwise]) => ({
        of,
        clause: parts.length === 1 ? clause : saying(parameters, clause, otherwise),
      }))
    },
    contradicts:
      contradicts &&
      ((one, other) =>
        contradicts(
          valuesOf(parameters, one),
          valuesOf(parameters, other),
          JSON.stringify(one.who) === JSON.stringify(other.who),
        )),
    cannotMeet:
      cannotMeet &&
      ((one, other, staff) => {
        const [its, others] = [one, other].map((clause) => ({
          values: valuesOf(parameters, clause),
          isOfEach: clause.who.each !== undefined,
        }))
        return cannotMeet(its!, others!, staff)
      }),
    cannotKeep:
      cannotKeep &&
      ((clause, workingDaysPerWeek) =>
        cannotKeep(valuesOf(parameters, clause), clause, workingDaysPerWeek)),
    idle: idle && ((clause, office) => idle(valuesOf(parameters, clause), clause, office)),
    bind(clause) {
      const why = notChecked(declared, clause)
      if (why) return { checked: false, why }
      const asked = declared.asks(valuesOf(parameters, clause), clause)
      return 'rules' in asked ? { checked: true, ...asked } : { checked: false, why: asked }
    },
  }
}

function isLacking({ parameters }: Pick<Clause, 'parameters'>, needs: readonly string[]): boolean {
  return needs.length > 0 && needs.every((key) => parameters[key] === undefined)
}

const ONLY = {
  id: { who: 'Hanya untuk', when: 'Hanya' },
  en: { who: 'Only for', when: 'Only' },
} as const

/** With whom and when it binds, where that is not everybody each working day and the sentence does not say it. */
function withLimits(
  sentence: string,
  { who, when }: Clause,
  {
    language,
    words,
  }: { readonly language: Language; readonly words: Pick<Words<ParameterTable>, 'who' | 'when'> },
): string {
  const says = (said: string): boolean => sentence.toLowerCase().includes(said.toLowerCase())
  return [
    sentence,
    ...(isEveryone(who) || says(words.who) ? [] : [`${ONLY[language].who} ${words.who}.`]),
    ...(isEachWorkingDay(when) || says(words.when)
      ? []
      : [`${ONLY[language].when} ${words.when}.`]),
  ].join(' ')
}

function notChecked<P extends ParameterTable>(
  { parameters }: ProvisionDeclaration<P>,
  clause: Clause,
): Localized | undefined {
  const unread = Object.entries(parameters).find(
    ([key, { notYet }]) => notYet && clause.parameters[key] !== undefined,
  )
  if (!unread) return undefined
  const [, { name }] = unread
  return { id: `“${name.id}” belum diperiksa`, en: `“${name.en}” is not checked yet` }
}

/** The clause with other values. */
function saying(
  parameters: ParameterTable,
  clause: Clause,
  otherwise: Readonly<Record<string, unknown>>,
): Clause {
  const kept = Object.entries(clause.parameters).filter(([key]) => !(key in otherwise))
  const said = Object.entries(otherwise).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, parameters[key]!.kind.format(value, 'id')]],
  )
  return { ...clause, parameters: Object.fromEntries([...kept, ...said]) }
}

function valuesOf<P extends ParameterTable>(
  parameters: P,
  clause: Pick<Clause, 'parameters'>,
): ValuesOf<P> {
  const entries = Object.entries(parameters).flatMap(([key, { kind }]) => {
    const text = clause.parameters[key]
    const value = text === undefined ? undefined : kind.parse(text)
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries(entries) as ValuesOf<P>
}

function wordsOf<P extends ParameterTable>(
  parameters: P,
  clause: Clause,
  language: Language,
): Words<P> {
  const values: Readonly<Record<string, unknown>> = valuesOf(parameters, clause)
  const value = Object.fromEntries(
    Object.entries(values).map(([key, one]) => [key, parameters[key]!.kind.format(one, language)]),
  )
  return {
    who: formatWho(clause.who, language),
    when: formatWhen(clause.when, language),
    value: value as Words<P>['value'],
  }
}
