import type { SheetView } from '../sheet-view.ts'
import type { UiEffect } from '../../apps-script/execution.ts'

const app = document.querySelector<HTMLElement>('#app')
if (!app) throw new Error('The page has no #app.')

export const spreadsheetId: string = app.dataset['spreadsheet'] ?? ''
const account: string = app.dataset['account'] ?? ''

export interface ScriptReply {
  result?: unknown
  effects?: UiEffect[]
  error?: { message: string; name?: string }
  authorization?: { scopes: string[] }
}

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

export async function fetchView(sheetId: number | undefined, rows: number): Promise<SheetView> {
  const query = new URLSearchParams({ gid: sheetId === undefined ? '' : String(sheetId) })
  query.set('rows', String(rows))
  const response = await fetch(`/spreadsheets/d/${spreadsheetId}/view?${query}`)
  const body = (await response.json()) as SheetView & { error?: { message: string } }
  if (body.error) throw new Error(body.error.message)
  return body
}

/** Gives why the edit was refused, or undefined. */
export async function saveCells(
  sheetId: number,
  changes: { row: number; column: number; value: string }[],
): Promise<string | undefined> {
  const response = await post(`/spreadsheets/d/${spreadsheetId}/cells`, { sheetId, changes })
  if (response.ok) return undefined
  const body = (await response.json()) as { error?: { message: string } }
  return body.error?.message ?? `Gagal menyimpan (${response.status}).`
}

/** The tab that is open, and the selected cell; row and column count from 1. */
export interface OpenCell {
  sheetId?: number | undefined
  cell?: { row: number; column: number } | undefined
}

export async function runScript(
  functionName: string,
  args: unknown[],
  open: OpenCell | undefined,
): Promise<ScriptReply> {
  const body = { spreadsheetId, user: account, function: functionName, args, ...open }
  const response = await post('/script/run', body)
  return (await response.json()) as ScriptReply
}

export async function authorizeScript(): Promise<void> {
  await post('/script/authorize', { spreadsheetId, user: account })
}

export interface MenuReply {
  addonName?: string
  menus?: Extract<UiEffect, { kind: 'menu' }>[]
  effects?: UiEffect[]
  error?: string | { message: string } | null
}

export async function fetchMenus(sheetId: number | undefined): Promise<MenuReply> {
  const query = new URLSearchParams({ spreadsheetId, user: account })
  if (sheetId !== undefined) query.set('sheetId', String(sheetId))
  const response = await fetch(`/script/menu?${query}`)
  return (await response.json()) as MenuReply
}
