import { html } from 'hono/html'

import { ownText } from '../../../shared/own-page/own-text.ts'
import type { OwnPageView } from '../../ports/own-page.ts'
import { NOTHING, type Markup } from './layout.ts'
import type { OwnPaths } from './own-page.ts'

/** From here on one word may answer all. */
const MANY = 3

/** What was sent in the person's name without proof: one by one, or all at once where none is theirs. */
export function claimsCard(view: OwnPageView, paths: OwnPaths): Markup {
  const { page, claims } = view
  if (claims.length === 0) return NOTHING
  const text = ownText(page.language)
  return html`<section class="card check" aria-labelledby="periksa">
    <h2 id="periksa">${text.toCheck}</h2>
    ${claims.map(
      ({ ref, form, at, says }) =>
        html`<form method="post" action="${paths.self}/jawab${paths.query}">
          <p>${text.claim(form, at)}</p>
          ${says ? html`<p class="soft lines" dir="auto">${says}</p>` : NOTHING}
          <input type="hidden" name="ref" value="${ref}" />
          <div class="row">
            <button class="do" name="jawab" value="ya">${text.yes}</button>
            <button class="small" name="jawab" value="bukan">${text.no}</button>
          </div>
        </form>`,
    )}
    ${chatYes(view, paths)} ${moreClaims(view, paths)}
  </section>`
}

/** One yes to the messages of a chat above it, where there are several. */
function chatYes({ page, claims }: OwnPageView, { self, query }: OwnPaths): Markup {
  const refs = claims.flatMap(({ isOfChat, ref }) => (isOfChat ? [ref] : []))
  if (refs.length < 2) return NOTHING
  const text = ownText(page.language)
  return html`<form method="post" action="${self}/jawab${query}">
    <p class="soft">${text.yesToChatWhy}</p>
    <input type="hidden" name="refs" value="${refs.join(',')}" />
    <div class="row">
      <button class="do" name="jawab" value="semua-ya">${text.yesToChat(refs.length)}</button>
    </div>
  </form>`
}

function moreClaims(
  { page, claims, claimsWaiting }: OwnPageView,
  { self, query, allClaims }: OwnPaths,
): Markup {
  const more = claimsWaiting - claims.length
  const [newest] = claims
  if (claimsWaiting < MANY || !newest) return NOTHING
  const text = ownText(page.language)
  return html`${more > 0 ? html`<p>${text.moreClaims(more)} <a href="${self}${allClaims}">${text.showAllClaims}</a></p>` : NOTHING}
    <details>
      <summary>${text.noneMine}</summary>
      <p class="soft">${text.noneMineWhy(newest.at)}</p>
      <form method="post" action="${self}/jawab${query}">
        <input type="hidden" name="ref" value="${newest.ref}" />
        <div class="row">
          <button class="small" name="jawab" value="semua-bukan">
            ${text.allNo(claimsWaiting)}
          </button>
        </div>
      </form>
    </details>`
}
