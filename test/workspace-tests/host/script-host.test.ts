import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDocument } from '../../workspace/apps-script/open-document.ts'
import { owner, startTestWorkspace, type TestWorkspace } from './start-workspace.ts'

let test: TestWorkspace

beforeAll(async () => {
  test = await startTestWorkspace()
})
afterAll(() => test.close())

function answerNothing(): Promise<string> {
  return Promise.resolve('{"value":null}')
}

describe('the context of a script', () => {
  it('has none of the globals that Apps Script lacks', async () => {
    expect(await test.run('probe')).toMatchObject({ found: [], isDate: true, dateText: 'string' })
  })

  it('tells the time of the workspace', async () => {
    const { now } = (await test.run('probe')) as { now: string }

    expect(now).toMatch(/^2021-07-05T00:/u)
  })

  it('compiles no code from text, not even through a service object', async () => {
    await expect(test.run('compileText')).rejects.toThrow('Code generation from strings')
    await expect(test.run('escapeThroughService')).rejects.toThrow('Code generation from strings')
  })

  it('is a fresh one for each execution', async () => {
    const script = { name: 'Code.gs', source: 'var n = 0; function count() { n += 1; return n }' }
    const addon = { manifest: {}, code: [script], html: {} }
    const { runJob } = await import('../../workspace/apps-script/run-job.ts')
    const job = { addon, functionName: 'count', args: '[]', clockOffsetMs: 0, timeoutMs: 10_000 }

    expect(await runJob({ ...job, answer: answerNothing })).toEqual({ value: 1 })
    expect(await runJob({ ...job, answer: answerNothing })).toEqual({ value: 1 })
  })

  it('passes errors on with name and message', async () => {
    await expect(test.run('fail')).rejects.toThrow(
      expect.objectContaining({ name: 'TypeError', message: 'salah' }),
    )
  })

  it('refuses a function that is not there', async () => {
    await expect(test.run('nowhere')).rejects.toThrow('Script function not found: nowhere')
  })

  it('stops an execution that takes too long', async () => {
    test.host.settings.limits.executionMs = 300

    await expect(test.run('sleepLong')).rejects.toThrow('Exceeded maximum execution time')
    test.host.settings.limits.executionMs = 360_000
  })
})

describe('Utilities', () => {
  it('signs with bytes from -128 to 127', async () => {
    const bytes = (await test.run('sign')) as number[]

    expect(bytes).toHaveLength(32)
    expect(Math.min(...bytes)).toBeLessThan(0)
  })

  it('formats dates in a zone', async () => {
    expect(await test.run('formatted')).toBe('1970-01-01T08:00:00+08:00')
  })
})

describe('HtmlService', () => {
  it('fills templates, escaping what is printed with <?= ?>', async () => {
    expect(await test.run('templateText')).toBe('[0<i>][1<i>]')
    const { effects } = await test.host.run({
      functionName: 'openSidebar',
      kind: 'editor',
      mode: 'FULL',
      user: owner,
      spreadsheetId: test.spreadsheetId,
    })

    expect(effects).toMatchObject([{ kind: 'sidebar', title: 'Samping' }])
    expect(JSON.stringify(effects)).toMatch(/Halo,.*&lt;b&gt;Ani&lt;\/b&gt;/u)
  })
})

describe('PropertiesService', () => {
  it('keeps values and refuses one of more than 9 KB', async () => {
    await test.run('setProperty', 'a', 9_000)

    expect(await test.run('getProperty', 'script', 'a')).toHaveLength(9_000)
    await expect(test.run('setProperty', 'a', 9_300)).rejects.toThrow('Argument too large: value')
  })

  it('refuses more than 500 KB in all', async () => {
    await expect(test.run('fillProperties')).rejects.toThrow(
      'You have exceeded the property storage quota',
    )
  })
})

