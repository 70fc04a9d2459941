import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { ruleTitle } from '../../rules/in-both-languages.ts'
import { dateInDigits, monthInWords } from '../../text/date-in-words.ts'
import { addFooter } from '../footer.ts'
import { addHeading } from '../heading.ts'
import { addLetterhead } from '../letterhead.ts'
import { createRecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { addSignatureBlock } from '../signature-block.ts'

const COLUMN_WIDTHS_PX = [44, 90, 220, 165, 230, 100, 270, 360, 220]
const SIGNATURE_COLUMNS = 2
const EVIDENCE_LINES = 3
const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = {
  violation: '#f4b6b6',
  warning: '#fff2cc',
  info: '#d9ead3',
}
const SEVERITY_COLUMN = 5

/** *Temuan*: every finding of the month with clause, arithmetic and evidence; NIHIL when none. */
export function compileFindings({
  facts,
  evaluation,
  source,
}: {
  readonly facts: Configuration
  readonly evaluation: MonthEvaluation
  readonly source: RecapSource
}): RecapContent {
  const { settings } = facts
  const text = recapsText(settings.language)
  const { findings } = evaluation
  const page = createRecapPage({
    language: settings.language,
    width: COLUMN_WIDTHS_PX.length,
    frozenColumns: 0,
  })

  addLetterhead(page, settings)
  addHeading(page, text.findingsTitle, [
    text.month(monthInWords(evaluation.month, settings.language)),
    text.agency(settings.agencyName),
    text.findingCount(
      countOf(findings, 'violation'),
      countOf(findings, 'warning'),
      countOf(findings, 'info'),
    ),
  ])
  const header = [
    text.number,
    text.date,
    text.subject,
    text.unitOrId,
    text.rule,
    text.severity,
    text.clause,
    text.arithmetic,
    text.evidence,
  ]
  page.addRow(header.map((value) => ({ value, style: 'header' })))
  const frozenRows = page.rowCount()

  const names = namesOf(facts)
  for (const [index, finding] of findings.entries()) {
    const [subject, id] = subjectOf(finding, names, text.wholeAgency)
    page.addRow([
      cell(index + 1, 'number'),
      cell(dateInDigits(finding.date), 'text'),
      cell(subject, 'wrapped'),
      cell(id, 'text'),
      cell(ruleTitle(finding.rule)[settings.language], 'wrapped'),
      cell(text.severities[finding.severity], 'code'),
      cell(finding.clause, 'wrapped'),
      cell(finding.arithmetic[settings.language], 'wrapped'),
      cell(evidenceCell(finding), 'wrapped'),
    ])
  }
  if (findings.length === 0) page.addLine(text.none, 'code')
  else {
    const range = { row: frozenRows, column: SEVERITY_COLUMN, rows: findings.length, columns: 1 }
    for (const severity of ['violation', 'warning', 'info'] as const) {
      page.colour(range, text.severities[severity], SEVERITY_COLOURS[severity])
    }
  }
  addSignatureBlock(page, { settings, source, from: page.width - SIGNATURE_COLUMNS })
  addFooter(page, source, settings)
  return page.build({
    columnWidthsPx: COLUMN_WIDTHS_PX,
    frozenRows,
  })
}

/** Few below each other; many beside each other, so that a month's cells make no tall row. */
function evidenceCell({ evidence }: Finding): string {
  return evidence.join(evidence.length <= EVIDENCE_LINES ? '\n' : ', ')
}

interface Names {
  readonly people: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
}

function namesOf({ employees, units }: Configuration): Names {
  return {
    people: new Map(employees.map(({ id, name }) => [id, name])),
    units: new Map(units.map(({ code, name }) => [code, name])),
  }
}

/** Name, and NIP or unit code. */
function subjectOf(
  { subject }: Finding,
  names: Names,
  wholeAgency: string,
): readonly [name: string, id: string] {
  switch (subject.kind) {
    case 'person':
      return [names.people.get(subject.employeeId) ?? subject.employeeId, subject.employeeId]
    case 'unit':
      return [names.units.get(subject.unitCode) ?? subject.unitCode, subject.unitCode]
    case 'agency':
      return [wholeAgency, '']
  }
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
