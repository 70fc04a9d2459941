import type { Actor, CallRequest } from './actor.ts'
import { randomBytes } from 'node:crypto'

import { startClock, type SteppableClock } from './clock.ts'
import { createDriveMethods } from './drive/drive-methods.ts'
import { createSharing, type Sharing } from './drive/sharing.ts'
import { createEvents, type WorkspaceEvents } from './events.ts'
import { createFaults, type Faults } from './faults.ts'
import { createFormStore } from './forms/form-store.ts'
import { createFormsMethods } from './forms/forms-methods.ts'
import { createForms, type Forms } from './forms/forms.ts'
import { createWatchMethods } from './forms/watch-methods.ts'
import { createWatches } from './forms/watches.ts'
import { startNotifications, type Notifications } from './notifications.ts'
import { createMessages } from './pubsub/messages.ts'
import { createTopics, type Topics } from './pubsub/topics.ts'
import { createResponseStore } from './forms/response-store.ts'
import { createTokens, type Tokens } from './oauth/tokens.ts'
import { createPreparation, type Preparation } from './preparation.ts'
import { createQuotas, type Quotas } from './quotas.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'
import { createCall } from './rest/call.ts'
import { findSheet, wholeSheet } from './sheets/book.ts'
import { createSheetsMethods } from './sheets/sheets-methods.ts'
import { createSpreadsheets } from './sheets/spreadsheets.ts'
import { createValueMethods } from './sheets/value-methods.ts'
import { readOptions, readValues } from './sheets/values.ts'
import { openDatabase } from './state/database.ts'
import { createKeyValueStore, type KeyValueStore } from './state/key-value-store.ts'

export type { Actor }

/** The local stand-in of Google Workspace: its state and all it can do, without HTTP. */
export interface Workspace {
  readonly clock: SteppableClock
  readonly dataDir: string
  /** Where it is reached, e.g. `http://127.0.0.1:8788`; also the issuer of identity tokens. */
  origin: string
  readonly events: WorkspaceEvents
  readonly requestLog: RequestLog
  readonly faults: Faults
  readonly quotas: Quotas
  readonly forms: Forms
  readonly sharing: Sharing
  readonly tokens: Tokens
  readonly store: KeyValueStore
  readonly preparation: Preparation
  readonly topics: Topics
  readonly notifications: Notifications
  /**
   * Calls a REST method by its discovery id, e.g. `sheets.spreadsheets.batchUpdate`, with the checks
   * that HTTP callers meet: scope, sharing, schema, quota. Throws `ApiError`.
   */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the method's answer
  call<Result = unknown>(method: string, request: CallRequest): Result
  /** Grows by one with every change of a spreadsheet. */
  spreadsheetVersion(spreadsheetId: string): number
  /** The time zone that the spreadsheet is set to, e.g. `Asia/Makassar`. */
  timeZoneOf(spreadsheetId: string): string
  /** The values of a sheet row by row, unformatted, formulas as text, without access checks; [] when it is not there. */
  readSheet(spreadsheetId: string, sheetId: number): unknown[][]
  /** Runs several changes all or nothing. */
  transaction<Result>(work: () => Result): Result
  close(): void
}

export interface WorkspaceOptions {
  readonly dataDir: string
  /** The instant at which the clock starts; real time when left out. */
  readonly now?: Date
  /** In place of one that runs. */
  readonly clock?: SteppableClock
  /** What ids are made of; nobody can guess them where left out. */
  readonly randomBytes?: (count: number) => Buffer
  /** Default `http://127.0.0.1:8788`; `startServer` sets it to the port it got. */
  readonly origin?: string
}

/** Opens the workspace of a data directory; what is there from an earlier run is there again. */
export function openWorkspace({ dataDir, now, origin, ...given }: WorkspaceOptions): Workspace {
  const database = openDatabase(dataDir)
  const clock = given.clock ?? startClock(now)
  const idBytes = given.randomBytes ?? randomBytes
  const events = createEvents()
  const requestLog = createRequestLog()
  const quotas = createQuotas(clock)
  const address = { origin: origin ?? 'http://127.0.0.1:8788' }
  const readOrigin = (): string => address.origin
  const tokens = createTokens({ database, clock, dataDir, origin: readOrigin })
  const sharing = createSharing(database, () => clock.now())
  const spreadsheets = createSpreadsheets({ database, sharing, events, idBytes })
  const formStore = createFormStore(database, sharing, idBytes)
  const responses = createResponseStore(database, clock, idBytes)
  const forms = createForms({
    database,
    sharing,
    spreadsheets,
    events,
    store: formStore,
    responses,
  })
  const store = createKeyValueStore(database)
  const topics = createTopics(store)
  const faults = createFaults()
  const messages = createMessages({ topics, tokens, faults, clock })
  const watches = createWatches({ database, clock, sharing, topics, messages, events })
  const sheetsDependencies = { spreadsheets, sharing, origin: readOrigin }
  const subjectOf = (email: string): string => tokens.getAccount(email).subject
  const implementations = {
    ...createSheetsMethods(sheetsDependencies),
    ...createValueMethods(sheetsDependencies),
    ...createFormsMethods({
      database,
      store: formStore,
      responses,
      sharing,
      origin: readOrigin,
    }),
    ...createWatchMethods(watches),
    ...createDriveMethods({ sharing, spreadsheets, forms, origin: readOrigin, subjectOf }),
  }
  const call = createCall({ implementations, quotas, requestLog, clock, sharing })
  return {
    clock,
    dataDir,
    get origin() {
      return address.origin
    },
    set origin(value) {
      address.origin = value
    },
    events,
    requestLog,
    faults,
    quotas,
    forms,
    sharing,
    tokens,
    store,
    preparation: createPreparation(),
    topics,
    notifications: startNotifications(watches, messages, events),
    call: (method, request) => call(method, request) as never,
    spreadsheetVersion: (spreadsheetId) => spreadsheets.find(spreadsheetId)?.version ?? 0,
    timeZoneOf: (spreadsheetId) =>
      spreadsheets.find(spreadsheetId)?.properties.timeZone ?? 'Etc/GMT',
    readSheet(spreadsheetId, sheetId) {
      const book = spreadsheets.find(spreadsheetId)
      const sheet = book && findSheet(book, sheetId)
      if (!sheet) return []
      const options = readOptions({ valueRenderOption: 'FORMULA' })
      return readValues(book, sheet, wholeSheet(sheet), options).values ?? []
    },
    transaction: (work) => database.transaction(work),
    close() {
      events.emit('closing')
      database.close()
    },
  }
}
