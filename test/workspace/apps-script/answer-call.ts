import { findRefusal } from './authorization.ts'
import { type Execution, ScriptError, type Services } from './execution.ts'
import { advancedDriveServices } from './services/advanced-drive-service.ts'
import { advancedSheetsServices } from './services/advanced-sheets-service.ts'
import { formServices } from './services/form-services.ts'
import { itemServices } from './services/item-services.ts'
import { mailServices } from './services/mail-service.ts'
import { rangeServices } from './services/range-services.ts'
import { scriptServices } from './services/script-services.ts'
import { spreadsheetServices } from './services/spreadsheet-services.ts'
import { storeServices } from './services/store-services.ts'
import { urlFetchServices } from './services/url-fetch-service.ts'

const services: Services = {
  ...advancedDriveServices,
  ...advancedSheetsServices,
  ...formServices,
  ...itemServices,
  ...mailServices,
  ...rangeServices,
  ...scriptServices,
  ...spreadsheetServices,
  ...storeServices,
  ...urlFetchServices,
}

/** Answers one service call of a script: permission first, then the service. Never throws. */
export async function answerCall(execution: Execution, text: string): Promise<string> {
  const { method, args } = JSON.parse(text) as { method: string; args: unknown[] }
  try {
    const refusal = findRefusal({
      method,
      mode: execution.mode,
      manifest: execution.addon.manifest,
    })
    if (refusal !== undefined) throw new ScriptError(refusal)
    const service = services[method]
    if (!service) throw new ScriptError(`${method} is not implemented by the local workspace`)
    assertBound(execution, method, args[0])
    const value: unknown = await service(execution, ...(args as never[]))
    return JSON.stringify({ value: value ?? null })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const details = error instanceof ScriptError ? error.details : undefined
    return JSON.stringify({ error: { message, details } })
  }
}

/** With `spreadsheets.currentonly`, or in a simple trigger, only the bound document is in reach. */
function assertBound({ mode, addon, spreadsheetId }: Execution, method: string, id: unknown): void {
  if (!/^(Spreadsheet|Sheet|Range)\./u.test(method) || id === spreadsheetId) return
  const all = 'https://www.googleapis.com/auth/spreadsheets'
  const scopes = addon.manifest.oauthScopes
  if (mode === 'FULL' && (!scopes || scopes.includes(all))) return
  throw new ScriptError(
    `You do not have permission to call ${method}. Required permissions: ${all}`,
  )
}
