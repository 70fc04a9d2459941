import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { FORMS } from '../../shared/workbook/forms.ts'
import { FORM_KINDS } from '../../shared/model/submission.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { SET_UP_STEPS } from '../../addon/set-up/set-up-steps.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { listTriggers } from '../workspace/apps-script/triggers.ts'
import { spreadsheetOf } from '../workspace/forms/form-record.ts'
import { ACTOR, HR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { WORKER_EMAIL } from './fake-worker.ts'

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
})
afterAll(() => addon.close())
beforeEach(() => {
  // Google counts calls by the minute.
  addon.ws.clock.step(60_000)
  for (const { id } of listTriggers(addon.ws.store)) addon.ws.store.delete('script-trigger', id)
  spreadsheetId = addon.createSpreadsheet()
})
afterEach(() => {
  addon.worker.failing = undefined
  addon.worker.statusChecks = undefined
  addon.host.settings.deployment = 'versioned'
})

function run(functionName: string, ...args: unknown[]): Promise<unknown> {
  return addon.run(spreadsheetId, functionName, ...args)
}

function readSheets(fields: string): sheets_v4.Schema$Sheet[] {
  const params = { spreadsheetId, fields: `sheets(${fields})` }
  const request = { actor: ACTOR, params, unmetered: true }
  const { sheets = [] } = addon.ws.call<sheets_v4.Schema$Spreadsheet>(
    'sheets.spreadsheets.get',
    request,
  )
  return sheets
}

function readTimeZone(): unknown {
  const params = { spreadsheetId, fields: 'properties.timeZone' }
  const request = { actor: ACTOR, params, unmetered: true }
  return addon.ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', request).properties
    ?.timeZone
}

function listTitles(): string[] {
  return readSheets('properties(title)').map(({ properties }) => String(properties?.title))
}

/** Another whom *Akses* names as `hr`: the worker lets them into what HR keeps. */
function letIn(user: string): void {
  addon.ws.sharing.share(spreadsheetId, user, 'writer')
  const editors = { users: [HR, user, WORKER_EMAIL] }
  const requests = readSheets('protectedRanges(protectedRangeId,warningOnly)')
    .flatMap(({ protectedRanges }) => protectedRanges ?? [])
    .filter(({ warningOnly }) => !warningOnly)
    .map(({ protectedRangeId }) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: protectedRangeId ?? 0, editors },
        fields: 'editors',
      },
    }))
  const params = { spreadsheetId }
  const request = { actor: ACTOR, params, body: { requests }, unmetered: true }
  addon.ws.call('sheets.spreadsheets.batchUpdate', request)
}

/** How much there is: what is doubled shows. */
function countAll() {
  const triggers = listTriggers(addon.ws.store)
  return {
    tabs: listTitles().length,
    forms: addon.ws.forms.listForms().length,
    own: addon.ws.forms.listForms().filter((form) => spreadsheetOf(form) === spreadsheetId).length,
    triggers: triggers.filter((trigger) => trigger.spreadsheetId === spreadsheetId).length,
  }
}

describe('a code that is refused', () => {
  it('leaves the spreadsheet untouched: no tab, no form, nobody let in', async () => {
    const before = countAll()
    const detail = 'Kode pendaftaran tidak dikenal.'
    addon.worker.failing = { status: 403, detail }

    await expect(run('setUpWorkbook', SET_UP_INPUT)).rejects.toThrow(
      `Memeriksa kode pendaftaran: gagal. ${detail}`,
    )

    expect(countAll()).toEqual(before)
    expect(listTitles()).toHaveLength(1)
    expect(addon.ws.sharing.roleOf(spreadsheetId, WORKER_EMAIL)).toBeUndefined()
    expect(await run('readSetUp')).toMatchObject({ agencyName: null, settings: {} })
  })

  it.each(['DINAS SOSIAL', '=1+1', '-A', 'A--B', 'A'.repeat(41)])(
    'is the same for the agency code "%s", which does not fit its help',
    async (agencyCode) => {
      const settings = { ...SET_UP_INPUT.settings, agencyCode }

      await expect(run('setUpWorkbook', { ...SET_UP_INPUT, settings })).rejects.toThrow(
        `Kode instansi "${agencyCode}" tidak sesuai`,
      )

      expect(listTitles()).toHaveLength(1)
    },
  )
})

describe('a test deployment, which refuses triggers', () => {
  it('ends enrolled, with a warning that says what it means', async () => {
    addon.host.settings.deployment = 'test'
    const enrolled = addon.worker.enrolments.length

    const { messages } = (await run('setUpWorkbook', SET_UP_INPUT)) as { messages: string[] }

    expect(addon.worker.enrolments).toHaveLength(enrolled + 1)
    expect(countAll()).toMatchObject({ own: FORMS.length, triggers: 0 })
    expect(messages.at(-1)).toBe(
      'Google tidak mengizinkan pemicu di lembar ini; begitulah pada pemasangan percobaan. ' +
        'Tidak ada yang hilang: kiriman dan perubahan tetap dibaca berkala, paling lambat 5 menit kemudian.',
    )
    expect(await run('runSetUpStep', 'triggers', {})).toMatchObject({ isWarning: true })
    const { checks } = (await run('checkConnection')) as { checks: object[] }
    expect(checks[3]).toMatchObject({
      title: 'Pemicu',
      state: 'look',
      message: expect.stringContaining('paling lambat 5 menit kemudian'),
    })
  })
})

