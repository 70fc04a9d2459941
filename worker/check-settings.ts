import { GOOGLE_ISSUER, LOCAL_AUDIENCE, type Config } from './config.ts'
import type { DoctorFinding } from './ports/operator.ts'
import { finding } from './usecases/doctor/finding.ts'
import { projectOf, watchesOf, type ServiceAccount } from './watches-of.ts'

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

/** A topic of another project than a service account's is one that Google refuses to tell. */
export function checkWatches(
  watches: Config['watches'],
  credentials: readonly ServiceAccount[],
): DoctorFinding[] {
  if (watches.length === 0) return []
  const watched = watchesOf(credentials, watches)
  const projects = credentials.map(projectOf)
  const listed = projects.filter((project) => project !== undefined).join(', ')
  const found = watches.map(({ topic, account }) => {
    const [, named] = topic.split('/')
    const isOurs =
      projects.length === 0 || projects.some((one) => one === undefined || one === named)
    return isOurs
      ? finding('good', 'watches', (text) => text.watched(topic, account))
      : finding('broken', 'watches', (text) => text.topicOfOthers(topic, listed))
  })
  const others = credentials.filter((key) => !watched.has(key.client_email))
  return [
    ...found,
    ...others.map((key) => {
      const project = projectOf(key) ?? '?'
      return finding('look', 'watches', (text) => text.unwatched(key.client_email, project))
    }),
  ]
}
