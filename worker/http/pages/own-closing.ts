import { html } from 'hono/html'

import { objectionTo } from '../../../shared/own-page/describe-own-page.ts'
import type { OwnClosing, RecordedLine } from '../../../shared/own-page/own-page.ts'
import { ownText } from '../../../shared/own-page/own-text.ts'
import type { OwnPageView } from '../../ports/own-page.ts'
import { NOTHING, type Markup } from './layout.ts'
import { dayPath, monthPath } from './own-month.ts'
import type { OwnPaths } from './own-page.ts'

/** More are told by their date alone; each leads to its reason, and to the objection. */
const REASONS_AT_MOST = 4

/** What will be recorded of a month that is over, or was, and how to object. */
export function closingCard(view: OwnPageView, paths: OwnPaths): Markup {
  const { closing, language } = view.page
  if (!closing) return NOTHING
  const text = ownText(language)
  return html`<section class="card" aria-labelledby="catatan">
    <h2 id="catatan">${closing.title}</h2>
    ${closing.words.map((sentence) => html`<p>${sentence}</p>`)}
    ${
      closing.sums
        ? html`<p><b>${closing.sums}</b></p>`
        : html`<div class="row">
            <a class="small" href="${monthPath(closing.month, paths)}">${text.closing.seeMonth}</a>
          </div>`
    }
    ${closing.inOrder ? html`<p class="ok">${closing.inOrder}</p>` : NOTHING}${linesOf(closing, view, paths)}
  </section>`
}

function linesOf({ lines }: OwnClosing, view: OwnPageView, paths: OwnPaths): Markup {
  if (lines.length === 0) return NOTHING
  return html`<ul>
    ${lines.map((line) => html`<li>${lineOf(line, view, paths)}</li>`)}
  </ul>`
}

function lineOf({ tone, words, days }: RecordedLine, view: OwnPageView, paths: OwnPaths): Markup {
  const told = days.filter(({ why }) => why !== '').slice(0, REASONS_AT_MOST)
  const left = days.filter((day) => !told.includes(day))
  const dates = left.map(
    ({ date, label }, at) =>
      html`${at > 0 ? ', ' : ''}<a href="${dayPath(date, paths)}">${label}</a>`,
  )
  return html`<span class="${tone}">${words}</span>${
      left.length > 0 ? html`<br />${ownText(view.page.language).closing.dates} ${dates}` : NOTHING
    }
    ${told.map(
      ({ date, label, why }) =>
        html`<p><a href="${dayPath(date, paths)}">${label}</a>: ${why}${objection(date, view)}</p>`,
    )}`
}

function objection(date: RecordedLine['days'][number]['date'], view: OwnPageView): Markup {
  const label = ownText(view.page.language).object
  const link = view.linkTo(objectionTo(date, label))
  return link ? html` <a href="${link.href}">${label}</a>` : NOTHING
}
