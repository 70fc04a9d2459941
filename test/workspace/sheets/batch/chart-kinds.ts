import { randomInt } from 'node:crypto'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../../api-error.ts'
import { applyMask, parseFieldMask } from '../../rest/field-mask.ts'
import { sheetsShapes } from '../../rest/sheets-shapes.ts'
import type { Book, Chart, ChartPlace, Sheet } from '../book.ts'
import { pairColors } from '../cell-change.ts'
import { checkChartSpec } from '../check-chart-spec.ts'
import { getSheet } from '../grid-range.ts'
import { assertSheetEditable } from '../protection.ts'
import type { Handlers } from './handler.ts'
import { requireFields } from './sheet-kinds.ts'

type Position = sheets_v4.Schema$EmbeddedObjectPosition

const standardWidth = 600
const standardHeight = 371

/** Kinds that set charts over a grid. */
export const chartKinds: Handlers = {
  addChart({ book, editor }, { chart: given }) {
    const overlay = overlayOf(given?.position)
    const { sheet, place } = placeOn(book, overlay)
    assertSheetEditable(sheet, editor)
    const chartId = given?.chartId ?? freeId(book)
    if (chartId < 0) throw invalidArgument(`Invalid chart id: ${chartId}`)
    if (findChart(book, chartId)) {
      throw invalidArgument(`An embedded object with id ${chartId} already exists.`)
    }
    const chart: Chart = {
      chartId,
      spec: checkChartSpec(book, given?.spec),
      position: { overlayPosition: place },
      ...(given?.border ? { border: pairColors(given.border) } : {}),
    }
    sheet.charts.push(chart)
    return { addChart: { chart } }
  },
  updateChartSpec({ book, editor }, { chartId, spec }) {
    const { sheet, chart } = getChart(book, chartId)
    assertSheetEditable(sheet, editor)
    chart.spec = checkChartSpec(book, spec)
    return undefined
  },
  updateEmbeddedObjectPosition({ book, editor }, { objectId, newPosition, fields }) {
    const { sheet, chart } = getChart(book, objectId)
    const overlay = overlayOf(newPosition)
    const mask = parseFieldMask(requireFields(fields), {
      shapes: sheetsShapes,
      name: 'OverlayPosition',
    })
    assertSheetEditable(sheet, editor)
    const changed = applyMask<sheets_v4.Schema$OverlayPosition>(
      chart.position.overlayPosition,
      overlay,
      mask,
    )
    const target = placeOn(book, changed)
    assertSheetEditable(target.sheet, editor)
    chart.position = { overlayPosition: target.place }
    if (target.sheet !== sheet) {
      sheet.charts = sheet.charts.filter((other) => other !== chart)
      target.sheet.charts.push(chart)
    }
    return { updateEmbeddedObjectPosition: { position: chart.position } }
  },
  deleteEmbeddedObject({ book, editor }, { objectId }) {
    const { sheet, chart } = getChart(book, objectId)
    assertSheetEditable(sheet, editor)
    sheet.charts = sheet.charts.filter((other) => other !== chart)
    return undefined
  },
}

function overlayOf(position: Position | null | undefined): sheets_v4.Schema$OverlayPosition {
  const [kind, ...others] = Object.keys(position ?? {})
  if (!position || !kind) throw invalidArgument('The position of an embedded object must be set.')
  if (others.length > 0) {
    throw invalidArgument(`oneof field 'location' is already set. Cannot set '${others[0]}'`)
  }
  if (!position.overlayPosition) throw notImplemented('a chart on a sheet of its own')
  return position.overlayPosition
}

/** The place with Google's sizes where it names none; an anchor outside the grid is 400. */
function placeOn(
  book: Book,
  overlay: sheets_v4.Schema$OverlayPosition,
): { sheet: Sheet; place: ChartPlace } {
  const { anchorCell, offsetXPixels, offsetYPixels } = overlay
  if (!anchorCell) throw invalidArgument('overlayPosition.anchorCell must be set.')
  const sheet = getSheet(book, anchorCell.sheetId)
  const { sheetId, gridProperties } = sheet.properties
  const [row, column] = [anchorCell.rowIndex ?? 0, anchorCell.columnIndex ?? 0]
  const isInGrid =
    row >= 0 && row < gridProperties.rowCount && column >= 0 && column < gridProperties.columnCount
  if (!isInGrid) {
    throw invalidArgument(`The anchor cell [${row}, ${column}] is outside the grid of the sheet.`)
  }
  if ((offsetXPixels ?? 0) < 0 || (offsetYPixels ?? 0) < 0) {
    throw invalidArgument('The offset of an embedded object must not be negative.')
  }
  const widthPixels = overlay.widthPixels ?? standardWidth
  const heightPixels = overlay.heightPixels ?? standardHeight
  if (widthPixels < 1 || heightPixels < 1) {
    throw invalidArgument('The size of an embedded object must be positive.')
  }
  return {
    sheet,
    place: {
      ...overlay,
      widthPixels,
      heightPixels,
      anchorCell: {
        sheetId,
        ...(row > 0 ? { rowIndex: row } : {}),
        ...(column > 0 ? { columnIndex: column } : {}),
      },
    },
  }
}

function findChart(
  book: Book,
  id: number | null | undefined,
): { sheet: Sheet; chart: Chart } | undefined {
  for (const sheet of book.sheets) {
    const chart = sheet.charts.find(({ chartId }) => chartId === id)
    if (chart) return { sheet, chart }
  }
  return undefined
}

function getChart(book: Book, id: number | null | undefined): { sheet: Sheet; chart: Chart } {
  const found = findChart(book, id ?? 0)
  if (!found) throw invalidArgument(`No embedded object with id: ${id ?? 0}`)
  return found
}

function freeId(book: Book): number {
  for (;;) {
    const id = randomInt(1, 2 ** 31 - 1)
    if (!findChart(book, id)) return id
  }
}
