import type { CivilDate } from '../model/civil-date.ts'
import { applyParameters } from '../policy/apply-parameters.ts'
import { findPolicyOn } from '../policy/find-policy-on.ts'
import { policyFromPreset } from '../policy/policy-from-preset.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { PRESETS, findPreset } from '../policy/presets.ts'
import { dateInDigits } from '../text/date-in-words.ts'
import { dateCell } from '../workbook/cells/date-cell.ts'
import { longTextCell, textCell } from '../workbook/cells/text-cell.ts'
import { findTooLong, quoteTyped } from '../workbook/cell-reading.ts'
import type { CellReading } from '../workbook/cell-reading.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { readTable } from '../workbook/table.ts'
import type { TableRow } from '../workbook/table.ts'
import type { CellValue, TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/** Every parameter changed, twice over. */
const LONGEST_PARAMETERS = 5000

/**
 * Reads the tab *Aturan*. A row without a known preset or a first day is left out; a parameter that
 * cannot be read leaves the preset's.
 */
export function readPolicies(tab: TabRows, problems: ProblemList): PolicyRecord[] {
  const table = readTable(tab, getPeopleTab('policies'), problems)
  const read = (table?.rows ?? []).flatMap((row) => {
    const policy = readPolicy(row)
    return policy ? [{ row, policy }] : []
  })
  for (const [index, later] of read.entries()) reportOverlaps(later, read.slice(0, index))
  return read.map(({ policy }) => policy)
}

interface PolicyRow {
  readonly row: TableRow
  readonly policy: PolicyRecord
}

/** Two rows in force on one day: which of them counts, and what to fill in. */
function reportOverlaps({ row, policy }: PolicyRow, others: readonly PolicyRow[]): void {
  for (const other of others) {
    const from = latest(policy.validFrom, other.policy.validFrom)
    const until = earliest(policy.validUntil, other.policy.validUntil)
    if (until !== undefined && until < from) continue
    const used = findPolicyOn([policy, other.policy], from) === policy ? row : other.row
    row.report('validFrom', 'policy-overlap', (text) =>
      text.policyOverlap({
        other: other.row.where('validFrom'),
        from: dateInDigits(from),
        until: until === undefined ? '' : dateInDigits(until),
        used: used.where('number'),
      }),
    )
  }
}

function latest(left: CivilDate, right: CivilDate): CivilDate {
  return left < right ? right : left
}

function earliest(
  left: CivilDate | undefined,
  right: CivilDate | undefined,
): CivilDate | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return left < right ? left : right
}

function parametersCell(value: CellValue): CellReading<string> {
  return findTooLong(value, LONGEST_PARAMETERS) ?? longTextCell(value)
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
    row.report('validUntil', 'date-order', (text) =>
      text.dateOrder(dateInDigits(validFrom), dateInDigits(validUntil)),
    )
  }
  const { parameters, errors } = applyParameters(
    preset,
    row.read('parameters', parametersCell) ?? '',
  )
  for (const error of errors) {
    row.report('parameters', 'parameter-unreadable', (_, language) => error[language])
  }
  return policyFromPreset(preset, {
    ...(number && { number }),
    ...(issuedOn && { issuedOn }),
    validFrom,
    ...(validUntil && { validUntil }),
    parameters,
    reason: row.read('reason', longTextCell) ?? '',
  })
}
