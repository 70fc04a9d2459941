import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Workspace } from '../workspace.ts'
import { pageStyle } from './page-style.ts'

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

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

/** The start page: who is signed in, the spreadsheets and the forms. */
export function fileList(ws: Workspace, account: string | undefined): Markup {
  const files = ws.sharing.listFiles().filter(({ trashed }) => !trashed)
  const sheets = files
    .filter(({ kind }) => kind === 'spreadsheet')
    .map(({ id, name }) => {
      return html`<li>
        <a href="/spreadsheets/d/${id}/edit">${name}</a>
        <span class="muted">${accessText(ws, id, account)}</span>
      </li>`
    })
  const forms = ws.forms.listForms().map(({ publishedId, title, published, destination }) => {
    const linked = destination && ws.sharing.findFile(destination.spreadsheetId)
    return html`<li>
      <a href="/forms/d/e/${publishedId}/viewform">${title}</a>
      <span class="muted">${linked ? linked.name : ''}${published ? '' : ' (belum terbit)'}</span>
    </li>`
  })
  return htmlPage(
    'Ruang kerja lokal',
    html`<main class="files">
      <h1>Ruang kerja lokal</h1>
      <p class="muted">
        Tiruan Google Workspace untuk mencoba Pantau di komputer ini. Jam di sini:
        ${ws.clock.now().toISOString()}
      </p>
      ${accountChooser(ws, account, '/')}
      <h2>Spreadsheet</h2>
      <ul>
        ${sheets.length > 0 ? sheets : html`<li class="muted">Belum ada.</li>`}
      </ul>
      <h2>Formulir</h2>
      <ul>
        ${forms.length > 0 ? forms : html`<li class="muted">Belum ada.</li>`}
      </ul>
    </main>`,
  )
}

const roleText = { owner: 'pemilik', writer: 'editor', reader: 'pelihat' } as const

function accessText(ws: Workspace, id: string, account: string | undefined): string {
  if (account === undefined) {
    const owner = ws.sharing.listPermissions(id).find(({ role }) => role === 'owner')
    return `pemilik: ${owner?.email ?? '-'}`
  }
  const role = ws.sharing.roleOf(id, account)
  return role ? roleText[role] : 'tidak dibagikan dengan akun ini'
}

/** Local accounts need no password: whoever sits at this machine may be anyone. */
function accountChooser(ws: Workspace, account: string | undefined, target: string): Markup {
  const people = ws.tokens.listAccounts().filter(({ isServiceAccount }) => !isServiceAccount)
  return html`<form method="post" action="/account">
      <input type="hidden" name="continue" value="${target}" />
      <input
        type="email"
        name="email"
        list="accounts"
        value="${account ?? ''}"
        placeholder="nama@contoh.go.id"
        aria-label="Masuk sebagai"
        required
      />
      <datalist id="accounts">
        ${people.slice(0, 200).map(({ email }) => html`<option value="${email}"></option>`)}
      </datalist>
      <button>Masuk</button>
    </form>
    <p class="muted">
      ${account === undefined ? 'Belum masuk.' : html`Masuk sebagai <b data-testid="account">${account}</b>.`}
    </p>`
}

/** Asks for another account when a file is not shared with the present one. */
export function signInPage(
  ws: Workspace,
  file: { id: string; name: string },
  account: string | undefined,
): Markup {
  const shared = ws.sharing
    .listPermissions(file.id)
    .filter(({ email }) => !email.endsWith('.gserviceaccount.com'))
  const path = `/spreadsheets/d/${file.id}/edit`
  return htmlPage(
    'Masuk',
    html`<main class="files">
      <h1>Pilih akun</h1>
      <p>${file.name} dibagikan dengan akun berikut.</p>
      ${shared.map(
        ({ email, role }) =>
          html`<form method="post" action="/account">
            <input type="hidden" name="continue" value="${path}" />
            <input type="hidden" name="email" value="${email}" />
            <button>${email} (${roleText[role]})</button>
          </form>`,
      )}
      ${accountChooser(ws, account, path)}
    </main>`,
  )
}
