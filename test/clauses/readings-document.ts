import { PARAMETERS } from '../../shared/policy/parameters.ts'
import { findProvision } from '../../shared/regulations/catalogue.ts'
import { regulationFromTemplate, type Template } from '../../shared/regulations/template.ts'
import { TEMPLATES } from '../../shared/regulations/templates.ts'
import { GENERAL_READINGS } from './general-readings.ts'
import { markdownTable } from './markdown-table.ts'

/** The text of docs/readings.md. */
export function readingsDocument(): string {
  return [
    '# Readings',
    '',
    'Where a regulation leaves something open, how Pantau reads it, why, and what changes it: a parameter in `code`, else a setting or column; of each regulation, as its rows of _Pasal_ read. Written by `npm run clauses`; do not edit.',
    '',
    '## Whatever the regulation',
    '',
    ...markdownTable(
      ['Question', 'Reading', 'Reason', 'Changed by'],
      GENERAL_READINGS.map(({ question, reading, reason, changedBy }) => [
        question,
        reading,
        reason,
        changedBy.map(named).join(', ') || 'nothing',
      ]),
    ),
    '',
    ...TEMPLATES.flatMap(readingsOf),
  ].join('\n')
}

function readingsOf(template: Template): string[] {
  const regulation = regulationFromTemplate(template, 'en')
  const rows = regulation.clauses.flatMap((clause) => {
    const provision = findProvision(clause.provision)
    if (!provision || clause.reason === '') return []
    return [[clause.number, provision.sentence(clause, 'en'), clause.reason]]
  })
  if (rows.length === 0) return []
  return [`## ${template.name}`, '', ...markdownTable(['Clause', 'Reading', 'Reason'], rows), '']
}

/** Whether a name is of a parameter, or stands for a group of them as `shifts` does. */
export function isParameter(name: string): boolean {
  return PARAMETERS.some((one) => one.name === name || one.name.startsWith(`${name}.`))
}

function named(name: string): string {
  return isParameter(name) ? `\`${name}\`` : `_${name}_`
}
