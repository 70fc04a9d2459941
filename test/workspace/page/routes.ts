import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { streamSSE } from 'hono/streaming'
import { ApiError } from '../api-error.ts'
import type { Workspace } from '../workspace.ts'
import { loadPrintScript, loadScript, loadStyles } from './assets.ts'
import { type CellChange, editCells } from './edit-cells.ts'
import { htmlPage } from './html-page.ts'
import { parsePaper } from './print/paper.ts'
import { printOf } from './print/print-of.ts'
import { printPage } from './print/print-page.ts'
import { readSheetView } from './read-sheet-view.ts'
import { signInPage } from './sign-in.ts'
import { startPage } from './start-page.ts'

const defaultRows = 1_000
const heartbeatMs = 20_000

/** The page that people use: file list, accounts, the spreadsheet editor. */
export function registerPageRoutes(app: Hono, ws: Workspace): void {
  app.get('/', async (c) => c.html(await startPage(ws, accountOf(c))))

  app.post('/account', async (c) => {
    const body = await c.req.parseBody()
    const email = textOf(body['email']).trim().toLowerCase()
    const target = textOf(body['continue'])
    if (!/^[^\s@]+@[^\s@]+$/u.test(email)) return c.text('Alamat email tidak sah.', 400)
    ws.tokens.getAccount(email)
    setCookie(c, 'account', email, { path: '/', httpOnly: true, sameSite: 'Lax' })
    return c.redirect(/^\/(?![/\\])/u.test(target) ? target : '/', 303)
  })

  app.get('/page/script.js', async (c) =>
    c.body(await loadScript(), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  app.get('/page/print.js', async (c) =>
    c.body(await loadPrintScript(), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  app.get('/page/styles.css', (c) =>
    c.body(loadStyles(), 200, { 'content-type': 'text/css; charset=utf-8' }),
  )

  app.get('/spreadsheets/d/:id/edit', async (c) => {
    const opened = await openFile(c, ws, c.req.param('id'))
    return opened instanceof Response
      ? opened
      : c.html(await editorPage(opened.file, opened.account))
  })

  app.get('/spreadsheets/d/:id/print', async (c) => {
    const opened = await openFile(c, ws, c.req.param('id'))
    if (opened instanceof Response) return opened
    try {
      const paper = parsePaper(c.req.query('size'), c.req.query('portrait'))
      const view = readSheetView(ws, {
        spreadsheetId: opened.file.id,
        sheetId: gidOf(c),
        user: opened.account,
        rowLimit: Infinity,
      })
      return c.html(await printPage(view, paper))
    } catch (error) {
      return refused(c, error)
    }
  })

  app.get('/spreadsheets/d/:id/export', async (c) => {
    const opened = await openFile(c, ws, c.req.param('id'))
    if (opened instanceof Response) return opened
    try {
      return c.redirect(`/spreadsheets/d/${opened.file.id}/print?${printOf(c.req.query())}`)
    } catch (error) {
      return refused(c, error)
    }
  })

  app.get('/spreadsheets/d/:id/view', (c) =>
    answer(c, () => {
      return readSheetView(ws, {
        spreadsheetId: c.req.param('id'),
        sheetId: gidOf(c),
        user: accountOf(c) ?? '',
        rowLimit: Number(c.req.query('rows') ?? defaultRows),
      })
    }),
  )

  app.post('/spreadsheets/d/:id/cells', async (c) => {
    const body = await c.req.json<{ sheetId: number; changes: CellChange[] }>()
    return answer(c, () => {
      const { sheetId, changes } = body
      const user = accountOf(c) ?? ''
      editCells(ws, { spreadsheetId: c.req.param('id'), sheetId, changes, user })
      return { saved: changes.length }
    })
  })

  app.get('/spreadsheets/d/:id/changes', (c) => {
    const id = c.req.param('id')
    const account = accountOf(c)
    if (!account || !ws.sharing.roleOf(id, account)) return c.text('', 403)
    return streamChanges(c, ws, id)
  })

  app.get('/forms/d/:id/edit', (c) => {
    const form = ws.forms.findForm(c.req.param('id'))
    if (!form) return c.text('Formulir tidak ditemukan.', 404)
    return c.redirect(`/forms/d/e/${form.publishedId}/viewform`)
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function accountOf(c: Context): string | undefined {
  return getCookie(c, 'account') || undefined
}

/** The tab that the address names. */
function gidOf(c: Context): number | undefined {
  const gid = c.req.query('gid')
  return gid === undefined || gid === '' ? undefined : Number(gid)
}

/** The spreadsheet and who looks at it, or the answer to those who may not. */
async function openFile(
  c: Context,
  ws: Workspace,
  id: string,
): Promise<Response | { file: { id: string; name: string }; account: string }> {
  const file = ws.sharing.findFile(id)
  if (!file || file.kind !== 'spreadsheet') return c.text('Berkas tidak ditemukan.', 404)
  const account = accountOf(c)
  if (!account || !ws.sharing.roleOf(file.id, account)) {
    return c.html(await signInPage(ws, file, account), account ? 403 : 401)
  }
  return { file, account }
}

function answer(c: Context, work: () => object): Response {
  try {
    return c.json(work())
  } catch (error) {
    return refused(c, error)
  }
}

function refused(c: Context, error: unknown): Response {
  if (!(error instanceof ApiError)) throw error
  return c.json(error.toBody(), error.status as 400)
}

/** Tells an open page the number of each new version of its spreadsheet. */
function streamChanges(c: Context, ws: Workspace, id: string): Response {
  return streamSSE(c, async (stream) => {
    const onChange = ({ spreadsheetId, version }: { spreadsheetId: string; version: number }) => {
      if (spreadsheetId === id) void stream.writeSSE({ event: 'version', data: String(version) })
    }
    ws.events.on('spreadsheet-changed', onChange)
    stream.onAbort(() => void ws.events.off('spreadsheet-changed', onChange))
    await stream.writeSSE({ event: 'version', data: String(ws.spreadsheetVersion(id)) })
    while (!stream.aborted) {
      await stream.sleep(heartbeatMs)
      await stream.writeSSE({ event: 'alive', data: '' })
    }
  })
}

function editorPage(file: { id: string; name: string }, account: string) {
  return htmlPage(
    file.name,
    html`<link rel="stylesheet" href="/page/styles.css" />
      <div id="app" data-spreadsheet="${file.id}" data-account="${account}">
        <header>
          <a class="logo" href="/" aria-label="Daftar berkas">▦</a>
          <div>
            <h1 data-testid="title">${file.name}</h1>
            <nav aria-label="Menu"></nav>
          </div>
          <a class="who" href="/" data-testid="account">${account}</a>
        </header>
        <div class="formula">
          <span class="name" data-testid="cell-name"></span>
          <span class="muted">fx</span>
          <span class="text" data-testid="cell-text"></span>
        </div>
        <div id="grid" data-testid="grid"></div>
        <aside hidden data-testid="sidebar"></aside>
        <div class="tabs" role="tablist"></div>
      </div>
      <div class="toasts" role="status"></div>
      <script src="/page/script.js"></script>`,
  )
}
