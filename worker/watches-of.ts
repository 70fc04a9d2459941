import type { Config } from './config.ts'

type Watch = Config['watches'][number]

/** As its key file tells of it. */
export interface ServiceAccount {
  readonly client_email: string
  readonly project_id?: string | undefined
}

/**
 * Through which topic Google tells each service account of answers: that of its own Cloud project, since Google
 * publishes to no other. Where there is one of each they are taken for each other's; the doctor looks.
 */
export function watchesOf(
  credentials: readonly ServiceAccount[],
  watches: Config['watches'],
): ReadonlyMap<string, Watch> {
  const [only] = watches
  const isAlone = credentials.length === 1 && watches.length === 1
  const found = credentials.flatMap((key): [string, Watch][] => {
    const project = projectOf(key)
    const own = isAlone ? only : watches.find(({ topic }) => topic.split('/')[1] === project)
    return own ? [[key.client_email, own]] : []
  })
  return new Map(found)
}

/** The Cloud project of a service account; undefined where neither its key nor its address says. */
export function projectOf({
  project_id: named,
  client_email: email,
}: ServiceAccount): string | undefined {
  if (named !== undefined) return named
  const [, host = ''] = email.split('@')
  const [project, ...domain] = host.split('.')
  return domain.join('.') === 'iam.gserviceaccount.com' ? project : undefined
}
