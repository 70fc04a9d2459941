import type { ClosedMonth, CloseRequest, RecapKind } from '../../../shared/contract/index.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import { isMonth, type Month } from '../../../shared/model/civil-date.ts'
import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import { recapKinds } from '../../../shared/recaps/recaps.ts'
import { monthInWords } from '../../../shared/text/date-in-words.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { RULES_VERSION } from '../../../shared/evaluation/rules-version.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { MonthClosing, SealedPart } from '../../ports/seal-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import type { StoredRecapJob } from '../../ports/work-records.ts'
import { readAll } from './read-all.ts'
import { findUnheardOf, type Unheard } from './find-unheard.ts'
import { getAgency } from '../access/authorise.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openMonth } from '../month/open-month.ts'
import { compileSealed } from '../recap/compile-month.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { holdConnected } from '../access/hold-connected.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { toRecapJob } from '../recap/recap-jobs.ts'
import { newRecapJob, presentMinute } from '../recap/request-recap.ts'
import { digestParts, findSeal, toMonthSeal, toParts } from '../sealed/sealed-month.ts'
import { workerText } from '../worker-text.ts'

/** The tabs that change when a month is closed or reopened. */
const MONTH_KINDS = recapKinds(
  ({ closed, needs }) => closed === 'sealed' || needs.includes('addenda'),
)

/** Those, and *Surat Pengantar* where it was recorded that one went: it says what stands sealed. */
export async function kindsToWrite(
  { store }: Context,
  { id }: Agency,
  month: Month,
): Promise<RecapKind[]> {
  const letter = await store.ledger.listLetterActs(id, month)
  return letter.length === 0 ? [...MONTH_KINDS] : [...MONTH_KINDS, 'cover-letter']
}

type UnsureDay = Pick<DayOutcome, 'employeeId' | 'date'>

/**
 * Closes a month: reads everything once more, seals its recaps, and queues a job that writes the sealed
 * sheets. A month that is closed, or not over by what was last read, is refused before Google is asked.
 * The seal and its job are on disk together (G1); until then the month is open. Throws `DomainError`:
 * `month-not-over`; where no reason is given `month-unsettled` while days are not sure, and `month-unheard` while
 * people have not had two working days to object; `month-closed`; where Google keeps a form from being read
 * `form-behind`, and `google-unavailable` the spreadsheet. Whatever else keeps it from being read is thrown as it is.
 */
export async function closeMonth(
  context: Context,
  agency: Agency,
  { month, by, reason }: CloseRequest & { readonly month: string; readonly by: string },
): Promise<ClosedMonth> {
  const asked = parseAsked(agency, month)
  await assertOpen(context.store, agency, asked)
  const { configuration } = await loadConfiguration(context, agency)
  assertOver(await context.threads.run(overFromTask, agency, asked), agency, {
    month: asked,
    asOf: presentMinute(context),
    zone: configuration.settings.zone,
  })
  return holdConnected(context, agency, () =>
    seal(context, agency, { month: asked, by, ...(reason && { reason }) }),
  )
}

/** From when the month is over, by what was last read; it costs by people and days. */
export const overFromTask: Task<Month, Instant> = {
  name: 'over-from',
  async work(context, agency, month) {
    return monthOverFrom((await loadConfiguration(context, agency)).configuration, month)
  },
}

async function seal(
  context: Context,
  { id }: Agency,
  { month, by, reason }: CloseRequest & { readonly month: Month; readonly by: string },
): Promise<ClosedMonth> {
  // Everything is read after this instant: what was over by then is over for good.
  const asOf = presentMinute(context)
  await assertOpen(context.store, await getAgency(context, id), month)
  await readAll(context, id)
  const agency = await getAgency(context, id)
  const kinds = await kindsToWrite(context, agency, month)
  const job = newRecapJob(context, agency, { month, kinds }, { asOf, requestedBy: by })
  const given = { month, asOf, by, job, ...(reason && { reason }) }
  const closing = await context.threads.run(sealMonthTask, agency, given)
  context.log({ event: 'month-closed', agencyId: id, month, jobId: job.id })
  return { month, seal: toMonthSeal(closing), job: toRecapJob(job) }
}

/** Compiles the month and seals it, with the job that writes it, in one transaction: what is sealed stays in the thread. */
export const sealMonthTask: Task<
  {
    readonly month: Month
    readonly asOf: Instant
    readonly by: string
    readonly reason?: string
    readonly job: StoredRecapJob
  },
  MonthClosing
> = {
  name: 'seal-month',
  async work(context, agency, { month, asOf, by, reason, job }) {
    const compiled =
      (await compileSettled(context, agency, { month, asOf, by, reason })) ??
      (await compileNow(context, agency, { month, asOf }))
    // What became unsure since has no reason yet.
    assertSettled(agency, month, compiled.unsure)

    const { people } = assertHeard(agency, { month, reason, unheard: compiled.unheard })
    const closing: MonthClosing = {
      ...compiled.closing,
      by,
      at: instantNow(context),
      ...(reason && people.length > 0 && { early: { reason, people } }),
    }
    await context.store.transaction(async (records) => {
      await assertOpen(records, agency, month)
      await records.seals.close(agency.id, closing, compiled.parts)
      await records.recapJobs.insert(job)
    })
    return closing
  },
}

