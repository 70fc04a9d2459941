import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { CellEditEvent, FormResponseEvent } from '../events.ts'
import type { Workspace } from '../workspace.ts'
import { columnNumber } from './column-number.ts'
import type { ScriptHost } from './script-host.ts'
import { type InstalledTrigger, listTriggers, saveTrigger } from './triggers.ts'

const schedulerMs = 5_000
const hourMs = 3_600_000

/**
 * Fires the add-on's triggers: form submissions and people's edits as they come, time triggers by
 * the workspace's clock, until it closes. Script and API writes fire none.
 */
export function startTriggers(host: ScriptHost): void {
  const { events } = host.ws
  let isOpen = true
  const start = (firing: Promise<void>) => {
    firing.catch((error: unknown) => {
      // A trigger that was cut off by the closing of the workspace is no failure.
      if (isOpen) throw error
    })
  }
  const onResponse = (event: FormResponseEvent) => start(fireFormSubmit(host, event))
  const onEdit = (event: CellEditEvent) => start(fireEdit(host, event))
  events.on('form-response', onResponse)
  events.on('cell-edit', onEdit)
  const timer = setInterval(() => start(fireDue(host)), schedulerMs)
  timer.unref()
  events.once('closing', () => {
    isOpen = false
    events.off('form-response', onResponse)
    events.off('cell-edit', onEdit)
    clearInterval(timer)
  })
}

function fire(host: ScriptHost, trigger: InstalledTrigger, event: object): Promise<unknown> {
  return host.run({
    functionName: trigger.functionName,
    kind: 'trigger',
    mode: 'FULL',
    user: trigger.user,
    spreadsheetId: trigger.spreadsheetId ?? undefined,
    args: [{ authMode: { $authMode: 'FULL' }, triggerUid: trigger.id, ...event }],
  })
}

async function fireFormSubmit(host: ScriptHost, event: FormResponseEvent): Promise<void> {
  const { store, faults } = host.ws
  const triggers = listTriggers(store).filter(
    ({ eventType, sourceId }) => eventType === 'ON_FORM_SUBMIT' && sourceId === event.spreadsheetId,
  )
  for (const trigger of triggers) {
    const fault = faults.nextTriggerFault()
    if (fault?.kind === 'lose') continue
    if (fault?.kind === 'delay') await delay(fault.delayMs ?? 1_000)
    const blank = { values: [''], namedValues: {}, range: null }
    const payload = sheetEvent(host.ws, event)
    await fire(host, trigger, fault?.kind === 'blank' ? { ...payload, ...blank } : payload)
    if (fault?.kind === 'duplicate') await fire(host, trigger, payload)
  }
}

function sheetEvent(ws: Workspace, event: FormResponseEvent): object {
  const { spreadsheetId = '', sheetId = 0, row = 1 } = event
  const [titles = [], values = []] = readRows(ws, spreadsheetId, sheetId, [1, row])
  const columns = Math.max(titles.length, 1)
  const namedValues: Record<string, string[]> = {}
  titles.forEach((title, index) => {
    const named = (namedValues[title] ??= [])
    named.push(values[index] ?? '')
  })
  return {
    source: { $spreadsheet: spreadsheetId },
    range: { $range: { spreadsheetId, sheetId, row, column: 1, rows: 1, columns } },
    values: titles.map((_title, index) => values[index] ?? ''),
    namedValues,
  }
}

function readRows(
  ws: Workspace,
  spreadsheetId: string,
  sheetId: number,
  rows: number[],
): string[][] {
  const owner = ws.sharing.listPermissions(spreadsheetId).find(({ role }) => role === 'owner')
  const scopes = ['https://www.googleapis.com/auth/spreadsheets']
  return rows.map((row) => {
    const gridRange = { sheetId, startRowIndex: row - 1, endRowIndex: row }
    const reply = ws.call<sheets_v4.Schema$BatchGetValuesByDataFilterResponse>(
      'sheets.spreadsheets.values.batchGetByDataFilter',
      {
        actor: { email: owner?.email ?? '', scopes },
        params: { spreadsheetId },
        body: { dataFilters: [{ gridRange }], valueRenderOption: 'FORMATTED_VALUE' },
        unmetered: true,
      },
    )
    const values = reply.valueRanges?.[0]?.valueRange?.values as unknown[][] | undefined
    return (values?.[0] ?? []).map(String)
  })
}

async function fireEdit(host: ScriptHost, event: CellEditEvent): Promise<void> {
  const { spreadsheetId, user } = event
  const payload = {
    source: { $spreadsheet: spreadsheetId },
    range: { $range: { spreadsheetId, ...placeOf(event) } },
    user: { $user: user },
    ...(event.value === undefined ? {} : { value: event.value }),
    ...(event.oldValue === undefined ? {} : { oldValue: event.oldValue }),
  }
  const hasOnEdit = host.findAddon()?.code.some(({ source }) => /function onEdit\b/u.test(source))
  if (hasOnEdit && host.isEnabled(spreadsheetId)) {
    const args = [{ authMode: { $authMode: 'LIMITED' }, ...payload }]
    const where = { user, spreadsheetId, args }
    await host.run({ functionName: 'onEdit', kind: 'simple-trigger', mode: 'LIMITED', ...where })
  }
  for (const trigger of listTriggers(host.ws.store)) {
    if (trigger.eventType === 'ON_EDIT' && trigger.sourceId === spreadsheetId) {
      await fire(host, trigger, payload)
    }
  }
}

function placeOf({ sheetId, range }: CellEditEvent): object {
  const [first = 'A1', last = first] = range.split(':')
  const [row, column] = cellOf(first)
  const [lastRow, lastColumn] = cellOf(last)
  return { sheetId, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }
}

function cellOf(a1: string): [number, number] {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/u.exec(a1) ?? []
  return [Number(digits), columnNumber(letters)]
}

/** Runs the time triggers that are due, each once however long the pause was. */
export async function fireDue(host: ScriptHost): Promise<void> {
  const now = host.ws.clock.now().getTime()
  for (const trigger of listTriggers(host.ws.store)) {
    if (trigger.eventType !== 'CLOCK' || (trigger.nextRunAt ?? Infinity) > now) continue
    saveTrigger(host.ws.store, { ...trigger, nextRunAt: now + (trigger.everyHours ?? 1) * hourMs })
    await fire(host, trigger, { timezone: 'UTC' })
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
