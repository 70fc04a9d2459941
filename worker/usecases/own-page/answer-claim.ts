import { setImmediate as breathe } from 'node:timers/promises'

import { assignOwner } from '../../../shared/intake/identify-owner.ts'
import { deniedBy, type Owner } from '../../../shared/model/owner.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { isChatMessage } from '../intake/accept-chat.ts'
import { actOf } from '../intake/attribute-arrived.ts'
import { instantNow, type Context } from '../context.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'
import { holdsStill, type PageOwner } from '../access/find-person-by-key.ts'
import { listClaimRefs, readClaims } from './list-claims.ts'

/** By one word; more come up after that. */
const DENIED_AT_ONCE = 2000
/** What one transaction takes holds the process up for less than G13 allows. */
const CLAIMS_PER_TRANSACTION = 200

/**
 * A person's word, from their own page, on what was sent in their name without proof: a yes makes it
 * theirs at the time at which Google took it; after a no it stays nobody's and is asked about no more.
 * Either is an entry of the ledger. Said once: what is decided meanwhile stays decided. False, and nothing
 * said, where the key of the page was renewed in that instant. Throws
 * `DomainError` `filing-unknown` for what does not wait for this person's word.
 */
export async function answerClaim(
  context: Context,
  page: PageOwner,
  { ref, isTheirs }: { readonly ref: string; readonly isTheirs: boolean },
): Promise<boolean> {
  const { agency, employee } = page
  const [found] = await readClaims(context, page, [ref])
  const { configuration } = await loadConfiguration(context, agency)
  const owner: Owner | undefined = isTheirs
    ? found && assignOwner(found.raw, employee, { configuration })
    : deniedBy(employee.id)
  if (!found || !owner) throw unknown(page)
  return recordWord(context, page, [{ raw: found.raw, owner }])
}

/**
 * Their yes to several messages of a chat, each of which they were shown: what else waits is asked about still, and
 * so is what came since. As `answerClaim` does, also in what it throws where none of them waits.
 */
export async function acceptChatClaims(
  context: Context,
  page: PageOwner,
  shown: readonly string[],
): Promise<boolean> {
  const { configuration } = await loadConfiguration(context, page.agency)
  const words = (await readClaims(context, page, shown.slice(0, CLAIMS_PER_TRANSACTION)))
    .filter(({ raw, said }) => said && isChatMessage(raw))
    .flatMap(({ raw }) => {
      const owner = assignOwner(raw, page.employee, { configuration })
      return owner ? [{ raw, owner }] : []
    })
  if (words.length === 0) throw unknown(page)
  return recordWord(context, page, words)
}

/**
 * Their no to this one and to all that were sent before it and wait: a flood in somebody's name is
 * answered by one word. What came after it is asked about still. As `answerClaim` does, also in what it
 * throws.
 */
export async function denyClaims(
  context: Context,
  page: PageOwner,
  newest: string,
): Promise<boolean> {
  await followLedger(context, page.agency)
  const refs = await listClaimRefs(context, page, DENIED_AT_ONCE)
  const first = refs.indexOf(newest)
  if (first < 0) throw unknown(page)
  const owner = deniedBy(page.employee.id)
  for (let from = first; from < refs.length; from += CLAIMS_PER_TRANSACTION) {
    const part = refs.slice(from, from + CLAIMS_PER_TRANSACTION)
    const words = (await readClaims(context, page, part)).map(({ raw }) => ({ raw, owner }))
    if (!(await recordWord(context, page, words))) return false
    // Everything else goes on between two parts.
    await breathe()
  }
  return true
}

async function recordWord(
  context: Context,
  page: PageOwner,
  words: readonly { readonly raw: RawSubmission; readonly owner: Owner }[],
): Promise<boolean> {
  const { agency, employee, key } = page
  const at = instantNow(context)
  const proof = { kind: 'own-word', version: key.version } as const
  const recorded = await context.store.transaction(async (records) => {
    if (!(await holdsStill(records, page))) return null
    const { attributions, hints } = records
    // Tinjauan and Diagnostik follow with the next reading.
    await hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
    const acts = words.map(({ raw, owner }) => actOf(raw, { owner, proof }, { at, replaces: null }))
    return attributions.record(agency.id, acts)
  })
  if (recorded !== null) {
    const theirs = words.some(({ owner }) => owner.employeeId === employee.id)
    context.log({ event: 'claim-answered', agencyId: agency.id, theirs, submissions: recorded })
  }
  return recorded !== null
}

function unknown({ agency }: PageOwner): DomainError {
  return new DomainError('filing-unknown', workerText(agency.language).filingUnknown())
}
