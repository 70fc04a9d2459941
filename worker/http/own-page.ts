import { createHash } from 'node:crypto'

import type { Context } from 'hono'
import type { BodyData } from 'hono/utils/body'
import * as z from 'zod'

import { CorrectionRequest } from '../../shared/contract/index.ts'
import { isLanguage, nextLanguage, type Language } from '../../shared/model/language.ts'
import { DomainError } from '../ports/domain-error.ts'
import type { HomeAnswer, PageAddress } from '../ports/own-page.ts'
import type { App, AppEnvironment, ResourceOptions } from './app-environment.ts'
import { KEPT_FOR_A_DAY } from './caching.ts'
import { isOpening } from './is-opening.ts'
import { compact, type Markup } from './pages/layout.ts'
import { noticePage, type Notice } from './pages/notice.ts'
import { ownData } from './pages/own-data.ts'
import { ownDay } from './pages/own-day.ts'
import { ownDesk } from './pages/own-desk.ts'
import { ownRemind } from './pages/own-remind.ts'
import { firstView, ownPage, type OwnPaths } from './pages/own-page.ts'
import { PAGE_SCRIPT } from './pages/script.ts'
import { languageFor, problemOf } from './problem.ts'
import { readDeskForm } from './read-desk-form.ts'
import type { RequestLimits } from './request-limits.ts'

/** Where the pages of people are. */
export const PAGES = '/saya/'
const LANGUAGE = 'bahasa'
const MONTH = 'bulan'
const HOME = 'rumah'
const CLAIMS = 'periksa'
const ALL = 'semua'
const DATA = '/data'
const LONGEST_PLACE = 2000
const UNEXPECTED = 500
const SEE_OTHER = 303

const STATUS = {
  'link-unknown': 404,
  'day-unknown': 404,
  'form-unread': 400,
  failed: 503,
  'not-taken': 503,
  'too-many': 429,
} as const

/** A yes or no on what was sent in the person's name. */
const Answer = z.union([
  z.object({ ref: z.string().max(20), jawab: z.enum(['ya', 'bukan', 'semua-bukan']) }),
  z.object({ refs: z.string().max(5000), jawab: z.literal('semua-ya') }),
])

const HomeSaid = z.enum(['saved', 'removed', 'unreadable'])
const ToRemind = z.object({ siapa: z.string().max(40) })
const Reminded = z.object({ ingatkan: z.enum(['ya', 'tidak']) })
const Correction = z.object({ tentang: z.string(), isi: z.string() })
const Home = z.object({ lokasi: z.string().max(LONGEST_PLACE) })

type PageContext = Context<AppEnvironment>

