import type { Instant } from '../model/instant.ts'
import type { readAccess } from '../configuration/read-access.ts'
import { listHeld, type Authority } from './authority.ts'
import type { AuthorityAct } from './authority-act.ts'
import { covers, grantKey, type Grant } from '../model/grant.ts'

type AccessReading = Pick<ReturnType<typeof readAccess>, 'entries' | 'isWhole'>

/**
 * What the tab *Akses* as it was just read changes. Whatever lets somebody do more is asked for and
 * waits; what is gone is taken away at once, but the last `hr` stays. Nothing where it names nobody as
 * `hr`; nothing but requests while a row or header of it cannot be read (G11).
 */
export function followAccess(
  authority: Authority,
  { entries, isWhole }: AccessReading,
  at: Instant,
): AuthorityAct[] {
  if (!entries.some(({ role }) => role === 'hr')) return []
  const wanted = new Map<string, Grant>(entries.map((entry) => [grantKey(entry), entry]))
  const held = listHeld(authority)
  const fresh = [...wanted].filter(([key]) => !authority.held.has(key)).map(([, grant]) => grant)
  const covered = fresh.filter((grant) => held.some((one) => covers(one, grant)))
  const asked = fresh.filter(
    (grant) => !covered.includes(grant) && !authority.requested.has(grantKey(grant)),
  )
  const gone = isWhole ? findGone(authority, wanted, [...held, ...covered]) : []
  const nobody = { basis: 'covered', by: null, reason: '' } as const
  return [
    ...(isWhole && covered.length > 0
      ? [{ act: 'granted' as const, grants: covered, ...nobody, at }]
      : []),
    ...(asked.length > 0 ? [{ act: 'requested' as const, grants: asked, at }] : []),
    ...(gone.length > 0 ? [{ act: 'lowered' as const, grants: gone, at }] : []),
  ]
}

function findGone(
  authority: Authority,
  wanted: ReadonlyMap<string, Grant>,
  held: readonly Grant[],
): Grant[] {
  const isGone = (grant: Grant) => grant.role !== 'installer' && !wanted.has(grantKey(grant))
  const keepsHr = held.some((grant) => grant.role === 'hr' && !isGone(grant))
  const withdrawn = [...authority.requested.values()].map(({ grant }) => grant).filter(isGone)
  const lost = listHeld(authority).filter(
    (grant) => isGone(grant) && (keepsHr || grant.role !== 'hr'),
  )
  return [...lost, ...withdrawn]
}
