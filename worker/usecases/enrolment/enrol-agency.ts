import type { AuthorityAct } from '../../../shared/authority/authority-act.ts'
import { grantKey, type Grant } from '../../../shared/model/grant.ts'
import type { EnrolledForm, Enrolment, EnrolmentRequest } from '../../../shared/contract/index.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { FormKind } from '../../../shared/model/submission.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import { readAccess } from '../../../shared/configuration/read-access.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { slotsToRead } from '../../../shared/workbook/slots-to-read.ts'
import { typedRows } from '../../../shared/workbook/typed-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { FormDescription } from '../../ports/google-workspace.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { bindQuestions } from '../intake/bind-questions.ts'
import { assertAgencyCode, getEnrolmentStanding, isMove } from './check-enrolment.ts'
import { moveAgency } from './move-agency.ts'
import { assertFormKind, assertFormsFree } from '../intake/claim-forms.ts'
import { findAccount, inAccountOf } from '../service-accounts.ts'
import { instantNow, newId, type Context } from '../context.ts'
import { BY_TICKET } from '../ledger/intake-basis.ts'
import { isOutOfReach, toRefusal } from '../google-failure.ts'
import { asMadeUp } from '../ledger/load-agency-facts.ts'
import { loadAuthority, readAuthority } from '../ledger/load-authority.ts'
import { recordTabs } from '../intake/record-tabs.ts'
import { recordOptions } from '../intake/record-options.ts'
import { tendForms } from '../intake/tend-forms.ts'
import { workerText } from '../worker-text.ts'

/**
 * Connects a spreadsheet and its five forms. With a code for a new agency the caller becomes its
 * installer, and what stands in *Akses* holds: one confirmation. Who is `hr` there connects it again
 * without one (a repair), and the installer stays; with a code issued for that agency the caller asks
 * for the installer's place, and takes it when somebody who is `hr` confirms; in a spreadsheet of no
 * agency it moves that one there (`move-agency.ts`). Where
 * others are `hr` in *Akses* and the caller is not, no code for a new agency helps (G8). Google is
 * asked nothing before all that needs no Google is checked. Throws `DomainError`; a refused enrolment
 * does not use up the code.
 */
export async function enrolAgency(
  whole: Context,
  caller: Caller,
  request: EnrolmentRequest,
): Promise<Enrolment> {
  const { known, code } = await getEnrolmentStanding(whole, caller, request)
  if (known && code && isMove(known, request)) {
    return moveAgency(whole, caller, request, { agency: known, codeHash: code.hash })
  }
  const account = await findAccount(whole, request.spreadsheetId)
  const own = account === undefined ? {} : { account }
  // One that is alone may be exchanged: who shares anew goes on with the other.
  const isKept = known?.account !== undefined || (whole.accounts ?? []).length > 1
  const kept = isKept ? own : {}
  const context = inAccountOf(whole, own)
  await assertFormsFree(context.store, known?.id, request.forms)
  const { tabs, title, locale } = await readSpreadsheet(context, request.spreadsheetId)
  const { settings } = readConfiguration(tabs)
  if (code) assertAgencyCode(code, settings.agencyCode, settings.language)
  if (!known) assertOwnSpreadsheet(caller, tabs, settings.language)
  const described = await describeForms(context, request)
  const standing = known ? await context.store.forms.list(known.id) : []
  for (const [kind, form] of described) {
    const isSame = standing.some((one) => one.kind === kind && one.formId === form.formId)
    if (!isSame) assertFormKind(kind, form)
  }

  // What holds is on record before anything of the spreadsheet is taken in.
  if (known) await loadAuthority(context, known)
  const now = instantNow(context)
  const installer = caller.email.toLowerCase()
  const isMadeUp = known?.isMadeUp ?? code?.isMadeUp === true
  const { agencyName } = isMadeUp ? asMadeUp(settings) : settings
  const name = agencyName || title
  const agencyId = known?.id ?? newId(context, 'agency')
  await context.store.transaction(async (records) => {
    if (code && !(await records.enrolmentCodes.use(code.hash, agencyId, now))) {
      throw new DomainError('enrolment-code-invalid', workerText(settings.language).codeInvalid())
    }
    await assertFormsFree(records, known?.id, request.forms)
    if (known) {
      const written = { diagnosticsDigest: '', todayDigest: '', todayWrittenAt: null }
      const changes = { name, language: settings.language, locale, ...written, ...kept }
      await records.agencies.update(agencyId, changes)
      if (known.disconnectedAt) {
        const act = { connected: true, reason: '', by: installer, at: now }
        await records.agencies.changeConnection(agencyId, act)
      }
      if (code) await askForInstallersPlace(records, known, { installer, now })
    } else {
      await records.agencies.insert({
        id: agencyId,
        spreadsheetId: request.spreadsheetId,
        secret: Buffer.from(context.randomBytes(32)).toString('base64url'),
        name,
        language: settings.language,
        installer,
        enrolledAt: now,
        lastSweptAt: null,
        diagnosticsDigest: '',
        todayDigest: '',
        todayWrittenAt: null,
        locale,
        reviewProblems: [],
        attributionBasis: BY_TICKET,
        baseTemplates: [],
        disconnectedAt: null,
        isMadeUp,
        sharing: null,
        ...kept,
      })
      await records.authority.record(agencyId, firstActs(tabs, caller, now))
    }
    for (const [kind, form] of described) {
      const before = standing.find((candidate) => candidate.kind === kind)
      const told = request.forms[kind]
      await records.forms.put(toAgencyForm(agencyId, kind, form, { before, told, at: now }))
    }
    await records.indexes.recordForms(agencyId, now)
    const read = tabs.map((tab) => ({ ...tab, gone: false }))
    await recordTabs(records, agencyId, { tabs: read, at: now })
    await records.hints.add({ agencyId, changed: 'sheet', formId: '' }, now)
    await records.hints.add({ agencyId, changed: 'form', formId: '' }, now)
  })
  // Only now: before, the forms were no agency's.
  await tendForms(context, agencyId, settings, { look: true })
  context.log({ event: 'agency-enrolled', agencyId, again: known !== undefined })
  return { agencyId, agencyName: name }
}

