import { createHash } from 'node:crypto'
import { type Execution, ScriptError, type Services } from '../execution.ts'
import type { TriggerFacts, TriggerRequest } from '../sandbox/script-app.ts'
import { appOf } from './call-api.ts'
import { addTrigger, deleteTrigger, type InstalledTrigger, listTriggers } from '../triggers.ts'

/** The id under which the local workspace knows the add-on's script. */
const scriptId = '1PantauLocalWorkspaceScriptIdForTheAddonOnlyHere000000000'

function toFacts(trigger: InstalledTrigger): TriggerFacts {
  const { id, functionName, eventType, source, sourceId } = trigger
  return { id, functionName, eventType, source, sourceId }
}

function mine(execution: Execution, documentId: string | undefined): TriggerFacts[] {
  return listTriggers(execution.ws.store)
    .filter(({ user, spreadsheetId }) => user === execution.user && spreadsheetId === documentId)
    .map(toFacts)
}

function scopesOf(execution: Execution): readonly string[] {
  return (
    execution.addon.manifest.oauthScopes ?? [
      'openid',
      'email',
      'https://www.googleapis.com/auth/spreadsheets',
    ]
  )
}

/** ScriptApp, Session and the log. */
export const scriptServices: Services = {
  'ScriptApp.newTrigger': (execution: Execution, request: TriggerRequest) => {
    const { ws, user } = execution
    if (execution.deployment === 'test') {
      throw new ScriptError(
        'The Add-on attempted an action that is not permitted in Test as Add-on mode.',
      )
    }
    const isElsewhere = request.source !== 'CLOCK' && request.sourceId !== execution.spreadsheetId
    if (isElsewhere) {
      throw new ScriptError('The Add-on may create triggers only for the file it is used in.')
    }
    const { triggersPerUser } = execution.quotas.limits
    const owner = { user, spreadsheetId: execution.spreadsheetId, now: ws.clock.now() }
    return toFacts(addTrigger(ws.store, request, { ...owner, triggersPerUser }))
  },
  // For an add-on both list the current user's triggers in the current document.
  'ScriptApp.getProjectTriggers': (execution: Execution) =>
    mine(execution, execution.spreadsheetId),
  'ScriptApp.getUserTriggers': (execution: Execution, documentId: string) =>
    mine(execution, documentId),
  'ScriptApp.deleteTrigger': (execution: Execution, id: string) =>
    deleteTrigger(execution.ws.store, id, execution.user),
  'ScriptApp.getIdentityToken': (execution: Execution) =>
    execution.ws.tokens.issueIdentityToken(execution.user, { scopes: scopesOf(execution) }),
  'ScriptApp.getOAuthToken': (execution: Execution) =>
    execution.ws.tokens.issueAccessToken({
      email: execution.user,
      scopes: scopesOf(execution),
      app: appOf(execution),
    }),
  'ScriptApp.getScriptId': () => scriptId,
  'ScriptApp.getAuthorizationInfo': (execution: Execution) =>
    execution.mode === 'FULL' || execution.ws.store.get('script-grant', execution.user)
      ? { status: 'NOT_REQUIRED', url: null }
      : { status: 'REQUIRED', url: `${execution.ws.origin}/script/authorize` },
  'Session.getActiveUser': (execution: Execution) => execution.user,
  'Session.getEffectiveUser': (execution: Execution) => execution.user,
  'Session.getActiveUserLocale': () => 'id',
  'Session.getTemporaryActiveUserKey': (execution: Execution) =>
    createHash('sha256').update(execution.user).digest('hex'),
  'console.log': (execution: Execution, level: string, text: string) => {
    if (execution.logs.length >= 500) return
    execution.logs.push(`${level}: ${text.slice(0, 2_000)}`)
  },
}
