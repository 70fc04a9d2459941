import { PRESETS } from '../../shared/policy/presets.ts'
import { findLacking, listClauseRows } from './clause-rows.ts'
import type { ClauseRow } from './clause-rows.ts'

const HEADERS = ['Clause', 'What it says', 'Rule or record', 'Test cases', 'Recap: column']

/** The text of docs/clauses.md. */
export function clausesDocument(): string {
  const rows = listClauseRows()
  const open = rows.filter((row) => findLacking(row).length > 0)
  const regulations = Object.values(PRESETS).flatMap(({ name, issuer, number, title }) => [
    `## ${name}`,
    '',
    `${issuer} ${number}. ${title.en}. Parameters and readings: [${name}.ts](../shared/policy/presets/${name}.ts).`,
    '',
    ...table(rows.filter(({ preset }) => preset === name)),
    '',
  ])
  return [
    '# Clauses',
    '',
    'Which rule or record serves a clause, which test cases keep and break it, and where a recap shows it. Written by `npm run clauses`; do not edit.',
    '',
    ...regulations,
    '## Open',
    '',
    ...(open.length === 0
      ? ['None.']
      : open.map(
          (row) => `- ${row.clause} (${row.preset}): no ${findLacking(row).join(', no ')}.`,
        )),
    '',
  ].join('\n')
}

/** Columns are padded to one width, as the formatter has it. */
function table(rows: readonly ClauseRow[]): string[] {
  const cells = [HEADERS, ...rows.map(cellsOf)]
  const widths = HEADERS.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)))
  const rule = widths.map((width) => '-'.repeat(width))
  return [lines[0]!, rule, ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`)
}

function cellsOf({ clause, text, rules, records, tests, recaps }: ClauseRow): string[] {
  const ruleLinks = rules.map((rule) => `[${rule}](../shared/rules/${rule}.ts)`)
  return [
    clause,
    text,
    [...ruleLinks, ...records].join(', ') || 'none',
    tests.join('; ') || 'none',
    recaps.join('; ') || 'none',
  ]
}
