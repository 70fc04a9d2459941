import { About } from '../shared/contract/about.ts'
import type { ConnectionStatus } from '../shared/contract/connection-status.ts'
import type { Language } from '../shared/model/language.ts'
import { FORM_KINDS } from '../shared/model/submission.ts'
import type { AddonText } from '../shared/text/id/addon.ts'
import { getForm } from '../shared/workbook/forms.ts'
import { createAgencyRequests } from './agency-requests.ts'
import { findEnrolledAgency, findLinkedForm, readResponseTabs } from './document-state.ts'
import { FailureForPeople, sentenceOf } from './failure-for-people.ts'
import { hasTriggers, minutesBetweenReadings } from './set-up/install-triggers.ts'
import { findForm } from './set-up/set-up-form.ts'
import type { WorkerClient } from './worker-client.ts'

/** A line of the doctor, as the worker tells its own. */
type ConnectionCheck = Omit<ConnectionStatus['checks'][number], 'code'>

export interface ConnectionReport {
  readonly checks: readonly ConnectionCheck[]
  /** Null where the worker could not be asked. */
  readonly counts: ConnectionStatus['counts'] | null
}

/** *Periksa sambungan*, the doctor for HR: what is seen from here, then what the worker sees. Never throws. */
export function checkConnection(options: {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet
  readonly client: WorkerClient
  readonly text: AddonText
  readonly language: Language
}): ConnectionReport {
  const { spreadsheet, client, text, language } = options
  const agency = findEnrolledAgency()
  let about: About | undefined
  const checks = [
    attempt(text, text.check.worker.title, () => {
      about = client.call(About, { method: 'get', path: '/v1/about' })
      return text.check.worker.ok
    }),
    attempt(text, text.check.enrolment.title, () => {
      if (!agency) throw new FailureForPeople(text.notSetUp)
      return text.check.enrolment.ok(agency.agencyName)
    }),
    attempt(text, text.check.forms.title, () => checkForms(text, language)),
    checkTriggers(spreadsheet, about, text),
    ...describeCopies(spreadsheet, text),
  ]
  if (!agency || !about) return { checks, counts: null }
  try {
    const status = createAgencyRequests(client, agency.agencyId).readStatus()
    const shared = checkSharing(spreadsheet, { about, status, text })
    const seen = status.checks.map(({ title, state, message, mend }) => {
      return { title, state, message, mend }
    })
    return { checks: [...checks, ...shared, ...seen], counts: status.counts }
  } catch (error) {
    const message = sentenceOf(error, text)
    const { title } = text.check.worker
    const failed: ConnectionCheck = { title, state: 'broken', message, mend: '' }
    return { checks: [...checks, failed], counts: null }
  }
}

/** Without triggers nothing is lost as long as the worker reads on schedule: a warning. */
function checkTriggers(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  about: About | undefined,
  text: AddonText,
): ConnectionCheck {
  const { title, ok, missing, mend } = text.check.triggers
  if (hasTriggers(spreadsheet)) return { title, state: 'good', message: ok, mend: '' }
  const meaning = about ? ` ${text.readAnyway(minutesBetweenReadings(about))}` : ''
  return { title, state: 'look', message: `${missing}${meaning}`, mend }
}

/**
 * Whether the spreadsheet is shared with the worker by Google's word to whoever looks; where it is, and the
 * worker does not reach it all the same, an administrator forbids it. Nothing where this person may not see it.
 */
function checkSharing(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  {
    about,
    status,
    text,
  }: { readonly about: About; readonly status: ConnectionStatus; readonly text: AddonText },
): ConnectionCheck[] {
  const { title, ok, missing, forbidden } = text.check.sharing
  const { workerEmail } = about
  try {
    const editors = spreadsheet.getEditors().map((editor) => editor.getEmail().toLowerCase())
    const isReached = status.checks.every(
      ({ code, state }) => code !== 'spreadsheet' || state !== 'broken',
    )
    if (!editors.includes(workerEmail.toLowerCase())) {
      return isReached ? [] : [{ title, state: 'broken', ...missing(workerEmail) }]
    }
    return isReached
      ? [{ title, state: 'good', message: ok(workerEmail), mend: '' }]
      : [{ title, state: 'broken', ...forbidden(workerEmail) }]
  } catch (error) {
    console.error(String(error))
    return []
  }
}

/** Tabs of copied answers that set-up left, as long as they stand: everybody reads them. */
function describeCopies(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  text: AddonText,
): ConnectionCheck[] {
  const standing = readResponseTabs().flatMap(
    ({ sheetId }) => spreadsheet.getSheetById(sheetId)?.getName() ?? [],
  )
  if (standing.length === 0) return []
  const { title, message } = text.check.copies
  return [{ title, state: 'look', message: message(standing.join(', ')), mend: '' }]
}

function checkForms(text: AddonText, language: Language): string {
  const lost = FORM_KINDS.filter((kind) => {
    const linked = findLinkedForm(kind)
    return !linked || !findForm(linked.formId)
  })
  if (lost.length === 0) return text.check.forms.ok
  const titles = lost.map((kind) => getForm(kind).title[language]).join(', ')
  throw new FailureForPeople(text.check.forms.failed(titles))
}

function attempt(text: AddonText, title: string, check: () => string): ConnectionCheck {
  try {
    return { title, state: 'good', message: check(), mend: '' }
  } catch (error) {
    return { title, state: 'broken', message: sentenceOf(error, text), mend: '' }
  }
}
