import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { MadeUpFiled } from '../../../shared/contract/index.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import { MADE_UP_ZONE } from '../../../shared/made-up/made-up-days.ts'
import { madeUpFilings, type MadeUpFiling } from '../../../shared/made-up/made-up-filings.ts'
import { MADE_UP_PEOPLE } from '../../../shared/made-up/made-up-people.ts'
import { madeUpText } from '../../../shared/made-up/made-up-text.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Review } from '../../../shared/model/review.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { KeyRenewals } from '../../ports/key-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { getAgency } from '../access/authorise.ts'
import { findMadeUp } from '../access/find-made-up.ts'
import { holdConnected } from '../access/hold-connected.ts'
import { personKey } from '../access/person-key.ts'
import { ticketOf } from '../access/ticket.ts'
import { instantNow, type Context } from '../context.ts'
import { attributeArrived } from '../intake/attribute-arrived.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { FULL_SWEEP, sweepAgency } from '../sweep/sweep-agency.ts'

/** What one transaction takes holds the process up no longer than G13 allows. */
const FILINGS_PER_TRANSACTION = 50

/**
 * Lets the people of the caller's made-up office file until now, each with a ticket of their own, and their
 * superiors decide on most of it. What was filed before is not filed again. Throws `DomainError`.
 */
export async function fillMadeUp(context: Context, caller: Caller): Promise<MadeUpFiled> {
  const found = await findMadeUp(context, caller)
  if (!found) throw new DomainError('agency-unknown', madeUpText('id').none)
  // Tabs and rosters must be known before anybody's filing is read.
  await sweepAgency(context, found.id, FULL_SWEEP)
  const filed = await holdConnected(context, found, async () => {
    const agency = await getAgency(context, found.id)
    return fileAll(context, agency)
  })
  await sweepAgency(context, found.id, FULL_SWEEP)
  context.log({ event: 'made-up-filled', agencyId: found.id, filed })
  return { filed }
}

async function fileAll(context: Context, agency: Agency): Promise<number> {
  const { store } = context
  const now = instantNow(context)
  const { date: today } = localTimeOf(now, MADE_UP_ZONE)
  const { configuration } = await loadConfiguration(context, agency)
  const renewals = await store.keys.listRenewals(agency.id)
  const forms = new Map((await store.forms.list(agency.id)).map((form) => [form.kind, form]))
  const filings = madeUpFilings({ today, language: agency.language }, now)
  let filed = 0
  for (let start = 0; start < filings.length; start += FILINGS_PER_TRANSACTION) {
    const chunk = filings.slice(start, start + FILINGS_PER_TRANSACTION).flatMap((filing) => {
      const form = forms.get(filing.form)
      return form ? [{ filing, raw: toRaw(agency, { filing, form, renewals }) }] : []
    })
    const raws = chunk.map(({ raw }) => raw)
    filed += await store.transaction(async (records) => {
      const count = await records.ledger.recordSubmissions(agency.id, raws, now)
      const identifying = { configuration, renewals, forms: [...forms.values()], at: now }
      await attributeArrived(records, agency, raws, identifying)
      for (const { filing, raw } of chunk) await decide(records, agency, { filing, raw, renewals })
      return count
    })
  }
  return filed
}

function toRaw(
  agency: Agency,
  {
    filing: { id, form: formKind, employeeId, date, at, answers },
    form,
    renewals,
  }: {
    readonly filing: MadeUpFiling
    readonly form: AgencyForm
    readonly renewals: KeyRenewals
  },
): RawSubmission {
  const ticket = ticketOf(personKey(agency, employeeId, { renewals }), { formKind, date })
  return {
    formKind,
    formId: form.formId,
    responseId: id,
    createdAt: at,
    lastSubmittedAt: at,
    answers: { employeeId: [employeeId], ticket: [ticket], ...answers },
  }
}

async function decide(
  { ledger }: Pick<Records, 'ledger'>,
  agency: Agency,
  {
    filing,
    raw,
    renewals,
  }: {
    readonly filing: MadeUpFiling
    readonly raw: RawSubmission
    readonly renewals: KeyRenewals
  },
): Promise<void> {
  const superior = superiorOf(filing.employeeId)
  if (!filing.isApproved || !superior || filing.form === 'check-in') return
  const review: Review = {
    submissionRef: submissionRef(raw),
    decision: 'approved',
    ...(filing.form === 'daily-report' && { expectation: 'as-expected' }),
    note: '',
    readAt: filing.at,
    undecidedAt: filing.at,
    by: {
      employeeId: superior,
      keyVersion: personKey(agency, superior, { renewals }).version,
    },
  }
  await ledger.recordReview(agency.id, review)
}

function superiorOf(employeeId: EmployeeId): EmployeeId | undefined {
  return MADE_UP_PEOPLE.find(({ id }) => id === employeeId)?.superiorId
}
