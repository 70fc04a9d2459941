import { html, raw } from 'hono/html'

import { spreadsheetOf, type FormRecord } from '../forms/form-record.ts'
import type { PreparationItem } from '../preparation.ts'
import type { Workspace } from '../workspace.ts'
import { htmlPage } from './html-page.ts'
import type { Markup } from './html-page.ts'
import { ROLE_TEXT, accountChooser } from './sign-in.ts'

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** While something is being made, what it shows is read anew; what is typed above stays. */
const FOLLOW = `
setInterval(async () => {
  const shown = document.getElementById('offices')
  if (!shown.querySelector('progress')) return
  const page = await fetch('/').then((response) => response.text(), () => '')
  const read = new DOMParser().parseFromString(page, 'text/html').getElementById('offices')
  if (read && read.innerHTML !== shown.innerHTML) shown.replaceWith(read)
}, 2000)`

/** The start page: who is signed in, and each office with its spreadsheet and forms. */
export function startPage(ws: Workspace, account: string | undefined): Markup {
  const files = ws.sharing.listFiles().filter(({ trashed }) => !trashed)
  const sheets = files.filter(({ kind }) => kind === 'spreadsheet').toReversed()
  const forms = Map.groupBy(ws.forms.listForms(), (form) =>
    sheets.some(({ id }) => id === spreadsheetOf(form)) ? spreadsheetOf(form) : '',
  )
  const others = forms.get('') ?? []
  return htmlPage(
    'Ruang kerja lokal',
    html`<main class="files">
      <h1>Ruang kerja lokal</h1>
      <p class="muted">Tiruan Google Workspace untuk mencoba Pantau di komputer ini.</p>
      ${accountChooser(ws, account, '/')}
      <div id="offices">
        ${preparation(ws.preparation.list())}
        ${sheets.length > 0 ? '' : html`<p class="muted">Belum ada spreadsheet.</p>`}
        ${sheets.map(
          ({ id, name }) =>
            html`<section data-testid="office">
              <h2><a href="/spreadsheets/d/${id}/edit">${name}</a></h2>
              <p class="muted">${accessText(ws, id, account)} · ${clockText(ws, id)}</p>
              ${formList(forms.get(id) ?? [])}
            </section>`,
        )}
        ${
          others.length > 0
            ? html`<h2>Formulir lain</h2>
                ${formList(others)}`
            : ''
        }
      </div>
      <script>
        ${raw(FOLLOW)}
      </script>
    </main>`,
  )
}

function formList(forms: readonly FormRecord[]): Markup {
  if (forms.length === 0) return html`<p class="muted">Belum ada formulir.</p>`
  return html`<ul class="forms">
    ${forms.map(
      ({ publishedId, title, published }) =>
        html`<li>
          <a href="/forms/d/e/${publishedId}/viewform">${title}</a>
          ${published ? '' : html`<span class="muted">belum terbit</span>`}
        </li>`,
    )}
  </ul>`
}

/** What is being made elsewhere; nothing once all of it is there. */
function preparation(items: readonly PreparationItem[]): Markup {
  const pending = items.filter(({ state }) => state !== 'ready')
  if (pending.length === 0) return html``
  const failed = pending.some(({ state }) => state === 'failed')
  const ready = items.length - pending.length
  const bar = html`<progress
    value="${ready}"
    max="${items.length}"
    aria-label="Kemajuan"
  ></progress>`
  return html`<section data-testid="preparation">
    <h2>Contoh lain ${failed ? 'gagal disiapkan' : 'sedang disiapkan'}</h2>
    <p>
      ${failed ? 'Hentikan lalu jalankan lagi npm start.' : bar} ${ready} dari ${items.length}
      instansi siap. Yang sudah ada di bawah ini dapat langsung dicoba.
    </p>
    <ul>
      ${pending.map(
        (item) => html`<li>${item.title} <span class="muted">${stateText(item)}</span></li>`,
      )}
    </ul>
  </section>`
}

function stateText({ state, done, total }: PreparationItem): string {
  switch (state) {
    case 'waiting':
      return 'menunggu giliran'
    case 'running':
      return `hari ke-${done + 1} dari ${total}`
    case 'ready':
      return 'siap'
    case 'failed':
      return 'gagal'
  }
}

function accessText(ws: Workspace, id: string, account: string | undefined): string {
  if (account === undefined) {
    const owner = ws.sharing.listPermissions(id).find(({ role }) => role === 'owner')
    return `pemilik: ${owner?.email ?? '-'}`
  }
  const role = ws.sharing.roleOf(id, account)
  return role ? ROLE_TEXT[role] : 'tidak dibagikan dengan akun ini'
}

/** What the clock on the wall of the office shows. */
function clockText(ws: Workspace, spreadsheetId: string): string {
  const timeZone = ws.timeZoneOf(spreadsheetId)
  const at = ws.clock.now().toLocaleString('id-ID', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  return `${at} ${ZONES[timeZone] ?? timeZone}`
}
