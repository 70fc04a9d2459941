import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startRest, type RestWorkspace } from './start-rest.ts'

const main = fileURLToPath(new URL('../../workspace/main.ts', import.meta.url))

let dataDir: string

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-main-'))
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('npm run workspace', () => {
  it('prints its address, runs from the given instant, and stops cleanly on SIGTERM', async () => {
    const options = ['--port', '0', '--data', dataDir, '--now', '2021-07-05T08:00:00+08:00']
    const child = spawn(process.execPath, [main, ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const [, origin = ''] = line.toString().trim().split(' ')
    const { now } = (await (await fetch(`${origin}/workspace.json`)).json()) as { now: string }
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number | null]

    expect(line.toString()).toMatch(/^workspace http:\/\/127\.0\.0\.1:\d+\n$/)
    expect(now.slice(0, 16)).toBe('2021-07-05T00:00')
    expect(code).toBe(0)
  })

  it.each([
    ['--now', 'kemarin', 'Not an instant with its zone: kemarin'],
    ['--now', '2021-07-05T08:00:00', 'Not an instant with its zone: 2021-07-05T08:00:00'],
    ['--noww', 'x', "Unknown option '--noww'"],
    ['--port', 'delapan', 'Not a port'],
  ])('refuses %s %s and says what was read', async (option, value, message) => {
    const child = spawn(process.execPath, [main, option, value, '--data', dataDir], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let text = ''
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]

    expect(code).toBe(2)
    expect(text).toContain(message)
  })
})

describe('workspace.json', () => {
  let rest: RestWorkspace

  beforeAll(async () => {
    rest = await startRest()
  })

  afterAll(() => rest.close())

  it('lists spreadsheets, forms and their questions with entry numbers and stable keys', async () => {
    const spreadsheetId = await rest.createSpreadsheet()
    const form = rest.ws.forms.createForm({ owner: 'hr@kukar.go.id', title: 'Presensi' })
    const item = {
      title: 'Pertanyaan lain',
      questionItem: { question: { questionId: '0000beef', textQuestion: {} } },
    }
    await rest.send(`POST /v1/forms/${form.formId}:batchUpdate`, {
      body: { requests: [{ createItem: { item, location: { index: 0 } } }] },
    })
    rest.ws.forms.linkDestination(form.formId, spreadsheetId)

    const { body } = await rest.send('GET /workspace.json', { email: null })

    expect(body).toMatchObject({
      scriptClientId: 'pantau-addon.apps.googleusercontent.com',
      serviceAccount: 'pantau-worker@pantau-local.iam.gserviceaccount.com',
      tokens: { url: `${rest.origin}/token`, issuer: rest.origin },
      spreadsheets: [{ id: spreadsheetId, title: 'Sekretariat Daerah', agency: null }],
      forms: [
        {
          id: form.formId,
          title: 'Presensi',
          spreadsheetId,
          viewform: `${rest.origin}/forms/d/e/${form.publishedId}/viewform`,
          questions: [
            { questionId: '0000beef', entry: 48_879, key: null, title: 'Pertanyaan lain' },
          ],
        },
      ],
    })
  })
})
