import pLimit from 'p-limit'

import { UnreadableFactError } from '../../ports/fact.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import type { AgencySweep, SweepReport } from '../../ports/sweep-report.ts'
import { attributeWaiting } from '../intake/attribute-waiting.ts'
import { moveAnchor } from '../ledger/anchor-ledger.ts'
import { getAgency } from '../access/authorise.ts'
import { allEnded } from '../all-ended.ts'
import { inAccountOf, settleAccount } from '../service-accounts.ts'
import { checkEvidenceTask } from '../evidence/check-evidence.ts'
import { collectProblems } from '../diagnostics/collect-problems.ts'
import { instantNow, type Context } from '../context.ts'
import { describeError, levelOf } from '../describe-error.ts'
import { forgetUnreadable } from '../month/forget-unreadable.ts'
import { findFormToListWhole } from '../intake/find-form-to-list-whole.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { holdBasis } from '../evidence/hold-basis.ts'
import { explainFailure } from '../google-failure.ts'
import { holdConnected } from '../access/hold-connected.ts'
import { isBusy, isOvertaken } from '../with-patience.ts'
import { dropAged } from './drop-aged.ts'
import { protectTabs } from './protect-tabs.ts'
import { purgeCoordinates } from './purge-coordinates.ts'
import { queueReviews } from '../intake/queue-reviews.ts'
import { renewReviewViews } from './renew-review-views.ts'
import { sweepForm } from '../intake/sweep-form.ts'
import { sweepSpreadsheet, type SpreadsheetSweep } from '../intake/sweep-spreadsheet.ts'
import { tendForms } from '../intake/tend-forms.ts'
import { writeAccessStates } from './write-access-states.ts'
import { writeDiagnostics } from '../diagnostics/write-diagnostics.ts'
import { writeSpokenDecisions } from './write-spoken-decisions.ts'
import { writeTemplates } from './write-templates.ts'
import { writeToday } from './write-today.ts'

/** What to read: everything on schedule, only what changed after a hint. */
export interface SweepScope {
  readonly forms: 'all' | readonly string[]
  readonly tabs: boolean
  /** Whether these forms are listed from the first response on, whenever that was done last. */
  readonly whole?: boolean
}

export const FULL_SWEEP: SweepScope = { forms: 'all', tabs: true }

const AGENCIES_BESIDE = 4

type Progress = { -readonly [Key in keyof AgencySweep]: AgencySweep[Key] }

/**
 * Reads an agency's tabs and forms, puts what waits for review before its reviewer, and tells what
 * must be mended. Runs under the spreadsheet's lease. Whatever fails is in the report; the rest is
 * done all the same, and no agency keeps another from being swept. `busy` where another is at it or
 * overtook it, or somebody waits for it while Google keeps this one waiting: it comes back for the rest.
 */
export async function sweepAgency(
  whole: Context,
  agencyId: string,
  scope: SweepScope,
): Promise<AgencySweep> {
  await holdBasis(whole, await getAgency(whole, agencyId))
  const agency = await settleAccount(whole, await getAgency(whole, agencyId))
  const context = inAccountOf(whole, agency)
  const report: Progress = {
    agencyId,
    agencyName: agency.name,
    forms: [],
    tabsChanged: 0,
    reviewsRecorded: 0,
    reviewsQueued: 0,
    quarantined: 0,
    diagnosticsWritten: false,
    todayWritten: false,
    locationsPurged: 0,
    filingsDropped: 0,
    busy: false,
  }
  try {
    await holdConnected(context, agency, () => sweep(context, agency, scope, report))
  } catch (error) {
    report.error = explainFailure(error, agency.language)
    report.failure = error
    if (isBusy(error) || isOvertaken(error)) {
      context.log({ event: 'agency-busy', agencyId })
      return { ...report, busy: true }
    }
    if (error instanceof UnreadableFactError) await forgetUnreadable(context, agency, error)
    context.log({
      event: 'sweep-failed',
      level: levelOf(error),
      agencyId,
      reason: describeError(error),
    })
  }
  logSweep(context, report)
  return report
}

/** Sweeps every agency, some beside each other. */
export async function sweepAll(context: Context): Promise<SweepReport> {
  const limit = pLimit(AGENCIES_BESIDE)
  const agencies = await context.store.agencies.list()
  return { agencies: await limit.map(agencies, ({ id }) => sweepAgency(context, id, FULL_SWEEP)) }
}

