import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

const style = `
:root{--accent:#673ab7;--line:#dadce0;--wrong:#d93025;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f0ebf8;color:#202124;font:16px/1.5 system-ui,sans-serif}
main{max-width:640px;margin:0 auto;padding:12px}
.card{background:#fff;border:1px solid var(--line);border-radius:8px;padding:20px 16px;margin:0 0 12px;min-width:0}
.head{border-top:10px solid var(--accent)}
.wrong{border-color:var(--wrong)}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 8px;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:0 0 4px}
p{margin:0 0 8px;overflow-wrap:anywhere;white-space:pre-line}
.title{font-weight:500;margin:0 0 4px;padding:0;overflow-wrap:anywhere;float:left;width:100%}
.title+*{clear:both}
.help{color:#5f6368;font-size:.875rem}
.must,.problem{color:var(--wrong)}
.problem{font-size:.875rem;margin:8px 0 0}
input[type=text],input[type=email],input[type=date],input[type=time],select,textarea{font:inherit;width:100%;min-height:44px;padding:8px;border:1px solid #80868b;border-radius:4px;background:#fff;color:inherit}
textarea{min-height:96px}
label.choice{display:flex;gap:10px;align-items:center;min-height:44px;overflow-wrap:anywhere}
label.choice input[type=radio],label.choice input[type=checkbox]{width:20px;height:20px;flex:none;accent-color:var(--accent)}
.actions{display:flex;gap:12px;flex-wrap:wrap;align-items:center}
button{font:inherit;min-height:44px;padding:8px 24px;border:0;border-radius:4px;background:var(--accent);color:#fff;cursor:pointer}
button.plain{background:none;color:var(--accent);padding:8px}
progress{width:100%;accent-color:var(--accent)}
a{color:#1a55c4}
:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}
footer{color:#5f6368;font-size:.8rem;padding:8px 0 24px}
`

/** The frame that all public form pages share; no script, no outside resources. */
export function pageFrame(title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          ${body}
          <footer>Formulir Google tiruan di ruang kerja lokal.</footer>
        </main>
      </body>
    </html>`
}

/** A page with a heading and a message. */
export function messagePage(title: string, message: string, more: Markup = html``): Markup {
  return pageFrame(
    title,
    html`<section class="card head">
      <h1>${title}</h1>
      <p data-testid="message">${message}</p>
      ${more}
    </section>`,
  )
}
