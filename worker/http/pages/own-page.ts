import { html } from 'hono/html'

import { LANGUAGE_NAMES, nextLanguage } from '../../../shared/model/language.ts'
import type {
  AskedLine,
  FilingLine,
  OwnAction,
  OwnPage,
  Tone,
} from '../../../shared/own-page/own-page.ts'
import { ownText } from '../../../shared/own-page/own-text.ts'
import { cutText } from '../../../shared/text/cut-text.ts'
import { withStop } from '../../../shared/text/with-stop.ts'
import { personalDataText } from '../../../shared/personal-data/personal-data-text.ts'
import { CHECK_IN_KIND } from '../../../shared/workbook/choices.ts'
import { getForm } from '../../../shared/workbook/forms.ts'
import type { HomeAnswer, OwnPageView } from '../../ports/own-page.ts'
import { layout, NOTHING, type Markup, compact } from './layout.ts'
import { claimsCard } from './own-claims.ts'
import { closingCard } from './own-closing.ts'
import { homeCard } from './own-home.ts'
import { monthCard } from './own-month.ts'
import { remindersCard } from './own-reminders.ts'
import { offlinePlace } from './own-offline.ts'
import { SCRIPT_NAME } from './script.ts'

/** Where the page's own links go, and in which language they stay. */
export interface OwnPaths {
  /** Of the page itself, to begin its links with. */
  readonly self: string
  /** `?bahasa=en`, or empty. */
  readonly query: string
  /** Of the page with all that waits for a word. */
  readonly allClaims: string
  readonly otherLanguage: string
}

/** WORKBOOK.md, My page. */
const FIRST_VIEW_BYTES = 14 * 1024
/** Sentences into which others may have written much, what was filed, and days with their reasons; the first that leaves it small. */
const SHORT = [
  { characters: 160, filings: 8, reasons: 4 },
  { characters: 100, filings: 3, reasons: 1 },
  { characters: 80, filings: 1, reasons: 1 },
] as const

/** *Hari Saya*. */
export function ownPage(
  view: OwnPageView,
  paths: OwnPaths,
  home?: HomeAnswer,
  isShort = false,
): Markup {
  const { page, isPresent } = view
  const text = ownText(page.language)
  return layout({
    language: page.language,
    title: `${text.title}: ${page.name}`,
    heading: page.name,
    below: `${page.where} · ${page.today}`,
    main: html`${isPresent ? html`${todayCard(view)}${offlinePlace(view)}` : NOTHING}${claimsCard(view, paths)}${closingCard(view, paths)}${filingsCard(view)}${monthCard(view, paths)}${standingCard(view, paths, isShort)}${homeCard(view, paths, home)}${remindersCard(view, paths)}`,
    footer: footerOf(page, paths),
    script: `../${SCRIPT_NAME}`,
  })
}

/**
 * With as many claims, one at least, as leave it small, and then with long sentences cut: others choose what is claimed,
 * and write notes to what they decide. All of it is a link away.
 */
export async function firstView(
  view: OwnPageView,
  paths: OwnPaths,
  home?: HomeAnswer,
): Promise<Markup> {
  const fewer = view.claims.map((_, at) => view.claims.slice(0, view.claims.length - at))
  const claimed = fewer.length > 0 ? fewer : [[]]
  const pages = [
    ...claimed.map((claims) => () => ownPage({ ...view, claims }, paths, home)),
    ...SHORT.map((length) => () => {
      const short = shortened({ ...view, claims: claimed.at(-1)! }, length)
      return ownPage(short, paths, home, true)
    }),
  ]
  for (const build of pages) {
    const page = build()
    if (Buffer.byteLength(await compact(page)) <= FIRST_VIEW_BYTES) return page
  }
  return pages.at(-1)!()
}

function shortened(
  view: OwnPageView,
  { characters, filings, reasons }: (typeof SHORT)[number],
): OwnPageView {
  const { page } = view
  const short = <Line extends { readonly words: string }>(line: Line): Line => ({
    ...line,
    words: cutText(line.words, characters, page.language),
  })
  const lines = page.closing?.lines.map((line) => ({
    ...line,
    days: line.days.map((day, at) => (at < reasons ? day : { ...day, why: '' })),
  }))
  return {
    ...view,
    page: {
      ...page,
      filings: page.filings.slice(0, filings).map(short),
      standing: page.standing.map(short),
      closing: page.closing && { ...page.closing, ...(lines && { lines }) },
    },
  }
}

