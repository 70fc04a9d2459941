import { html } from 'hono/html'

import { addDays, monthOf, type CivilDate, type Month } from '../../../shared/model/civil-date.ts'
import { objectionTo } from '../../../shared/own-page/describe-own-page.ts'
import type { MonthCell } from '../../../shared/own-page/own-page.ts'
import { ownText } from '../../../shared/own-page/own-text.ts'
import type { OwnPageView } from '../../ports/own-page.ts'
import { NOTHING, type Markup } from './layout.ts'
import type { OwnPaths } from './own-page.ts'

/** The month as a calendar in the recap's colours; each day leads to its reason. */
export function monthCard(view: OwnPageView, paths: OwnPaths): Markup {
  const { month, language } = view.page
  const text = ownText(language)
  return html`<section class="card" aria-labelledby="bulan">
    <h2 id="bulan">${month.title}</h2>
    <p class="soft">${month.closed ?? text.tapADay}</p>
    <div class="month">
      <table>
        <thead>
          <tr>
            ${text.weekdays.map((day) => html`<th scope="col">${day}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${month.weeks.map(
            (week) =>
              html`<tr>
                ${week.map((cell) => dayCell(cell, paths))}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    <p class="soft">${legendOf(view)}</p>
    <dl>
      ${month.sums.map(
        ({ title, value }) =>
          html`<dt>${title}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${month.notes.map(
      ({ date, tone, words }) =>
        html`<p class="${tone}">
          ${words} <a href="${dayPath(date, paths)}">${text.seeWhy}</a>${objectionLink(view, date)}
        </p>`,
    )}
    <div class="row">${otherMonths(view, paths)}</div>
  </section>`
}

function dayCell(cell: MonthCell | null, paths: OwnPaths): Markup {
  if (!cell) return html`<td></td>`
  const classes = [cell.colour ?? '', cell.isToday ? 'now' : ''].filter(Boolean).join(' ')
  return html`<td class="${classes}">
    <a href="${dayPath(cell.date, paths)}">${cell.day}<b>${cell.code}</b></a>
  </td>`
}

export function dayPath(date: CivilDate, { self, query }: OwnPaths): string {
  return `${self}/hari/${date}${query}`
}

/** Of the codes that stand in the month. */
function legendOf({ page }: OwnPageView): string {
  const meanings = new Map(
    page.month.weeks.flat().flatMap((cell) => (cell?.colour ? [[cell.code, cell.meaning]] : [])),
  )
  return [...meanings].map(([code, meaning]) => `${code}: ${meaning}`).join(' · ')
}

function objectionLink(view: OwnPageView, date: CivilDate): Markup {
  const label = ownText(view.page.language).object
  const link = view.linkTo(objectionTo(date, label))
  return link ? html` · <a href="${link.href}">${label}</a>` : NOTHING
}

function otherMonths({ page, isPresent }: OwnPageView, paths: OwnPaths): Markup {
  const text = ownText(page.language)
  const first = `${page.month.month}-01` as CivilDate
  const before = monthOf(addDays(first, -1))
  const after = monthOf(addDays(first, 31))
  return html`<a class="small" href="${monthPath(before, paths)}">${text.earlier}</a>${
      isPresent
        ? NOTHING
        : html`<a class="small" href="${monthPath(after, paths)}">${text.later}</a>`
    }`
}

export function monthPath(month: Month, { self, query }: OwnPaths): string {
  return `${self}${query ? `${query}&` : '?'}bulan=${month}`
}
