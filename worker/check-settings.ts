import { GOOGLE_ISSUER, LOCAL_AUDIENCE, type Config } from './config.ts'
import type { DoctorFinding } from './ports/operator.ts'
import { finding } from './usecases/doctor/finding.ts'

/** Settings that are allowed but probably not meant. */
export function checkSettings(config: Config): DoctorFinding[] {
  const { issuer, audiences } = config.oidc
  const { apiRoot } = config.google
  const isForgotten = issuer === GOOGLE_ISSUER && audiences.every((one) => one === LOCAL_AUDIENCE)
  const start = config.now?.toISOString()
  return [
    finding('good', 'google', (text) =>
      apiRoot === undefined ? text.googleItself() : text.googleLocal(apiRoot),
    ),
    isForgotten
      ? finding('broken', 'audience', (text) => text.audienceForgotten(LOCAL_AUDIENCE))
      : finding('good', 'audience', (text) => text.audience(audiences.join(', '))),
    start === undefined
      ? finding('good', 'rehearsal', (text) => text.realTime())
      : finding('look', 'rehearsal', (text) => text.rehearsal(start)),
  ]
}

/** A topic of another project than the service account's is one that Google refuses. */
export function checkWatches(
  watches: Config['watches'],
  workerEmail: string | undefined,
): DoctorFinding[] {
  if (!watches) return []
  const [, host = ''] = (workerEmail ?? '').split('@')
  const [own, ...rest] = host.split('.')
  const isKnown = rest.join('.') === 'iam.gserviceaccount.com'
  const named = watches.topic.split('/')[1]
  return !isKnown || own === undefined || own === named
    ? [finding('good', 'watches', (text) => text.watched(watches.topic, watches.account))]
    : [finding('broken', 'watches', (text) => text.topicOfOthers(watches.topic, own))]
}