describe('services that are not there', () => {
  it('are refused by name', async () => {
    await expect(test.run('listFiles')).rejects.toThrow(
      'DriveApp.getFiles is not implemented by the local workspace',
    )
    await expect(test.run('freezeRows')).rejects.toThrow(
      'Sheet.setFrozenRows is not implemented by the local workspace',
    )
  })
})

describe('UrlFetchApp', () => {
  it('waits for the answer of a real server', async () => {
    expect(await test.run('fetchText', `${test.origin}/oauth2/v3/certs`)).toMatchObject({
      code: 200,
    })
  })

  it('throws on an error status unless it is muted', async () => {
    const url = `${test.origin}/v4/nowhere`

    await expect(test.run('fetchText', url)).rejects.toThrow(
      /Request failed for .* returned code 404/u,
    )
    expect(await test.run('fetchText', url, { muteHttpExceptions: true })).toMatchObject({
      code: 404,
    })
  })

  it('throws when nobody listens', async () => {
    await expect(test.run('fetchText', 'http://127.0.0.1:9/')).rejects.toThrow(
      'Address unavailable: http://127.0.0.1:9/',
    )
  })

  it('refuses an option that it does not know', async () => {
    await expect(test.run('fetchText', test.origin, { timeout: 1 })).rejects.toThrow(
      'option timeout',
    )
  })

  it('counts calls against the daily quota', async () => {
    test.host.settings.limits.urlFetchesPerDay = 0

    await expect(test.run('fetchText', test.origin)).rejects.toThrow(
      'Service invoked too many times for one day: urlfetch.',
    )
    test.host.settings.limits.urlFetchesPerDay = 20_000
  })

  it('allows a versioned deployment only what the manifest lists', async () => {
    test.host.settings.mayFetchLoopback = false
    await expect(test.run('fetchText', test.origin)).rejects.toThrow('urlFetchWhitelist')
    test.host.settings.mayFetchLoopback = true

    await expect(test.run('fetchText', 'http://192.0.2.1/')).rejects.toThrow('urlFetchWhitelist')
    expect(await test.run('fetchText', test.origin)).toMatchObject({ code: 200 })
  })
})

describe('SpreadsheetApp', () => {
  it('writes and reads dates in the zone of the spreadsheet', async () => {
    expect(await test.run('writeByScript')).toMatchObject([
      ['Nama', 'Tanggal'],
      ['Ani', expect.stringContaining('2021')],
    ])
  })

  it('shares the file with an editor', async () => {
    await test.run('shareWith', 'pekerja@contoh.go.id')

    expect(test.ws.sharing.roleOf(test.spreadsheetId, 'pekerja@contoh.go.id')).toBe('writer')
  })
})

describe('the Advanced Sheets service', () => {
  it('calls the API with the resource first', async () => {
    expect(await test.run('writeByApi', test.spreadsheetId)).toBe(77)
  })

  it("throws in Google's words", async () => {
    await expect(test.run('writeWrongly', test.spreadsheetId)).rejects.toThrow(
      /^API call to sheets\.spreadsheets\.batchUpdate failed with error: .*noSuchKind/u,
    )
  })
})

describe('ScriptApp', () => {
  it('gives an identity token', async () => {
    expect(await test.run('identity')).toBe(3)
  })
})

describe('openDocument', () => {
  it('builds the menu in mode NONE, where nothing else is allowed, before the add-on is used', async () => {
    const fresh = await startTestWorkspace()

    const opened = await openDocument(fresh.host, {
      spreadsheetId: fresh.spreadsheetId,
      user: owner,
    })

    expect(opened).toMatchObject({ error: null, menus: [{ caption: '' }] })
    expect(fresh.host.executions[0]).toMatchObject({ mode: 'NONE', functionName: 'onOpen' })
    await fresh.close()
  })

  it('runs in mode LIMITED once it was used', async () => {
    await test.run('probe')

    await openDocument(test.host, { spreadsheetId: test.spreadsheetId, user: owner })

    expect(await test.run('getProperty', 'document', 'opened')).toBe('LIMITED')
  })
})
