import { getForm } from '../../../shared/workbook/forms.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import { getAgency } from '../access/authorise.ts'
import type { Context } from '../context.ts'
import { failureOf, toRefusal } from '../google-failure.ts'
import { FULL_SWEEP, sweepAgency } from '../sweep/sweep-agency.ts'
import { workerText } from '../worker-text.ts'

/**
 * Reads everything once more: a month is closed over all that was filed. Throws `DomainError` where Google keeps a
 * form from being read, `form-behind`, or the spreadsheet, `google-unavailable`; whatever else keeps it from being
 * read is thrown as it is.
 */
export async function readAll(context: Context, agencyId: string): Promise<void> {
  const sweep = await sweepAgency(context, agencyId, FULL_SWEEP)
  const failure = failureOf(sweep)
  if (failure === undefined) return
  const { language } = await getAgency(context, agencyId)
  const text = workerText(language)
  const unread = sweep.forms.flatMap(({ kind, error }) =>
    error === undefined ? [] : [text.formUnread(getForm(kind).title[language], error)],
  )
  if (!(failure instanceof GoogleError) || unread.length === 0) {
    throw toRefusal(context, failure, language)
  }
  throw new DomainError('form-behind', text.formsUnread(unread.join(' ')))
}
