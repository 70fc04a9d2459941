import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import * as z from 'zod'

import { localTimeOf } from '../../shared/calendar/zones.ts'
import { instantOf } from '../../shared/model/instant.ts'
import { openStore } from '../../worker/store/open-store.ts'
import type { StorePlace } from '../../worker/store/store-place.ts'
import type { OnDay } from '../sample/live-through.ts'
import { IN_A_FILE } from '../sample/product.ts'
import { openWorkspace } from '../workspace/workspace.ts'
import { adoptData } from './adopt-data.ts'
import { canBeLived, liveWorld } from './live-world.ts'
import type { LocalOptions } from './local-options.ts'
import { makeEmpty } from './make-empty.ts'
import { sampleWorlds } from './sample-worlds.ts'
import type { SampleWorld } from './sample-worlds.ts'

type Tell = (line: string) => void

/** What a data directory is to have and what it waits for, by the keys of worlds, in order. */
const Plan = z.object({ seed: z.int(), all: z.array(z.string()), waiting: z.array(z.string()) })
type Plan = z.infer<typeof Plan>

/** Instead of sample worlds: a spreadsheet to try the set-up. */
const EMPTY = 'empty'

/** Where a world is made before it is taken over; what lies there was cut short. */
const WORKSHOP = 'preparing'

/**
 * Sees to it that there is something to show: the first sample office, or an empty spreadsheet. A
 * data directory that has data of its own stays as it is.
 */
export async function prepareFirst(options: LocalOptions, tell: Tell): Promise<void> {
  const { dataDir } = options
  const hasData = existsSync(join(dataDir, 'workspace'))
  const plan = findPlan(dataDir) ?? (hasData ? undefined : makePlan(options, tell))
  if (!plan || plan.waiting.length < plan.all.length) return
  openWorkspace({ dataDir, origin: originOf(options) }).close()
  await (await openStore({ dataDir, ...databaseNamed() })).close()
  await prepareNext(options, { tell })
}

/** Sample worlds that are still to come, in order. */
export function listWaiting(options: LocalOptions): readonly SampleWorld[] {
  const plan = findPlan(options.dataDir)
  if (!plan) return []
  const worlds = worldsOf({ ...options, seed: plan.seed })
  return plan.waiting.flatMap((key) => worlds.filter((world) => world.key === key))
}

/**
 * Makes the next that the data directory waits for in a directory of its own, and takes it over. Cut
 * short, it begins again.
 */
export async function prepareNext(
  options: LocalOptions,
  { tell, onDay }: { readonly tell: Tell; readonly onDay?: OnDay },
): Promise<void> {
  const { dataDir } = options
  const plan = findPlan(dataDir)
  const key = plan?.waiting[0]
  if (!plan || key === undefined) return
  const workshop = join(dataDir, WORKSHOP)
  rmSync(workshop, { recursive: true, force: true })
  const publicOrigin = originOf(options)
  const place = { dataDir: workshop, publicOrigin, environment: IN_A_FILE }
  if (key === EMPTY) {
    await makeEmpty({ ...place, ...(options.now && { now: options.now }) }, tell)
  } else {
    const world = worldsOf({ ...options, seed: plan.seed }).find((one) => one.key === key)
    if (!world) throw new Error(`${planFile(dataDir)} waits for "${key}", which is no sample`)
    await liveWorld(world, { ...place, now: presentOf(options), ...(onDay && { onDay }) })
  }
  await adoptData({ from: workshop, into: asOwner({ dataDir, ...databaseNamed() }) })
  rmSync(workshop, { recursive: true })
  writePlan(dataDir, { ...plan, waiting: plan.waiting.filter((one) => one !== key) })
}

/** That of `npm start -- --postgres`. */
export function databaseNamed(): Pick<StorePlace, 'databaseUrl' | 'databaseOwnerUrl'> {
  const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseOwnerUrl } = process.env
  return databaseUrl === undefined || databaseOwnerUrl === undefined
    ? {}
    : { databaseUrl, databaseOwnerUrl }
}

/** Whoever puts rows of many agencies there at once. */
export function asOwner(place: StorePlace): StorePlace {
  const { databaseOwnerUrl } = place
  return { ...place, ...(databaseOwnerUrl !== undefined && { databaseUrl: databaseOwnerUrl }) }
}

function makePlan(options: LocalOptions, tell: Tell): Plan {
  const { dataDir, seed, empty } = options
  const all = empty ? [EMPTY] : planWorlds(options, tell)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return writePlan(dataDir, { seed, all, waiting: all })
}

function planWorlds(options: LocalOptions, tell: Tell): string[] {
  return worldsOf(options).flatMap((world) => {
    const isPossible = canBeLived(world, presentOf(options))
    for (const { spreadsheetTitle, employees, days } of world.agencies) {
      const period = days.length > 0 ? `${days[0]} to ${days.at(-1)}` : 'just set up'
      const left = isPossible ? '' : ' (left out: the clock stands before it)'
      tell(`${spreadsheetTitle}: ${employees.length} staff, ${period}${left}`)
    }
    return isPossible ? [world.key] : []
  })
}

function worldsOf(options: LocalOptions): readonly SampleWorld[] {
  const { date } = localTimeOf(instantOf(presentOf(options).getTime()), 'WITA')
  return sampleWorlds(options.seed, date)
}

function presentOf({ now }: LocalOptions): Date {
  return now ?? new Date()
}

function originOf({ workspacePort }: LocalOptions): string {
  return `http://127.0.0.1:${workspacePort}`
}

function planFile(dataDir: string): string {
  return join(dataDir, 'samples.json')
}

function findPlan(dataDir: string): Plan | undefined {
  const file = planFile(dataDir)
  return existsSync(file) ? Plan.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

function writePlan(dataDir: string, plan: Plan): Plan {
  writeFileSync(planFile(dataDir), `${JSON.stringify(plan)}\n`)
  return plan
}
