import type { PolicyPreset } from './policy-preset.ts'
import type { PolicyRecord } from '../model/policy-record.ts'

/**
 * The dated record of a row of *Aturan*: the preset, and what the row says differently. Without
 * `row`, the regulation exactly as the preset has it. An extension under another number is cited by
 * its own number.
 */
export function policyFromPreset(
  preset: PolicyPreset,
  row: Partial<Omit<PolicyRecord, 'preset' | 'citation' | 'clauses'>> = {},
): PolicyRecord {
  const number = row.number ?? preset.number
  return {
    number,
    citation: `${preset.issuer} ${number}`,
    issuedOn: row.issuedOn ?? preset.issuedOn,
    validFrom: row.validFrom ?? preset.validFrom,
    ...validity(preset, row),
    preset: preset.name,
    parameters: row.parameters ?? preset.parameters,
    clauses: preset.clauses,
    reason: row.reason ?? '',
  }
}

/** A row that gives its own first day says itself how long it holds. */
function validity(
  preset: PolicyPreset,
  row: Partial<PolicyRecord>,
): Pick<PolicyRecord, 'validUntil'> {
  const until = row.validUntil ?? (row.validFrom === undefined ? preset.validUntil : undefined)
  return until === undefined ? {} : { validUntil: until }
}
