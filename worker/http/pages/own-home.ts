import { html } from 'hono/html'

import { ownText } from '../../../shared/own-page/own-text.ts'
import type { HomeAnswer, OwnPageView } from '../../ports/own-page.ts'
import { NOTHING, type Markup } from './layout.ts'
import type { OwnPaths } from './own-page.ts'

/** Where home is: said here, seen by nobody; open only after something was sent. */
export function homeCard(
  { page, hasHome }: OwnPageView,
  { self, query }: OwnPaths,
  answer: HomeAnswer | undefined,
): Markup {
  const text = ownText(page.language).home
  return html`<section class="card" aria-labelledby="rumah">
    <details ${answer ? 'open' : ''}>
      <summary>
        <h2 id="rumah">${text.title}</h2>
        <span class="soft">${hasHome ? text.known : text.unknown}</span>
      </summary>
      ${answer ? html`<p class="${answer === 'unreadable' ? 'no' : 'ok'}" role="status">${text.answers[answer]}</p>` : NOTHING}
      <p class="soft">${text.why}</p>
      <form method="post" action="${self}/rumah${query}">
        <label for="tempat">${text.label}</label>
        <input id="tempat" name="lokasi" maxlength="2000" autocomplete="off" required />
        <div class="row"><button class="small">${text.save}</button></div>
      </form>
      ${
        hasHome
          ? html`<form method="post" action="${self}/rumah${query}">
              <input type="hidden" name="lokasi" value="" />
              <div class="row"><button class="small">${text.remove}</button></div>
            </form>`
          : NOTHING
      }
    </details>
  </section>`
}
