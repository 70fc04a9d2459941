import { PARAMETERS } from '../../shared/policy/parameters.ts'
import type { PolicyPreset } from '../shared/policy/presets.ts'
import { PRESETS } from '../shared/policy/presets.ts'
import { GENERAL_READINGS } from './general-readings.ts'
import { markdownTable } from './markdown-table.ts'

/** The text of docs/readings.md. */
export function readingsDocument(): string {
  return [
    '# Readings',
    '',
    'Where a regulation leaves something open, how Pantau reads it, why, and what changes it: a parameter of _Aturan_ in `code`, else a setting or column. Written by `npm run clauses`; do not edit.',
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
    ...Object.values(PRESETS).flatMap(readingsOf),
  ].join('\n')
}

function readingsOf(preset: PolicyPreset): string[] {
  const rows = Object.entries(preset.reasons).map(([name, { en }]) => {
    const parameter = findParameter(name)
    return [`\`${name}\``, parameter ? `\`${parameter.read(preset.parameters)}\`` : '', en]
  })
  return [
    `## ${preset.name}`,
    '',
    ...markdownTable(['Parameter', 'Value', 'Reading and reason'], rows),
    '',
  ]
}

/** Whether a name is of a parameter, or stands for a group of them as `shifts` does. */
export function isParameter(name: string): boolean {
  return PARAMETERS.some((one) => one.name === name || one.name.startsWith(`${name}.`))
}

function findParameter(name: string): (typeof PARAMETERS)[number] | undefined {
  return PARAMETERS.find((one) => one.name === name)
}

function named(name: string): string {
  return isParameter(name) ? `\`${name}\`` : `_${name}_`
}