/** *Hari Saya*, `/saya/<agency>/<key>`, and each day of it. The key in the path is all that is asked. */
export function registerOwnPage(
  app: App,
  { application }: Pick<ResourceOptions, 'application'>,
  limits: RequestLimits,
): void {
  app.get(`${PAGES}halaman.js`, (context) =>
    context.body(PAGE_SCRIPT, {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': KEPT_FOR_A_DAY,
      },
    }),
  )

  app.get('/saya/:agencyId/:key', (context) =>
    answering(context, limits, async (address) => {
      const month = context.req.query(MONTH)
      const allClaims = context.req.query(CLAIMS) === ALL
      const view = await application.ownPage(address, {
        language: languageOf(context),
        month,
        allClaims,
        isOpening: isOpening(context.req.raw),
      })
      if (!view) return undefined
      const paths = pathsFrom(context, address.key, view.page.language)
      const home = homeAnswerOf(context)
      return allClaims ? ownPage(view, paths, home) : firstView(view, paths, home)
    }),
  )

  app.get('/saya/:agencyId/:key/hari/:date', (context) =>
    answering(context, limits, async (address) => {
      const date = context.req.param('date')
      const language = languageOf(context)
      const view = await application.ownDay(address, { language, date })
      if (!view) return undefined
      const { explanation } = view
      if (!explanation) return { kind: 'day-unknown' }
      return ownDay(view, explanation, pathsFrom(context, `../../${address.key}`, view.language))
    }),
  )

  app.get('/saya/:agencyId/:key/data', (context) =>
    answering(context, limits, async (address) => {
      const view = await application.ownData(address, languageOf(context))
      return view && ownData(view, pathsFrom(context, `../${address.key}`, view.language))
    }),
  )

  app.get('/saya/:agencyId/:key/data.json', (context) =>
    answering(context, limits, async (address) => {
      const view = await application.ownData(address, languageOf(context))
      return view && context.json(view.data)
    }),
  )

  app.get('/saya/:agencyId/:key/meja', (context) =>
    answering(context, limits, async (address) => {
      const view = await application.ownDesk(address, { language: languageOf(context) })
      return view && ownDesk(view, deskPaths(context, address, view.language))
    }),
  )

  app.post('/saya/:agencyId/:key/meja', (context) =>
    answering(context, limits, async (address) => {
      if (isFromElsewhere(context)) return { kind: 'failed' }
      const request = readDeskForm(await readFields(context))
      if (!request) return { kind: 'form-unread' }
      const language = languageOf(context)
      const view = await application.decideOnOwnDesk(address, { language, request })
      return view && ownDesk(view, deskPaths(context, address, view.language))
    }),
  )

  app.get('/saya/:agencyId/:key/ingatkan', (context) =>
    answering(context, limits, async (address) => {
      const view = await application.ownReminders(address, { language: languageOf(context) })
      return view && ownRemind(view, deskPaths(context, address, view.language))
    }),
  )

  app.post('/saya/:agencyId/:key/ingatkan', (context) =>
    answering(context, limits, async (address) => {
      if (isFromElsewhere(context)) return { kind: 'failed' }
      const said = ToRemind.safeParse(await readFields(context))
      if (!said.success) return { kind: 'form-unread' }
      const wanted = { language: languageOf(context), employeeId: said.data.siapa }
      const view = await application.ownReminders(address, wanted)
      return view && ownRemind(view, deskPaths(context, address, view.language))
    }),
  )

  app.post('/saya/:agencyId/:key/jawab', (context) =>
    taking(context, limits, async (address) => {
      const fields = Answer.parse(await readFields(context))
      const isKnown = await answer(address, fields)
      return isKnown ? {} : undefined
    }),
  )

  function answer(address: PageAddress, said: z.infer<typeof Answer>): Promise<boolean> {
    if (said.jawab === 'semua-ya') return application.acceptOwnChat(address, said.refs.split(','))
    const { ref, jawab } = said
    if (jawab === 'semua-bukan') return application.denyOwnClaims(address, ref)
    return application.answerOwnClaim(address, { ref, isTheirs: jawab === 'ya' })
  }

  app.post('/saya/:agencyId/:key/koreksi', (context) =>
    taking(
      context,
      limits,
      async (address) => {
        const { tentang, isi } = Correction.parse(await readFields(context))
        const request = CorrectionRequest.parse({ about: tentang, says: isi })
        const isKnown = await application.askCorrection(address, request)
        return isKnown ? {} : undefined
      },
      DATA,
    ),
  )

  app.post('/saya/:agencyId/:key/rumah', (context) =>
    taking(context, limits, async (address) => {
      const { lokasi } = Home.parse(await readFields(context))
      const home = await application.setHome(address, lokasi)
      return home && { [HOME]: home }
    }),
  )

  app.post('/saya/:agencyId/:key/pengingat', (context) =>
    taking(context, limits, async (address) => {
      const { ingatkan } = Reminded.parse(await readFields(context))
      const isKnown = await application.chooseReminders(address, ingatkan === 'ya')
      return isKnown ? {} : undefined
    }),
  )
}

/**
 * Back to the page, which shows what became of it, with what is to be said besides; what another site sends
 * is not taken.
 */
async function taking(
  context: PageContext,
  limits: RequestLimits,
  take: (address: PageAddress) => Promise<Readonly<Record<string, string>> | undefined>,
  backTo = '',
): Promise<Response> {
  if (isFromElsewhere(context)) return notice(context, { kind: 'failed' })
  const address = addressOf(context)
  const waitSeconds = await limits.take('page', visitorOf(address))
  if (waitSeconds > 0) return notice(context, { kind: 'too-many', waitSeconds })
  const { pathname, searchParams } = new URL(context.req.url)
  try {
    const said = await take(address)
    if (!said) return await notice(context, { kind: 'link-unknown' })
    opened(context, address)
    for (const [name, value] of Object.entries(said)) searchParams.set(name, value)
  } catch (error) {
    if (error instanceof z.ZodError) return notice(context, { kind: 'form-unread' })
    // Answered meanwhile, on another phone: the page shows how.
    if (!(error instanceof DomainError && error.code === 'filing-unknown')) {
      return failed(context, error)
    }
  }
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ''
  return context.redirect(
    `${pathname.slice(0, pathname.lastIndexOf('/'))}${backTo}${query}`,
    SEE_OTHER,
  )
}

