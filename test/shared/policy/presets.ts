import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Localized } from '../../../shared/model/language.ts'
import type {
  NamedUnit,
  PolicyParameters,
  PolicyRecord,
} from '../../../shared/model/policy-record.ts'
import { policiesOf } from '../../../shared/regulations/policies-of.ts'
import {
  regulationFromTemplate,
  type Template,
  type TemplateRow,
} from '../../../shared/regulations/template.ts'
import { findTemplate } from '../../../shared/regulations/templates.ts'

/** A template as evaluation reads it, on its own days. */
export interface PolicyPreset {
  readonly name: string
  readonly issuer: string
  readonly number: string
  readonly title: Localized
  readonly issuedOn: CivilDate
  readonly validFrom: CivilDate
  readonly validUntil?: CivilDate
  readonly clauseTexts: Readonly<Record<string, Localized>>
  readonly clauses: PolicyRecord['clauses']
  readonly parameters: PolicyParameters
  readonly namedUnits?: readonly NamedUnit[]
}

/** The five regulations of RULES.md §1 and the national one, by name. */
export const PRESETS: Readonly<Record<string, PolicyPreset>> = Object.fromEntries(
  ['kukar-2021', 'landak-2020', 'kotim-2021', 'kudus-2020', 'pandeglang-2020', 'nasional'].map(
    (name) => [name, presetOf(wholeTemplate(name))],
  ),
)

/** With each of its rows switched on, so that every clause is met. */
function wholeTemplate(name: string): Template {
  const template = findTemplate(name)!
  const clauses = template.clauses.map(({ asks, ...clause }) => ({
    ...clause,
    ...(asks && { asks: asks.map(switchedOn) }),
  }))
  return { ...template, clauses }
}

function presetOf(template: Template): PolicyPreset {
  const { name, issuer, kind, number, title, issuedOn, validFrom, validUntil } = template
  const { clauses, parameters, namedUnits } = recordOf(template)
  return {
    name,
    issuer: [issuer, kind].filter((word) => word !== '').join(' '),
    number,
    title,
    issuedOn,
    validFrom,
    ...(validUntil && { validUntil }),
    clauseTexts: Object.fromEntries(template.clauses.map((clause) => [clause.number, clause.text])),
    clauses,
    parameters,
    ...(namedUnits && { namedUnits }),
  }
}

function switchedOn(row: TemplateRow): TemplateRow {
  const { isOff: _, ...on } = row
  return on
}

function recordOf(template: Template, said = {}): PolicyRecord {
  return policiesOf([regulationFromTemplate(template, 'id', said)])[0]!
}

/** The record of a template, as a row of *Aturan* has it, with other parameters where they are given. */
export function policyFromPreset(
  preset: PolicyPreset,
  row: Partial<Omit<PolicyRecord, 'preset' | 'citation' | 'clauses'>> = {},
): PolicyRecord {
  const { parameters, reason = '', ...said } = row
  const record = recordOf(wholeTemplate(preset.name), said)
  return { ...record, reason, parameters: parameters ?? preset.parameters }
}

/** The preset of that name, whatever its case; undefined where there is none. */
export function findPreset(name: string): PolicyPreset | undefined {
  return PRESETS[name.trim().toLowerCase()]
}
