import type { AuthorityAct } from '../../../shared/authority/authority-act.ts'
import { followAccess } from '../../../shared/authority/follow-access.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'
import { readAccess } from '../../../shared/configuration/read-access.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { readAuthority } from '../ledger/load-authority.ts'

/**
 * Records what the last version of *Akses* asks for and takes away. Must run where nothing else reads
 * the spreadsheet: under its lease.
 */
export async function followAccessTab(context: Context, agency: Agency): Promise<void> {
  const tab = await context.store.ledger.findTab(agency.id, 'access', {})
  if (!tab || tab.gone) return
  const reading = readAccess(tab)
  const acts = await context.store.transaction(async (records) => {
    const authority = await readAuthority(records, agency.id)
    const found = followAccess(authority, reading, instantNow(context))
    await records.authority.record(agency.id, found)
    return found
  })
  logActs(context, agency, acts)
}

/** One event an act; whose role or address it is stands in the ledger. */
export function logActs(context: Context, { id }: Agency, acts: readonly AuthorityAct[]): void {
  for (const act of acts) {
    context.log({
      event: 'authority-changed',
      agencyId: id,
      act: act.act,
      ...(act.act === 'bound' && { sub: act.sub }),
      ...('grants' in act && { roles: act.grants.map(({ role }) => role).join() }),
      ...('changes' in act && { people: act.changes.length }),
      ...('basis' in act && { basis: act.basis, by: act.by?.sub ?? '' }),
    })
  }
}

/**
 * Records whose of *Pegawai* the addresses are that could change a decision: an edit of *Pegawai* later
 * makes nobody another person.
 */
export async function identifyEditors(context: Context, agency: Agency): Promise<void> {
  const { configuration } = await loadConfiguration(context, agency)
  const mailboxes = new Set(
    (configuration.editors ?? []).flatMap(({ editor }) =>
      editor.kind === 'account' ? [editor.mailbox] : [],
    ),
  )
  if (mailboxes.size === 0) return
  const at = instantNow(context)
  await context.store.transaction(async (records) => {
    const { identified } = await readAuthority(records, agency.id)
    const acts = new Map(
      configuration.employees.flatMap(({ id, email }) => {
        if (!email || !mailboxes.has(mailboxOf(email)) || identified.has(`${email}/${id}`))
          return []
        return [[`${email}/${id}`, { act: 'identified', email, employeeId: id, at } as const]]
      }),
    )
    await records.authority.record(agency.id, [...acts.values()])
  })
}
