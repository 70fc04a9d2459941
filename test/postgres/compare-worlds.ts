import { createHash } from 'node:crypto'

import { parseConfig } from '../../worker/config.ts'
import { startWorker, type RunningWorker } from '../../worker/start-worker.ts'
import { asPerson } from '../sample/person.ts'
import { readStandingTab, cellsOf } from '../simulation/standing-tab.ts'
import { parseMonth } from '../../shared/model/civil-date.ts'
import type { SharedAgency, SharedWorld } from './shared-world.ts'

const MONTH = parseMonth('2021-07')
const AS_OF = '2021-07-31T16:00:00.000Z'
const KINDS = ['attendance', 'findings', 'travel'] as const

/** What an agency has come to, in digests. */
export interface Standing {
  readonly agencyId: string
  readonly ledger: string
  readonly entries: number
  readonly broken: boolean
  /** Of each tab of a recap, by its title. */
  readonly tabs: Readonly<Record<string, string>>
  /** References that stand in *Tinjauan* more than once. */
  readonly doubled: readonly string[]
}

/** What the replicas left, and what one worker makes of the same that nobody disturbed. */
export async function compareWorlds(
  world: SharedWorld,
): Promise<{ readonly disturbed: Standing[]; readonly undisturbed: Standing[] }> {
  const { product } = world
  const ours = await startWorker({
    config: parseConfig(world.environmentOf('afterwards')),
    clock: product.ws.clock,
    background: false,
    listen: false,
  })
  const disturbed = await standingsOf(ours, world)
  await ours.close()
  await product.worker.sweepAll()
  return { disturbed, undisturbed: await standingsOf(product.worker, world) }
}

async function standingsOf(worker: RunningWorker, world: SharedWorld): Promise<Standing[]> {
  const standings = []
  for (const agency of world.agencies) standings.push(await standingOf(worker, world, agency))
  return standings
}

async function standingOf(
  { operator }: RunningWorker,
  { product: { ws } }: SharedWorld,
  { live, installer }: SharedAgency,
): Promise<Standing> {
  const { agencyId, spreadsheetId } = live
  const [ledger] = await operator.verifyLedger(agencyId)
  const job = await operator.recap(agencyId, { month: MONTH, kinds: [...KINDS], asOf: AS_OF })
  if (job.state !== 'done') throw new Error(`The recap of ${agencyId} is ${job.state}`)
  const person = asPerson(ws, installer)
  const tabs = job.tabs.map(({ title }) => [
    title,
    digestOf(person.read(spreadsheetId, `'${title}'`)),
  ])
  return {
    agencyId,
    ledger: ledger?.digest ?? '',
    entries: ledger?.entries ?? 0,
    broken: ledger?.broken !== undefined,
    tabs: Object.fromEntries(tabs) as Record<string, string>,
    doubled: doubledIn(ws, spreadsheetId),
  }
}

/** Each ledger draws salts of its own, so its hashes are its own. */
function digestOf(values: unknown): string {
  const text = JSON.stringify(values).replaceAll(/(nomor \d+):[0-9a-f]{16}/g, '$1')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function doubledIn(ws: SharedWorld['product']['ws'], spreadsheetId: string): string[] {
  const tab = readStandingTab(ws, spreadsheetId, { key: 'reviews', month: MONTH })
  if (!tab) throw new Error('There is no Tinjauan')
  const refs = cellsOf(tab, 'ref').map(({ value }) => String(value))
  return refs.filter((ref, index) => refs.indexOf(ref) !== index)
}
