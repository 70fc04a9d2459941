import { html } from 'hono/html'

import type { Language } from '../../../shared/model/language.ts'
import { ownText } from '../../../shared/own-page/own-text.ts'
import { layout, type Markup } from './layout.ts'

/** What is said instead of a page, with what to do. */
export type Notice =
  | { readonly kind: 'link-unknown' | 'day-unknown' | 'form-unread' | 'failed' | 'not-taken' }
  | { readonly kind: 'too-many'; readonly waitSeconds: number }

/** Nothing of anybody, so that it is the same for every address. */
export function noticePage(notice: Notice, language: Language): Markup {
  const { title, words } = wordsOf(notice, language)
  return layout({ language, title, main: html`<section class="card"><p>${words}</p></section>` })
}

function wordsOf(
  notice: Notice,
  language: Language,
): { readonly title: string; readonly words: string } {
  const text = ownText(language)
  switch (notice.kind) {
    case 'link-unknown':
      return { title: text.linkUnknownTitle, words: text.linkUnknown }
    case 'day-unknown':
      return { title: text.dayUnknownTitle, words: text.dayUnknown }
    case 'form-unread':
      return { title: text.formUnreadTitle, words: text.formUnread }
    case 'failed':
      return { title: text.failedTitle, words: text.failed }
    case 'not-taken':
      return { title: text.notTakenTitle, words: text.notTaken }
    case 'too-many':
      return { title: text.tooManyTitle, words: text.tooMany(notice.waitSeconds) }
  }
}