async function sweep(
  context: Context,
  agency: Agency,
  scope: SweepScope,
  report: Progress,
): Promise<void> {
  // By the tabs as they stood when it was filed, as far as that is known.
  await attributeWaiting(context, agency.id)
  const unread = await trySweepSpreadsheet(context, agency, scope, report)
  report.forms = await sweepForms(context, agency, scope)
  if (unread.failure) throw unread.failure

  const present = await getAgency(context, agency.id)
  await attributeWaiting(context, present.id)
  const followed = await followLedger(context, present)
  const { configuration } = followed
  if (scope.tabs) {
    await tendForms(context, present.id, configuration.settings, { look: false })
  }
  const { spreadsheet } = unread
  if (spreadsheet) {
    await renewReviewViews(context, present, { spreadsheet, configuration })
    await writeSpokenDecisions(context, present, spreadsheet, configuration)
  }
  const [quarantined, told] = await Promise.all([
    context.store.projections.listQuarantined(present.id),
    // Once more: what Google refused to take since is told of the agency.
    getAgency(context, agency.id),
  ])
  const problems = await collectProblems(context, told, configuration)
  report.quarantined = quarantined.length
  const { standingRefs, sheets, boxes = [] } = unread.spreadsheet ?? {}
  const sheetIds = sheets && new Set(sheets.map(({ sheetId }) => sheetId))
  report.reviewsQueued = await queueReviews(context, present, configuration, standingRefs)
  report.diagnosticsWritten = await writeDiagnostics(context, present, {
    followed,
    problems: { ...problems, quarantined },
    sheetIds,
  })
  if (sheetIds) {
    report.todayWritten = await writeToday(context, present, { sheetIds, boxes })
  }
  if (isFull(scope)) {
    report.locationsPurged = await purgeCoordinates(context, present)
    report.filingsDropped = await dropAged(context, present)
    // What is kept of people's months holds coordinates too, until they are evaluated again (G10).
    await followLedger(context, present)
    // When its tabs were asked for: what was typed since was not seen.
    const lastSweptAt = unread.spreadsheet?.startedAt ?? instantNow(context)
    await context.store.agencies.update(agency.id, { lastSweptAt })
    await context.threads.run(checkEvidenceTask, present, undefined)
    if (spreadsheet) await moveAnchor(context, present, spreadsheet.anchors)
  }
}

/** A spreadsheet out of reach must not keep the forms from being read: the failure comes after. */
async function trySweepSpreadsheet(
  context: Context,
  agency: Agency,
  scope: SweepScope,
  report: Progress,
): Promise<{ spreadsheet?: SpreadsheetSweep; failure?: GoogleError }> {
  if (!scope.tabs) return {}
  try {
    const spreadsheet = await sweepSpreadsheet(context, agency)
    report.tabsChanged = spreadsheet.tabsChanged
    report.reviewsRecorded = spreadsheet.reviewsRecorded
    await protectTabs(context, agency, spreadsheet)
    await writeAccessStates(context, agency, spreadsheet)
    await writeTemplates(context, agency, spreadsheet)
    return { spreadsheet }
  } catch (error) {
    if (error instanceof GoogleError) return { failure: error }
    throw error
  }
}

async function sweepForms(
  context: Context,
  agency: Agency,
  scope: SweepScope,
): Promise<AgencySweep['forms']> {
  const forms = await context.store.forms.list(agency.id)
  const wanted = forms.filter(({ formId }) => scope.forms === 'all' || scope.forms.includes(formId))
  const describe = isFull(scope)
  const due = describe ? findFormToListWhole(wanted, instantNow(context)) : undefined
  return allEnded(
    wanted.map((form) =>
      sweepForm(context, agency, form, { describe, whole: scope.whole === true || form === due }),
    ),
  )
}

function isFull(scope: SweepScope): boolean {
  return scope.tabs && scope.forms === 'all'
}

function logSweep(context: Context, report: AgencySweep): void {
  context.log({
    event: 'agency-swept',
    agencyId: report.agencyId,
    submissionsRecorded: report.forms.reduce((sum, form) => sum + form.submissionsRecorded, 0),
    formsFailed: report.forms.filter(({ error }) => error !== undefined).length,
    tabsChanged: report.tabsChanged,
    reviewsRecorded: report.reviewsRecorded,
    reviewsQueued: report.reviewsQueued,
    quarantined: report.quarantined,
    locationsPurged: report.locationsPurged,
    filingsDropped: report.filingsDropped,
  })
}
