import { html } from 'hono/html'

import { LANGUAGE_NAMES, nextLanguage } from '../../../shared/model/language.ts'
import type { DeskItem } from '../../../shared/contract/index.ts'
import { deskWordsEn } from '../../../shared/text/en/desk-words.ts'
import { deskWordsId } from '../../../shared/text/id/desk-words.ts'
import type { OwnDeskView } from '../../ports/own-page.ts'
import { layout, NOTHING, type Markup } from './layout.ts'
import type { OwnPaths } from './own-page.ts'

/** As many are decided by one tap; more come up after that. */
const DECIDED_AT_ONCE = 200
/** Of what is decided at once a line each is shown; all of it stands in *Tinjauan*. */
const LINE_CHARACTERS = 90
const LISTED_AT_ONCE = 60
const EXPECTATIONS = ['as-expected', 'above', 'below'] as const
const CHOICES = ['approved', 'returned', 'rejected'] as const

type Words = typeof deskWordsId

/** *Meja tinjau* on a phone: forms that any browser sends, without script. */
export function ownDesk(view: OwnDeskView, paths: OwnPaths): Markup {
  const { desk, language } = view
  const other = nextLanguage(language)
  const words = { id: deskWordsId, en: deskWordsEn }[language]
  const together = desk.together.slice(0, DECIDED_AT_ONCE)
  const beyond = desk.beyond + desk.together.length - together.length
  return layout({
    language,
    title: `${words.title}: ${desk.who}`,
    heading: words.title,
    below: desk.who,
    main: html`${doneCard(view, words)}
      <section class="card">
        <p>${countOf(view, words)}</p>
        <div class="row">
          <a class="small" href="${`${paths.self}${paths.query}`}">${words.back}</a>
        </div>
      </section>
      ${oneByOne(desk.oneByOne, words)}${atOnce(together, words)}
      ${beyond > 0 ? html`<p class="soft">${words.beyond(beyond)}</p>` : NOTHING}
      ${decidedCard(view, words)}`,
    footer: html`${words.onPage} ·
      <a href="${paths.otherLanguage}" lang="${other}" hreflang="${other}"
        >${LANGUAGE_NAMES[other]}</a
      >`,
  })
}

function countOf({ desk }: OwnDeskView, words: Words): Markup {
  if (desk.count === 0) return html`${words.none}`
  const overdue =
    desk.overdue > 0 ? html` · <span class="no">${words.overdue(desk.overdue)}</span>` : NOTHING
  const oldest = desk.oldest === null ? NOTHING : html` · ${words.oldest(desk.oldest)}`
  return html`<b>${desk.count}</b> ${words.waiting}${overdue}${oldest}`
}

/** What became of what was just sent, each that was refused by itself, and the way back. */
function doneCard({ done }: OwnDeskView, words: Words): Markup {
  if (!done) return NOTHING
  const { request, outcome } = done
  const refused = new Set(outcome.refused.map(({ ref }) => ref))
  const stands = request.decisions.filter(({ ref }) => !refused.has(ref))
  const isTakenBack = request.decisions.every(({ decision }) => decision === 'withdrawn')
  const said = isTakenBack ? words.takenBack(stands.length) : words.recorded(stands.length)
  return html`<section class="card check" role="status">
    <p>${said}</p>
    ${outcome.refused.map(
      ({ who, why }) => html`<p class="wait">${who ? `${who}: ${why}` : why}</p>`,
    )}
    ${
      isTakenBack || stands.length === 0
        ? NOTHING
        : html`<form method="post">
            ${refsOf(stands)}
            <div class="row">
              <button class="small" name="decision" value="withdrawn">
                ${words.undoLast(stands.length)}
              </button>
            </div>
          </form>`
    }
  </section>`
}

function oneByOne(items: readonly DeskItem[], words: Words): Markup {
  if (items.length === 0) return NOTHING
  return html`<section aria-labelledby="satu">
    <h2 id="satu" class="over">${words.oneByOne(items.length)}</h2>
    ${items.map((item) => card(item, words))}
  </section>`
}

function card(item: DeskItem, words: Words): Markup {
  const { ref, who, form, date, what, since, overdue, remarks, assessed } = item
  const names = `${who}, ${form}, ${date}`
  return html`<form class="card" method="post" aria-label="${names}">
    <input type="hidden" name="ref" value="${ref}" />
    <div class="duty">
      <b>${who}</b
      ><span class="${overdue ? 'no' : 'soft'}"
        >${since}${overdue ? `. ${words.isOverdue}` : ''}</span
      >
    </div>
    <p class="soft">${form}, ${date}</p>
    <p class="lines">${what}</p>
    ${remarks.map((remark) => html`<p class="wait">${remark}</p>`)}
    <label>${words.note} <input name="note" maxlength="1000" autocomplete="off" /></label>
    ${assessed ? expectations(words) : NOTHING}
    <div class="row">
      ${CHOICES.map(
        (choice) =>
          html`<button class="small" name="decision" value="${choice}">
            ${words.choices[choice]}
          </button>`,
      )}
    </div>
  </form>`
}

function atOnce(items: readonly DeskItem[], words: Words): Markup {
  if (items.length === 0) return NOTHING
  return html`<form class="card" method="post" aria-labelledby="banyak">
    <h2 id="banyak">${words.together(items.length)}</h2>
    <p class="soft">${words.togetherWhy}</p>
    ${refsOf(items)}
    <details>
      <summary>${words.showList}</summary>
      <ul>
        ${items
          .slice(0, LISTED_AT_ONCE)
          .map(({ who, date, what }) => html`<li><b>${who}</b>, ${date}: ${lineOf(what)}</li>`)}
      </ul>
    </details>
    ${items.some(({ assessed }) => assessed) ? expectations(words) : NOTHING}
    <div class="row">
      <button class="do" name="decision" value="approved">${words.approve(items.length)}</button>
    </div>
    <p class="soft">${words.recordedEach}</p>
  </form>`
}

function expectations(words: Words): Markup {
  return html`<label
    >${words.expectation}
    <select name="expectation">
      ${EXPECTATIONS.map(
        (value) => html`<option value="${value}">${words.expectations[value]}</option>`,
      )}
    </select></label
  >`
}

function decidedCard({ desk: { decided } }: OwnDeskView, words: Words): Markup {
  if (decided.length === 0) return NOTHING
  return html`<details class="card">
    <summary>${words.decided}</summary>
    <p class="soft">${words.decidedUntil}</p>
    <ul>
      ${decided.map(
        ({ ref, who, form, date, decision }) =>
          html`<li>
            ${who}, ${form}, ${date}: ${decision}
            <form method="post">
              <input type="hidden" name="ref" value="${ref}" /><button
                class="small"
                name="decision"
                value="withdrawn"
                aria-label="${`${words.undo}: ${who}, ${form}, ${date}`}"
              >
                ${words.undo}
              </button>
            </form>
          </li>`,
      )}
    </ul>
  </details>`
}

function refsOf(items: readonly { readonly ref: string }[]): Markup {
  return html`${items.map(({ ref }) => html`<input type="hidden" name="ref" value="${ref}" />`)}`
}

function lineOf(what: string): string {
  const [first = ''] = what.split('\n')
  return first.length <= LINE_CHARACTERS ? first : `${first.slice(0, LINE_CHARACTERS).trimEnd()}…`
}
