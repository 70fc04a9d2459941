import { addDays, type CivilDate, type Month } from '../../model/civil-date.ts'
import type { AgencySettings } from '../../model/agency.ts'
import { parseInstant } from '../../model/instant.ts'
import { cutText } from '../../text/cut-text.ts'
import { dateInDigits } from '../../text/date-in-words.ts'
import { momentInWords } from '../../text/moment-in-words.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { monthLines } from '../heading.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { sealLine, type SealMark } from '../seal-line.ts'
import type { Correction } from './correction.ts'
import { ADDENDA_WORDS } from './words.ts'

const SIGNATURE_COLUMNS = 3
/** What people type is long at times; a row of the recap is not. */
const LONGEST_TEXT = 300

/** What *Adendum* lists. */
export interface AddendaPart<A extends Correction = Correction> {
  /** Null while the month is open. */
  readonly seal: SealMark | null
  /** Those that the recaps count, or have before them. */
  readonly corrections: readonly Correction[]
  /** Recorded after the month was closed. */
  readonly addenda: readonly A[]
}

/** What *Adendum* is made of. */
export interface AddendaInput<A extends Correction = Correction> {
  readonly facts: { readonly settings: AgencySettings }
  readonly evaluation: { readonly month: Month }
  readonly source: RecapSource
  readonly addenda: AddendaPart<A>
}

/**
 * *Adendum*: corrections of attendance with objection, decision and both values; of a closed month also
 * what was recorded since and is not counted. NIHIL where there is none.
 */
export function compileAddenda(input: AddendaInput): RecapContent {
  const { source } = input
  const { settings } = input.facts
  const { month } = input.evaluation
  const { seal, corrections, addenda } = input.addenda
  const words = ADDENDA_WORDS[settings.language]
  const at = { zone: settings.zone, language: settings.language }
  return compileTable(
    { settings, source },
    {
      title: words.title,
      headingLines: [
        ...monthLines(settings, month),
        seal ? sealLine(seal) : words.openMonth,
        words.count(corrections.length, addenda.length),
      ],
      columns: columnsOf(at),
      addBody: (table) => {
        addSection(table, words.corrections, corrections)
        if (seal) addSection(table, words.addenda, addenda)
      },
      legend: words.meaning,
      signatureColumns: SIGNATURE_COLUMNS,
    },
  )
}

type Run = Omit<Correction['days'][number], 'date'> & { from: CivilDate; until: CivilDate }

/** A run of days with the same values. */
interface Row {
  readonly number: number
  readonly correction: Correction
  /** Its first row; the others tell their days alone. */
  readonly isFirst: boolean
  /** Absent where it concerns no days: there are no values then. */
  readonly run?: Run
}

function columnsOf(at: Pick<AgencySettings, 'zone' | 'language'>): RecapColumn<Row>[] {
  const { number, name, id } = recapsText(at.language)
  const addenda = ADDENDA_WORDS[at.language]
  const short = (text: string): string => cutText(text, LONGEST_TEXT, at.language)
  return [
    {
      header: number,
      widthPx: 36,
      style: 'number',
      value: (row) => (row.isFirst ? row.number : null),
    },
    {
      header: addenda.recordedAt,
      widthPx: 130,
      style: 'wrapped',
      value: once(({ recordedAt }) =>
        momentInWords(parseInstant(recordedAt), at.zone, at.language),
      ),
    },
    {
      header: addenda.what,
      widthPx: 250,
      style: 'wrapped',
      value: once(({ what }) => short(what)),
    },
    {
      header: name,
      widthPx: 200,
      style: 'text',
      value: ({ run, correction }) => (run ?? correction).name,
    },
    {
      header: id,
      widthPx: 160,
      style: 'text',
      value: ({ run, correction }) => (run ?? correction).employeeId,
    },
    {
      header: addenda.reason,
      widthPx: 250,
      style: 'wrapped',
      value: once(({ reason }) => short(reason)),
    },
    {
      header: addenda.decision,
      widthPx: 220,
      style: 'wrapped',
      value: once((correction) => decisionInWords(correction, at)),
    },
    {
      header: addenda.days,
      widthPx: 110,
      style: 'wrapped',
      value: ({ run }) => run && daysInDigits(run),
    },
    { header: addenda.before, widthPx: 220, style: 'wrapped', value: ({ run }) => run?.before },
    { header: addenda.after, widthPx: 220, style: 'wrapped', value: ({ run }) => run?.after },
  ]
}

/** What the first row of a correction alone tells. */
function once(valueOf: (correction: Correction) => string): RecapColumn<Row>['value'] {
  return ({ isFirst, correction }) => (isFirst ? valueOf(correction) : null)
}

function daysInDigits({ from, until }: Run): string {
  return (from === until ? [from] : [from, until]).map(dateInDigits).join('–')
}

/** A row for each run of days with the same values; one without days where there is none. */
function addSection(table: RecapTable<Row>, title: string, listed: readonly Correction[]): void {
  table.addLine(title, 'total-label')
  if (listed.length === 0) table.addLine(recapsText(table.language).none, 'code')
  for (const [index, correction] of listed.entries()) {
    const number = index + 1
    const runs = runsOf(correction.days)
    if (runs.length === 0) table.addEntry({ number, correction, isFirst: true })
    for (const [at, run] of runs.entries()) {
      table.addEntry({ number, correction, isFirst: at === 0, run })
    }
  }
}

function runsOf(days: Correction['days']): Run[] {
  const runs: Run[] = []
  for (const { date, ...values } of days) {
    const on = date as CivilDate
    const last = runs.at(-1)
    const goesOn =
      last?.employeeId === values.employeeId &&
      last.before === values.before &&
      last.after === values.after &&
      addDays(last.until, 1) === on
    if (goesOn) last.until = on
    else runs.push({ ...values, from: on, until: on })
  }
  return runs
}

function decisionInWords(
  { employeeId, decision }: Correction,
  { zone, language }: Pick<AgencySettings, 'zone' | 'language'>,
): string {
  const { decisions, decidedBy } = ADDENDA_WORDS[language]
  // A changed tab is about nobody, and nobody decides on it.
  if (!decision) return employeeId && decisions.undecided
  return decidedBy({
    word: decisions[decision.decision],
    by: decision.by,
    at: momentInWords(parseInstant(decision.at), zone, language),
    note: cutText(decision.note, LONGEST_TEXT, language),
  })
}
