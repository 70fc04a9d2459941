import type { AskedClause, ClauseReading } from '../../../shared/contract/index.ts'
import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Clause, Regulation } from '../../../shared/model/regulation.ts'
import { findProvision } from '../../../shared/regulations/catalogue.ts'
import { citationOf } from '../../../shared/regulations/citation.ts'
import { findContradictions } from '../../../shared/regulations/find-contradictions.ts'
import { findIdleClauses } from '../../../shared/regulations/idle-clauses.ts'
import { isSameNumber } from '../../../shared/regulations/is-same-number.ts'
import { dateInWords } from '../../../shared/text/date-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { cellsOf, valueOf } from './clause-cells.ts'
import { endedBy, inWords } from './ended-by.ts'
import { exampleOf } from './clause-example.ts'
import { namedInWords } from './named-people.ts'
import { readingsOf } from './readings-of-clause.ts'
import {
  loadRegulationTabs,
  problemsOf,
  readTyped,
  regulationOf,
  withClauseRow,
  type RegulationTabs,
  type TypedRegulations,
} from './regulation-tabs.ts'
import { regulationText } from './regulation-text.ts'
import { standingIn } from '../ledger/words-on-clause.ts'

/** A clause in force as it would be, with what else is read then. */
export interface TriedClause {
  readonly typed: TypedRegulations
  readonly regulation: Regulation
  readonly clause: Clause
  readonly configuration: Configuration
  readonly language: Language
}

const NOTHING = {
  problems: [],
  sentence: '',
  named: '',
  readings: [],
  example: [],
  unchecked: '',
  contradictions: [],
  ends: '',
  shown: '',
}

/** What stands while clauses are read. */
interface Standing {
  readonly configuration: Configuration
  readonly tabs: RegulationTabs
  /** What is told of a row of *Pasal*, which whoever speaks of it has seen. */
  readonly standsAt: (row: number) => string
  readonly language: Language
}

/**
 * A clause read back before it counts: *Pasal* is read with its row in place, and the month before is evaluated
 * under it. Writes nothing. Throws `DomainError` where its regulation does not stand in *Aturan*, or another stands
 * in its row by now than was shown.
 */
async function readClause(
  context: Context,
  agency: Agency,
  asked: AskedClause,
): Promise<ClauseReading> {
  const tried = tryClause(await loadStanding(context, agency), asked)
  if (!('clause' in tried)) return { ...NOTHING, problems: tried.problems }
  const example = await exampleOf(context, agency, tried)
  return { ...readBack(context, tried, asked), example }
}

export const readClauseTask: Task<AskedClause, ClauseReading> = {
  name: 'read-clause',
  work: readClause,
}

/** Each read back by itself without an example; notes, which may be hundreds and ask for nothing, with one look. */
async function readClauses(
  context: Context,
  agency: Agency,
  asked: readonly AskedClause[],
): Promise<ClauseReading[]> {
  const standing = await loadStanding(context, agency)
  const notes = tryTogether(
    standing,
    asked.filter(({ provision }) => provision === ''),
  )
  return asked.map((one) => {
    const tried = notes.get(one) ?? tryClause(standing, one)
    if (!('clause' in tried)) return { ...NOTHING, problems: tried.problems }
    return notes.has(one) ? NOTHING : { ...readBack(context, tried, one), example: [] }
  })
}

export const readClausesTask: Task<readonly AskedClause[], ClauseReading[]> = {
  name: 'read-clauses',
  work: readClauses,
}

async function loadStanding(context: Context, agency: Agency): Promise<Standing> {
  const { configuration } = await loadConfiguration(context, agency)
  const tabs = await loadRegulationTabs(context, agency)
  const acts = await context.store.ledger.listRegulationActs(agency.id)
  const standsAt = standingIn(tabs.clauses, acts)
  return { configuration, tabs, standsAt, language: agency.language }
}

type Tried = TriedClause | Pick<ClauseReading, 'problems'>

/** The clause as it would be read, or what of it cannot be. */
function tryClause(standing: Standing, asked: AskedClause): Tried {
  const unread = unreadParameters(asked, standing.language)
  if (unread.length > 0) return { problems: unread }
  const { tabs, row } = placed(standing.tabs, standing, asked)
  return triedIn(
    readTyped(tabs, { ...standing.configuration, language: standing.language }),
    standing,
    { asked, row },
  )
}

/** All of them in place. */
function tryTogether(
  standing: Standing,
  asked: readonly AskedClause[],
): ReadonlyMap<AskedClause, Tried> {
  let { tabs } = standing
  const rows = asked.map((one) => {
    const next = placed(tabs, standing, one)
    tabs = next.tabs
    return { asked: one, row: next.row }
  })
  if (rows.length === 0) return new Map()
  const typed = readTyped(tabs, { ...standing.configuration, language: standing.language })
  return new Map(rows.map((one) => [one.asked, triedIn(typed, standing, one)]))
}

