import { setImmediate as breathe } from 'node:timers/promises'

import { followStaff } from '../../../shared/authority/follow-staff.ts'
import type { AuthorityAct } from '../../../shared/authority/authority-act.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { readIdentities } from '../../../shared/configuration/read-identities.ts'
import { takeHomes } from '../../../shared/workbook/take-homes.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import type { RecordedTab } from '../../ports/ledger-records.ts'
import type { Records } from '../../ports/store.ts'
import { readAuthority } from '../ledger/load-authority.ts'

type ReadTab = TabRows & { readonly gone: boolean }

/**
 * Takes tabs in which people type into the ledger, each where it differs from its last version, and with
 * *Pegawai* what it asks for: from its first reading on, no address of who has filings changes hands
 * unconfirmed. Inside a transaction.
 */
export async function recordTabs(
  records: Pick<Records, 'ledger' | 'authority' | 'attributions' | 'homes'>,
  agencyId: string,
  { tabs, at }: { readonly tabs: readonly ReadTab[]; readonly at: Instant },
): Promise<{ readonly changed: number; readonly acts: readonly AuthorityAct[] }> {
  let changed = 0
  let acts: readonly AuthorityAct[] = []
  const slots = tabs.map(({ slot }) => slot)
  const isKnown = await records.ledger.lastTabs(agencyId, slots)
  for (const given of tabs) {
    // Long ones are compared one after the other (G13).
    await breathe()
    const tab =
      given.slot === 'employees' ? await takeHomesOut(records, agencyId, given, at) : given
    if ((await isKnown(tab)) || !(await records.ledger.recordTab(agencyId, tab, at))) continue
    changed += 1
    if (tab.slot !== 'employees') continue
    const { identities } = await readAuthority(records, agencyId)
    acts = followStaff(identities, {
      before: readIdentities(await findFormer(records, agencyId)),
      after: readIdentities(tab.gone ? undefined : tab),
      filers: await records.attributions.listFilers(agencyId),
      at,
    })
    await records.authority.record(agencyId, acts)
  }
  return { changed, acts }
}

/** What stands in *Pegawai* of homes goes where only the person sees it; what they said themselves stays. */
async function takeHomesOut(
  { homes: records }: Pick<Records, 'homes'>,
  agencyId: string,
  given: ReadTab,
  at: Instant,
): Promise<ReadTab> {
  const { tab, homes } = takeHomes(given)
  if (homes.size === 0) return tab
  const known = new Set((await records.list(agencyId)).map(({ employeeId }) => employeeId))
  const acts = [...homes].filter(([employeeId]) => !known.has(employeeId))
  await records.record(
    agencyId,
    acts.map(([employeeId, home]) => ({ employeeId, home, from: 'tab' as const })),
    at,
  )
  return tab
}

/** The version of *Pegawai* before the last. */
async function findFormer(
  { ledger }: Pick<Records, 'ledger'>,
  agencyId: string,
): Promise<RecordedTab | undefined> {
  const last = await ledger.findTab(agencyId, 'employees', {})
  return last && ledger.findTab(agencyId, 'employees', { before: last.sequence })
}