/**
 * The month as it would be sealed, once it is over. Undefined where days had to be settled first: two such months do not
 * lie in memory together.
 */
async function compileSettled(
  context: Context,
  agency: Agency,
  {
    month,
    asOf,
    by,
    reason,
  }: {
    readonly month: Month
    readonly asOf: Instant
    readonly by: string
    readonly reason: string | undefined
  },
): Promise<Awaited<ReturnType<typeof compileNow>> | undefined> {
  const first = await compileNow(context, agency, { month, asOf })
  assertOver(first.overFrom, agency, { month, asOf, zone: first.closing.zone })
  const { unsure } = first
  if (unsure.length === 0) return first
  await settle(context, agency, { month, unsure, by, reason })
  return undefined
}

/** The month as it would be sealed over the whole ledger. */
export async function compileNow(
  context: Context,
  agency: Agency,
  { month, asOf }: { readonly month: Month; readonly asOf: Instant },
): Promise<{
  readonly overFrom: Instant
  readonly unsure: readonly UnsureDay[]
  readonly unheard: Unheard
  readonly parts: readonly SealedPart[]
  readonly closing: Omit<MonthClosing, 'by' | 'at'>
}> {
  const { throughSequence } = await followLedger(context, agency)
  const opened = await openMonth(context, agency, { month, asOf, throughSequence })
  // Before all that is sealed lies in memory.
  const unheard = await findUnheardOf(context, agency, opened)
  const sealed = await compileSealed(context, agency, opened)
  const { snapshot, configuration, ledgerSequence } = opened
  const { language, zone } = configuration.settings
  const unsure = sealed.evaluation.outcomes.filter(({ code }) => code === 'unsure')
  const parts = toParts(sealed)
  return {
    overFrom: monthOverFrom(configuration, month),
    unsure: unsure.map(({ employeeId, date }) => ({ employeeId, date })),
    unheard,
    parts,
    closing: {
      month,
      throughSequence: ledgerSequence,
      asOf,
      snapshot,
      rulesVersion: RULES_VERSION,
      ...digestParts(parts),
      language,
      zone,
    },
  }
}

/** Records HR's reason for every day that is not sure; without one the month stays open. */
async function settle(
  context: Context,
  agency: Agency,
  {
    month,
    unsure,
    by,
    reason,
  }: {
    readonly month: Month
    readonly unsure: readonly UnsureDay[]
    readonly by: string
    readonly reason: string | undefined
  },
): Promise<void> {
  if (reason === undefined) return assertSettled(agency, month, unsure)
  const act = { month, days: unsure, reason, by, at: instantNow(context) }
  await context.store.transaction(({ ledger }) => ledger.settle(agency.id, act))
}

function assertSettled({ language }: Agency, month: Month, unsure: readonly UnsureDay[]): void {
  if (unsure.length === 0) return
  const people = new Set(unsure.map(({ employeeId }) => employeeId)).size
  const named = monthInWords(month, language)
  const message = workerText(language).monthUnsettled(named, unsure.length, people)
  throw new DomainError('month-unsettled', message)
}

/** Those who were not heard, where a reason is given or there are none. */
function assertHeard(
  { language }: Agency,
  {
    month,
    unheard,
    reason,
  }: {
    readonly month: Month
    readonly unheard: Unheard
    readonly reason: string | undefined
  },
): Unheard {
  const { people, heardFrom, zone } = unheard
  if (people.length === 0 || reason) return unheard
  const from = momentInWords(heardFrom, zone, language)
  const named = monthInWords(month, language)
  throw new DomainError(
    'month-unheard',
    workerText(language).monthUnheard(named, people.length, from),
  )
}

/** The month that was asked for. Throws `DomainError` `invalid-request`. */
export function parseAsked(agency: Agency, month: string): Month {
  if (isMonth(month)) return month
  const message = workerText(agency.language).monthInvalid(month)
  throw new DomainError('invalid-request', message)
}

async function assertOpen(
  records: Pick<Records, 'seals'>,
  { id, language }: Agency,
  month: Month,
): Promise<void> {
  const standing = await findSeal(records, id, month)
  if (!standing) return
  const at = momentInWords(standing.at, standing.zone, language)
  const named = monthInWords(month, language)
  throw new DomainError('month-closed', workerText(language).monthClosed(named, at, standing.by))
}

function assertOver(
  overFrom: Instant,
  { language }: Agency,
  { month, asOf, zone }: { readonly month: Month; readonly asOf: Instant; readonly zone: Zone },
): void {
  if (epochMsOf(asOf) >= epochMsOf(overFrom)) return
  const until = momentInWords(overFrom, zone, language)
  const named = monthInWords(month, language)
  throw new DomainError('month-not-over', workerText(language).monthNotOver(named, until))
}
