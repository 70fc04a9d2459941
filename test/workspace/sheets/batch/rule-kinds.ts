import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../../api-error.ts'
import { applyMask, parseFieldMask, selects } from '../../rest/field-mask.ts'
import { sheetsShapes } from '../../rest/sheets-shapes.ts'
import type { Book, ProtectedRange, Sheet } from '../book.ts'
import { pairColors } from '../cell-change.ts'
import { assertCondition } from '../condition.ts'
import { getSheet, resolveGridRange } from '../grid-range.ts'
import {
  assertEditable,
  assertProtectionEditable,
  showProtection,
  type Editor,
} from '../protection.ts'
import type { BatchContext, Handlers } from './handler.ts'
import { requireFields } from './sheet-kinds.ts'

/** Kinds that set rules over ranges: protection, conditional formats, names, filters, bands. */
export const ruleKinds: Handlers = {
  addProtectedRange(context, { protectedRange }) {
    const { book, editor } = context
    const given = protectedRange ?? {}
    if (given.namedRangeId) throw invalidArgument('Protecting a named range is not supported here.')
    const { sheet, range } = resolveGridRange(book, given.range ?? undefined)
    assertEditable(sheet, range, editor)
    const protectedRangeId = given.protectedRangeId ?? nextId(book)
    if (book.sheets.some((other) => findProtection(other, protectedRangeId))) {
      throw invalidArgument(`Protected range with id ${protectedRangeId} already exists.`)
    }
    const added = withEditors(context, { ...given, protectedRangeId })
    sheet.protectedRanges.push(added)
    return { addProtectedRange: { protectedRange: showProtection(added, editor) } }
  },
  updateProtectedRange(context, { protectedRange, fields }) {
    const { sheet, protection } = getProtection(context, protectedRange?.protectedRangeId)
    const mask = parseFieldMask(requireFields(fields), {
      shapes: sheetsShapes,
      name: 'ProtectedRange',
    })
    const { protectedRangeId } = protection
    const changed = { ...applyMask(protection, protectedRange, mask), protectedRangeId }
    // What only warned binds nobody at first who may edit the file, unless it is told whom.
    if (protection.warningOnly && !changed.warningOnly && !selects(mask, 'editors')) {
      changed.editors = { users: [...context.writers] }
    }
    const moved = resolveGridRange(context.book, changed.range ?? undefined)
    if (moved.sheet !== sheet) throw notImplemented('moving a protection to another sheet')
    assertEditable(sheet, moved.range, context.editor)
    sheet.protectedRanges = sheet.protectedRanges.map((other) =>
      other === protection ? withEditors(context, changed as ProtectedRange) : other,
    )
    return undefined
  },
  deleteProtectedRange(context, { protectedRangeId }) {
    const { sheet, protection } = getProtection(context, protectedRangeId)
    sheet.protectedRanges = sheet.protectedRanges.filter((other) => other !== protection)
    return undefined
  },
  addConditionalFormatRule({ book, editor }, { rule, index }) {
    const [first] = rule?.ranges ?? []
    if (!rule || !first)
      throw invalidArgument('A conditional format rule needs at least one range.')
    assertRuleEditable(book, rule, editor)
    assertFormatRule(rule)
    const sheet = getSheet(book, first.sheetId)
    const at = index ?? 0
    if (at > sheet.conditionalFormats.length) throw invalidArgument(`Invalid index: ${at}`)
    sheet.conditionalFormats.splice(at, 0, pairColors(rule))
    return undefined
  },
  updateConditionalFormatRule({ book, editor }, { index, sheetId, rule, newIndex }) {
    const sheet = getSheet(book, sheetId ?? rule?.ranges?.[0]?.sheetId)
    const oldIndex = index ?? 0
    const oldRule = getRule(sheet, oldIndex)
    assertRuleEditable(book, oldRule, editor)
    if (rule) {
      assertRuleEditable(book, rule, editor)
      assertFormatRule(rule)
    }
    const newRule = rule ? pairColors(rule) : oldRule
    const target = newIndex ?? oldIndex
    sheet.conditionalFormats.splice(oldIndex, 1)
    sheet.conditionalFormats.splice(target, 0, newRule)
    const reply = { newRule, newIndex: target }
    return { updateConditionalFormatRule: rule ? { ...reply, oldRule } : { ...reply, oldIndex } }
  },
  deleteConditionalFormatRule({ book, editor }, { index, sheetId }) {
    const sheet = getSheet(book, sheetId)
    const rule = getRule(sheet, index ?? 0)
    assertRuleEditable(book, rule, editor)
    sheet.conditionalFormats.splice(index ?? 0, 1)
    return { deleteConditionalFormatRule: { rule } }
  },
  addNamedRange({ book }, { namedRange }) {
    const name = namedRange?.name ?? ''
    assertRangeName(book, name)
    const { range } = resolveGridRange(book, namedRange?.range ?? undefined)
    const namedRangeId = namedRange?.namedRangeId ?? String(nextId(book))
    if (book.namedRanges.some((other) => other.namedRangeId === namedRangeId)) {
      throw invalidArgument(`Named range with id ${namedRangeId} already exists.`)
    }
    const added = { namedRangeId, name, range }
    book.namedRanges.push(added)
    return { addNamedRange: { namedRange: added } }
  },
  updateNamedRange({ book }, { namedRange, fields }) {
    const mask = parseFieldMask(requireFields(fields), { shapes: sheetsShapes, name: 'NamedRange' })
    const index = book.namedRanges.findIndex(
      (other) => other.namedRangeId === namedRange?.namedRangeId,
    )
    const before = book.namedRanges[index]
    if (!before) throw invalidArgument(`No named range with id: ${namedRange?.namedRangeId}`)
    const changed = applyMask(before, namedRange, mask)
    if (changed.name !== before.name) assertRangeName(book, changed.name ?? '')
    resolveGridRange(book, changed.range ?? undefined)
    book.namedRanges[index] = changed
    return undefined
  },
  deleteNamedRange({ book }, { namedRangeId }) {
    const left = book.namedRanges.filter((other) => other.namedRangeId !== namedRangeId)
    if (left.length === book.namedRanges.length) {
      throw invalidArgument(`No named range with id: ${namedRangeId}`)
    }
    book.namedRanges = left
    return undefined
  },
  setBasicFilter({ book, editor }, { filter }) {
    const { sheet, range } = resolveGridRange(book, filter?.range ?? undefined)
    assertEditable(sheet, range, editor)
    for (const { condition } of filterCriteria(filter ?? {})) {
      if (condition) assertCondition(condition, 'filter')
    }
    sheet.basicFilter = filter ?? {}
    return undefined
  },
  clearBasicFilter({ book, editor }, { sheetId }) {
    const sheet = getSheet(book, sheetId)
    if (sheet.basicFilter?.range) assertRangeEditable(book, sheet.basicFilter.range, editor)
    delete sheet.basicFilter
    return undefined
  },
  addBanding({ book, editor }, { bandedRange }) {
    const { sheet, range } = resolveGridRange(book, bandedRange?.range ?? undefined)
    assertEditable(sheet, range, editor)
    const added = pairColors({
      ...bandedRange,
      bandedRangeId: bandedRange?.bandedRangeId ?? nextId(book),
    })
    sheet.bandedRanges.push(added)
    return { addBanding: { bandedRange: added } }
  },
  updateBanding({ book, editor }, { bandedRange, fields }) {
    const mask = parseFieldMask(requireFields(fields), {
      shapes: sheetsShapes,
      name: 'BandedRange',
    })
    const { sheet, index, banding } = getBanding(book, bandedRange?.bandedRangeId)
    assertRangeEditable(book, banding.range, editor)
    const changed = applyMask(banding, bandedRange, mask)
    assertRangeEditable(book, changed.range, editor)
    sheet.bandedRanges[index] = pairColors(changed)
    return undefined
  },
  deleteBanding({ book, editor }, { bandedRangeId }) {
    const { sheet, index, banding } = getBanding(book, bandedRangeId)
    assertRangeEditable(book, banding.range, editor)
    sheet.bandedRanges.splice(index, 1)
    return undefined
  },
}

