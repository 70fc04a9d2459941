import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { Random } from '../sample/random.ts'
import { fileForm } from './act-file.ts'
import { hold } from './violation.ts'
import { count, type AgencyWorld, type World } from './world.ts'

/** Google answers nothing about it, refuses everything, or far more was filed than elsewhere. */
const TROUBLES = ['stuck', 'down', 'huge'] as const
const FLOOD = 250

/** The neighbour in the place of the agency that everything else is about. */
export function neighbourOf(world: World): World | undefined {
  return world.neighbour && { ...world, ...world.neighbour, neighbour: undefined }
}

/** Brings the neighbour into trouble; nothing ends it before `easeNeighbour`. */
export function troubleNeighbour(world: World, random: Random): void {
  const neighbour = neighbourOf(world)
  if (!neighbour) return
  const trouble = random.pick(TROUBLES)
  world.trace.tell(`the neighbour is ${trouble}`)
  count(world, `neighbour: ${trouble}`)
  if (trouble === 'huge') {
    for (let filed = 0; filed < FLOOD; filed += 1) fileForm(neighbour, random)
    return
  }
  const { spreadsheetId, forms } = neighbour.live
  for (const file of [spreadsheetId, ...Object.values(forms).map(({ formId }) => formId)]) {
    world.google.weatherOf.set(file, trouble)
  }
}

/** Its people file now and then, whatever becomes of it. */
export function stirNeighbour(world: World, random: Random): void {
  const neighbour = neighbourOf(world)
  if (neighbour && random.chance(0.3)) fileForm(neighbour, random)
}

export function easeNeighbour({ google, trace }: World): void {
  google.weatherOf.clear()
  trace.tell('the neighbour is in no trouble')
}

/** Neither spreadsheet shows who belongs to the other agency, or what they filed (G8). */
export function checkApart(world: World): void {
  const { neighbour } = world
  if (!neighbour) return
  checkTabs(world, world, neighbour)
  checkTabs(world, neighbour, world)
}

function checkTabs({ ws }: World, { agency, live }: AgencyWorld, other: AgencyWorld): void {
  const { spreadsheetId } = live
  const { sheets = [] } = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
    actor: { email: agency.installer, scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    params: { spreadsheetId, fields: 'sheets.properties' },
    unmetered: true,
  })
  const marks = [
    ...other.agency.employees.map(({ id }) => id),
    ...[...other.filed.values()].map(({ ref }) => ref),
  ]
  for (const { properties } of sheets) {
    const shown = JSON.stringify(ws.readSheet(spreadsheetId, properties?.sheetId ?? 0))
    const mark = marks.find((one) => shown.includes(one))
    hold('G8', mark === undefined, `${properties?.title} of ${agency.key} shows ${mark}`)
  }
}
