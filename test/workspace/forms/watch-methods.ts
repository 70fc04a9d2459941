import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import type { Call, Implementations } from '../rest/implementation.ts'
import type { Watches } from './watches.ts'

export function createWatchMethods(watches: Watches): Implementations {
  const formOf = (call: Call): string => call.param('formId') ?? ''
  const watchOf = (call: Call): string => call.param('watchId') ?? ''
  return {
    'forms.forms.watches.create': (call) =>
      watches.create(formOf(call), call.actor, call.body as forms_v1.Schema$CreateWatchRequest),
    'forms.forms.watches.list'(call) {
      const found = watches.list(formOf(call), call.actor)
      return found.length > 0 ? { watches: found } : {}
    },
    'forms.forms.watches.renew': (call) => watches.renew(formOf(call), call.actor, watchOf(call)),
    'forms.forms.watches.delete'(call) {
      watches.delete(formOf(call), call.actor, watchOf(call))
      return {}
    },
  }
}
