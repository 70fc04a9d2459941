import type { EditorPeriod } from '../model/editor-period.ts'
import type { AuthorityAct, IdentityChange } from './authority-act.ts'
import { grantKey, type Grant } from './grant.ts'

/**
 * Who could change *Tinjauan* when, by the roles that held: `hr` and heads of units. Of an address that
 * got, lost and got such a role again there are several periods. Acts must come in their order.
 */
export function listEditors(acts: readonly AuthorityAct[]): EditorPeriod[] {
  const periods: Omit<EditorPeriod, 'employeeIds'>[] = []
  const people = new Map<string, EditorPeriod['employeeIds']>()
  const open = new Map<
    string,
    { readonly from: EditorPeriod['from']; readonly roles: Set<string> }
  >()
  for (const act of acts) {
    if (act.act === 'identified') {
      people.set(act.email, [...(people.get(act.email) ?? []), act.employeeId])
    }
    if (act.act === 'identity-confirmed') {
      for (const [email, ids] of people) people.set(email, withNumbers(ids, act.changes))
    }
    if (act.act !== 'granted' && act.act !== 'lowered') continue
    for (const grant of act.grants.filter(mayEdit)) {
      const { email } = grant
      const known = open.get(email)
      if (act.act === 'granted') {
        const { from, roles } = known ?? { from: act.at, roles: new Set() }
        open.set(email, { from, roles: new Set([...roles, grantKey(grant)]) })
        continue
      }
      // What was only asked for is lowered too, and takes nothing away.
      if (!known?.roles.delete(grantKey(grant)) || known.roles.size > 0) continue
      open.delete(email)
      periods.push({ email, from: known.from, until: act.at })
    }
  }
  const still = [...open].map(([email, { from }]) => ({ email, from, until: null }))
  return [...periods, ...still].map((period) => {
    return { ...period, employeeIds: people.get(period.email) ?? [] }
  })
}

/** Who had a former number has the present one too. */
function withNumbers(
  ids: EditorPeriod['employeeIds'],
  changes: readonly IdentityChange[],
): EditorPeriod['employeeIds'] {
  const present = changes.flatMap(({ kind, was, becomes }) =>
    kind === 'number' && ids.includes(was) ? [becomes] : [],
  )
  return [...ids, ...present]
}

function mayEdit({ role }: Grant): boolean {
  return role === 'hr' || role === 'kepala-unit'
}
