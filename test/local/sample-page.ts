import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { openSecret } from '../../worker/store/sealing/agency-secret.ts'
import { masterKeyFile, readMasterKey } from '../../worker/store/sealing/master-key.ts'
import { pagePath, personKey } from '../../worker/usecases/access/person-key.ts'

/**
 * Path of the own page of somebody of the sample agency of this month; undefined where there is none yet. It is
 * what HR sees under *Tautan pribadi*, made from what the local worker keeps.
 */
export function findSamplePage(dataDir: string): string | undefined {
  const path = join(dataDir, 'worker.sqlite')
  if (!existsSync(path)) return undefined
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const agency = database.prepare('select id, secret from agency order by enrolled_at desc').get()
    const id = text(agency?.['id'])
    const people = 'select employee_id as id from filer where agency_id = ? order by id desc'
    const employeeId = text(database.prepare(people).get(id)?.['id'])
    if (!id || !employeeId) return undefined
    const keys = 'select employee_id as id, renewals from person_key where agency_id = ?'
    const renewed = new Map(
      database
        .prepare(keys)
        .all(id)
        .map((row) => [text(row['id']), Number(row['renewals'])]),
    )
    const renewals = { ofAll: renewed.get('') ?? 0, ofPerson: renewed }
    const master = readMasterKey(masterKeyFile(dataDir))
    const secret = openSecret(master, id, text(agency?.['secret']))
    return pagePath({ id }, personKey({ secret }, employeeId, { renewals }))
  } finally {
    database.close()
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
