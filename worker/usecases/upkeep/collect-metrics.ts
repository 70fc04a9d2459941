import { epochMsOf } from '../../../shared/model/instant.ts'
import type { Metric, Sample } from '../../ports/metric.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { findFormsBehind } from '../intake/find-forms-behind.ts'
import { checkReadiness } from './check-readiness.ts'
import type { Surroundings } from './surroundings.ts'

const WEEK_MS = 7 * 24 * 3_600_000

/** The worker as it stands: numbers, and ids of agencies; nothing of people, nor of made-up offices. */
export async function collectMetrics(
  context: Context,
  surroundings: Surroundings,
): Promise<Metric[]> {
  const { agencies, forms, ledger, evidence, hints, recapJobs } = context.store
  const now = instantNow(context)
  const since = addMilliseconds(now, -WEEK_MS)
  const all = (await agencies.listAll()).filter(({ isMadeUp }) => !isMadeUp)
  const entries: Sample[] = []
  const whole: Sample[] = []
  const ages: Sample[] = []
  let [total, behind] = [0, 0]
  for (const agency of all) {
    const labels = { agency: agency.id }
    entries.push({ labels, value: await ledger.lastSequence(agency.id) })
    const reports = await evidence.list(agency.id, since)
    const isWhole = reports.every(({ faults }) => faults.every(({ remade }) => remade))
    whole.push({ labels, value: isWhole ? 1 : 0 })
    if (agency.disconnectedAt) continue
    if (agency.lastSweptAt) {
      ages.push({ labels, value: (epochMsOf(now) - epochMsOf(agency.lastSweptAt)) / 1000 })
    }
    const its = await forms.list(agency.id)
    total += its.length
    behind += (await findFormsBehind(context, agency, its)).length
  }
  const connected = all.filter(({ disconnectedAt }) => !disconnectedAt).length
  const { ready } = await checkReadiness(context)
  const disk = surroundings.readDisk()
  const backupAt = surroundings.lastBackupAt?.()
  return [
    gauge('pantau_ready', 'Whether /readyz says so', [{ value: ready ? 1 : 0 }]),
    gauge('pantau_agencies', 'Agencies', [
      { labels: { state: 'connected' }, value: connected },
      { labels: { state: 'disconnected' }, value: all.length - connected },
    ]),
    gauge('pantau_forms', 'Forms that are read', [{ value: total }]),
    gauge('pantau_forms_behind', 'Forms not read for too long (G3)', [{ value: behind }]),
    gauge('pantau_sweep_age_seconds', 'Since an agency was last swept', ages),
    gauge('pantau_queue', 'What waits to be done', [
      { labels: { queue: 'hints' }, value: (await hints.list()).length },
      { labels: { queue: 'recaps' }, value: (await recapJobs.listUnfinished()).length },
    ]),
    gauge('pantau_ledger_entries', 'Entries of an agency’s ledger', entries),
    gauge('pantau_evidence_whole', '0: in the last week something did not fit its ledger', whole),
    gauge(
      'pantau_last_backup_timestamp_seconds',
      'When the last copy of the store was made',
      backupAt === undefined ? [] : [{ value: epochMsOf(backupAt) / 1000 }],
    ),
    gauge('pantau_disk_free_bytes', 'Room under the store', [{ value: disk.freeBytes }]),
    gauge('pantau_disk_size_bytes', 'Size of the disk under the store', [
      { value: disk.totalBytes },
    ]),
  ]
}

function gauge(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name, type: 'gauge', help, samples }
}
