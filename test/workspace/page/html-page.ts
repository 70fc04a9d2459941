import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

import { pageStyle } from './page-style.ts'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** The frame of the pages that people use. */
export function htmlPage(title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(pageStyle)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`
}
