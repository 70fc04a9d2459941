import { invalidArgument } from '../api-error.ts'
import { applyMask, type FieldMask, parseFieldMask, selects } from '../rest/field-mask.ts'
import { sheetsShapes } from '../rest/sheets-shapes.ts'
import type { CellData, ExtendedValue, StoredCell } from './book.ts'
import { assertCondition } from './condition.ts'
import { assertCellLength, roundNumber } from './user-entered.ts'

const storable = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
] as const
const notStorable = ['pivotTable', 'dataSourceTable', 'dataSourceFormula', 'chipRuns']

/** The mask of a request that changes cells; required, and free of what cannot be written. */
export function parseCellMask(fields: string | null | undefined): FieldMask {
  if (!fields)
    throw invalidArgument(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    )
  const mask = parseFieldMask(fields, { shapes: sheetsShapes, name: 'CellData' })
  if (mask !== true) {
    for (const name of mask.keys()) {
      if (!(storable as readonly string[]).includes(name)) {
        throw invalidArgument(`The field "${name}" of a cell cannot be written here.`)
      }
    }
  }
  return mask
}

/** The cell after the masked fields were taken over from `source`. Throws 400 on values that do not fit. */
export function changeCell(
  cell: StoredCell | undefined,
  source: CellData | undefined,
  mask: FieldMask,
): StoredCell | undefined {
  for (const name of notStorable) {
    if (source && name in source)
      throw invalidArgument(`The field "${name}" of a cell cannot be written here.`)
  }
  const checked: CellData = { ...source }
  if (checked.userEnteredValue) {
    const value = checkValue(checked.userEnteredValue)
    if (value) checked.userEnteredValue = value
    else delete checked.userEnteredValue
  }
  if (checked.userEnteredFormat?.numberFormat && !checked.userEnteredFormat.numberFormat.type) {
    throw invalidArgument('numberFormat.type must be set when writing.')
  }
  if (checked.dataValidation) assertCondition(checked.dataValidation.condition, 'validation')
  if (checked.userEnteredFormat) checked.userEnteredFormat = pairColors(checked.userEnteredFormat)
  const changed = applyMask<CellData>(cell, checked, pairMask(mask))
  const result: StoredCell = {}
  for (const name of storable) {
    const value = changed[name]
    if (value !== undefined && value !== null && value !== '')
      Object.assign(result, { [name]: value })
  }
  if (selects(mask, 'userEnteredValue') && !source?.textFormatRuns) delete result.textFormatRuns
  return Object.keys(result).length === 0 ? undefined : result
}

function checkValue(value: ExtendedValue): ExtendedValue | undefined {
  const kinds = Object.keys(value)
  if (kinds.length === 0) return undefined
  if (kinds.length > 1)
    throw invalidArgument(`oneof field 'value' is already set. Cannot set '${kinds[1]}'`)
  if (value.errorValue) throw invalidArgument('errorValue cannot be written.')
  if (typeof value.numberValue === 'number') return { numberValue: roundNumber(value.numberValue) }
  if (typeof value.stringValue === 'string') {
    assertCellLength(value.stringValue)
    return value.stringValue === '' ? undefined : value
  }
  if (typeof value.formulaValue === 'string') {
    assertCellLength(value.formulaValue)
    if (!value.formulaValue.startsWith('=')) {
      throw invalidArgument(`Invalid formula: ${value.formulaValue.slice(0, 100)}`)
    }
  }
  return value
}

/** Google keeps each colour twice: as `xColor` and, in its newer form, as `xColorStyle.rgbColor`. */
export function pairColors<Value extends object>(value: Value): Value {
  const paired: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value)) {
    paired[name] = /(?:C|^c)olor(?:Style)?$/.test(name) ? part : pairPart(part)
  }
  for (const name of Object.keys(paired)) {
    if (/^(?:.*C|c)olorStyle$/.test(name)) {
      const rgb = (paired[name] as { rgbColor?: unknown }).rgbColor
      if (rgb) paired[name.slice(0, -5)] = rgb
    } else if (/^(?:.*C|c)olor$/.test(name) && !(`${name}Style` in paired)) {
      paired[`${name}Style`] = { rgbColor: paired[name] }
    }
  }
  return paired as Value
}

function pairPart(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(pairPart)
  return typeof part === 'object' && part !== null ? pairColors(part) : part
}

function pairMask(mask: FieldMask): FieldMask {
  if (mask === true) return mask
  const paired = new Map<string, FieldMask>()
  for (const [name, inner] of mask) {
    if (/[cC]olor(Style)?$/.test(name)) {
      const plain = name.replace(/Style$/, '')
      paired.set(plain, true).set(`${plain}Style`, true)
    } else {
      paired.set(name, pairMask(inner))
    }
  }
  return paired
}
