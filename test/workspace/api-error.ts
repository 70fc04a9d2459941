const statusNames: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
}

/** A refusal as Google's APIs give it: HTTP status, canonical status name, message. */
export class ApiError extends Error {
  readonly status: number
  readonly statusName: string

  constructor(
    status: number,
    message: string,
    statusName: string = statusNames[status] ?? 'UNKNOWN',
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.statusName = statusName
  }

  /** The body that goes over the wire. */
  toBody(): { error: { code: number; message: string; status: string } } {
    return { error: { code: this.status, message: this.message, status: this.statusName } }
  }
}

export function invalidArgument(message: string): ApiError {
  return new ApiError(400, message)
}

export function notImplemented(what: string): ApiError {
  return new ApiError(501, `${what} is not implemented by the local workspace`)
}
