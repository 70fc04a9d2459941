import type { Unit } from '../model/employee.ts'
import { findUnit, namesOfUnits } from '../model/find-unit.ts'
import type { Language } from '../model/language.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import { applyParameters } from '../policy/apply-parameters.ts'
import { withFormerParameters } from '../regulations/former-row.ts'
import type { OfficeAtWork } from '../regulations/find-contradictions.ts'
import { isSameNumber } from '../regulations/is-same-number.ts'
import { policiesOf } from '../regulations/policies-of.ts'
import { haveUnitsInCommon } from '../regulations/terms-on.ts'
import { regulationFromTemplate, type Template } from '../regulations/template.ts'
import { TEMPLATES, findTemplate } from '../regulations/templates.ts'
import { dateInDigits } from '../text/date-in-words.ts'
import { findTooLong, quoteTyped } from '../workbook/cell-reading.ts'
import type { CellReading } from '../workbook/cell-reading.ts'
import { dateCell } from '../workbook/cells/date-cell.ts'
import { longTextCell, textCell } from '../workbook/cells/text-cell.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { FORMER_COLUMNS } from '../workbook/regulation-tabs.ts'
import { isEmpty, readTable } from '../workbook/table.ts'
import type { TableRow } from '../workbook/table.ts'
import type { CellValue, TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'
import { readClauses, type ClauseRow } from './read-clauses.ts'
import { reportClauses } from './report-clauses.ts'

/** Every parameter of an earlier version, twice over. */
const LONGEST_PARAMETERS = 5000

/**
 * Reads *Aturan* and *Pasal*. A row that names a template and has no clause in *Pasal* has the template's, with
 * what a row of an earlier version changed of them, unless they were written there before. A row without a number or a first day is left out, and
 * one whose number stands in a row above for the same days and units, which is told; a clause that cannot be read is
 * told and does not count.
 */
export function readRegulations(
  { tab, clauseTab }: { readonly tab: TabRows; readonly clauseTab: TabRows | undefined },
  given: OfficeAtWork & { readonly language: Language },
  problems: ProblemList,
): Regulation[] {
  const declared = getPeopleTab('policies')
  const columns = [...declared.columns, ...FORMER_COLUMNS]
  const table = readTable(tab, { ...declared, columns }, problems)
  const clauses = clauseTab ? readClauses(clauseTab, given, problems) : []
  const read = (table?.rows ?? []).flatMap((row) => {
    const regulation = readRegulation(row, { clauses, ...given })
    return regulation ? [{ row, regulation }] : []
  })
  const held = read.filter(({ row, regulation }, at) => {
    const first = read.slice(0, at).find((one) => isToldAgain(regulation, one.regulation))
    if (!first) return true
    row.report('number', 'regulation-twice', (text) =>
      text.regulationTwice(first.row.where('number')),
    )
    return false
  })
  const regulations = held.map(({ regulation }) => regulation)
  for (const { row, regulation } of held) reportNames(row, regulation, regulations)
  reportClauses(clauses, regulations, given)
  return regulations
}

interface Given {
  readonly clauses: readonly ClauseRow[]
  readonly language: Language
  readonly units: readonly Unit[]
}

function readRegulation(row: TableRow, given: Given): Regulation | undefined {
  const typed = row.read('number', textCell)
  const issuedOn = row.read('issuedOn', dateCell)
  const validFrom = row.read('validFrom', dateCell)
  const validUntil = row.read('validUntil', dateCell)
  const template = readTemplate(row)
  const number = typed ?? template?.number
  if (number === undefined || !validFrom) return undefined
  if (validUntil && validUntil < validFrom) {
    row.report('validUntil', 'date-order', (text) =>
      text.dateOrder(dateInDigits(validFrom), dateInDigits(validUntil)),
    )
  }
  const [issuer, kind] = [row.read('issuer', textCell), row.read('kind', textCell)]
  const title = row.read('title', longTextCell)
  const [replaces, prolongs] = [row.read('replaces', textCell), row.read('extends', textCell)]
  const said = {
    number,
    issuedOn: issuedOn ?? template?.issuedOn ?? validFrom,
    validFrom,
    ...(validUntil && { validUntil }),
    ...(issuer && { issuer }),
    ...(kind && { kind }),
    ...(title && { title }),
    ...(replaces && { replaces }),
    ...(prolongs && { extends: prolongs }),
    units: readUnitCodes(row, given.units),
  }
  const own = given.clauses.filter((clause) => isSameNumber(clause.regulation, number))
  const clauses = own.flatMap(({ clause }) => clause ?? [])
  const mark = row.read('written', textCell) ?? ''
  const wasWritten = template !== undefined && findTemplate(mark)?.name === template.name
  if (template && own.length === 0 && !wasWritten) {
    return { ...fromTemplate(row, { ...given, template, said }), isUnwritten: true }
  }
  if (own.length === 0 && !prolongs)
    row.report('number', 'regulation-empty', (text) => text.regulationEmpty())
  return withOwnClauses(row, { ...given, template, clauses, said })
}

type Said = Partial<Regulation> & Pick<Regulation, 'number' | 'issuedOn' | 'validFrom' | 'units'>

function withOwnClauses(
  row: TableRow,
  {
    template,
    clauses,
    said,
    language,
  }: {
    readonly template: Template | undefined
    readonly clauses: readonly Clause[]
    readonly said: Said
    readonly language: Language
  },
): Regulation {
  if (!isEmpty(row.raw('parameters'))) {
    row.report('parameters', 'former-parameters', (text) => text.formerParameters())
  }
  const base = template && regulationFromTemplate(template, language)
  const { issuer = '', kind = '', title = '' } = base ?? {}
  return { issuer, kind, title, ...said, ...(template && { template: template.name }), clauses }
}

function fromTemplate(
  row: TableRow,
  {
    template,
    said,
    language,
  }: { readonly template: Template; readonly said: Said; readonly language: Language },
): Regulation {
  const regulation = regulationFromTemplate(template, language, said)
  const changes = row.read('parameters', parametersCell) ?? ''
  if (changes === '') return regulation
  const before = policiesOf([regulationFromTemplate(template, language)])[0]?.parameters
  if (!before) return regulation
  const { parameters: after, errors } = applyParameters({ parameters: before }, changes)
  for (const error of errors) {
    row.report('parameters', 'parameter-unreadable', (_, written) => error[written])
  }
  const reason = row.read('reason', longTextCell) ?? ''
  return withFormerParameters(regulation, { before, after, reason, language })
}

function readTemplate(row: TableRow): Template | undefined {
  const name = row.read('template', textCell)
  const template = name === undefined ? undefined : findTemplate(name)
  if (name && !template) {
    row.report('template', 'template-unknown', (text) =>
      text.templateUnknown(quoteTyped(name), TEMPLATES.map((one) => one.name).join(', ')),
    )
  }
  return template
}

function readUnitCodes(row: TableRow, units: readonly Unit[]): string[] {
  return namesOfUnits(units, row.read('units', textCell) ?? '').map((name) => {
    const unit = findUnit(units, name)
    if (!unit) row.report('units', 'unit-unknown', (text) => text.unitUnknown(quoteTyped(name)))
    return unit?.code ?? name
  })
}

/**
 * Whether both would ask the same clauses of somebody on a day, who are found by the number alone. Rows of an earlier version changed
 * parameters by another row from a later day on.
 */
function isToldAgain(one: Regulation, before: Regulation): boolean {
  return (
    isSameNumber(one.number, before.number) &&
    (one.validFrom === before.validFrom || !one.isUnwritten) &&
    one.validFrom <= (before.validUntil ?? one.validFrom) &&
    before.validFrom <= (one.validUntil ?? before.validFrom) &&
    haveUnitsInCommon(one, before)
  )
}

function reportNames(
  row: TableRow,
  { replaces, extends: prolongs }: Regulation,
  regulations: readonly Regulation[],
): void {
  for (const [key, number] of [
    ['replaces', replaces],
    ['extends', prolongs],
  ] as const) {
    if (number === undefined || regulations.some((one) => isSameNumber(one.number, number)))
      continue
    row.report(key, 'regulation-unknown', (text) => text.regulationNamed(quoteTyped(number)))
  }
}

function parametersCell(value: CellValue): CellReading<string> {
  return findTooLong(value, LONGEST_PARAMETERS) ?? longTextCell(value)
}
