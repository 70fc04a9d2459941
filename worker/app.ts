import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { every, except } from 'hono/combine'
import { secureHeaders } from 'hono/secure-headers'

import { registerAbout } from './http/about.ts'
import { registerAffected } from './http/affected.ts'
import { registerAgencies } from './http/agencies.ts'
import type { App, AppEnvironment } from './http/app-environment.ts'
import { noStore } from './http/caching.ts'
import type { ClientKey } from './http/client-key.ts'
import { registerConfirmations } from './http/confirmations.ts'
import { registerChats } from './http/chats.ts'
import { registerCorrections } from './http/corrections.ts'
import { registerRestrictions } from './http/restrictions.ts'
import { registerCoverLetters } from './http/cover-letters.ts'
import { registerDesk } from './http/desk.ts'
import { registerDocs } from './http/docs.ts'
import { registerEnrolmentChecks, registerEnrolments } from './http/enrolments.ts'
import { registerExplanations } from './http/explanations.ts'
import { registerExports } from './http/exports.ts'
import { registerFilings } from './http/filings.ts'
import { registerFormNotifications } from './http/form-notifications.ts'
import { registerHealth } from './http/health.ts'
import { registerHints } from './http/hints.ts'
import { registerHolidayProposals } from './http/holiday-proposals.ts'
import type { VerifyIdentity } from './http/identity.ts'
import { refuseInvalid } from './http/invalid-request.ts'
import { limitByAddress, limitByAgency, limitByCaller } from './http/limit-requests.ts'
import { registerImports } from './http/imports.ts'
import { registerOldAnswers } from './http/old-answers.ts'
import { registerMonths } from './http/months.ts'
import { isForPage, notice, PAGES, registerOwnPage } from './http/own-page.ts'
import { pageHeaders } from './http/pages/page-headers.ts'
import { registerPersonData } from './http/person-data.ts'
import { registerPersonalLinks } from './http/personal-links.ts'
import { problem, problemOf, textFor } from './http/problem.ts'
import { registerRecapJobs } from './http/recap-jobs.ts'
import { createRequestLimits } from './http/request-limits.ts'
import { refuseFormerFile } from './http/refuse-former-file.ts'
import { requestLog } from './http/request-log.ts'
import { createRequireCaller } from './http/require-caller.ts'
import { registerRegulations } from './http/regulations.ts'
import { registerMadeUp } from './http/made-up.ts'
import { registerReminders } from './http/reminders.ts'
import { registerRosterCheck } from './http/roster-check.ts'
import { registerStatus } from './http/status.ts'
import { registerWhatIf } from './http/what-if.ts'
import type { Application } from './ports/application.ts'
import type { Log } from './ports/log.ts'

export interface AppOptions {
  readonly application: Application
  readonly verifyIdentity: VerifyIdentity
  /** Of who brings Pub/Sub's messages; absent: none is taken. */
  readonly verifyPusher?: VerifyIdentity
  /** Told of each token for a script that is not allowed, with the audience it names. */
  readonly onAudienceRefused: (audience: string) => Promise<void>
  readonly clientKey: ClientKey
  readonly newRequestId: () => string
  /** One event a request, with ids, never contents. */
  readonly log: Log
}

const MAX_BODY_KB = 64

/** The worker over HTTP, from explicit parts; it listens elsewhere (`app.fetch`). */
export function createApp(options: AppOptions): App {
  const app = new OpenAPIHono<AppEnvironment>({ defaultHook: refuseInvalid })
  app.use(requestLog(options))
  app.use(noStore())
  app.use(secureHeaders())
  // Before anything may answer: a refusal stands under the same address.
  app.use(`${PAGES}*`, pageHeaders())
  // Whoever keeps the worker running must not be told that it is gone when somebody asks too often.
  const limits = createRequestLimits()
  app.use(except('/healthz', limitByAddress(limits, options.clientKey)))
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_KB * 1024,
      onError: (context) => {
        // What is left of the body is not read, so the connection serves no further request.
        context.header('connection', 'close')
        if (isForPage(context)) return notice(context, { kind: 'form-unread' })
        return problem(context, {
          status: 413,
          code: 'body-too-large',
          detail: textFor(context).bodyTooLarge(MAX_BODY_KB),
        })
      },
    }),
  )
  app.onError((error, context) => problemOf(context, error))
  app.notFound((context) =>
    isForPage(context)
      ? notice(context, { kind: 'link-unknown' })
      : problem(context, {
          status: 404,
          code: 'path-unknown',
          detail: textFor(context).pathUnknown(context.req.path),
        }),
  )

  const { application } = options
  const identify = createRequireCaller(options.verifyIdentity, options.onAudienceRefused)
  const resource = {
    application,
    requireCaller: every(identify, limitByCaller(limits, 'caller'), refuseFormerFile(application)),
    requireHinter: every(identify, limitByCaller(limits, 'hints')),
    requireCodeBearer: every(identify, limitByCaller(limits, 'codes')),
    limitGoogle: limitByAgency(limits, { application, name: 'google' }),
    limitEvaluation: limitByAgency(limits, { application, name: 'evaluation' }),
  }
  registerHealth(app, resource)
  registerAbout(app, resource)
  registerAgencies(app, resource)
  registerEnrolmentChecks(app, resource)
  registerEnrolments(app, resource)
  registerHints(app, resource)
  if (options.verifyPusher) {
    // Their audience is no script's: HR is told of none.
    const requirePusher = createRequireCaller(options.verifyPusher, () => Promise.resolve())
    registerFormNotifications(app, { application, requirePusher })
  }
  registerRecapJobs(app, resource)
  registerMonths(app, resource)
  registerCoverLetters(app, resource)
  registerAffected(app, resource)
  registerCorrections(app, resource)
  registerRestrictions(app, resource)
  registerPersonData(app, resource)
  registerPersonalLinks(app, resource)
  registerReminders(app, resource)
  registerMadeUp(app, resource)
  registerHolidayProposals(app, resource)
  registerImports(app, resource)
  registerChats(app, resource)
  registerOldAnswers(app, resource)
  registerConfirmations(app, resource)
  registerFilings(app, resource)
  registerDesk(app, resource)
  registerStatus(app, resource)
  registerRegulations(app, resource)
  registerRosterCheck(app, resource)
  registerWhatIf(app, resource)
  registerExplanations(app, resource)
  registerExports(app, resource)
  registerOwnPage(app, resource, limits)
  registerDocs(app)
  return app
}
