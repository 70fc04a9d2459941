import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import { citeWith } from '../../rules/cite-with.ts'
import { ruleTitle } from '../../rules/rule-title.ts'
import { dateInDigits } from '../../text/date-in-words.ts'
import { compileTable } from '../compile-table.ts'
import { monthLines } from '../heading.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { FINDINGS_WORDS } from './words.ts'

const SIGNATURE_COLUMNS = 2
const EVIDENCE_LINES = 3

interface Row {
  readonly number: number
  readonly finding: Finding
  /** Name, and NIP or unit code, of whom it is about. */
  readonly subject: string
  readonly id: string
  /** With the addressee that the clause names. */
  readonly clause: string
}

/** *Temuan*: every finding of the month with clause, arithmetic and evidence; NIHIL when none. */
export function compileFindings({
  facts,
  evaluation,
  source,
}: {
  readonly facts: Configuration
  readonly evaluation: Pick<MonthEvaluation, 'month' | 'findings'>
  readonly source: RecapSource
}): RecapContent {
  const { settings } = facts
  const words = FINDINGS_WORDS[settings.language]
  const { findings } = evaluation
  const names = namesOf(facts, words.wholeAgency)
  const cite = citeWith(facts.regulations, settings.language)
  return compileTable(
    { settings, source },
    {
      title: words.title,
      headingLines: [
        ...monthLines(settings, evaluation.month),
        words.findingCount(
          countOf(findings, 'violation'),
          countOf(findings, 'warning'),
          countOf(findings, 'info'),
        ),
      ],
      columns: columnsOf(settings.language),
      addBody: (table) => {
        for (const [at, finding] of findings.entries()) {
          const clause = cite(finding)
          table.addEntry({ number: at + 1, finding, clause, ...subjectOf(finding, names) })
        }
      },
      none: recapsText(settings.language).none,
      signatureColumns: SIGNATURE_COLUMNS,
    },
  )
}

function columnsOf(language: Language): RecapColumn<Row>[] {
  const text = recapsText(language)
  const words = FINDINGS_WORDS[language]
  const { severities } = text
  return [
    { header: text.number, widthPx: 44, style: 'number', value: ({ number }) => number },
    {
      header: text.date,
      widthPx: 90,
      style: 'text',
      value: ({ finding }) => dateInDigits(finding.date),
    },
    { header: words.subject, widthPx: 220, style: 'wrapped', value: ({ subject }) => subject },
    { header: words.unitOrId, widthPx: 165, style: 'text', value: ({ id }) => id },
    {
      header: text.rule,
      widthPx: 230,
      style: 'wrapped',
      value: ({ finding }) => ruleTitle(finding.rule)[language],
    },
    {
      header: words.severity,
      widthPx: 100,
      style: 'code',
      value: ({ finding }) => severities[finding.severity],
      colours: [
        [severities.violation, '#f4b6b6'],
        [severities.warning, '#fff2cc'],
        [severities.info, '#d9ead3'],
      ],
    },
    {
      header: words.clause,
      widthPx: 270,
      style: 'wrapped',
      value: ({ clause }) => clause,
    },
    {
      header: words.arithmetic,
      widthPx: 360,
      style: 'wrapped',
      value: ({ finding }) => finding.arithmetic[language],
    },
    {
      header: words.evidence,
      widthPx: 220,
      style: 'wrapped',
      value: ({ finding }) => evidenceCell(finding),
    },
  ]
}

/** Few below each other; many beside each other, so that a month's cells make no tall row. */
function evidenceCell({ evidence }: Finding): string {
  return evidence.join(evidence.length <= EVIDENCE_LINES ? '\n' : ', ')
}

interface Names {
  readonly people: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
  readonly wholeAgency: string
}

function namesOf({ employees, units }: Configuration, wholeAgency: string): Names {
  return {
    people: new Map(employees.map(({ id, name }) => [id, name])),
    units: new Map(units.map(({ code, name }) => [code, name])),
    wholeAgency,
  }
}

function subjectOf({ subject }: Finding, names: Names): Pick<Row, 'subject' | 'id'> {
  switch (subject.kind) {
    case 'person': {
      const id = subject.employeeId
      return { subject: names.people.get(id) ?? id, id }
    }
    case 'unit': {
      const id = subject.unitCode
      return { subject: names.units.get(id) ?? id, id }
    }
    case 'agency':
      return { subject: names.wholeAgency, id: '' }
  }
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length
}
