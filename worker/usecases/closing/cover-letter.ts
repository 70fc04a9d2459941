import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { LetterRequest, MonthLetter, RecordedLetter } from '../../../shared/contract/index.ts'
import { receiversOf } from '../../../shared/government/government-words.ts'
import { datesOfMonth, parseCivilDate, type Month } from '../../../shared/model/civil-date.ts'
import { letterOf, stepsOf, type LetterAct } from '../../../shared/model/cover-letter.ts'
import { recapsDueOf } from '../../../shared/regulations/recaps-due.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { assertConnected } from '../access/disconnect-agency.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { toRecapJob } from '../recap/recap-jobs.ts'
import { newRecapJob, presentMinute } from '../recap/request-recap.ts'
import { workerText } from '../worker-text.ts'
import { parseAsked } from './close-month.ts'

/** The recaps that show how far the letter went. */
const SHOWING = ['summary', 'cover-letter'] as const

/** The letter of a month: its number, and of each office on its way when it came there. */
export async function readLetter(
  context: Context,
  agency: Agency,
  asked: string,
): Promise<MonthLetter> {
  const month = parseAsked(agency, asked)
  const { configuration } = await loadConfiguration(context, agency)
  const { government, language } = configuration.settings
  const letter = letterOf(await context.store.ledger.listLetterActs(agency.id, month))
  const [due] = recapsDueOf(configuration.regulations ?? [], month)
  return {
    month,
    number: letter.number,
    datedOn: letter.datedOn ?? '',
    dueOn: due?.dueOn ?? '',
    offices: stepsOf(letter, receiversOf(government, language)).map(({ office, receipt }) => ({
      office,
      receivedOn: receipt?.receivedOn ?? '',
      name: receipt?.name ?? '',
      recordedBy: receipt?.recordedBy ?? '',
    })),
  }
}

/**
 * Records what HR says of the letter, and queues a job that writes the tabs that show it. The same said
 * again is one entry. Throws `DomainError` `invalid-request` for a day that has not come yet, one before the
 * month, and a receipt of before the letter's date.
 */
export async function recordLetter(
  context: Context,
  agency: Agency,
  {
    caller,
    request,
  }: { readonly caller: Caller; readonly request: LetterRequest & { readonly month: string } },
): Promise<RecordedLetter> {
  const month = parseAsked(agency, request.month)
  await assertConnected(context, agency)
  const acts = actsOf(request, { month, caller, at: instantNow(context) })
  await assertPossible(context, agency, { month, acts })
  const asked = { asOf: presentMinute(context), requestedBy: caller.email }
  const job = newRecapJob(context, agency, { month, kinds: [...SHOWING] }, asked)
  await context.store.transaction(async ({ ledger, recapJobs }) => {
    for (const act of acts) await ledger.recordLetterAct(agency.id, act)
    await recapJobs.insert(job)
  })
  context.log({ event: 'letter-recorded', agencyId: agency.id, month, jobId: job.id })
  return { ...(await readLetter(context, agency, month)), job: toRecapJob(job) }
}

function actsOf(
  { numbered, received }: LetterRequest,
  { month, caller, at }: Pick<LetterAct, 'month' | 'at'> & { readonly caller: Caller },
): LetterAct[] {
  const said = { month, by: { email: caller.email.toLowerCase(), sub: caller.sub }, at }
  const acts: LetterAct[] = []
  if (numbered) {
    const { number, datedOn } = numbered
    const on = parseCivilDate(datedOn)
    acts.push({ ...said, kind: 'numbered', number: onOneLine(number), datedOn: on })
  }
  if (received) {
    const { receivedOn } = received
    acts.push({
      ...said,
      kind: 'received',
      office: onOneLine(received.office),
      name: onOneLine(received.name),
      receivedOn: receivedOn === null ? null : parseCivilDate(receivedOn),
    })
  }
  return acts
}

/** A line of its own in a number would read as one of the letter's. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim()
}

async function assertPossible(
  context: Context,
  agency: Agency,
  { month, acts }: { readonly month: Month; readonly acts: readonly LetterAct[] },
): Promise<void> {
  const { zone } = (await loadConfiguration(context, agency)).configuration.settings
  const today = localTimeOf(instantNow(context), zone).date
  const text = workerText(agency.language)
  let { datedOn } = letterOf(await context.store.ledger.listLetterActs(agency.id, month))
  const [firstDay] = datesOfMonth(month)
  for (const act of acts) {
    if (act.kind === 'numbered') ({ datedOn } = act)
    const on = act.kind === 'numbered' ? act.datedOn : act.receivedOn
    if (on === null) continue
    const from = act.kind === 'received' && datedOn ? datedOn : firstDay!
    if (on > today) throw new DomainError('invalid-request', text.dayAhead(on))
    if (on < from) throw new DomainError('invalid-request', text.dayBefore(on, from))
  }
}
