import { html } from 'hono/html'

import { isCivilDate } from '../../../shared/model/civil-date.ts'
import { objectionTo } from '../../../shared/own-page/describe-own-page.ts'
import { ownText } from '../../../shared/own-page/own-text.ts'
import type { OwnDayView } from '../../ports/own-page.ts'
import { layout, NOTHING, type Markup } from './layout.ts'
import type { OwnPaths } from './own-page.ts'

type Explained = NonNullable<OwnDayView['explanation']>

/** Why one day has its code, with clause, evidence and the way to object. */
export function ownDay(view: OwnDayView, explained: Explained, paths: OwnPaths): Markup {
  const { language } = view
  const text = ownText(language)
  const { outcome, person } = explained
  return layout({
    language,
    title: `${text.title}: ${explained.dateInWords}`,
    heading: explained.dateInWords,
    below: person.name,
    main: html`<section class="card" aria-labelledby="kode">
        <div class="duty">
          <h2 id="kode">
            <span class="code ${classOf(outcome.code)}">${shownOf(outcome.code)}</span>
          </h2>
          <span>${outcome.meaning}</span>
        </div>
        <p>${explained.summary}</p>
        ${outcome.flags.map(({ meaning }) => html`<p class="wait">${meaning}</p>`)}
        <div class="row">
          ${objectionButton(view, explained.date)}<a
            class="small"
            href="${`${paths.self}${paths.query}`}"
            >${text.back}</a
          >
        </div>
      </section>
      <section class="card" aria-labelledby="alasan">
        <h2 id="alasan">${text.reasonTitle}</h2>
        <ul>
          ${explained.steps.map(stepItem)}
        </ul>
      </section>
      ${findingsCard(explained, text.findings)} ${reviewsCard(explained, text.decisions)}`,
    footer: html`${explained.source.text}`,
  })
}

function stepItem({ text, decides, cell, clause }: Explained['steps'][number]): Markup {
  const places = [clause, cell].filter((place) => place !== null).join(' · ')
  return html`<li>
    ${decides ? html`<b>${text}</b>` : text}${
      places ? html`<br /><span class="soft">${places}</span>` : NOTHING
    }
  </li>`
}

function findingsCard({ findings }: Explained, title: string): Markup {
  if (findings.length === 0) return NOTHING
  return html`<section class="card" aria-labelledby="aturan">
    <h2 id="aturan">${title}</h2>
    <ul>
      ${findings.map(
        (one) =>
          html`<li>
            ${one.title}: ${one.arithmetic}<br /><span class="soft">${one.clause}</span>
          </li>`,
      )}
    </ul>
  </section>`
}

function reviewsCard({ reviews }: Explained, title: string): Markup {
  if (reviews.length === 0) return NOTHING
  return html`<section class="card" aria-labelledby="putusan">
    <h2 id="putusan">${title}</h2>
    <ul>
      ${reviews.map(({ form, reviewer, decisionInWords, note }) => {
        const who = reviewer ? ` · ${reviewer}` : ''
        return html`<li>
          ${form}: ${decisionInWords}${who}${note ? html`<br />“${note}”` : NOTHING}
        </li>`
      })}
    </ul>
  </section>`
}

/** A day to come cannot be objected to. */
function objectionButton({ linkTo, today, language }: OwnDayView, date: string): Markup {
  if (!isCivilDate(date) || date > today) return NOTHING
  const { object } = ownText(language)
  const link = linkTo(objectionTo(date, object))
  return link ? html`<a class="small" href="${link.href}">${object}</a>` : NOTHING
}

/** Of a day that is not over, or not counted, there is no code. */
function shownOf(code: string): string {
  return code === 'open' || code === 'unasked' ? '…' : code
}

function classOf(code: string): string {
  return code === '?' ? 'unsure' : code
}
