import type { AuthorityAct } from '../../shared/authority/authority-act.ts'
import type { Zone } from '../../shared/model/agency.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Language } from '../../shared/model/language.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { AuthorityText } from '../../shared/text/en/authority.ts'
import { momentInWords } from '../../shared/text/moment-in-words.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { Agency } from '../ports/store.ts'
import { grantsInWords, localizeAuthority } from './authority-text.ts'
import type { Context } from './context.ts'
import { loadAuthority } from './load-authority.ts'

/** What HR must know of who may do what: requests that wait, and what changed since then. */
export async function describeAuthority(
  context: Pick<Context, 'store' | 'clock'>,
  agency: Agency,
  { zone, since }: { readonly zone: Zone; readonly since: Instant },
): Promise<Problem[]> {
  const where = getPeopleTab('access').title
  const { requested } = await loadAuthority(context, agency)
  const changes = await listChanges(context, agency, since)
  return [
    ...[...requested.values()].map((request) => ({
      code: 'access-waiting',
      where,
      message: localizeAuthority((text, language) =>
        text.waiting(
          grantsInWords([request.grant], text),
          momentInWords(request.since, zone, language),
        ),
      ),
    })),
    ...changes.map((act) => ({
      code: 'access-changed',
      where,
      message: localizeAuthority((text, language) => changeInWords(act, { text, language, zone })),
    })),
  ]
}

type Change = Extract<AuthorityAct, { act: 'granted' | 'lowered' }>

/** What somebody got by another's word, or lost, since then; in order. */
export async function listChanges(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  since: Instant,
): Promise<Change[]> {
  const acts = await store.authority.list(agency.id)
  return acts.map(({ act }) => act).filter((act) => isChange(act) && act.at >= since) as Change[]
}

function isChange(act: AuthorityAct): act is Change {
  if (act.act === 'lowered') return true
  return act.act === 'granted' && (act.basis === 'confirmed' || act.basis === 'operator')
}

export function changeInWords(
  act: Change,
  { text, language, zone }: { text: AuthorityText; language: Language; zone: Zone },
): string {
  const grants = grantsInWords(act.grants, text)
  const at = momentInWords(act.at, zone, language)
  if (act.act === 'lowered') return text.lowered(grants, at)
  return act.basis === 'operator'
    ? text.byOperator(grants, act.reason, at)
    : text.confirmed(grants, act.by?.email ?? '', at)
}
