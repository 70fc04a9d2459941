import type { RecapKind } from '../../shared/contract/index.ts'
import { DomainError } from '../../worker/ports/domain-error.ts'
import type { Store } from '../../worker/ports/store.ts'
import { addressKey, personKey } from '../../worker/usecases/access/person-key.ts'
import { callerOf } from '../sample/caller-of.ts'
import type { Random } from '../sample/random.ts'
import { AGENCY } from './base-agency.ts'
import type { SimulatedWorker } from './simulated-worker.ts'
import { hold, Violation } from './violation.ts'
import { count, MONTHS, pickWorker, type World } from './world.ts'

const HR = callerOf(AGENCY.installer)
const HEAD = callerOf(AGENCY.access.find(({ role }) => role === 'kepala-unit')?.email ?? HR.email)
const KINDS: readonly RecapKind[] = [
  'summary',
  'attendance',
  'performance',
  'findings',
  'schedule',
  'diagnostics',
]
const NEVER_RENEWED = { ofAll: 0, ofPerson: new Map<string, number>() }

/** What stands on disk: to look takes none of the simulation's time, however long a server takes. */
function see<Found>(
  { timeline, observer }: World,
  look: (store: Store) => Promise<Found>,
): Promise<Found> {
  return timeline.hold(look(observer))
}

/** Tells a worker that something changed; once, twice, or not at all. */
export function hint(world: World, random: Random): void {
  const times = random.pick([0, 1, 1, 1, 2])
  if (times === 0) count(world, 'hints lost')
  const changed = random.pick(['form', 'form', 'sheet'] as const)
  const form = random.pick(Object.values(world.live.forms))
  for (let time = 0; time < times; time += 1) {
    ask(world, random, 'hint', async ({ application }) => {
      const told = { spreadsheetId: world.live.spreadsheetId, changed }
      await application.hint(HR, changed === 'form' ? { ...told, formId: form.formId } : told)
    })
  }
}

/** HR asks for recaps; what was answered is on disk (G1). */
export function askForRecap(world: World, random: Random): void {
  const month = random.pick([MONTHS[0]!, monthNow(world)])
  const kinds = random.shuffle(KINDS).slice(0, random.int(1, 3))
  ask(world, random, `recap of ${month}`, async ({ application }) => {
    const { agencyId } = world.live
    const job = await application.requestRecap(HR, agencyId, { month, kinds })
    const kept = await see(world, (store) => store.recapJobs.find(agencyId, job.id))
    hold('G1', kept !== undefined, 'a recap was promised, and no job stands on disk')
    world.truth.jobs.add(job.id)
  })
}

/** A head or HR decides what lies on the desk; what was answered is on disk (G1). */
export function decideAtDesk(world: World, random: Random): void {
  const caller = random.pick([HEAD, HEAD, HR])
  const decision = random.pick(['approved', 'approved', 'returned', 'rejected'] as const)
  const place = random.int(0, 5)
  ask(world, random, 'desk', async ({ application }) => {
    const { agencyId } = world.live
    const { oneByOne, together } = await application.readDesk(caller, agencyId, { others: 'yes' })
    const item = [...oneByOne, ...together][place]
    if (!item) return
    const decisions = [{ ref: item.ref, decision, note: 'Sudah dibaca.' }]
    const { recorded } = await application.decideAtDesk(caller, agencyId, { decisions })
    if (recorded === 0) return
    const reviews = await see(world, (store) => store.ledger.latestReviews(agencyId))
    const stands = reviews.some(({ submissionRef }) => submissionRef === item.ref)
    hold('G1', stands, `a decision on ${item.ref} was taken, and none stands on disk`)
  })
}

/** HR confirms what waits for it. */
export function confirmAll(world: World, random: Random): void {
  ask(world, random, 'confirm', async ({ application }) => {
    const { agencyId } = world.live
    const { waiting } = await application.listConfirmations(HR, agencyId)
    const ids = waiting.filter(({ obstacle }) => obstacle === null).map(({ id }) => id)
    if (ids.length === 0) return
    const { waiting: left } = await application.confirm(HR, agencyId, { ids })
    const again = left.some(({ id }) => ids.includes(id))
    hold('G1', !again, 'what was confirmed waits still')
  })
}

/** HR closes July, or opens it again; what was answered is on disk (G1). */
export function closeOrReopen(world: World, random: Random): void {
  const month = MONTHS[0]!
  const isClosing = random.chance(0.8)
  ask(world, random, isClosing ? 'close' : 'reopen', async ({ application }) => {
    const { agencyId } = world.live
    if (!isClosing) {
      const { job } = await application.reopenMonth(HR, agencyId, { month, reason: 'Koreksi.' })
      return void world.truth.jobs.add(job.id)
    }
    const closing = { month, reason: 'Tidak ada keterangan.' }
    const { seal, job } = await application.closeMonth(HR, agencyId, closing)
    const acts = await see(world, (store) => store.seals.listActs(agencyId, month))
    const isSealed = acts.some((act) => act.kind === 'seal' && act.digest === seal.digest)
    hold('G1', isSealed, `${month} was closed, and no seal stands on disk`)
    world.truth.jobs.add(job.id)
  })
}

/** Somebody opens their page, and says of what waits for their word whether it is theirs. */
export function openOwnPage(world: World, random: Random): void {
  const { id } = random.pick(AGENCY.employees)
  const isTheirs = random.chance(0.7)
  ask(world, random, 'own page', async ({ application }) => {
    const { agencyId } = world.live
    const key = addressKey(personKey({ secret: world.secret }, id, { renewals: NEVER_RENEWED }))
    const address = { agencyId, key }
    const wanted = { language: undefined, month: undefined, isOpening: true }
    const [claim] = (await application.ownPage(address, wanted))?.claims ?? []
    if (claim) await application.answerOwnClaim(address, { ref: claim.ref, isTheirs })
  })
}

/** Asks a worker that runs; one that dies meanwhile never answers, and a refusal is an answer. */
function ask(
  world: World,
  random: Random,
  what: string,
  question: (worker: SimulatedWorker) => Promise<void>,
): void {
  const worker = pickWorker(world, random)
  if (!worker) return
  const { name } = worker.lifeline
  world.trace.tell(`${name} is asked: ${what}`)
  question(worker).then(
    () => world.trace.tell(`${name} has answered: ${what}`),
    (error: unknown) => {
      if (error instanceof DomainError) {
        world.trace.tell(`${name} refuses ${what}: ${error.code}`)
      } else if (error instanceof Violation) {
        world.violation ??= error
      } else {
        world.violation ??= new Violation('failure', `${what}: ${describe(error)}`)
      }
    },
  )
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function monthNow({ timeline }: World): (typeof MONTHS)[number] {
  const month = timeline.clock.now().toISOString().slice(0, 7)
  return MONTHS.find((one) => one === month) ?? MONTHS[0]!
}
