import type { BatchAlteration } from './simulated-google.ts'

type Requests = Parameters<BatchAlteration['strip']>[0]

/**
 * Faults of before, put back by taking their mend out of what the worker sends; the product is as it is.
 * `append-twice`: a batch whose answer was lost is sent again as it was. `late-batch`: one that Google
 * applies long after it was given up is applied whatever came since.
 */
export const FORMER_FAULTS = {
  'append-twice': { strip: withoutPlace, sendsAgain: true },
  'late-batch': { strip: withoutPlace, sendsAgain: false },
} as const satisfies Readonly<Record<string, BatchAlteration>>

export type FormerFault = keyof typeof FORMER_FAULTS

/** Without the place in the order of batches, by which one is applied once and in its turn. */
function withoutPlace(requests: Requests): Requests {
  const rest = requests.filter((request) => !isPlace(request))
  return rest.length > 0 ? rest : requests
}

function isPlace(request: Requests[number]): boolean {
  const key = request.createDeveloperMetadata?.developerMetadata?.metadataKey
  return key === 'pantau-append' || request.deleteDeveloperMetadata !== undefined
}
