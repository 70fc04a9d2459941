import { html } from 'hono/html'

import { ownText } from '../../../shared/own-page/own-text.ts'
import type { OwnPageView } from '../../ports/own-page.ts'
import { NOTHING, type Markup } from './layout.ts'
import type { OwnPaths } from './own-page.ts'

/** Whether reminders are wanted: only the person says so, and takes it back. */
export function remindersCard(
  { page, isReminded }: OwnPageView,
  { self, query }: OwnPaths,
): Markup {
  if (isReminded === null) return NOTHING
  const text = ownText(page.language).reminders
  return html`<section class="card" aria-labelledby="ingat">
    <details>
      <summary>
        <h2 id="ingat">${text.title}</h2>
        <span class="soft">${isReminded ? text.on : text.off}</span>
      </summary>
      <p class="soft">${text.why}</p>
      <form method="post" action="${self}/pengingat${query}">
        <button class="small" name="ingatkan" value="${isReminded ? 'tidak' : 'ya'}">
          ${isReminded ? text.stop : text.again}
        </button>
      </form>
    </details>
  </section>`
}
