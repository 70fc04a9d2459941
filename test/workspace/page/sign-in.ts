import { html } from 'hono/html'

import type { Workspace } from '../workspace.ts'
import { htmlPage } from './html-page.ts'
import type { Markup } from './html-page.ts'

export const ROLE_TEXT = { owner: 'pemilik', writer: 'editor', reader: 'pelihat' } as const

/** Local accounts need no password: whoever sits at this machine may be anyone. */
export function accountChooser(ws: Workspace, account: string | undefined, target: string): Markup {
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
            <button>${email} (${ROLE_TEXT[role]})</button>
          </form>`,
      )}
      ${accountChooser(ws, account, path)}
    </main>`,
  )
}
