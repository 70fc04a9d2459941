import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { OwnDayView, PageAddress } from '../../ports/own-page.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { instantNow, type Context } from '../context.ts'
import { explainDay } from '../explain/explain-day.ts'
import { findPersonByKey } from '../access/find-person-by-key.ts'
import { linksOf } from './links-of.ts'

/**
 * Why a day of the person has its code. Undefined for an address that opens nothing; its `explanation` is
 * null where the text is no date or lies outside the employment. Throws `DomainError` `seal-broken`.
 */
export async function showOwnDay(
  context: Context,
  address: PageAddress,
  { date, language: wanted }: { readonly date: string; readonly language: Language | undefined },
): Promise<OwnDayView | undefined> {
  const owner = await findPersonByKey(context, address)
  if (!owner) return undefined
  const { agency, employee, configuration } = owner
  const language = wanted ?? agency.language
  const asked = { employeeId: employee.id, date, language }
  const explanation = await explainDay(context, agency, asked).catch(nullIfNoDay)
  const { date: today } = localTimeOf(instantNow(context), configuration.settings.zone)
  const forms = await context.store.forms.list(agency.id)
  return { language, explanation, today, linkTo: linksOf(owner, forms, today) }
}

function nullIfNoDay(error: unknown): null {
  const codes = ['person-unknown', 'invalid-request']
  if (error instanceof DomainError && codes.includes(error.code)) return null
  throw error
}