/** Whether another site had the browser send it; older browsers do not say, and what they send needs the key as well. */
function isFromElsewhere(context: PageContext): boolean {
  return !['same-origin', 'none'].includes(context.req.header('sec-fetch-site') ?? 'none')
}

/** Whether somebody looks for a page, not a program for an answer. */
export function isForPage(context: PageContext): boolean {
  return context.req.path.startsWith(PAGES)
}

/** From here on it is known whose page it is. */
function opened(context: PageContext, { agencyId }: PageAddress): void {
  context.set('isOwnPage', true)
  context.set('agencyId', agencyId)
}

/** What a form sent; of a body that is none, nothing. */
async function readFields(context: PageContext): Promise<BodyData<{ all: true }>> {
  try {
    return await context.req.parseBody({ all: true })
  } catch (error) {
    if (error instanceof TypeError) return {}
    throw error
  }
}

/** The key in the path is the proof: a site that does not know it can send nothing here. */
function addressOf(context: PageContext): PageAddress {
  return { agencyId: context.req.param('agencyId') ?? '', key: context.req.param('key') ?? '' }
}

/** Tells visitors apart, and tells nobody a key. */
function visitorOf({ key }: PageAddress): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** What is not known is answered alike, whatever is wrong with the address. */
async function answering(
  context: PageContext,
  limits: RequestLimits,
  answer: (address: PageAddress) => Promise<Markup | Response | Notice | undefined>,
): Promise<Response> {
  const address = addressOf(context)
  const waitSeconds = await limits.take('page', visitorOf(address))
  if (waitSeconds > 0) return notice(context, { kind: 'too-many', waitSeconds })
  try {
    const answered = await answer(address)
    if (answered === undefined) return await notice(context, { kind: 'link-unknown' })
    if (!isNotice(answered) || answered.kind === 'day-unknown') opened(context, address)
    if (isNotice(answered)) return await notice(context, answered)
    if (answered instanceof Response) return answered
    return context.html(await compact(answered))
  } catch (error) {
    return failed(context, error)
  }
}

function isNotice(answered: Markup | Response | Notice): answered is Notice {
  return typeof answered === 'object' && 'kind' in answered
}

/** Logged as any failure; who looks is told that nothing is lost, who sent something that it may not be there. */
function failed(context: PageContext, error: unknown): Response | Promise<Response> {
  const known = error instanceof Error ? error : new Error(String(error))
  const { status, headers } = problemOf(context, known)
  if (status >= UNEXPECTED) context.error = known
  const retryAfter = headers.get('retry-after')
  if (retryAfter !== null) context.header('retry-after', retryAfter)
  return notice(context, { kind: context.req.method === 'POST' ? 'not-taken' : 'failed' })
}

/** Instead of a page. */
export function notice(context: PageContext, what: Notice): Response | Promise<Response> {
  if (what.kind !== 'failed' && what.kind !== 'not-taken') context.set('problemCode', what.kind)
  if (what.kind === 'too-many') context.header('retry-after', String(what.waitSeconds))
  return context.html(
    noticePage(what, languageOf(context) ?? languageFor(context)),
    STATUS[what.kind],
  )
}

function deskPaths(context: PageContext, { key }: PageAddress, language: Language): OwnPaths {
  return {
    ...pathsFrom(context, `../${key}`, language),
    otherLanguage: `?${LANGUAGE}=${nextLanguage(language)}`,
  }
}

function languageOf(context: PageContext): Language | undefined {
  const wanted = context.req.query(LANGUAGE)
  return isLanguage(wanted) ? wanted : undefined
}

function homeAnswerOf(context: PageContext): HomeAnswer | undefined {
  const answer = HomeSaid.safeParse(context.req.query(HOME))
  return answer.success ? answer.data : undefined
}

function pathsFrom(context: PageContext, self: string, language: Language | undefined): OwnPaths {
  const chosen = languageOf(context)
  return {
    self,
    query: chosen ? `?${LANGUAGE}=${chosen}` : '',
    allClaims: `?${CLAIMS}=${ALL}${chosen ? `&${LANGUAGE}=${chosen}` : ''}`,
    otherLanguage: `${self}?${LANGUAGE}=${nextLanguage(language ?? 'en')}`,
  }
}
