import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { presentNumber } from '../../../shared/model/identities-in-force.ts'
import { isMonth, monthOf, type CivilDate, type Month } from '../../../shared/model/civil-date.ts'
import type { Language } from '../../../shared/model/language.ts'
import { cutText } from '../../../shared/text/cut-text.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { getForm } from '../../../shared/workbook/forms.ts'
import {
  closingMonthOf,
  describeOwnPage,
  ownFactsSince,
} from '../../../shared/own-page/describe-own-page.ts'
import type { ClosedMonth, RecordedMonth } from '../../../shared/own-page/own-facts.ts'
import type { OwnClaim, OwnPageView, OwnPageWanted, PageAddress } from '../../ports/own-page.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { countOnDeskTask } from '../desk/read-desk.ts'
import { askToRead } from './ask-to-read.ts'
import { findPersonByKey, type PageOwner } from '../access/find-person-by-key.ts'
import { lastMonthOf } from '../access/has-page.ts'
import { numbersOf } from '../access/person-key.ts'
import { listClaims } from './list-claims.ts'
import { findRecordedDaysTask } from './find-recorded-days.ts'
import { linksOf } from './links-of.ts'
import { loadOwnFacts } from './load-own-facts.ts'
import { noteOpening } from './note-opening.ts'

/** Once these are answered the next are asked, so that the page stays small. */
const FIRST_CLAIMS = 2
const ALL_CLAIMS = 200
/** Enough to know one's own by. */
const CLAIM_CHARACTERS = 160

/**
 * A person's own page as it is now, and a hint that they may have filed something. That they opened it is kept
 * (`noteOpening`). Undefined for an address
 * that opens nothing. Throws `DomainError` `seal-broken`.
 */
export async function showOwnPage(
  context: Context,
  address: PageAddress,
  wanted: OwnPageWanted,
): Promise<(OwnPageView & { readonly asked: boolean }) | undefined> {
  const owner = await findPersonByKey(context, address)
  if (!owner) return undefined
  const { agency, employee, configuration } = owner
  const now = instantNow(context)
  const { date: today } = localTimeOf(now, configuration.settings.zone)
  const present = monthOf(today)
  const month =
    wanted.month !== undefined && isMonth(wanted.month) && wanted.month <= present
      ? wanted.month
      : lastMonthOf(employee, present)
  const language = wanted.language ?? agency.language
  const closed = await listClosed(context, owner)
  const recorded = await findRecorded(context, owner, { month, today, closed })
  const { facts, forms, uncounted } = await loadOwnFacts(context, agency, {
    employeeId: employee.id,
    since: ownFactsSince(recorded?.month ?? month),
  })
  const page = describeOwnPage(facts, {
    employeeId: employee.id,
    now,
    month,
    language,
    uncounted,
    closed,
    recorded,
  })
  if (!page) return undefined
  if (wanted.isOpening) await noteOpening(context, owner)
  const asked = await askToRead(context, agency, forms)
  return {
    page,
    claims: await describeClaims(context, owner, {
      language,
      atMost: wanted.allClaims ? ALL_CLAIMS : FIRST_CLAIMS,
    }),
    claimsWaiting: await context.store.projections.countClaims(agency.id, employee.id),
    hasHome: employee.home !== undefined,
    isReminded: await isReminded(context, owner),
    deskCount: page.leads ? await countDesk(context, agency, address) : null,
    linkTo: linksOf(owner, forms, today),
    isPresent: month === present,
    asked,
  }
}

async function describeClaims(
  context: Context,
  owner: PageOwner,
  { language, atMost }: { readonly language: Language; readonly atMost: number },
): Promise<OwnClaim[]> {
  const { zone } = owner.configuration.settings
  return (await listClaims(context, owner, { atMost, language })).map(
    ({ ref, formKind, sentAt, says, isOfChat = false }) => ({
      ref,
      form: getForm(formKind).title[language],
      at: momentInWords(sentAt, zone, language),
      says: cutText(says, CLAIM_CHARACTERS, language),
      isOfChat,
    }),
  )
}

async function isReminded({ store }: Context, owner: PageOwner): Promise<boolean | null> {
  const { agency, employee, configuration } = owner
  if (configuration.settings.reminds === false) return null
  const own = numbersOf(employee.id, configuration.numbers)
  return !(await store.reminders.isRefused(agency.id, own))
}

/** All of them: what is filed today may be about any. */
async function listClosed(
  { store }: Context,
  { agency, employee, configuration }: PageOwner,
): Promise<ClosedMonth[]> {
  const closed = new Map<Month, ClosedMonth>()
  for (const act of await store.seals.listActs(agency.id)) {
    const { month, at, by } = act
    if (act.kind === 'reopen') {
      closed.delete(month)
      continue
    }
    const isEarly = act.early?.people.some((id) => presentNumber(id, configuration) === employee.id)
    closed.set(month, { month, at, by, ...(isEarly && { earlyReason: act.early!.reason }) })
  }
  return [...closed.values()]
}

/**
 * What is recorded, or will be, of the month that the page tells of. A seal is held to its
 * digest whole, so it is opened by who looks at its month, not by everybody every day.
 */
function findRecorded(
  context: Context,
  { agency, employee }: PageOwner,
  {
    month,
    today,
    closed,
  }: { readonly month: Month; readonly today: CivilDate; readonly closed: readonly ClosedMonth[] },
): Promise<RecordedMonth | null> {
  const closing = closingMonthOf(month, today)
  const isClosed = closed.some((one) => one.month === closing)
  if (isClosed && month !== closing) return Promise.resolve(null)
  const asked = { month: closing, employeeId: employee.id }
  return context.threads.run(findRecordedDaysTask, agency, asked)
}

function countDesk(context: Context, agency: Agency, address: PageAddress): Promise<number> {
  return context.threads.run(countOnDeskTask, agency, { kind: 'page', address })
}
