import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { openSecret } from '../../worker/store/sealing/agency-secret.ts'
import { masterKeyFile, readMasterKey } from '../../worker/store/sealing/master-key.ts'
import { connectTo, type StorePlace } from '../../worker/store/store-place.ts'
import { pagePath, personKey } from '../../worker/usecases/access/person-key.ts'

/**
 * Path of the own page of somebody of the sample agency of this month; undefined where there is none yet. It is
 * what HR sees under *Tautan pribadi*, made from what the local worker keeps.
 */
export async function findSamplePage(place: StorePlace): Promise<string | undefined> {
  const { dataDir, databaseUrl } = place
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'worker.sqlite'))) return undefined
  const db = connectTo(place)
  try {
    const agencies = db.selectFrom('agency').select(['id', 'secret']).orderBy('enrolled_at', 'desc')
    const agency = await agencies.executeTakeFirst()
    if (!agency) return undefined
    const people = db.selectFrom('filer').select('employee_id').where('agency_id', '=', agency.id)
    const filer = await people.orderBy('employee_id', 'desc').executeTakeFirst()
    if (!filer) return undefined
    const keys = db.selectFrom('person_key').selectAll().where('agency_id', '=', agency.id)
    const renewed = new Map(
      (await keys.execute()).map(({ employee_id, renewals }) => [employee_id, renewals]),
    )
    const renewals = { ofAll: renewed.get('') ?? 0, ofPerson: renewed }
    const secret = openSecret(readMasterKey(masterKeyFile(dataDir)), agency.id, agency.secret)
    return pagePath(agency, personKey({ secret }, filer.employee_id, { renewals }))
  } finally {
    await db.destroy()
  }
}