function placed(
  tabs: RegulationTabs,
  { standsAt, language }: Standing,
  asked: AskedClause,
): ReturnType<typeof withClauseRow> {
  if (asked.row !== null && standsAt(asked.row) !== asked.stands) {
    throw new DomainError('invalid-request', regulationText(language).changedMeanwhile)
  }
  return withClauseRow(tabs, asked.row, cellsOf(asked, language))
}

function triedIn(
  typed: TypedRegulations,
  { configuration, language }: Standing,
  { asked, row }: { readonly asked: AskedClause; readonly row: number },
): Tried {
  const text = regulationText(language)
  if (!typed.regulations.some(({ number }) => isSameNumber(number, asked.regulation))) {
    throw new DomainError('invalid-request', text.regulationGone(asked.regulation))
  }
  const clauseRow = typed.clauses.find((one) => one.row.index === row)
  if (!clauseRow) throw new DomainError('invalid-request', text.changedMeanwhile)
  const own = regulationOf(typed, clauseRow)
  const told = problemsOf(typed, clauseRow, language).filter(({ code }) => !NO_FAULT.has(code))
  const lacks = own && findProvision(own.clause.provision)?.lacks(own.clause)
  const problems = [
    ...told.map(({ key, message }) => ({ field: key, message })),
    ...(lacks ? [{ field: 'parameters', message: lacks[language] }] : []),
  ]
  return own && problems.length === 0 ? { typed, ...own, configuration, language } : { problems }
}

/** What is told of a clause that can be read. */
const NO_FAULT: ReadonlySet<string> = new Set([
  'clause-not-checked',
  'clause-idle',
  'clauses-contradict',
])

function unreadParameters(asked: AskedClause, language: Language): ClauseReading['problems'] {
  const parameters = findProvision(asked.provision || null)?.parameters ?? {}
  return Object.entries(parameters).flatMap(([key, { kind }]) => {
    const value = valueOf(asked, key)
    if (value === '' || kind.parse(value) !== undefined) return []
    const message = regulationText(language).mustBe(kind.allowed[language], value)
    return [{ field: `parameters.${key}`, message }]
  })
}

/** What it says, whom it names, and with what it cannot be kept; without an example. */
function readBack(
  context: Context,
  tried: TriedClause,
  asked: AskedClause,
): Omit<ClauseReading, 'example'> {
  const { regulation, clause, typed, configuration, language } = tried
  const provision = findProvision(clause.provision)
  const { zone } = configuration.settings
  const { date } = localTimeOf(instantNow(context), zone)
  const sentence = provision?.sentence(clause, language) ?? ''
  const binding = provision?.bind(clause)
  const unchecked = !binding || binding.checked ? '' : binding.why[language]
  const contradictions = [
    ...idleInWords(typed, clause, { configuration, language }),
    ...contradictionsOf(typed, clause, { configuration, language }),
  ]
  const ended = endedBy(typed.regulations, regulation, clause)
  const ends = ended ? regulationText(language).ends(...inWords(ended, language)) : ''
  const cells = cellsOf(asked, language)
  return {
    problems: [],
    sentence,
    named: provision ? namedInWords(configuration, { regulation, clause }, { date, language }) : '',
    readings: readingsOf(tried, date),
    unchecked,
    contradictions,
    ends,
    shown: sha256(
      JSON.stringify([cells, asked.row, sentence, unchecked, contradictions, ends]),
    ).slice(0, 32),
  }
}

/** Why it binds nobody; that it names nobody is said of whom it names. */
function idleInWords(
  { regulations }: TypedRegulations,
  clause: Clause,
  { configuration, language }: Pick<TriedClause, 'configuration' | 'language'>,
): string[] {
  return findIdleClauses(regulations, configuration)
    .filter((one) => one.clause === clause && one.cell !== 'who')
    .map(({ why, on }) => regulationText(language).idle(why[language], on?.[language]))
}

function contradictionsOf(
  { regulations }: TypedRegulations,
  clause: Clause,
  { configuration, language }: Pick<TriedClause, 'configuration' | 'language'>,
): string[] {
  const text = regulationText(language)
  return findContradictions(regulations, configuration).flatMap(({ earlier, later, date, why }) => {
    const other = earlier === clause ? later : later === clause ? earlier : undefined
    const its = other && regulations.find(({ clauses }) => clauses.includes(other))
    if (other === clause) {
      return [text.contradictsItself(dateInWords(date, language), why?.[language])]
    }
    if (!other || !its) return []
    const sentence = findProvision(other.provision)?.sentence(other, language) ?? ''
    const named = `${citationOf(its)}, ${other.number}`
    return [text.contradiction(named, dateInWords(date, language), sentence, why?.[language])]
  })
}
