import type { CheckState } from '../../../shared/contract/index.ts'
import type { Localized } from '../../../shared/model/language.ts'
import { doctorEn, type DoctorText, type Told } from '../../../shared/text/en/doctor.ts'
import { doctorId } from '../../../shared/text/id/doctor.ts'
import type { GoogleError } from '../../ports/google-workspace.ts'
import type { DoctorFinding } from '../../ports/operator.ts'
import type { Context } from '../context.ts'
import { isOutOfReach } from '../google-failure.ts'

export type Titled = keyof DoctorText['titles']

/** A finding in every language; `code` where it is not the title's own name. */
export function finding(
  state: CheckState,
  titled: Titled,
  say: (text: DoctorText) => Told,
  code: string = titled,
): DoctorFinding {
  const [id, en] = [say(doctorId), say(doctorEn)]
  return {
    code,
    state,
    title: { id: doctorId.titles[titled], en: doctorEn.titles[titled] },
    message: { id: id.message, en: en.message },
    ...(en.mend !== '' && { mend: { id: id.mend, en: en.mend } }),
  }
}

/** What is told elsewhere in words that say what to do. */
export function findingOf(
  state: CheckState,
  titled: Titled,
  { code, message }: { readonly code: string; readonly message: Localized },
): DoctorFinding {
  const title = { id: doctorId.titles[titled], en: doctorEn.titles[titled] }
  return { code, state, title, message }
}

const FORBIDDEN = /domain administrators|domain policy|sharing outside/i
const KEY_GONE = /^there is no key of (\S+@\S+)/
const API_OFF = /has not been used in project|it is disabled|SERVICE_DISABLED/

/** Why a file cannot be read: what Google leaves open stays open. */
export function findUnreachable(
  context: Pick<Context, 'workerEmail'>,
  error: GoogleError,
  {
    titled,
    code,
    what,
  }: {
    readonly titled: Titled
    readonly code: string
    readonly what: (text: DoctorText) => string
  },
): DoctorFinding {
  const { workerEmail } = context
  const gone = KEY_GONE.exec(error.message)?.[1]
  if (gone !== undefined) {
    return finding('broken', titled, (text) => text.accountGone(what(text), gone), 'account-gone')
  }
  if (API_OFF.test(error.message)) {
    return finding('broken', titled, (text) => text.apiOff(what(text)), 'api-off')
  }
  if (FORBIDDEN.test(error.message)) {
    return finding('broken', titled, (text) => text.sharingForbidden(what(text), workerEmail), code)
  }
  if (isOutOfReach(error)) {
    return finding('broken', titled, (text) => text.notShared(what(text), workerEmail), code)
  }
  return finding(
    'unknown',
    titled,
    (text) => text.notAsked(what(text), text.reasons[error.kind]),
    code,
  )
}
