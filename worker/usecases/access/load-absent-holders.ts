import { listAbsentHolders, type AbsentHolder } from '../../../shared/authority/absent-holders.ts'
import type { Authority } from '../../../shared/authority/authority.ts'
import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'

/** Of an agency's roles those whose holders *Pegawai* says have left today, or are still to come. */
export async function loadAbsentHolders(
  context: Context,
  agency: Agency,
  authority: Authority,
  head?: LedgerHead,
): Promise<readonly AbsentHolder[]> {
  const { configuration } = await loadConfiguration(context, agency, head)
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  const { employees } = configuration
  return listAbsentHolders(authority, { employees, date })
}
