import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { startTriggers } from '../workspace/apps-script/fire-triggers.ts'
import { openDocument } from '../workspace/apps-script/open-document.ts'
import { HR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { patiently } from '../suite/patiently.ts'

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  startTriggers(addon.host)
  spreadsheetId = addon.createSpreadsheet()
})
afterAll(() => addon.close())

describe('the menu', () => {
  it('appears in mode NONE and, once the add-on is enabled, in LIMITED', async () => {
    const before = await openDocument(addon.host, { spreadsheetId, user: HR })

    await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
    const after = await openDocument(addon.host, { spreadsheetId, user: HR })

    expect([before.error, after.error]).toEqual([null, null])
    for (const { menus } of [before, after]) {
      const titles = menus[0]?.entries.flatMap(({ caption }) => caption ?? [])
      expect(titles).toHaveLength(19)
    }
    const executed = addon.host.executions.filter(({ functionName }) => functionName === 'onOpen')
    expect(executed.map(({ mode }) => mode)).toContain('NONE')
    expect(executed.map(({ mode }) => mode)).toContain('LIMITED')
  })

  it.each([
    ['showSetUp', 'setup-start'],
    ['showImports', 'imports-preview'],
    ['showChat', 'chat-read'],
    ['showRosterCheck', 'roster-start'],
    ['showRosterProposal', 'proposal-start'],
    ['showRecaps', 'recap-start'],
    ['showExplanation', 'explanation-again'],
    ['showMonths', 'month-picker'],
    ['showPersonalLinks', 'links-search'],
    ['showReminders', 'reminders-people'],
    ['showDesk', 'desk-approve'],
    ['showConfirmations', 'confirmations-waiting'],
    ['showFilings', 'filings-list'],
    ['showConnection', 'connection-checks'],
    ['showMadeUp', 'made-up-make'],
    ['showHelp', 'help'],
  ])('opens the sidebar of %s in the workbook’s language', async (functionName, testId) => {
    const { effects } = await addon.host.run({
      functionName,
      kind: 'editor',
      mode: 'FULL',
      user: HR,
      spreadsheetId,
    })

    const sidebar = effects.find((effect) => effect.kind === 'sidebar')
    expect(sidebar?.html).toContain(`data-testid="${testId}"`)
    expect(sidebar?.html).toContain('<html lang="id">')
  })

  it('opens the cards in a window of their own, wide enough for A4, and without a link in it', async () => {
    const { effects } = await addon.host.run({
      functionName: 'showCards',
      kind: 'editor',
      mode: 'FULL',
      user: HR,
      spreadsheetId,
    })

    expect(effects).toMatchObject([{ kind: 'dialog', title: 'Kartu tautan pribadi', width: 860 }])
    const [dialog] = effects
    expect(dialog?.kind === 'dialog' && dialog.html).toContain('data-testid="cards-print"')
    expect(dialog?.kind === 'dialog' && dialog.html).not.toContain('/saya/')
  })

  it('offers recaps where there are no findings of the month yet', async () => {
    const { effects } = await addon.host.run({
      functionName: 'showFindings',
      kind: 'editor',
      mode: 'FULL',
      user: HR,
      spreadsheetId,
    })

    expect(effects.map(({ kind }) => kind)).toEqual(['sidebar'])
  })
})

describe('the trigger', () => {
  it('hints at an edit of a tab that the worker reads', async () => {
    const sheetId = sheetIdOf(getPeopleTab('employees'))

    addon.ws.events.emit('cell-edit', { spreadsheetId, sheetId, range: 'B2', user: HR })

    await patiently(() => expect(addon.worker.hints).toHaveLength(1))
    expect(addon.worker.hints[0]).toEqual({ spreadsheetId, changed: 'sheet' })
  })
})

describe('readMonths', () => {
  it('offers the months that have a roster', async () => {
    const months = await addon.run(spreadsheetId, 'readMonths')

    expect(months).toEqual({
      months: ['2021-08', '2021-07'],
      selected: '2021-07',
      timeZone: 'Asia/Makassar',
    })
  })
})

describe('findMonthToClose', () => {
  it('is the oldest that is over and still open, else the one in view', async () => {
    const find = () => addon.run(spreadsheetId, 'findMonthToClose')
    const running = await find()
    addon.ws.clock.set(new Date('2021-08-05T01:00:00Z'))
    const over = await find()
    addon.worker.months.closed = true
    const closed = await find()
    addon.worker.months.closed = false
    addon.ws.clock.set(new Date('2021-07-05T01:00:00Z'))

    expect([running, over, closed]).toEqual(['2021-07', '2021-07', '2021-08'])
  })
})

describe('readSetUp', () => {
  it('gives what the settings hold, by key', async () => {
    const state = await addon.run(spreadsheetId, 'readSetUp')

    expect(state).toMatchObject({
      agencyName: 'SEKRETARIAT DAERAH',
      language: 'id',
      settings: { zone: 'WITA', verifiedEmail: 'no', workingDaysPerWeek: '5' },
    })
  })
})

describe('checkConnection', () => {
  it('ticks what is well and says of the rest what to do', async () => {
    const report = await addon.run(spreadsheetId, 'checkConnection')

    expect(report).toMatchObject({
      checks: ['good', 'good', 'good', 'good', 'broken'].map((state) => ({ state })),
      counts: null,
    })
  })

  it('says that the worker cannot be reached', async () => {
    addon.worker.failing = { status: 503, detail: 'Layanan sedang dimulai.' }
    const report = await addon.run(spreadsheetId, 'checkConnection')
    addon.worker.failing = undefined

    expect(report).toMatchObject({
      checks: [
        { state: 'broken', message: expect.stringContaining('Layanan sedang dimulai.') },
        {},
        {},
        {},
      ],
    })
  })
})
