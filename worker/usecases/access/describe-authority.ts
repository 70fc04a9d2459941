import type { AuthorityAct } from '../../../shared/authority/authority-act.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { AuthorityText } from '../../../shared/text/en/authority.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { listRequests, requestInWords } from './authority-requests.ts'
import { changesInWords, grantsInWords, localizeAuthority } from './authority-text.ts'
import type { Context } from '../context.ts'
import { loadAbsentHolders } from './load-absent-holders.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { answersAt } from '../ledger/remembered-answers.ts'

/** What HR must know of who may do what: whose holders have left, requests that wait, what changed since then. */
export async function describeAuthority(
  context: Context,
  agency: Agency,
  {
    zone,
    since,
    head,
  }: { readonly zone: Zone; readonly since: Instant; readonly head: LedgerHead },
): Promise<Problem[]> {
  const authority = await loadAuthority(context, agency, head)
  const once = answersAt(context.store, agency, head)
  const all = await once('changes', () => listChanges(context, agency, '' as Instant))
  const changes = all.filter(({ at }) => at >= since)
  const absent = await loadAbsentHolders(context, agency, authority, head)
  return [
    ...absent.map(({ grant, name, lapses }) => ({
      code: 'access-absent',
      where: getPeopleTab('access').title,
      message: localizeAuthority((text) => {
        const what = grantsInWords([grant], text)
        if (grant.role === 'installer') return text.installerAbsent(what, name)
        return lapses ? text.holderAbsent(what, name) : text.lastHrAbsent(what, name)
      }),
    })),
    ...listRequests(authority).map((request) => ({
      code: request.kind === 'grant' ? 'access-waiting' : 'identity-waiting',
      where: getPeopleTab(request.kind === 'grant' ? 'access' : 'employees').title,
      message: localizeAuthority((text, language) => {
        const what = requestInWords(request, text)
        const since = momentInWords(request.since, zone, language)
        if (request.kind === 'grant') return text.waiting(what, since)
        return request.change.kind === 'number'
          ? text.numberWaiting(what, since)
          : text.identityWaiting(what, since)
      }),
    })),
    ...changes.map((act) => ({
      code: isOfIdentity(act) ? 'identity-changed' : 'access-changed',
      where: getPeopleTab(isOfIdentity(act) ? 'employees' : 'access').title,
      message: localizeAuthority((text, language) => changeInWords(act, { text, language, zone })),
    })),
  ]
}

type Change = Extract<AuthorityAct, { act: 'granted' | 'lowered' | 'identity-confirmed' }>

/** What somebody got by another's word, or lost, and who has another address, since then; in order. */
export async function listChanges(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  since: Instant,
): Promise<Change[]> {
  const acts = await store.authority.list(agency.id)
  return acts.map(({ act }) => act).filter((act) => isChange(act) && act.at >= since) as Change[]
}

function isChange(act: AuthorityAct): act is Change {
  if (act.act === 'lowered' || act.act === 'identity-confirmed') return true
  return act.act === 'granted' && (act.basis === 'confirmed' || act.basis === 'operator')
}

export function changeInWords(
  act: Change,
  { text, language, zone }: { text: AuthorityText; language: Language; zone: Zone },
): string {
  const at = momentInWords(act.at, zone, language)
  if (act.act === 'lowered') return text.lowered(grantsInWords(act.grants, text), at)
  const what = isOfIdentity(act)
    ? changesInWords(act.changes, text)
    : grantsInWords(act.grants, text)
  return act.basis === 'operator'
    ? text.byOperator(what, act.reason, at)
    : text.confirmed(what, act.by?.email ?? '', at)
}

function isOfIdentity(act: Change): act is Extract<Change, { act: 'identity-confirmed' }> {
  return act.act === 'identity-confirmed'
}
