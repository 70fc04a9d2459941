import { PRESETS } from '../shared/policy/presets.ts'
import { findLacking, listClauseRows } from './clause-rows.ts'
import type { ClauseRow } from './clause-rows.ts'
import { ARTICLES, type Served } from './article-sentences.ts'
import { markdownTable } from './markdown-table.ts'

const SERVED: Readonly<Record<Served, string>> = {
  served: 'yes',
  partly: 'partly',
  not: 'no',
  none: '–',
}

const HEADERS = ['Clause', 'What it says', 'Rule or record', 'Test cases', 'Recap: column']

/** The text of docs/clauses.md. */
export function clausesDocument(): string {
  const rows = listClauseRows()
  const open = rows.filter((row) => findLacking(row).length > 0)
  const regulations = Object.values(PRESETS).flatMap(({ name, issuer, number, title }) => [
    `## ${name}`,
    '',
    `${issuer} ${number}. ${title.en}. Parameters and readings: [${name}.ts](../shared/regulations/templates/${name}.ts).`,
    '',
    ...markdownTable(HEADERS, rows.filter(({ preset }) => preset === name).map(cellsOf)),
    '',
    ...sentencesOf(name),
  ])
  return [
    '# Clauses',
    '',
    'Which rule or record serves a clause, which test cases keep and break it, and where a recap shows it; then every sentence of the article on the regulation, in our words, and how far it is served. Sentences are counted by paragraph of the article’s file. How open wording is read: [readings.md](readings.md). Written by `npm run clauses`; do not edit.',
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

function sentencesOf(preset: string): string[] {
  return ARTICLES.filter((article) => article.preset === preset).flatMap(({ file, sentences }) => [
    `### Sentences of ${file}`,
    '',
    ...markdownTable(
      ['Sentence', 'What it says', 'Clause', 'Served', 'How, and what is lacking'],
      sentences.map(({ at, says, clauses, served, how }) => [
        at,
        says,
        clauses.join(', '),
        SERVED[served],
        how,
      ]),
    ),
    '',
  ])
}