function assertRuleEditable(
  book: Book,
  { ranges }: Sheet['conditionalFormats'][number],
  editor: Editor,
): void {
  for (const range of ranges ?? []) assertRangeEditable(book, range, editor)
}

function assertRangeEditable(
  book: Book,
  given: sheets_v4.Schema$GridRange | null | undefined,
  editor: Editor,
): void {
  const { sheet, range } = resolveGridRange(book, given ?? undefined)
  assertEditable(sheet, range, editor)
}

function nextId(book: Book): number {
  book.nextId += 1
  return book.nextId
}

/** The requester and the owners are always among the editors, as Google sees to it. */
function withEditors({ editor, owners }: BatchContext, range: ProtectedRange): ProtectedRange {
  const { requestingUserCanEdit: _, ...rest } = range
  if (range.warningOnly) {
    if (range.editors)
      throw invalidArgument('Editors are not supported with warningOnly protection.')
    return rest
  }
  const users = [...(range.editors?.users ?? []), ...owners, editor.email]
  return { ...rest, editors: { ...range.editors, users: [...new Set(users)] } }
}

function findProtection(sheet: Sheet, id: number | null | undefined): ProtectedRange | undefined {
  return sheet.protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id)
}

function getProtection(
  { book, editor }: BatchContext,
  id: number | null | undefined,
): { sheet: Sheet; protection: ProtectedRange } {
  for (const sheet of book.sheets) {
    const protection = findProtection(sheet, id)
    if (!protection) continue
    assertProtectionEditable(protection, editor)
    return { sheet, protection }
  }
  throw invalidArgument(`No protected range with id: ${id}`)
}

function assertFormatRule({
  booleanRule,
  gradientRule,
}: sheets_v4.Schema$ConditionalFormatRule): void {
  if (Boolean(booleanRule) === Boolean(gradientRule)) {
    throw invalidArgument('A conditional format rule needs either a booleanRule or a gradientRule.')
  }
  if (booleanRule) assertCondition(booleanRule.condition, 'format')
}

function filterCriteria({
  criteria,
  filterSpecs,
}: sheets_v4.Schema$BasicFilter): sheets_v4.Schema$FilterCriteria[] {
  const bySpec = (filterSpecs ?? []).map(({ filterCriteria: given }) => given ?? {})
  return [...Object.values(criteria ?? {}), ...bySpec]
}

function getRule(sheet: Sheet, index: number): Sheet['conditionalFormats'][number] {
  const rule = sheet.conditionalFormats[index]
  if (!rule)
    throw invalidArgument(
      `No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`,
    )
  return rule
}

function getBanding(
  book: Book,
  id: number | null | undefined,
): { sheet: Sheet; index: number; banding: Sheet['bandedRanges'][number] } {
  for (const sheet of book.sheets) {
    const index = sheet.bandedRanges.findIndex((banding) => banding.bandedRangeId === id)
    const banding = sheet.bandedRanges[index]
    if (banding) return { sheet, index, banding }
  }
  throw invalidArgument(`No banding with id: ${id}`)
}

function assertRangeName(book: Book, name: string): void {
  if (!/^[A-Za-z_]\w{0,249}$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw invalidArgument(`Invalid name for a range: "${name}"`)
  }
  if (book.namedRanges.some((other) => other.name === name)) {
    throw invalidArgument(`A named range "${name}" already exists.`)
  }
}
