import { html } from 'hono/html'

import type { Language } from '../../../shared/model/language.ts'
import { ownText } from '../../../shared/own-page/own-text.ts'
import type { OwnPageView } from '../../ports/own-page.ts'
import { NOTHING, type Markup } from './layout.ts'

/** Where the script shows its panel when a form is tapped while the phone has no line, with what it says of whom (L7). */
export function offlinePlace({ page: { message } }: OwnPageView): Markup {
  const said =
    message &&
    html` data-of="${message.of}" data-to="${`sms:${message.to}?body=`}"
    data-text="${message.draft}"`
  return html`<section
    class="card"
    id="luring"
    tabindex="-1"
    aria-labelledby="luring-judul"
    ${said ?? NOTHING}
    hidden
  ></section>`
}

/** What the script puts there: the same for everybody, so that no page carries it. */
export function offlinePanel(language: Language): string {
  const text = ownText(language).offline
  return [
    `<h2 id="luring-judul">${text.title}</h2>`,
    `<p id="luring-kata" role="status" data-on="${text.on}" data-off="${text.off}"></p>`,
    '<div id="luring-pesan" hidden>',
    `<label for="luring-isi">${text.label}</label>`,
    '<textarea id="luring-isi" rows="5"></textarea>',
    `<p class="soft">${text.counts}</p>`,
    `<div class="row"><a class="small" id="luring-sms">${text.send}</a>`,
    `<button class="small" id="luring-hapus" type="button">${text.remove}</button></div>`,
    '</div>',
    `<div class="row"><a class="small" id="luring-formulir" hidden>${text.openForm}</a></div>`,
  ].join('')
}
