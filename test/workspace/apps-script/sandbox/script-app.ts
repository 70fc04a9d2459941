import { callForString, callService, exception } from './bridge.ts'
import { enumeration, guard } from './guard.ts'

export const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'])
const EventType = enumeration('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
])
const TriggerSource = enumeration('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS'])
const AuthorizationStatus = enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED'])
const triggerIds = new WeakMap<object, string>()

export interface TriggerFacts {
  id: string
  functionName: string
  eventType: string
  source: string
  sourceId: string | null
}

export interface TriggerRequest {
  functionName: string
  eventType: string
  source: string
  sourceId: string | null
  everyHours?: number
}

function createTrigger(facts: TriggerFacts) {
  const trigger = guard('Trigger', {
    getHandlerFunction: () => facts.functionName,
    getEventType: () => EventType[facts.eventType],
    getTriggerSource: () => TriggerSource[facts.source],
    getTriggerSourceId: () => facts.sourceId,
    getUniqueId: () => facts.id,
  })
  triggerIds.set(trigger, facts.id)
  return trigger
}

function finish(request: TriggerRequest) {
  const create = () => createTrigger(callService('ScriptApp.newTrigger', request) as TriggerFacts)
  return guard('TriggerBuilder', { create })
}

function idOf(target: string | { getId(): string }): string {
  return typeof target === 'string' ? target : target.getId()
}

function newTrigger(functionName: string) {
  return guard('TriggerBuilder', {
    forSpreadsheet: (target: string | { getId(): string }) => {
      const base = { functionName, source: 'SPREADSHEETS', sourceId: idOf(target) }
      return guard('SpreadsheetTriggerBuilder', {
        onFormSubmit: () => finish({ ...base, eventType: 'ON_FORM_SUBMIT' }),
        onEdit: () => finish({ ...base, eventType: 'ON_EDIT' }),
        onOpen: () => finish({ ...base, eventType: 'ON_OPEN' }),
      })
    },
    forForm: (target: string | { getId(): string }) => {
      const base = { functionName, source: 'FORMS', sourceId: idOf(target) }
      return guard('FormTriggerBuilder', {
        onFormSubmit: () => finish({ ...base, eventType: 'ON_FORM_SUBMIT' }),
      })
    },
    timeBased: () => {
      const base = { functionName, source: 'CLOCK', sourceId: null, eventType: 'CLOCK' }
      return guard('ClockTriggerBuilder', {
        everyHours: (hours: number) => finish({ ...base, everyHours: hours }),
        everyDays: (days: number) => finish({ ...base, everyHours: days * 24 }),
        everyMinutes: (minutes: number) => finish({ ...base, everyHours: minutes / 60 }),
      })
    },
  })
}

function triggers(method: string, ...args: unknown[]) {
  return (callService(method, ...args) as TriggerFacts[]).map(createTrigger)
}

export function createScriptApp() {
  return guard('ScriptApp', {
    AuthMode,
    EventType,
    TriggerSource,
    AuthorizationStatus,
    newTrigger,
    getProjectTriggers: () => triggers('ScriptApp.getProjectTriggers'),
    getScriptTriggers: () => triggers('ScriptApp.getProjectTriggers'),
    getUserTriggers: (document: { getId(): string }) =>
      triggers('ScriptApp.getUserTriggers', document.getId()),
    deleteTrigger: (trigger: object) => {
      const id = triggerIds.get(trigger)
      if (!id) throw exception('deleteTrigger was not given a Trigger.')
      callService('ScriptApp.deleteTrigger', id)
    },
    getIdentityToken: () => callForString('ScriptApp.getIdentityToken'),
    getOAuthToken: () => callForString('ScriptApp.getOAuthToken'),
    getScriptId: () => callForString('ScriptApp.getScriptId'),
    getAuthorizationInfo: () => {
      const info = callService('ScriptApp.getAuthorizationInfo') as {
        status: string
        url: string | null
      }
      return guard('AuthorizationInfo', {
        getAuthorizationStatus: () => AuthorizationStatus[info.status],
        getAuthorizationUrl: () => info.url,
      })
    },
  })
}
