import type { Enrolment, EnrolmentRequest } from '../../shared/contract/index.ts'
import type { Language } from '../../shared/model/language.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import { FORMS } from '../../shared/workbook/forms.ts'
import { readAccess } from '../../shared/workbook/read-access.ts'
import { readConfiguration } from '../../shared/workbook/read-configuration.ts'
import { slotsToRead } from '../../shared/workbook/slots-to-read.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import type { Caller } from '../ports/application.ts'
import { DomainError } from '../ports/domain-error.ts'
import type { FormDescription } from '../ports/google-workspace.ts'
import type { Agency, AgencyForm } from '../ports/store.ts'
import { listRoles } from './authorise.ts'
import { bindQuestions } from './bind-questions.ts'
import { instantNow, newId, type Context } from './context.ts'
import { isOutOfReach, toRefusal } from './google-failure.ts'
import { hashEnrolmentCode } from './issue-enrolment-code.ts'
import { workerText } from './worker-text.ts'

/**
 * Connects a spreadsheet and its five forms. With a valid one-time code the caller becomes the
 * agency's installer; without one, only who is `hr` there may connect it again (a repair), and the
 * answer is the same agency. Where others are `hr` in *Akses* and the caller is not, no code helps:
 * a code for one agency opens no other (G8). Throws `DomainError`; a refused enrolment does not use
 * up the code.
 */
export async function enrolAgency(
  context: Context,
  caller: Caller,
  request: EnrolmentRequest,
): Promise<Enrolment> {
  const known = await context.store.agencies.findBySpreadsheet(request.spreadsheetId)
  const needsCode = !known || !(await listRoles(context, known, caller)).includes('hr')
  const { tabs, title } = await readSpreadsheet(context, request.spreadsheetId)
  const { settings } = readConfiguration(tabs)
  assertOwnSpreadsheet(caller, tabs, settings.language)
  const described = await describeForms(context, request)

  const now = instantNow(context)
  const agency: Agency = {
    id: known?.id ?? newId(context, 'agency'),
    spreadsheetId: request.spreadsheetId,
    secret: known?.secret ?? Buffer.from(context.randomBytes(32)).toString('base64url'),
    name: settings.agencyName || title,
    language: settings.language,
    installer: caller.email.toLowerCase(),
    enrolledAt: known?.enrolledAt ?? now,
    lastSweptAt: known?.lastSweptAt ?? null,
    diagnosticsDigest: '',
    reviewProblems: known?.reviewProblems ?? [],
  }

  await context.store.transaction(async (records) => {
    const hash = hashEnrolmentCode(request.code)
    if (needsCode && !(await records.enrolmentCodes.use(hash, agency.id, now))) {
      throw new DomainError('enrolment-code-invalid', workerText(agency.language).codeInvalid())
    }
    if (known) {
      const { name, language, installer, diagnosticsDigest } = agency
      await records.agencies.update(agency.id, { name, language, installer, diagnosticsDigest })
    } else {
      await records.agencies.insert(agency)
    }
    const standing = await records.forms.list(agency.id)
    for (const [kind, form] of described) {
      const before = standing.find((candidate) => candidate.kind === kind)
      await records.forms.put(toAgencyForm(agency.id, kind, form, before))
    }
    for (const tab of tabs) await records.ledger.recordTab(agency.id, { ...tab, gone: false }, now)
  })
  context.log({ event: 'agency-enrolled', agencyId: agency.id, again: known !== undefined })
  return { agencyId: agency.id, agencyName: agency.name }
}

function assertOwnSpreadsheet(
  { email }: Caller,
  tabs: readonly TabRows[],
  language: Language,
): void {
  const access = tabs.find(({ slot }) => slot === 'access')
  const entries = access ? readAccess(access).entries : []
  const hr = entries.filter(({ role }) => role === 'hr').map((entry) => entry.email)
  if (hr.length === 0 || hr.includes(email.toLowerCase())) return
  throw new DomainError('not-allowed', workerText(language).notAllowed(email, 'hr'))
}

async function readSpreadsheet(
  context: Context,
  spreadsheetId: string,
): Promise<{ title: string; tabs: TabRows[] }> {
  const text = workerText('id')
  try {
    const { title } = await context.google.describeSpreadsheet(spreadsheetId)
    const readings = await context.google.readTabs(spreadsheetId, slotsToRead([]))
    const tabs = readings.flatMap((reading) =>
      reading.found ? [{ slot: reading.slot, title: reading.title, rows: reading.rows }] : [],
    )
    if (tabs.some(({ slot }) => slot === 'settings')) return { title, tabs }
    throw new DomainError('settings-unreadable', text.settingsUnreadable())
  } catch (error) {
    if (!isOutOfReach(error)) throw toRefusal(error, 'id')
    const message = text.spreadsheetNotShared(context.workerEmail)
    throw new DomainError('spreadsheet-not-shared', message, { cause: error })
  }
}

async function describeForms(
  context: Context,
  request: EnrolmentRequest,
): Promise<Map<FormKind, FormDescription>> {
  const described = new Map<FormKind, FormDescription>()
  for (const { kind, title } of FORMS) {
    try {
      described.set(kind, await context.google.describeForm(request.formIds[kind]))
    } catch (error) {
      if (!isOutOfReach(error)) throw toRefusal(error, 'id')
      const message = workerText('id').formNotShared(title.id, context.workerEmail)
      throw new DomainError('form-not-shared', message, { cause: error })
    }
  }
  return described
}

/** A form that takes another's place starts over: nothing of the old form's reading holds for it. */
function toAgencyForm(
  agencyId: string,
  kind: FormKind,
  form: FormDescription,
  before: AgencyForm | undefined,
): AgencyForm {
  const same = before?.formId === form.formId ? before : undefined
  const { bindings, missing } = bindQuestions(kind, form, before?.bindings ?? {})
  return {
    agencyId,
    kind,
    formId: form.formId,
    title: form.title,
    responderUri: form.responderUri,
    verifiesEmail: form.verifiesEmail,
    bindings,
    missingQuestions: missing,
    cursor: same?.cursor ?? null,
    lastReadAt: same?.lastReadAt ?? null,
    lastError: '',
  }
}