/** The blank first tab, and those of people with two months each of the monthly ones. */
const WHOLE = {
  tabs: 1 + PEOPLE_TABS.reduce((sum, tab) => sum + (tab.monthly ? 2 : 1), 0),
  own: FORMS.length,
  triggers: 1,
}

describe('set-up by somebody who may not open the forms', () => {
  it('leaves them where the worker reads them, and says so', async () => {
    await run('setUpWorkbook', SET_UP_INPUT)
    const before = countAll()
    const enrolled = addon.worker.enrolments.length
    const user = 'hr-kedua@setda.example.go.id'
    letIn(user)
    addon.worker.statusChecks = FORM_KINDS.map((kind) => ({ code: `form-${kind}`, state: 'good' }))
    const outcomes = []
    for (const step of SET_UP_STEPS) {
      const call = { spreadsheetId, user, functionName: 'runSetUpStep', args: [step, {}] }
      outcomes.push(await runFunction(addon.ws, call))
    }

    expect(countAll()).toEqual({ ...before, triggers: 2 })
    expect(addon.worker.enrolments).toHaveLength(enrolled)
    expect(outcomes[2]).toEqual({
      isWarning: true,
      message:
        'Formulir Presensi terbaca oleh Pantau, tetapi akun Anda tidak dapat membukanya, jadi tidak diubah. ' +
        'Bila perlu diperbaiki, mintalah pembuatnya membagikannya kepada Anda sebagai editor.',
    })
    expect(outcomes.slice(2 + FORMS.length)).toEqual(
      Array.from({ length: 4 }, () => ({ isWarning: false, message: expect.any(String) })),
    )
  })

  it.each([
    [
      'people cannot use it',
      [
        { code: 'form-check-in', state: 'good' as const },
        { code: 'form-use-check-in', state: 'broken' as const },
      ],
    ],
    ['Google does not answer', [{ code: 'form-unclear-check-in', state: 'unknown' as const }]],
  ])('makes no form in the place of one that stands where %s', async (_case, statusChecks) => {
    await run('setUpWorkbook', SET_UP_INPUT)
    const before = countAll()
    const user = 'hr-kedua@setda.example.go.id'
    letIn(user)
    addon.worker.statusChecks = statusChecks
    const call = { spreadsheetId, user, functionName: 'runSetUpStep', args: ['form:check-in', {}] }

    expect(await runFunction(addon.ws, call)).toMatchObject({ isWarning: true })

    expect(countAll()).toEqual(before)
  })
})

describe('a step called by itself by somebody who may not enrol the spreadsheet', () => {
  it.each(SET_UP_STEPS.filter((step) => step === 'tabs' || step.startsWith('form:')))(
    '%s changes nothing: no form, no time zone, no language of the menu',
    async (step) => {
      await run('setUpWorkbook', SET_UP_INPUT)
      const before = countAll()
      const user = 'kepala@setda.example.go.id'
      addon.ws.sharing.share(spreadsheetId, user, 'writer')
      addon.worker.failing = { status: 403, detail: 'Kode pendaftaran diperlukan.' }
      const input = { language: 'en', settings: { zone: 'WIT' } }
      const call = { spreadsheetId, user, functionName: 'runSetUpStep', args: [step, input] }

      await expect(runFunction(addon.ws, call)).rejects.toThrow('Kode pendaftaran diperlukan.')

      addon.worker.failing = undefined
      expect(countAll()).toEqual(before)
      expect(await run('readSetUp')).toMatchObject({ language: 'id' })
      expect(readTimeZone()).toBe('Asia/Makassar')
    },
  )
})

describe('a set-up that was cut short', () => {
  it.each(SET_UP_STEPS)('after %s goes on and doubles nothing', async (last) => {
    const done = SET_UP_STEPS.slice(0, SET_UP_STEPS.indexOf(last) + 1)
    for (const step of done) await run('runSetUpStep', step, SET_UP_INPUT)
    const { forms, own } = countAll()
    const ofOthers = forms - own

    await run('setUpWorkbook', SET_UP_INPUT)

    expect(countAll()).toEqual({ ...WHOLE, forms: ofOthers + FORMS.length })
  })

  it('names the step and says in plain words that Google refused, not how', async () => {
    const real = addon.ws.call.bind(addon.ws)
    const spied = vi.spyOn(addon.ws, 'call').mockImplementation((method, request) => {
      if (method === 'sheets.spreadsheets.batchUpdate') throw new Error('Invalid requests[0]')
      return real(method, request)
    })

    const failed = run('setUpWorkbook', SET_UP_INPUT)

    await expect(failed).rejects.toThrow(
      /^Menyiapkan tab dan pengaturan: gagal\. Google belum mengizinkan langkah ini\./u,
    )
    spied.mockRestore()
    const log = addon.host.executions[0]?.logs.join('\n')
    expect(log).toContain('Invalid requests[0]')
    expect(await run('setUpWorkbook', SET_UP_INPUT)).toMatchObject({ agencyId: 'agency-1' })
  })

  it('asks the administrator where sharing with the worker is forbidden', async () => {
    for (const step of SET_UP_STEPS.slice(0, -3)) await run('runSetUpStep', step, SET_UP_INPUT)
    const forbidden = vi.spyOn(addon.ws.sharing, 'share').mockImplementation(() => {
      throw new Error('Sharing outside the organisation is not allowed')
    })

    const failed = run('runSetUpStep', 'sharing', SET_UP_INPUT)

    await expect(failed).rejects.toThrow(`tidak mengizinkan berbagi dengan ${WORKER_EMAIL}`)
    forbidden.mockRestore()
    expect(addon.ws.sharing.roleOf(spreadsheetId, HR)).toBe('owner')
  })
})
