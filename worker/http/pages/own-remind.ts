import { html } from 'hono/html'

import type { Reminders } from '../../../shared/contract/index.ts'
import { LANGUAGE_NAMES, nextLanguage } from '../../../shared/model/language.ts'
import { remindersEn, type RemindersText } from '../../../shared/text/en/reminders.ts'
import { remindersId } from '../../../shared/text/id/reminders.ts'
import type { OwnRemindersView } from '../../ports/own-page.ts'
import { layout, NOTHING, type Markup } from './layout.ts'
import type { OwnPaths } from './own-page.ts'

/** More come up as these are reminded. */
const SHOWN_AT_MOST = 40

type Words = RemindersText['page']

/** Whom a head may remind by WhatsApp: plain forms; a message is recorded before its link is shown. */
export function ownRemind(
  { language, name, reminders, taken }: OwnRemindersView,
  { self, query, otherLanguage }: OwnPaths,
): Markup {
  const other = nextLanguage(language)
  const words = { id: remindersId, en: remindersEn }[language].page
  const open = reminders.people.filter(({ done }) => done === null || done.state === 'failed')
  const shown = open.slice(0, SHOWN_AT_MOST)
  return layout({
    language,
    title: `${words.title}: ${name}`,
    heading: words.title,
    below: name,
    main: html`${takenCard(taken, words)}
      <section class="card">
        <p>
          ${reminders.isOn ? words.counts(open.length, reminders.people.length - open.length) : words.off}
        </p>
        <p class="soft">${words.once}</p>
        <div class="row"><a class="small" href="${`${self}${query}`}">${words.back}</a></div>
      </section>
      ${shown.map((person) => card(person, words))}
      ${open.length > shown.length ? html`<p class="soft">${words.beyond(open.length - shown.length)}</p>` : NOTHING}`,
    footer: html`<a href="${otherLanguage}" lang="${other}" hreflang="${other}"
      >${LANGUAGE_NAMES[other]}</a
    >`,
  })
}

/** What was just taken, or why it was not. */
function takenCard(taken: OwnRemindersView['taken'], words: Words): Markup {
  if (taken === undefined) return NOTHING
  if (taken === null) {
    return html`<section class="card check" role="status"><p>${words.already}</p></section>`
  }
  const href = `https://wa.me/${taken.to}?text=${encodeURIComponent(taken.text)}`
  return html`<section class="card check" role="status">
    <p>${words.ready(taken.name)}</p>
    <div class="row">
      <a class="do" href="${href}" rel="noopener noreferrer">${words.open}</a>
    </div>
  </section>`
}

function card(
  { employeeId, name, unit, lines, whatsApp }: Reminders['people'][number],
  words: Words,
): Markup {
  return html`<form class="card" method="post" aria-label="${name}">
    <div class="duty"><b>${name}</b><span class="soft">${unit}</span></div>
    <p class="lines">${lines.join('\n')}</p>
    ${
      whatsApp === ''
        ? html`<p class="soft">${words.noNumber}</p>`
        : html`<div class="row">
            <button class="small" name="siapa" value="${employeeId}">${words.remind}</button>
          </div>`
    }
  </form>`
}
