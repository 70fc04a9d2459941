import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { fireDue } from '../../workspace/apps-script/fire-triggers.ts'
import { runFunction } from '../../workspace/apps-script/run-function.ts'
import { listMails } from '../../workspace/apps-script/services/mail-service.ts'
import { owner, startTestWorkspace, type TestWorkspace } from './start-workspace.ts'

const AUTH = 'https://www.googleapis.com/auth/'
const CODE = `
function send(to, subject, body) { MailApp.sendEmail(to, subject, body) }
function sendMessage(message) { MailApp.sendEmail(message) }
function sendEach(count) {
  for (var i = 0; i < count; i += 1) MailApp.sendEmail('a' + i + '@contoh.id', 's', 'b')
}
function left() { return MailApp.getRemainingDailyQuota() }
function daily() { ScriptApp.newTrigger('sendOne').timeBased().everyHours(1).create() }
function sendOne() { MailApp.sendEmail('staf@contoh.id', 'Pengingat', 'Isi') }
`
const SCOPES = [`${AUTH}script.send_mail`, `${AUTH}script.scriptapp`]

let test: TestWorkspace
let folder: string

beforeEach(async () => {
  test = await startTestWorkspace()
  folder = mkdtempSync(join(tmpdir(), 'pantau-mails-'))
  writeFileSync(join(folder, 'Code.gs'), CODE)
  setScopes(SCOPES)
  test.host.settings.addonDir = folder
})
afterEach(async () => {
  await test.close()
  rmSync(folder, { recursive: true })
})

function setScopes(oauthScopes: readonly string[]): void {
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ oauthScopes }))
}

function runAs(user: string, functionName: string, ...args: unknown[]): Promise<unknown> {
  const { ws, spreadsheetId } = test
  return runFunction(ws, { spreadsheetId, user, functionName, args })
}

describe('MailApp', () => {
  it('sends by the account that runs it, and keeps what it sent', async () => {
    await test.run('send', 'ani@contoh.id, budi@contoh.id', 'Judul', 'Isi')

    expect(listMails(test.ws)).toEqual([
      {
        from: owner,
        to: ['ani@contoh.id', 'budi@contoh.id'],
        subject: 'Judul',
        body: 'Isi',
        at: expect.stringMatching(/^2021-07-05T00:/u) as string,
      },
    ])
    expect(await test.run('left')).toBe(1498)
  })

  it('lets a consumer account write to 100 a day, another to 1,500, each by itself', async () => {
    const consumer = 'kepegawaian@gmail.com'

    await runAs(consumer, 'sendEach', 100)

    await expect(runAs(consumer, 'sendEach', 1)).rejects.toThrow(
      'Service invoked too many times for one day: email.',
    )
    expect(await runAs(consumer, 'left')).toBe(0)
    expect(await test.run('left')).toBe(1500)
    test.ws.clock.set(new Date('2021-07-06T00:00:00Z'))
    expect(await runAs(consumer, 'left')).toBe(100)
  })

  it.each([
    ['bukan alamat', 'Invalid email: bukan alamat'],
    ['a@b', 'Invalid email: a@b'],
    ['', 'Failed to send email: no recipient'],
    [
      Array.from({ length: 51 }, (_, at) => `a${at}@contoh.id`).join(),
      'Limit Exceeded: Email Recipients Per Message.',
    ],
  ])('refuses to write to “%s”, and counts nothing', async (to, message) => {
    await expect(test.run('send', to, 's', 'b')).rejects.toThrow(message)

    expect(await test.run('left')).toBe(1500)
    expect(listMails(test.ws)).toEqual([])
  })

  it('refuses what is too long, and options that it does not know, by name', async () => {
    const to = 'ani@contoh.id'

    await expect(test.run('send', to, 's', 'x'.repeat(205_000))).rejects.toThrow('Email Body Size')
    await expect(test.run('send', to, 's'.repeat(251), 'b')).rejects.toThrow('subject')
    await expect(test.run('sendMessage', { to, htmlBody: '<b>' })).rejects.toThrow('htmlBody')
  })

  it('needs its scope', async () => {
    setScopes([`${AUTH}script.scriptapp`])

    await expect(test.run('left')).rejects.toThrow(`${AUTH}script.send_mail`)
  })

  it('by a time trigger writes as who installed it, once that person accepted the scope', async () => {
    const installer = 'kepegawaian@gmail.com'
    setScopes([`${AUTH}script.scriptapp`])
    await runAs(installer, 'daily')
    setScopes(SCOPES)
    test.ws.clock.set(new Date('2021-07-05T01:01:00Z'))
    await fireDue(test.host)
    const [refused] = test.host.executions
    await test.host.authorize(installer, test.spreadsheetId)
    test.ws.clock.set(new Date('2021-07-05T02:02:00Z'))
    await fireDue(test.host)

    expect(refused?.error).toContain('Authorization is required to perform that action')
    expect(listMails(test.ws).map(({ from, to }) => [from, ...to])).toEqual([
      [installer, 'staf@contoh.id'],
    ])
  })
})
