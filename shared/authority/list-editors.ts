import type { EmployeeId } from '../model/employee.ts'
import type { Editor, EditorPeriod } from '../model/editor-period.ts'
import type { FileEditors } from '../model/file-editors.ts'
import type { Instant } from '../model/instant.ts'
import { mailboxOf } from '../model/mailbox.ts'
import type { AuthorityAct, IdentityChange } from './authority-act.ts'
import { grantKey, type Grant } from '../model/grant.ts'

const ANYONE = '*'
/** Beside the keys of grants: why somebody can change decisions. */
const SHARED = 'shared'

/**
 * Who could change *Tinjauan* when: by the roles that held (`hr` and heads of units), and by Google's
 * word on who can change the file. Who could, could not and could again has several periods. Of a group
 * nobody knows the members: it has none. Acts must come in their order.
 */
export function listEditors(acts: readonly AuthorityAct[]): EditorPeriod[] {
  const people = new Map<string, readonly EmployeeId[]>()
  const periods = followPeriods()
  let shared: ReadonlySet<string> = new Set()
  for (const act of acts) {
    switch (act.act) {
      case 'identified': {
        const mailbox = mailboxOf(act.email)
        people.set(mailbox, [...(people.get(mailbox) ?? []), act.employeeId])
        break
      }
      case 'identity-confirmed':
        for (const [mailbox, ids] of people) people.set(mailbox, withNumbers(ids, act.changes))
        break
      case 'granted':
        for (const grant of act.grants.filter(mayEdit)) {
          periods.open(mailboxOf(grant.email), grantKey(grant), act.at)
        }
        break
      case 'lowered':
        for (const grant of act.grants.filter(mayEdit)) {
          periods.close(mailboxOf(grant.email), grantKey(grant), act.at)
        }
        break
      case 'shared': {
        const now = keysOf(act.editors)
        for (const key of now) periods.open(key, SHARED, act.at)
        for (const key of shared) if (!now.has(key)) periods.close(key, SHARED, act.at)
        shared = now
        break
      }
      default:
    }
  }
  return periods.list().map(({ key, ...period }) => ({ editor: toEditor(key, people), ...period }))
}

interface KeyedPeriod extends Omit<EditorPeriod, 'editor'> {
  readonly key: string
}

/** Somebody can as long as one reason is left. */
function followPeriods() {
  const closed: KeyedPeriod[] = []
  const opened = new Map<string, { readonly from: Instant; readonly reasons: Set<string> }>()
  return {
    open(key: string, reason: string, at: Instant): void {
      const known = opened.get(key)
      if (known) known.reasons.add(reason)
      else opened.set(key, { from: at, reasons: new Set([reason]) })
    },
    close(key: string, reason: string, at: Instant): void {
      const known = opened.get(key)
      // What was only asked for is lowered too, and takes nothing away.
      if (!known?.reasons.delete(reason) || known.reasons.size > 0) return
      opened.delete(key)
      closed.push({ key, from: known.from, until: at })
    },
    list: (): KeyedPeriod[] => [
      ...closed,
      ...[...opened].map(([key, { from }]) => ({ key, from, until: null })),
    ],
  }
}

/** Mailboxes hold a name before their `@`, domains none. */
function keysOf({ accounts, domains, anyone }: FileEditors): ReadonlySet<string> {
  return new Set([
    ...accounts.map(mailboxOf),
    ...domains.map((domain) => `@${domain}`),
    ...(anyone ? [ANYONE] : []),
  ])
}

function toEditor(key: string, people: ReadonlyMap<string, readonly EmployeeId[]>): Editor {
  if (key === ANYONE) return { kind: 'anyone' }
  if (key.startsWith('@')) return { kind: 'domain', domain: key.slice(1) }
  return { kind: 'account', mailbox: key, employeeIds: people.get(key) ?? [] }
}

/** Who had a former number has the present one too. */
function withNumbers(
  ids: readonly EmployeeId[],
  changes: readonly IdentityChange[],
): readonly EmployeeId[] {
  const present = changes.flatMap(({ kind, was, becomes }) =>
    kind === 'number' && ids.includes(was) ? [becomes] : [],
  )
  return [...ids, ...present]
}

function mayEdit({ role }: Grant): boolean {
  return role === 'hr' || role === 'kepala-unit'
}
