import { EventEmitter } from 'node:events'

export interface FormResponseEvent {
  readonly formId: string
  readonly responseId: string
  /** True when an earlier response was changed. */
  readonly edited: boolean
  /** Where the response's row stands, when the form is linked. `row` is 1-based. */
  readonly spreadsheetId?: string
  readonly sheetId?: number
  readonly row?: number
}

/** Only for edits made by a person on the page, never for API or script writes. */
export interface CellEditEvent {
  readonly spreadsheetId: string
  readonly sheetId: number
  /** A1 notation without the sheet, e.g. `B2:C3`. */
  readonly range: string
  readonly user: string
  readonly oldValue?: unknown
  readonly value?: unknown
}

interface WorkspaceEventMap {
  'form-response': [FormResponseEvent]
  /** The workspace closes; whatever runs on a timer stops. */
  closing: []
  'cell-edit': [CellEditEvent]
  /** Something of a spreadsheet changed, by whom ever; `version` grows by one each time. */
  'spreadsheet-changed': [{ readonly spreadsheetId: string; readonly version: number }]
}

export type WorkspaceEvents = EventEmitter<WorkspaceEventMap>

export function createEvents(): WorkspaceEvents {
  const events = new EventEmitter<WorkspaceEventMap>()
  events.setMaxListeners(100)
  return events
}