/** The roles of the tab at this moment, by the installer's word; the installer is `hr` where it names none. */
function firstActs(tabs: readonly TabRows[], caller: Caller, at: Instant): AuthorityAct[] {
  const access = tabs.find(({ slot }) => slot === 'access')
  const entries = access ? readAccess(access).entries : []
  const by = { email: caller.email.toLowerCase(), sub: caller.sub }
  const own = (role: Grant['role']): Grant => ({ email: by.email, role, unitCode: '' })
  const roles = entries.some(({ role }) => role === 'hr') ? entries : [own('hr')]
  const grants = [...roles, own('installer')]
  return [
    { act: 'granted', grants, basis: 'set-up', by, reason: '', at },
    { act: 'bound', ...by, at },
  ]
}

async function askForInstallersPlace(
  records: Records,
  known: Agency,
  { installer, now }: { readonly installer: string; readonly now: Instant },
): Promise<void> {
  if (known.installer === installer) return
  const grant: Grant = { email: installer, role: 'installer', unitCode: '' }
  const { requested } = await readAuthority(records, known.id)
  if (requested.has(grantKey(grant))) return
  await records.authority.record(known.id, [{ act: 'requested', grants: [grant], at: now }])
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

function toTyped({ slot, title, rows }: TabRows): TabRows {
  return { slot, title, rows: typedRows(rows, getPeopleTab(slot.split(':')[0] ?? '')) }
}

async function readSpreadsheet(
  context: Context,
  spreadsheetId: string,
): Promise<{ title: string; locale: string; tabs: TabRows[] }> {
  const text = workerText('id')
  try {
    const { title, locale } = await context.google.describeSpreadsheet(spreadsheetId)
    const readings = await context.google.readTabs(spreadsheetId, slotsToRead([]))
    const tabs = readings.flatMap((reading) => (reading.found ? [toTyped(reading)] : []))
    if (tabs.some(({ slot }) => slot === 'settings')) return { title, locale, tabs }
    throw new DomainError('settings-unreadable', text.settingsUnreadable())
  } catch (error) {
    if (!isOutOfReach(error)) throw toRefusal(context, error, 'id')
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
      described.set(kind, await context.google.describeForm(request.forms[kind].formId))
    } catch (error) {
      if (!isOutOfReach(error)) throw toRefusal(context, error, 'id')
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
  {
    before,
    told: { items, sections = {} },
    at,
  }: {
    readonly before: AgencyForm | undefined
    readonly told: EnrolledForm
    readonly at: Instant
  },
): AgencyForm {
  const same = before?.formId === form.formId ? before : undefined
  const { bindings, missing } = bindQuestions(kind, form, before?.bindings ?? {})
  return {
    agencyId,
    kind,
    formId: form.formId,
    title: form.title,
    responderUri: form.responderUri,
    linkedSheetId: form.linkedSheetId,
    emailCollection: form.emailCollection,
    takesAnswers: form.takesAnswers,
    bindings,
    missingQuestions: missing,
    optionLists: recordOptions(before?.optionLists ?? [], form, { bindings, at }),
    cursor: same?.cursor ?? null,
    lastReadAt: same?.lastReadAt ?? null,
    lastError: '',
    listedWholeAt: same?.listedWholeAt ?? null,
    opening: same?.opening ?? null,
    describedAt: at,
    oldestAnswerAt: same?.oldestAnswerAt ?? null,
    items,
    sections,
    watch: null,
  }
}
