import { html } from 'hono/html'

import type { PersonalData } from '../../../shared/contract/index.ts'
import { describeData } from '../../../shared/personal-data/describe-data.ts'
import { personalDataText } from '../../../shared/personal-data/personal-data-text.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { PersonalDataText } from '../../../shared/text/en/personal-data.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import type { OwnDataView } from '../../ports/own-page.ts'
import { layout, type Markup } from './layout.ts'
import type { OwnPaths } from './own-page.ts'

/** *Data saya*: everything that is kept of whose page it is, to be read and to be saved. */
export function ownData({ data, language, zone }: OwnDataView, paths: OwnPaths): Markup {
  const text = personalDataText(language)
  const sections = describeData(data, { language, zone })
  return layout({
    language,
    title: `${text.title}: ${data.name}`,
    heading: text.title,
    below: `${data.name} · ${text.takenAt(momentInWords(data.takenAt as Instant, zone, language))}`,
    main: html`<div class="row">
        <a class="small" href="${paths.self}${paths.query}">${text.back}</a>
        <a class="small" href="${paths.self}/data.json" download="${fileName(data)}"
          >${text.save}</a
        >
      </div>
      ${sections.map(
        ({ title, lines }) =>
          html`<section class="card">
            <h2>${title}</h2>
            <ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>
          </section>`,
      )}
      ${request('koreksi', text.correction, {
        paths,
        about: html`<label for="tentang">${text.correction.about}</label>
          <input id="tentang" name="tentang" maxlength="40" autocomplete="off" />`,
      })}
      ${request('batasi', text.restriction, {
        paths,
        about: html`<input type="hidden" name="tentang" value="${text.restriction.about}" />`,
      })}`,
  })
}

/** What goes to HR, who answers on this page. */
function request(
  id: string,
  words: Pick<PersonalDataText['correction'], 'title' | 'why' | 'says' | 'send'>,
  { paths, about }: { readonly paths: OwnPaths; readonly about: Markup },
): Markup {
  return html`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">${words.title}</h2>
    <p class="soft">${words.why}</p>
    <form method="post" action="${paths.self}/koreksi${paths.query}">
      ${about}
      <label for="isi-${id}">${words.says}</label>
      <textarea id="isi-${id}" name="isi" rows="4" maxlength="1000" required></textarea>
      <div class="row"><button class="small">${words.send}</button></div>
    </form>
  </section>`
}

function fileName({ employeeId, takenAt }: PersonalData): string {
  return `data-${employeeId}-${takenAt.slice(0, 10)}.json`
}
