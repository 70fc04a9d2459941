import { PRESETS } from '../shared/policy/presets.ts'
import { findLacking, listClauseRows } from './clause-rows.ts'
import type { ClauseRow } from './clause-rows.ts'
import { ARTICLES, type Served } from './article-sentences.ts'
import { markdownTable } from './markdown-table.ts'
import { ALL_TEMPLATES, listTemplateClauses, type TemplateClauseRow } from './template-clauses.ts'

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
  const clauses = listTemplateClauses()
  const noted = clauses.filter(({ notes }) => notes.length > 0)
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
    ...countsOf(clauses),
    ...regulations,
    ...ALL_TEMPLATES.filter(({ name }) => !Object.hasOwn(PRESETS, name)).flatMap((template) => [
      `## ${template.name}`,
      '',
      `${[template.issuer, template.kind, template.number].filter(Boolean).join(' ')}. ${template.title.en}.`,
      '',
      ...markdownTable(
        ['Clause', 'What it says', 'What it asks, read back'],
        clauses
          .filter((row) => row.template === template.name)
          .map(({ clause, says, asks }) => [clause, says, asks.join(' ')]),
      ),
      '',
    ]),
    '## Notes (_catatan_)',
    '',
    'What the catalogue cannot say is kept, cited, and not checked; _Diagnostik_ says so of each clause in force.',
    '',
    ...(noted.length === 0
      ? ['None.']
      : noted.map(
          ({ template, clause, notes }) => `- ${clause} (${template}): ${notes.join('; ')}.`,
        )),
    '',
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

/** How many clauses each template has, and how many of them are checked. */
function countsOf(clauses: readonly TemplateClauseRow[]): string[] {
  return [
    ...markdownTable(
      ['Template', 'Clauses', 'Checked', 'Checked in part', 'Notes (_catatan_)'],
      [
        ...ALL_TEMPLATES.map(({ name }) =>
          countRow(
            name,
            clauses.filter(({ template }) => template === name),
          ),
        ),
        countRow('all', clauses),
      ],
    ),
    '',
  ]
}

function countRow(name: string, its: readonly TemplateClauseRow[]): string[] {
  const whole = its.filter(({ notes }) => notes.length === 0).length
  const none = its.filter(({ isWhollyNote }) => isWhollyNote).length
  return [name, ...[its.length, whole, its.length - whole - none, none].map(String)]
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
