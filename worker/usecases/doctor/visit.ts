import type { FormAccess } from '../../../shared/model/agency.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import { GoogleError, type FileState, type GoogleWorkspace } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { followSharing } from '../access/follow-sharing.ts'
import { getAgency } from '../access/authorise.ts'
import { inAccountOf } from '../service-accounts.ts'
import type { Context } from '../context.ts'
import { collectProblems, type ProblemsToShow } from '../diagnostics/collect-problems.ts'
import { keepDescription } from '../intake/refresh-form.ts'
import { findWantedAccess, isSameAccess, type FormSettings } from '../intake/tend-forms.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { instantOf } from '../../../shared/model/instant.ts'

type Followed = Awaited<ReturnType<typeof followLedger>>
type Description = Awaited<ReturnType<GoogleWorkspace['describeSpreadsheet']>>

/** A form as it is now, and who may open it; or why that could not be read. */
export interface VisitedForm {
  readonly form: AgencyForm
  readonly failure?: GoogleError
  readonly access?: FormAccess | null | GoogleError
  /** Whether it lies in the bin; absent where Google did not say. */
  readonly isTrashed?: boolean
}

/** What was read of an agency, once for all checks. */
export interface Visit {
  readonly context: Context
  readonly agency: Agency
  readonly followed: Followed
  readonly spreadsheet: Description | GoogleError
  /** Undefined where Google did not say. */
  readonly file: FileState | undefined
  readonly forms: readonly VisitedForm[]
  readonly problems: ProblemsToShow
  readonly quarantined: number
}

/**
 * Reads what the checks need: of Google one read of the spreadsheet, one of its file, one of who shares it, and three
 * of each form; where Google does not answer to the first, nothing more. Nothing there is changed.
 */
export async function visitAgency(
  whole: Context,
  agency: Agency,
  { withoutGoogle }: { readonly withoutGoogle?: GoogleError } = {},
): Promise<Visit> {
  const context = inAccountOf(whole, agency)
  const followed = await followLedger(context, agency)
  const { settings } = followed.configuration
  const { google } = context
  const spreadsheet =
    withoutGoogle ??
    (await orFailure(google.describeSpreadsheet(agency.spreadsheetId, { once: true })))
  const silent =
    spreadsheet instanceof GoogleError && isSilent(spreadsheet) ? spreadsheet : undefined
  let file: FileState | GoogleError | undefined
  if (!(spreadsheet instanceof GoogleError)) {
    file = await orFailure(google.readFileState(agency.spreadsheetId))
    await followSharing(context, agency, { mustKnow: false })
  }
  const known = await context.store.forms.list(agency.id)
  const forms = silent
    ? known.map((form) => ({ form, failure: silent }))
    : await Promise.all(known.map((form) => visitForm(context, form, settings)))
  const present = await getAgency(context, agency.id)
  const quarantined = await context.store.projections.listQuarantined(agency.id)
  const problems = await collectProblems(context, present, followed.configuration)
  return {
    context,
    agency: present,
    followed,
    spreadsheet,
    file: file instanceof GoogleError ? undefined : file,
    forms,
    problems: { ...problems, quarantined },
    quarantined: quarantined.length,
  }
}

async function visitForm(
  context: Context,
  form: AgencyForm,
  settings: FormSettings,
): Promise<VisitedForm> {
  const { google, store } = context
  const described = await orFailure(google.describeForm(form.formId))
  if (described instanceof GoogleError) return { form, failure: described }
  const present = await keepDescription(context, form, described)
  const access = await orFailure(google.readFormAccess(form.formId))
  const file = await orFailure(google.readFileState(form.formId))
  const standing = file instanceof GoogleError ? {} : { isTrashed: file.isTrashed }
  const { opening } = present
  const wanted = findWantedAccess(settings, present)
  if (access instanceof GoogleError || !wanted || !opening)
    return { form: present, access, ...standing }
  const isOpen = access !== null && isSameAccess(access, wanted)
  // One that is open is told so at once; one that is not is due to be opened at the next reading.
  const seen = isOpen
    ? { ...opening, wanted, holds: access, failure: '' as const }
    : { ...opening, holds: access, at: instantOf(0) }
  await store.forms.update(form.agencyId, form.kind, { opening: seen })
  return { form: { ...present, opening: seen }, access, ...standing }
}

/** Whether it would be asked in vain again. */
function isSilent({ kind }: GoogleError): boolean {
  return kind === 'unavailable' || kind === 'rate-limited' || kind === 'unauthenticated'
}

async function orFailure<T>(asked: Promise<T>): Promise<T | GoogleError> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof GoogleError) return error
    throw error
  }
}
