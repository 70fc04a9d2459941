import { followStaff } from '../../shared/authority/follow-staff.ts'
import type { AuthorityAct } from '../../shared/authority/authority-act.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { readIdentities } from '../../shared/workbook/read-identities.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import type { RecordedTab, Records } from '../ports/store.ts'
import { readAuthority } from './load-authority.ts'

type ReadTab = TabRows & { readonly gone: boolean }

/**
 * Takes tabs in which people type into the ledger, each where it differs from its last version, and with
 * *Pegawai* what it asks for: from its first reading on, no address of who has filings changes hands
 * unconfirmed. Inside a transaction.
 */
export async function recordTabs(
  records: Pick<Records, 'ledger' | 'authority' | 'attributions'>,
  agencyId: string,
  { tabs, at }: { readonly tabs: readonly ReadTab[]; readonly at: Instant },
): Promise<{ readonly changed: number; readonly acts: readonly AuthorityAct[] }> {
  let changed = 0
  let acts: readonly AuthorityAct[] = []
  for (const tab of tabs) {
    if (!(await records.ledger.recordTab(agencyId, tab, at))) continue
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

/** The version of *Pegawai* before the last. */
async function findFormer(
  { ledger }: Pick<Records, 'ledger'>,
  agencyId: string,
): Promise<RecordedTab | undefined> {
  const last = await ledger.findTab(agencyId, 'employees', {})
  return last && ledger.findTab(agencyId, 'employees', { before: last.sequence })
}
