import type { Enrolment, EnrolmentRequest } from '../../../shared/contract/index.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import { readReviews, type ReviewReading } from '../../../shared/configuration/read-reviews.ts'
import { slotsToRead } from '../../../shared/workbook/slots-to-read.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { TabReading } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { getAgency } from '../access/authorise.ts'
import { assertConnected } from '../access/disconnect-agency.ts'
import { inAccountOf } from '../service-accounts.ts'
import { instantNow, type Context } from '../context.ts'
import { isOutOfReach, toRefusal } from '../google-failure.ts'
import { keepDescription } from '../intake/refresh-form.ts'
import { monthsToRead } from '../intake/months-to-read.ts'
import { isReviews, rowsOf, sweepSpreadsheet } from '../intake/sweep-spreadsheet.ts'
import { findLost } from '../ledger/anchor-ledger.ts'
import { workerText } from '../worker-text.ts'
import { tellFormer } from './tell-former.ts'

type FoundTab = Extract<TabReading, { found: true }>

interface Move {
  /** As it stood when the caller's right to move it was found. */
  readonly agency: Agency
  /** Of the code that is used up. */
  readonly codeHash: string
}

/**
 * Lets the agency go on in a copy of its spreadsheet, with the same ledger, forms and people. A move
 * changes where and never what: the present spreadsheet is read once more, and the copy must say in
 * every tab in which people type what stands there now, and nothing more. So an empty spreadsheet,
 * another agency's, or a copy from before moves nothing, and nobody gains a right by it. What is filed
 * meanwhile waits in Google Forms, whose cursors stay. The sweep that follows tells the copy how far the
 * ledger is. Throws `DomainError`; a refused move does not use up the code.
 */
export async function moveAgency(
  whole: Context,
  caller: Caller,
  request: EnrolmentRequest,
  { agency, codeHash }: Move,
): Promise<Enrolment> {
  const context = inAccountOf(whole, agency)
  return context.leases.hold(agency, async () => {
    const present = await getAgency(context, agency.id)
    await assertConnected(context, present)
    const text = workerText(present.language)
    await assertFormsAlone(context, present, request)
    const { tabs, anchors } = await sweepPresent(context, present)
    if (await findLost(context, present, anchors)) refuse(text.notMovedLedgerLost())
    const standing = bySlot(tabs)
    const copy = bySlot(await readCopy(context, request.spreadsheetId, tabs))
    const differing = [...new Map([...copy, ...standing]).values()].filter(
      ({ slot }) => !saysTheSame(standing.get(slot), copy.get(slot)),
    )
    if (differing.length > 0) {
      refuse(text.copyDiffers(differing.map(({ title }) => title).join(', ')))
    }
    const at = instantNow(context)
    const by = { email: caller.email.toLowerCase(), sub: caller.sub }
    const { spreadsheetId: from, id: agencyId, name: agencyName } = present
    await context.store.transaction(async (records) => {
      if (!(await records.enrolmentCodes.use(codeHash, agencyId, at))) {
        throw new DomainError('enrolment-code-invalid', text.codeInvalid())
      }
      await records.agencies.move(agencyId, { by, from, to: request.spreadsheetId, at })
      for (const { kind } of FORMS) {
        const { items, sections = {} } = request.forms[kind]
        await records.forms.update(agencyId, kind, { items, sections })
      }
      await records.hints.add({ agencyId, changed: 'sheet', formId: '' }, at)
      await records.hints.add({ agencyId, changed: 'form', formId: '' }, at)
    })
    context.log({ event: 'agency-moved', level: 'warning', agencyId, sub: caller.sub })
    await tellFormer(context, { former: present, movedTo: request.spreadsheetId })
    return { agencyId, agencyName }
  })
}

/** The agency's own forms, whose answers Google copies into no spreadsheet any more. */
async function assertFormsAlone(
  context: Context,
  agency: Agency,
  request: EnrolmentRequest,
): Promise<void> {
  const text = workerText(agency.language)
  for (const form of await context.store.forms.list(agency.id)) {
    if (request.forms[form.kind].formId !== form.formId) refuse(text.setUpBeforeMoving())
    try {
      const description = await context.google.describeForm(form.formId)
      const { linkedSheetId } = await keepDescription(context, form, description)
      if (linkedSheetId !== '') refuse(text.setUpBeforeMoving())
    } catch (error) {
      if (!isOutOfReach(error)) throw toRefusal(context, error, agency.language)
      const message = text.formNotShared(form.title, context.workerEmail)
      throw new DomainError('form-not-shared', message, { cause: error })
    }
  }
}

async function sweepPresent(
  context: Context,
  agency: Agency,
): Promise<Awaited<ReturnType<typeof sweepSpreadsheet>>> {
  try {
    return await sweepSpreadsheet(context, agency)
  } catch (error) {
    if (!isOutOfReach(error)) throw toRefusal(context, error, agency.language)
    const text = workerText(agency.language)
    throw new DomainError('move-refused', text.presentOutOfReach(context.workerEmail), {
      cause: error,
    })
  }
}

/** The tabs in which people type that stand in the copy, also such as the agency has not. */
async function readCopy(
  context: Context,
  spreadsheetId: string,
  tabs: readonly FoundTab[],
): Promise<readonly FoundTab[]> {
  try {
    const { sheets } = await context.google.describeSpreadsheet(spreadsheetId)
    const knownSlots = tabs.map(({ slot }) => slot)
    const months = monthsToRead({ sheets, knownSlots, now: instantNow(context) })
    const readings = await context.google.readTabs(spreadsheetId, slotsToRead(months))
    return readings.filter((reading) => reading.found)
  } catch (error) {
    if (!isOutOfReach(error)) throw toRefusal(context, error, 'id')
    const message = workerText('id').spreadsheetNotShared(context.workerEmail)
    throw new DomainError('spreadsheet-not-shared', message, { cause: error })
  }
}

function bySlot(tabs: readonly FoundTab[]): ReadonlyMap<string, FoundTab> {
  return new Map(tabs.map((tab) => [tab.slot, tab]))
}

/** Rows of *Tinjauan* come and go with what is filed: of those in both, the decisions must be the same. */
function saysTheSame(present: FoundTab | undefined, copy: FoundTab | undefined): boolean {
  if (!present || !copy) return false
  if (!isReviews(present)) return JSON.stringify(rowsOf(present)) === JSON.stringify(rowsOf(copy))
  const [standing, copied] = [readReviews(present), readReviews(copy)]
  const decided = decisionsOf(standing.rows)
  const decidedInCopy = decisionsOf(copied.rows)
  return copied.refs.every((ref) => decided.get(ref) === decidedInCopy.get(ref))
}

function decisionsOf(rows: readonly ReviewReading[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.ref, JSON.stringify(row)]))
}

function refuse(message: string): never {
  throw new DomainError('move-refused', message)
}
