import { applyParameters } from '../policy/apply-parameters.ts'
import { policyFromPreset } from '../policy/policy-from-preset.ts'
import type { PolicyRecord } from '../policy/policy-record.ts'
import { PRESETS, findPreset } from '../policy/presets.ts'
import { dateCell } from './cells/date-cell.ts'
import { textCell } from './cells/text-cell.ts'
import { quoteTyped } from './cell-reading.ts'
import type { ProblemList } from './problem-list.ts'
import { readTable } from './table.ts'
import type { TableRow } from './table.ts'
import type { TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

/**
 * Reads the tab *Aturan*. A row without a known preset or a first day is left out; a parameter that
 * cannot be read leaves the preset's.
 */
export function readPolicies(tab: TabRows, problems: ProblemList): PolicyRecord[] {
  const table = readTable(tab, getPeopleTab('policies'), problems)
  return (table?.rows ?? []).flatMap((row) => {
    const policy = readPolicy(row)
    return policy ? [policy] : []
  })
}

function readPolicy(row: TableRow): PolicyRecord | undefined {
  const number = row.read('number', textCell)
  const issuedOn = row.read('issuedOn', dateCell)
  const validFrom = row.read('validFrom', dateCell)
  const validUntil = row.read('validUntil', dateCell)
  const presetName = row.read('preset', textCell)
  const preset = presetName && findPreset(presetName)
  if (presetName && !preset) {
    row.report('preset', 'preset-unknown', (text) =>
      text.presetUnknown(quoteTyped(presetName), Object.keys(PRESETS).join(', ')),
    )
  }
  if (!preset || !validFrom) return undefined
  if (validUntil && validUntil < validFrom) {
    row.report('validUntil', 'date-order', (text) => text.dateOrder(validFrom, validUntil))
  }
  const { parameters, errors } = applyParameters(preset, row.read('parameters', textCell) ?? '')
  for (const error of errors) {
    row.report('parameters', 'parameter-unreadable', (_, language) => error[language])
  }
  return policyFromPreset(preset, {
    ...(number && { number }),
    ...(issuedOn && { issuedOn }),
    validFrom,
    ...(validUntil && { validUntil }),
    parameters,
    reason: row.read('reason', textCell) ?? '',
  })
}
