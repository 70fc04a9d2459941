import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { ApiError, invalidArgument, notImplemented } from '../../api-error.ts'
import { cellKinds } from './cell-kinds.ts'
import { chartKinds } from './chart-kinds.ts'
import { dimensionKinds } from './dimension-kinds.ts'
import { duplicateKinds } from './duplicate-kinds.ts'
import type { BatchContext, Handlers, RequestKind } from './handler.ts'
import { filterViewKinds } from './filter-view-kinds.ts'
import { metadataKinds } from './metadata-kinds.ts'
import { ruleKinds } from './rule-kinds.ts'
import { sheetKinds } from './sheet-kinds.ts'

const handlers: Handlers = {
  ...sheetKinds,
  ...cellKinds,
  ...dimensionKinds,
  ...ruleKinds,
  ...filterViewKinds,
  ...chartKinds,
  ...metadataKinds,
  ...duplicateKinds,
}

const maximumRequests = 100_000

/**
 * Applies the requests in order and gives a reply for each. The first that fails throws, naming its
 * place; the caller undoes what came before.
 */
export function applyRequests(
  context: BatchContext,
  requests: readonly sheets_v4.Schema$Request[],
): sheets_v4.Schema$Response[] {
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.')
  if (requests.length > maximumRequests) {
    throw invalidArgument(`At most ${maximumRequests} requests in a batch.`)
  }
  const kinds = requests.map((request, index) => kindOf(request, index))
  return requests.map((request, index) => {
    const kind = kinds[index] as RequestKind
    try {
      return applyOne(context, kind, request) ?? {}
    } catch (error) {
      if (error instanceof ApiError && error.status === 400) {
        throw invalidArgument(`Invalid requests[${index}].${kind}: ${error.message}`)
      }
      throw error
    }
  })
}

/** A request holds exactly one kind; a kind that is not built is 501 before anything is applied. */
function kindOf(request: sheets_v4.Schema$Request, index: number): RequestKind {
  const [kind, ...others] = Object.keys(request) as RequestKind[]
  if (!kind) throw invalidArgument(`Invalid requests[${index}]: No request set.`)
  if (others.length > 0) {
    throw invalidArgument(
      `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${others[0]}'`,
    )
  }
  if (!handlers[kind]) throw notImplemented(`spreadsheets.batchUpdate ${kind}`)
  return kind
}

function applyOne(
  context: BatchContext,
  kind: RequestKind,
  request: sheets_v4.Schema$Request,
): sheets_v4.Schema$Response | undefined {
  const handler:
    | ((context: BatchContext, request: never) => sheets_v4.Schema$Response | undefined)
    | undefined = handlers[kind]
  return handler?.(context, (request[kind] ?? {}) as never)
}
