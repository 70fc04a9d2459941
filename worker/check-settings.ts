import { GOOGLE_ISSUER, LOCAL_AUDIENCE, type Config } from './config.ts'
import { nameGoogle } from './name-google.ts'
import type { DoctorCheck } from './ports/operator.ts'

/** Settings that are allowed but probably not meant. */
export function checkSettings(config: Config): DoctorCheck[] {
  const { issuer, audiences } = config.oidc
  const isForgotten = issuer === GOOGLE_ISSUER && audiences.includes(LOCAL_AUDIENCE)
  return [
    { name: 'Google', level: 'ok', detail: nameGoogle(config) },
    {
      name: 'OIDC_AUDIENCE',
      level: isForgotten ? 'warning' : 'ok',
      detail: isForgotten
        ? `still ${LOCAL_AUDIENCE}: set the OAuth client id of your add-on's script, or nobody can sign in`
        : audiences.join(', '),
    },
    {
      name: 'PANTAU_NOW',
      level: config.now ? 'warning' : 'ok',
      detail: config.now
        ? `rehearsal: the clock started at ${config.now.toISOString()}`
        : 'real time',
    },
    { name: 'PANTAU_DATA', level: 'ok', detail: config.dataDir },
  ]
}
