/** What the worker answers over HTTP where no use case speaks. */
export const httpEn = {
  titles: {
    400: 'The request cannot be understood',
    401: 'Not signed in',
    403: 'Not allowed',
    404: 'Not found',
    409: 'Not ready yet',
    413: 'Too large',
    422: 'Cannot be read',
    429: 'Too many requests',
    500: 'Something went wrong',
    503: 'Not available now',
  },
  bearerMissing: 'Please open Pantau from the spreadsheet’s menu: the request bears no sign-in.',
  bearerInvalid:
    'Your sign-in cannot be accepted. Please reload the spreadsheet and try again; if it stays so, tell the HR office.',
  audienceUnknown:
    'The Pantau service does not know the add-on of this spreadsheet yet. Please tell whoever runs Pantau: what must be set is noted there.',
  pusherUnknown: 'Only the Pub/Sub subscription of Pantau’s service may send here.',
  emailUnverified: 'The address of your account is not verified by Google.',
  keysUnavailable: 'Sign-ins cannot be checked now. Please try again in a few minutes.',
  fieldInvalid: (field: string, reason: string) =>
    `Pantau could not understand this request. Please reload the spreadsheet and try again; if it stays so, pass this message on to who runs the Pantau service (field "${field}": ${reason}).`,
  bodyUnreadable: 'The request’s content is not JSON.',
  bodyTooLarge: (kilobytes: number) => `The request is larger than ${kilobytes} KB.`,
  tooManyRequests: (seconds: number) =>
    `Pantau was asked too often. Please try again in ${seconds} seconds.`,
  pathUnknown: (path: string) => `There is nothing at ${path}.`,
  internal: (requestId: string) =>
    `An error occurred in the Pantau service. Please try again; if it stays so, give whoever runs it this number: ${requestId}.`,
}
export type HttpText = typeof httpEn
