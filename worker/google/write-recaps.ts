import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import type { WrittenRecap } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { packRequests } from './pack-requests.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { lacksCharts } from './recap-charts.ts'
import { recapRequests } from './recap-requests.ts'
import { freePlaces, titlesInTheWay, wantedPlaces } from './recap-titles.ts'
import type { RecapPlace } from './recap-titles.ts'
import type { StandingSheet } from './replies.ts'
import { findStandingSheets, readStandingSheets } from './standing-sheets.ts'

/**
 * Brings the recaps' tabs to what the recaps say: read all, compare, write what differs in one atomic
 * batch (several where it is larger than Google recommends, each sent once it is full), until it holds.
 */
export function writeRecaps(
  calls: GoogleCalls,
  target: { spreadsheetId: string; recaps: readonly RecapSheet[]; editor: string },
): Promise<WrittenRecap[]> {
  const { spreadsheetId, recaps, editor } = target
  const rowsWritten = new Map<number, number>()
  return calls.converge(async () => {
    const workbook = await readWorkbook(calls, spreadsheetId, wantedPlaces(recaps))
    const { places, standing, chartIds } = workbook
    const packing = packRequests((batch) => calls.write(spreadsheetId, batch))
    await packing.add(
      titlesInTheWay(places, (sheetId) => standing.get(sheetId)?.properties.title).map(
        (properties) => ({ updateSheetProperties: { properties, fields: 'title' } }),
      ),
    )
    for (const { recap, sheetId, title } of places) {
      const sheet = standing.get(sheetId)
      const target = {
        sheetId,
        title,
        chartsElsewhere: chartIds,
        ...(sheet && { standing: sheet }),
      }
      const written = await recapRequests(recap, target, { editor, write: packing.add })
      rowsWritten.set(sheetId, Math.max(rowsWritten.get(sheetId) ?? 0, written))
    }
    await packing.end()
    const known = calls.knownSheets.get(spreadsheetId) ?? []
    calls.knownSheets.set(
      spreadsheetId,
      new Set([...known, ...places.map(({ sheetId }) => sheetId)]),
    )
    return places.map(({ sheetId, title }) => ({
      sheetId,
      title,
      url: urlOf(workbook.spreadsheetUrl, spreadsheetId, sheetId),
      rowsWritten: rowsWritten.get(sheetId) ?? 0,
    }))
  }, spreadsheetId)
}

/** The recaps' tabs as they stand, and where each recap is to stand. */
interface Workbook {
  readonly spreadsheetUrl: string | undefined
  readonly places: readonly RecapPlace[]
  readonly standing: ReadonlyMap<number, StandingSheet>
  /** Charts of any sheet; empty where there was no need to look. */
  readonly chartIds: ReadonlySet<number>
}

/**
 * One read where all tabs are there and bear their titles; a second one, over all sheets, where not;
 * a third only where the tabs that are there were guessed wrong.
 */
async function readWorkbook(
  calls: GoogleCalls,
  spreadsheetId: string,
  wanted: readonly RecapPlace[],
): Promise<Workbook> {
  const known = calls.knownSheets.get(spreadsheetId)
  const guess = wanted.map(({ sheetId }) => sheetId).filter((id) => known?.has(id) ?? true)
  const first = await findStandingSheets(calls, spreadsheetId, guess)
  const isSettled = wanted.every(({ recap, sheetId, title }) => {
    const sheet = first.byId.get(sheetId)
    return sheet?.properties.title === title && !lacksCharts(recap, sheetId, sheet)
  })
  if (isSettled) {
    const { spreadsheetUrl, byId } = first
    return { spreadsheetUrl, places: wanted, standing: byId, chartIds: new Set() }
  }

  const { spreadsheetUrl, sheets } = await readSpreadsheet(calls, spreadsheetId)
  const properties = sheets.map((sheet) => sheet.properties)
  const unread = wanted
    .map(({ sheetId }) => sheetId)
    .filter((id) => !first.byId.has(id) && properties.some(({ sheetId }) => sheetId === id))
  const second = await readStandingSheets(calls, spreadsheetId, unread)
  return {
    spreadsheetUrl,
    places: freePlaces(wanted, properties),
    standing: new Map([...first.byId, ...second.byId]),
    chartIds: new Set(sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId))),
  }
}

/** Opens the tab, at Google or wherever the spreadsheet says it is. */
function urlOf(spreadsheetUrl: string | undefined, spreadsheetId: string, sheetId: number): string {
  const url = new URL(
    spreadsheetUrl ?? `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
  )
  url.hash = `gid=${sheetId}`
  return url.href
}
