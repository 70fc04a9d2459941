import type { Call, Implementations } from '../rest/implementation.ts'
import type { Watches } from './watches.ts'

export function createWatchMethods(watches: Watches): Implementations {
  return {
    'forms.forms.watches.create': (call) => watches.create(formOf(call), call.actor, call.body),
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

function formOf(call: Call): string {
  return call.param('formId') ?? ''
}

function watchOf(call: Call): string {
  return call.param('watchId') ?? ''
}
