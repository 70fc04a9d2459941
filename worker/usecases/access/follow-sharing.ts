import type { Authority } from '../../../shared/authority/authority.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import type { FileEditors } from '../../../shared/model/file-editors.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { logActs } from './follow-access-tab.ts'
import { loadAuthority, readAuthority } from '../ledger/load-authority.ts'

/** How often it is asked without a new decision. */
const LOOK_EVERY_MS = 3_600_000

/**
 * Records who can change the spreadsheet by Google's word, where that is not what it was; one call, and
 * none where it was heard within the hour, was in order, and `mustKnow` does not say that a new decision
 * rests on it. What Google refuses is kept, told by `describeSharing`, and what was known before holds.
 * Throws `GoogleError` where a decision rests on it and Google does not answer: it is read again then.
 */
export async function followSharing(
  context: Context,
  agency: Agency,
  { mustKnow }: { readonly mustKnow: boolean },
): Promise<void> {
  const { editors: known } = await loadAuthority(context, agency)
  if (!mustKnow && !isDue(context, agency, known)) return
  try {
    const { accounts, ...others } = await context.google.listFileEditors(agency.spreadsheetId)
    const worker = context.workerEmail.toLowerCase()
    const people = accounts.filter((email) => email !== worker)
    await record(context, agency, { accounts: people, ...others })
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error
    const isSilent = error.kind === 'unavailable' || error.kind === 'rate-limited'
    if (isSilent && mustKnow) throw error
    context.log({
      event: 'sharing-unknown',
      level: 'warning',
      agencyId: agency.id,
      reason: error.kind,
    })
    if (isSilent) return
    const sharing = { at: instantNow(context), failure: error.kind }
    await context.store.agencies.update(agency.id, { sharing })
  }
}

/** Whether others can change the sheet than people one by one. */
function isWide({ anyone, domains, groups }: FileEditors): boolean {
  return anyone || domains.length > 0 || groups.length > 0
}

/** What is not in order is asked again at each reading, so that it is told no longer than it holds. */
function isDue(context: Context, { sharing }: Agency, known: Authority['editors']): boolean {
  if (!sharing || sharing.failure !== '' || !known || isWide(known)) return true
  const ageMs = epochMsOf(instantNow(context)) - epochMsOf(sharing.at)
  return ageMs < 0 || ageMs >= LOOK_EVERY_MS
}

async function record(context: Context, agency: Agency, editors: FileEditors): Promise<void> {
  const at = instantNow(context)
  const acts = await context.store.transaction(async (records) => {
    const { editors: known } = await readAuthority(records, agency.id)
    const isSame = known && canonicalJson(known) === canonicalJson(editors)
    const found = isSame ? [] : [{ act: 'shared', editors, at } as const]
    await records.authority.record(agency.id, found)
    await records.agencies.update(agency.id, { sharing: { at, failure: '' } })
    return found
  })
  logActs(context, agency, acts)
}
