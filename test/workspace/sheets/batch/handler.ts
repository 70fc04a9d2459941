import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Book } from '../book.ts'
import type { Editor } from '../protection.ts'

export interface BatchContext {
  readonly book: Book
  readonly editor: Editor
  /** Addresses that own the file: always among a protected range's editors. */
  readonly owners: readonly string[]
  /** Addresses of all who may edit the file. */
  readonly writers: readonly string[]
}

type Request = sheets_v4.Schema$Request
export type RequestKind = keyof Request

/** Applies one kind of request and gives its reply, if that kind has one. */
export type Handlers = {
  readonly [Kind in RequestKind]?: (
    context: BatchContext,
    request: NonNullable<Request[Kind]>,
  ) => sheets_v4.Schema$Response | undefined
}
