import { About } from '../shared/contract/about.ts'
import type { ConnectionStatus } from '../shared/contract/connection-status.ts'
import type { Language } from '../shared/model/language.ts'
import type { AddonText } from '../shared/text/id/addon.ts'
import { FORMS } from '../shared/workbook/forms.ts'
import { createAgencyRequests } from './agency-requests.ts'
import { findEnrolledAgency, findLinkedForm } from './document-state.ts'
import { hasTriggers } from './set-up/install-triggers.ts'
import { findForm } from './set-up/set-up-form.ts'
import type { WorkerClient } from './worker-client.ts'

interface ConnectionCheck {
  readonly title: string
  readonly ok: boolean
  /** Where not ok, what to do. */
  readonly message: string
}

export interface ConnectionReport {
  readonly checks: readonly ConnectionCheck[]
  /** Null where the worker could not be asked. */
  readonly counts: ConnectionStatus['counts'] | null
  readonly lastSweptAt: string | null
}

/** *Periksa sambungan*: what is seen from here, then what the worker sees. Never throws. */
export function checkConnection(options: {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet
  readonly client: WorkerClient
  readonly text: AddonText
  readonly language: Language
}): ConnectionReport {
  const { spreadsheet, client, text, language } = options
  const agency = findEnrolledAgency()
  const checks = [
    attempt(text.check.worker.title, () => {
      client.call(About, { method: 'get', path: '/v1/about' })
      return text.check.worker.ok
    }),
    attempt(text.check.enrolment.title, () => {
      if (!agency) throw new Error(text.notSetUp)
      return text.check.enrolment.ok(agency.agencyName)
    }),
    attempt(text.check.forms.title, () => checkForms(text, language)),
    attempt(text.check.triggers.title, () => {
      if (!hasTriggers(spreadsheet)) throw new Error(text.check.triggers.failed)
      return text.check.triggers.ok
    }),
  ]
  if (!agency || !checks[0]?.ok) return { checks, counts: null, lastSweptAt: null }
  try {
    const status = createAgencyRequests(client, agency.agencyId).readStatus()
    const seenByWorker = status.checks.map(({ ok, message }) => ({ title: '', ok, message }))
    return {
      checks: [...checks, ...seenByWorker],
      counts: status.counts,
      lastSweptAt: status.lastSweptAt,
    }
  } catch (error) {
    const failed = { title: text.check.worker.title, ok: false, message: messageOf(error) }
    return { checks: [...checks, failed], counts: null, lastSweptAt: null }
  }
}

function checkForms(text: AddonText, language: Language): string {
  const lost = FORMS.filter(({ kind }) => {
    const linked = findLinkedForm(kind)
    return !linked || !findForm(linked.formId)
  })
  if (lost.length === 0) return text.check.forms.ok
  throw new Error(text.check.forms.failed(lost.map(({ title }) => title[language]).join(', ')))
}

function attempt(title: string, check: () => string): ConnectionCheck {
  try {
    return { title, ok: true, message: check() }
  } catch (error) {
    return { title, ok: false, message: messageOf(error) }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