function todayCard(view: OwnPageView): Markup {
  const { page } = view
  const text = ownText(page.language)
  const { duty } = page
  const takers = [
    ...new Set(page.asked.flatMap(({ action }) => (action?.takesLocation ? [action.label] : []))),
  ]
  const next = page.asked.findIndex(({ action }) => action !== undefined)
  return html`<section class="card" aria-labelledby="hari">
    <div class="duty">
      <h2 id="hari">${text.today}</h2>
      <span class="code ${duty.code ?? ''}">${duty.title}</span
      ><span class="soft">${duty.hours}</span>
    </div>
    ${duty.called ? html`<p>${duty.called}</p>` : NOTHING}
    ${
      page.askedNothing === null
        ? html`<ol class="day">
            ${page.asked.map((line, at) => askedItem(line, view, at === next))}
          </ol>`
        : html`<p>${page.askedNothing}</p>`
    }
    ${page.readAt.length > 0 ? html`<p class="soft">${page.readAt.join(' ')} ${text.justSent}</p>` : NOTHING}
    ${takers.length > 0 ? html`<p class="soft">${text.locationNote(takers)}</p>` : NOTHING}
    <div class="row"><a class="small" href="">${text.reload}</a></div>
  </section>`
}

function askedItem(line: AskedLine, view: OwnPageView, isNext: boolean): Markup {
  const mark = line.tone === 'ok' ? html`<span class="ok" aria-hidden="true">✓</span>` : NOTHING
  return html`<li>
    <time>${line.time}</time><span>${line.title}<br />${stated(line.tone, line.words)}</span>${
      line.action ? button(line.action, view, isNext ? 'do' : 'small') : mark
    }
  </li>`
}

function filingsCard(view: OwnPageView): Markup {
  const { page } = view
  if (page.filings.length === 0) return NOTHING
  const text = ownText(page.language)
  return html`<section class="card" aria-labelledby="kiriman">
    <h2 id="kiriman">${text.filings}</h2>
    <ul>
      ${page.filings.map((filing) => filingItem(filing, view))}
    </ul>
  </section>`
}

function filingItem({ form, at, tone, words, action }: FilingLine, view: OwnPageView): Markup {
  return html`<li>
    ${form} <time>${at}</time><br />${stated(tone, words)}${
      action ? html`<div class="row">${button(action, view, 'small')}</div>` : NOTHING
    }
  </li>`
}

function standingCard(view: OwnPageView, paths: OwnPaths, isShort: boolean): Markup {
  const { page } = view
  const text = ownText(page.language)
  return html`<section class="card" aria-labelledby="izin">
    <h2 id="izin">${text.standing}</h2>
    ${
      page.standing.length > 0
        ? page.standing.map(({ tone, words }) => html`<p class="${tone}">${words}</p>`)
        : html`<p class="soft">${text.nothingStands}</p>`
    }
    <div class="row">
      ${isShort ? html`<a class="small" href="${paths.self}${paths.allClaims}">${text.showAllClaims}</a>` : NOTHING}${deskLink(view, paths)}${page.actions.map((action) => button(action, view, 'small'))}
    </div>
  </section>`
}

/** For who leads others. */
function deskLink({ page, deskCount, isReminded }: OwnPageView, { self, query }: OwnPaths): Markup {
  if (deskCount === null) return NOTHING
  const text = ownText(page.language)
  return html`<a class="small" href="${`${self}/meja${query}`}">${text.desk(deskCount)}</a>${
      isReminded === null
        ? NOTHING
        : html`<a class="small" href="${`${self}/ingatkan${query}`}">${text.remind}</a>`
    }`
}

function footerOf(page: OwnPage, { self, query, otherLanguage }: OwnPaths): Markup {
  const text = ownText(page.language)
  const { message } = page
  const sms =
    message &&
    html` ${text.withoutInternet}
      <a href="${`sms:${message.to}?body=${encodeURIComponent(message.body)}`}"
        >${withStop(text.sendMessage(message.name))}</a
      >`
  const other = nextLanguage(page.language)
  return html`${text.privacy}${sms ?? NOTHING} ·
    <a href="${self}/data${query}">${personalDataText(page.language).title}</a> ·
    <a href="${otherLanguage}" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>`
}

function stated(tone: Tone, words: string): Markup {
  return html`<span class="state ${tone}">${words}</span>`
}

/** A link into a form; nothing where the agency has no such form. */
function button(action: OwnAction, { linkTo, page }: OwnPageView, kind: 'do' | 'small'): Markup {
  const link = linkTo(action)
  if (!link) return NOTHING
  const sms = action.form === 'check-in' ? html` data-sms="${smsWord(action, page)}"` : NOTHING
  if (!link.locationEntry) {
    return html`<a class="${kind}" href="${link.href}" ${sms}>${action.label}</a>`
  }
  const wait = ownText(page.language).findingPlace
  return html`<a
    class="${kind}"
    href="${link.href}"
    data-place="${link.locationEntry}"
    data-wait="${wait}"
    ${sms}
    >${action.label}</a
  >`
}

/** What an SMS says is reported. */
function smsWord({ answers, form }: OwnAction, { language }: OwnPage): string {
  const kind = CHECK_IN_KIND.find(({ key }) => key === answers['kind'])
  return (kind ?? getForm(form)).title[language]
}
