import type { ConnectionStatus } from '../../../shared/contract/index.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency } from '../../ports/store.ts'
import { loadAnchors } from '../ledger/anchor-ledger.ts'
import { getAgency } from '../access/authorise.ts'
import { collectProblems, noticesNow } from '../diagnostics/collect-problems.ts'
import { instantNow, type Context } from '../context.ts'
import { describeAnchors } from '../ledger/describe-anchors.ts'
import { describeCalendar } from '../diagnostics/describe-calendar.ts'
import { describeUse } from '../diagnostics/describe-form-problems.ts'
import { findLocaleProblem } from '../diagnostics/describe-locale.ts'
import { findAwaiting } from '../month/find-awaiting.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { followSharing } from '../access/follow-sharing.ts'
import { explainFailure, isOutOfReach } from '../google-failure.ts'
import { keepDescription } from '../intake/refresh-form.ts'
import { findSweepPace, type SweepPace } from '../intake/sweep-pace.ts'
import { tendForms, type FormSettings } from '../intake/tend-forms.ts'
import { undecidedInParts } from '../intake/undecided-in-parts.ts'
import { workerText } from '../worker-text.ts'

type Check = ConnectionStatus['checks'][number]

/**
 * What *Periksa sambungan* shows: each file asked of Google now, what is wrong, when it was read.
 * Forms that people cannot open are opened where Google lets them be.
 */
export async function getStatus(context: Context, agency: Agency): Promise<ConnectionStatus> {
  const followed = await followLedger(context, agency)
  const { configuration } = followed
  const { settings } = configuration
  await tendForms(context, agency.id, settings, { look: true })
  await followSharing(context, agency, { mustKnow: false })
  const present = await getAgency(context, agency.id)
  const { projections } = context.store
  const waiting = await projections.listQuarantined(agency.id)
  const problems = await collectProblems(context, present, {
    ...configuration,
    quarantined: waiting,
  })
  const forms = await context.store.forms.list(agency.id)
  const { spreadsheet, cells, quarantined, formsBehind } = problems
  const count = cells.length + quarantined.length + formsBehind.length
  let awaitingReview = 0
  for await (const undecided of undecidedInParts(context.store, agency.id, new Set())) {
    awaitingReview += (await findAwaiting(context, agency, followed, undecided)).length
  }

  const checks: Check[] = [
    ...(await checkSpreadsheet(context, agency, settings.zone)),
    ...(await Promise.all(forms.map((form) => checkForm(context, agency, form, settings)))).flat(),
    checkSweep(context, agency, { zone: settings.zone, pace: await findSweepPace(context) }),
    {
      code: 'contents',
      ok: count === 0,
      message: workerText(agency.language).checkSettings(count),
    },
    ...[
      ...noticesNow(configuration, instantNow(context)),
      ...describeCalendar(configuration),
      ...formsBehind,
      ...spreadsheet.filter(({ code }) => /^(access-waiting$|sharing-|recap-)/.test(code)),
    ].map(({ code, message }) => ({ code, ok: false, message: message[agency.language] })),
  ]
  return {
    agencyName: agency.name,
    checks,
    counts: {
      submissions: await projections.countSubmissions(agency.id),
      quarantined: waiting.length,
      awaitingReview,
      problems: problems.cells.length,
    },
    lastSweptAt: agency.lastSweptAt,
  }
}

async function checkSpreadsheet(context: Context, agency: Agency, zone: Zone): Promise<Check[]> {
  const text = workerText(agency.language)
  try {
    const description = await context.google.describeSpreadsheet(agency.spreadsheetId)
    const { locale } = description
    const anchors = await loadAnchors(context, agency, description.anchors)
    const lost = await describeAnchors(context, agency, { anchors, zone })
    const problem = findLocaleProblem(locale)
    const message = problem?.message[agency.language] ?? text.checkLocale()
    return [
      { code: 'spreadsheet', ok: true, message: text.checkSpreadsheet() },
      { code: 'locale', ok: !problem, message },
      ...(lost ? [{ code: lost.code, ok: false, message: lost.message[agency.language] }] : []),
    ]
  } catch (error) {
    const message = isOutOfReach(error)
      ? text.spreadsheetNotShared(context.workerEmail)
      : explainFailure(error, agency.language)
    return [{ code: 'spreadsheet', ok: false, message }]
  }
}

/**
 * Whether the form is in reach (`form-<kind>`, by which set-up knows one that is lost) and whether
 * people can use it (`form-use-<kind>`); one of which Google says nothing now is neither.
 */
async function checkForm(
  context: Context,
  agency: Agency,
  form: AgencyForm,
  settings: FormSettings,
): Promise<Check[]> {
  const text = workerText(agency.language)
  const code = `form-${form.kind}`
  const declared = FORMS.find(({ kind }) => kind === form.kind)?.title[agency.language]
  const title = form.title || (declared ?? form.kind)
  try {
    const description = await context.google.describeForm(form.formId)
    const present = await keepDescription(context, form, description)
    const problems = describeUse(present, settings)
    return [
      { code, ok: true, message: text.checkForm(title, form.opening?.holds ?? undefined) },
      ...problems.map(({ message }) => {
        return { code: `form-use-${form.kind}`, ok: false, message: message[agency.language] }
      }),
    ]
  } catch (error) {
    if (isOutOfReach(error)) {
      return [{ code, ok: false, message: text.formNotShared(title, context.workerEmail) }]
    }
    const message = explainFailure(error, agency.language)
    return [{ code: `form-unclear-${form.kind}`, ok: false, message }]
  }
}

function checkSweep(
  context: Context,
  { language, lastSweptAt }: Agency,
  { zone, pace }: { readonly zone: Zone; readonly pace: SweepPace },
): Check {
  const text = workerText(language)
  const every = text.sweepsEvery(Math.ceil(pace.intervalSeconds / 60))
  if (!lastSweptAt)
    return { code: 'sweep', ok: true, message: `${text.checkNeverSwept()} ${every}` }
  const ageMs = epochMsOf(instantNow(context)) - epochMsOf(lastSweptAt)
  const isLate = ageMs > pace.behindAfterSeconds * 1000
  const at = momentInWords(lastSweptAt, zone, language)
  const message = `${isLate ? text.checkSweepLate(at) : text.checkSweep(at)} ${every}`
  return { code: 'sweep', ok: !isLate, message }
}
