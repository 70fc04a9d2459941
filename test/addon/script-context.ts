import vm from 'node:vm'

export interface SentRequest {
  readonly url: string
  readonly method: string
  readonly body: unknown
  readonly headers: Record<string, string>
}

export interface WorkerReply {
  readonly status: number
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface ScriptContext {
  /** Runs a top-level function of the script, as Google does: by name. */
  readonly call: (functionName: string, ...args: readonly unknown[]) => unknown
  readonly globals: Record<string, unknown>
  readonly sent: SentRequest[]
  readonly logged: string[]
  /** Milliseconds of each wait. */
  readonly waited: number[]
  readonly menu: { title: string; functionName: string }[]
  readonly properties: Map<string, string>
  /** Tabs that the script went to. */
  readonly activated: number[]
}

/**
 * Loads the script as Apps Script does: no globals but its services, no code from strings. `mode`
 * NONE refuses properties and the spreadsheet, as Google does before the add-on is enabled.
 */
export function loadScript(
  code: string,
  options: {
    readonly mode?: 'NONE' | 'LIMITED'
    readonly locale?: string
    readonly reply?: (request: SentRequest) => WorkerReply
    readonly sheet?: { readonly sheetId: number; readonly name: string }
    /** Tabs there are beside the one in view, which is the first. */
    readonly others?: readonly number[]
  } = {},
): ScriptContext {
  const sent: SentRequest[] = []
  const logged: string[] = []
  const waited: number[] = []
  const menu: { title: string; functionName: string }[] = []
  const properties = new Map<string, string>()
  const cache = new Map<string, string>()
  const log = (text: string) => logged.push(text)

  const shownMenu = {
    addItem: (title: string, functionName: string) => {
      menu.push({ title, functionName })
      return shownMenu
    },
    addSeparator: () => shownMenu,
    addToUi: () => undefined,
  }
  const sheet = {
    getSheetId: () => options.sheet?.sheetId ?? 0,
    getName: () => options.sheet?.name ?? 'Sheet1',
    isSheetHidden: () => false,
  }
  const activated: number[] = []
  const others = (options.others ?? []).map((sheetId) => ({
    getSheetId: () => sheetId,
    isSheetHidden: () => false,
  }))
  const spreadsheet = {
    getId: () => 'sheet-1',
    getSpreadsheetTimeZone: () => 'Asia/Makassar',
    getActiveSheet: () => sheet,
    getSheets: () => [sheet, ...others],
    getSheetById: (id: number) => [sheet, ...others].find((one) => one.getSheetId() === id) ?? null,
    setActiveSheet: (one: { getSheetId(): number }) => void activated.push(one.getSheetId()),
  }
  const allowed = <T>(service: T): (() => T) => {
    return () => {
      if (options.mode === 'NONE') throw new Error('You do not have permission to call that.')
      return service
    }
  }

  const globals: Record<string, unknown> = {
    console: { error: log, warn: log },
    SpreadsheetApp: {
      getUi: () => ({ createAddonMenu: () => shownMenu }),
      getActiveSpreadsheet: allowed(spreadsheet),
    },
    Session: { getActiveUserLocale: () => options.locale ?? 'id' },
    ScriptApp: {
      AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL' },
      getIdentityToken: () => 'identity-token',
    },
    PropertiesService: {
      getDocumentProperties: allowed({
        getProperty: (key: string) => properties.get(key) ?? null,
        setProperty: (key: string, value: string) => properties.set(key, value),
      }),
    },
    CacheService: {
      getDocumentCache: () => ({
        get: (key: string) => cache.get(key) ?? null,
        put: (key: string, value: string) => cache.set(key, value),
      }),
    },
    Utilities: {
      formatDate: () => '2021-07',
      base64Encode: (bytes: readonly number[]) => Buffer.from(bytes).toString('base64'),
      sleep: (milliseconds: number) => void waited.push(milliseconds),
    },
    UrlFetchApp: {
      fetch: (url: string, request: Record<string, unknown>) => {
        const payload = request['payload']
        const exchange = {
          url,
          method: String(request['method']),
          body: typeof payload === 'string' ? (JSON.parse(payload) as unknown) : undefined,
          headers: request['headers'] as Record<string, string>,
        }
        sent.push(exchange)
        const reply = options.reply?.(exchange) ?? { status: 202, text: '' }
        return {
          getResponseCode: () => reply.status,
          getContentText: () => reply.text,
          getContent: () => [...Buffer.from(reply.text)],
          getHeaders: () => reply.headers ?? {},
        }
      },
    },
    event: { range: { getSheet: () => sheet } },
  }
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(code, context)
  return {
    call: (functionName, ...args) => {
      globals['testArguments'] = args
      return vm.runInContext(`${functionName}(...testArguments)`, context) as unknown
    },
    globals,
    sent,
    logged,
    waited,
    menu,
    properties,
    activated,
  }
}
