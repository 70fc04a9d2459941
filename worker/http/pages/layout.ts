import { html, raw } from 'hono/html'

import type { Language } from '../../../shared/model/language.ts'
import { PAGE_STYLE } from './style.ts'

/** Mark-up in which everything was escaped. */
export type Markup = ReturnType<typeof html>

/** Byte for byte what the policy allows; no formatter touches it here. */
const STYLE = raw(`<style>${PAGE_STYLE}</style>`)

/** Nothing, in a template. */
export const NOTHING = raw('')

/** Without the indentation of the templates, which nobody sees and every phone would load. */
export async function compact(markup: Markup): Promise<string> {
  return (await markup).toString().replaceAll(/\n +/g, '\n')
}

/** A whole page. `script` is the address of what the page runs, where it does. */
export function layout({
  language,
  title,
  heading = title,
  below,
  main,
  footer = NOTHING,
  script,
}: {
  readonly language: Language
  readonly title: string
  readonly heading?: string
  readonly below?: Markup | string
  readonly main: Markup
  readonly footer?: Markup
  readonly script?: string
}): Markup {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <header>
          <h1>${heading}</h1>
          ${below === undefined ? NOTHING : html`<p class="soft">${below}</p>`}
        </header>
        <main>${main}</main>
        <footer class="soft">${footer}</footer>
        ${script ? html`<script src="${script}" defer></script>` : NOTHING}
      </body>
    </html>`
}
