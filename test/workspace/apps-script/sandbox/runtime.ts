import { createAdvancedDrive } from './advanced-drive.ts'
import { createAdvancedSheets } from './advanced-sheets.ts'
import { connectBridge, decode, type HostBridge } from './bridge.ts'
import { createFormApp } from './form-app.ts'
import { createHtmlService } from './html-service.ts'
import { createMailApp } from './mail-app.ts'
import { createRange, type RangePlace } from './range.ts'
import { AuthMode, createScriptApp } from './script-app.ts'
import * as simple from './simple-services.ts'
import { createSheet, createSpreadsheet, createSpreadsheetApp } from './spreadsheet-app.ts'
import { createUrlFetchApp } from './url-fetch-app.ts'
import { guard } from './guard.ts'
import { removeLaterMembers } from './later-members.ts'

export type Outcome =
  | { value: unknown }
  | { error: { name: string; message: string; stack: string } }

const ADVANCED: Readonly<Record<string, () => unknown>> = {
  sheets: createAdvancedSheets,
  drive: createAdvancedDrive,
}

/** Puts the services into the global scope and returns how to run a function by its name. */
export function install(host: HostBridge): (functionName: string, args: string) => string {
  connectBridge(host)
  setClock(host.clockOffsetMs)
  const scope = globalThis as unknown as Record<string, unknown>
  const services: Record<string, unknown> = {
    SpreadsheetApp: createSpreadsheetApp(),
    FormApp: createFormApp(),
    HtmlService: createHtmlService(),
    ScriptApp: createScriptApp(),
    UrlFetchApp: createUrlFetchApp(),
    PropertiesService: simple.createPropertiesService(),
    CacheService: simple.createCacheService(),
    MailApp: createMailApp(),
    LockService: simple.createLockService(),
    Session: simple.createSession(),
    Utilities: simple.createUtilities(),
    Logger: simple.createConsole('Logger'),
    console: simple.createConsole('console'),
  }
  for (const name of ['DriveApp', 'DocumentApp', 'GmailApp', 'CalendarApp', 'Jdbc']) {
    services[name] = guard(name, {})
  }
  const advanced = host.manifest.dependencies?.enabledAdvancedServices ?? []
  for (const { userSymbol, serviceId } of advanced) {
    services[userSymbol] = ADVANCED[serviceId]?.() ?? guard(userSymbol, {})
  }
  for (const [name, value] of Object.entries(services)) {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true })
  }
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete scope[name]
  removeLaterMembers()
  return (functionName, args) => JSON.stringify(run(scope, functionName, args))
}

function run(scope: Record<string, unknown>, functionName: string, args: string): Outcome {
  const target = scope[functionName]
  if (typeof target !== 'function') {
    const message = `Script function not found: ${functionName}`
    return { error: { name: 'Exception', message, stack: message } }
  }
  try {
    const value: unknown = target(...(revive(JSON.parse(args)) as unknown[]))
    return { value: toPlain(value) }
  } catch (error) {
    if (error instanceof Error) {
      return {
        error: { name: error.name, message: error.message, stack: ownFrames(error) },
      }
    }
    return { error: { name: 'Error', message: String(error), stack: String(error) } }
  }
}

/** The stack as far as it is the script's own. */
function ownFrames(error: Error): string {
  const lines = (error.stack ?? error.message).split('\n')
  return lines.filter((line) => !/^\s+at .*(runtime\.js|file:|node:)/u.test(line)).join('\n')
}

/** What `google.script.run` can carry: JSON without dates, functions or service objects. */
function toPlain(value: unknown): unknown {
  if (value === undefined || value === null || value instanceof Promise) return null
  if (typeof value === 'function') return null
  return JSON.parse(JSON.stringify(value)) as unknown
}

/** Event objects name service objects by `$spreadsheet`, `$range`, `$authMode`, `$user`. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive)
  if (!value || typeof value !== 'object') return value
  const tagged = value as Record<string, unknown>
  if ('$spreadsheet' in tagged) return createSpreadsheet(String(tagged['$spreadsheet']))
  if ('$authMode' in tagged) return AuthMode[String(tagged['$authMode'])]
  if ('$user' in tagged) {
    const email = String(tagged['$user'])
    return guard('User', { getEmail: () => email })
  }
  if ('$range' in tagged) {
    const { spreadsheetId, ...place } = tagged['$range'] as RangePlace & { spreadsheetId: string }
    return createRange(spreadsheetId, place, createSheet)
  }
  if ('$date' in tagged) return decode(tagged)
  return Object.fromEntries(Object.entries(tagged).map(([key, item]) => [key, revive(item)]))
}

function setClock(offsetMs: number): void {
  if (offsetMs === 0) return
  const RealDate = Date
  const now = () => RealDate.now() + offsetMs
  const Shifted: DateConstructor = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown),
  })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: Shifted })
  Object.defineProperty(globalThis, 'Date', { value: Shifted, writable: true, configurable: true })
}
