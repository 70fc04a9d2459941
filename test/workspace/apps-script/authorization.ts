import type { Manifest } from './manifest.ts'

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL'

interface Rule {
  /** The lowest mode in which the service answers. */
  from: AuthMode
  /** Any one of these suffices; empty = none is needed. */
  scopes: readonly string[]
}

const auth = 'https://www.googleapis.com/auth/'
const spreadsheets = [`${auth}spreadsheets`]
const currentSpreadsheet = [`${auth}spreadsheets.currentonly`, `${auth}spreadsheets`]
const forms = [`${auth}forms`]
const email = [`${auth}userinfo.email`]

/** Longest matching prefix wins. */
const rules: Record<string, Rule> = {
  'console.': { from: 'NONE', scopes: [] },
  'Utilities.': { from: 'NONE', scopes: [] },
  'SpreadsheetApp.getUi': { from: 'NONE', scopes: [] },
  'Menu.': { from: 'NONE', scopes: [] },
  'Session.getActiveUserLocale': { from: 'NONE', scopes: [] },
  'Ui.alert': { from: 'LIMITED', scopes: [] },
  'Ui.': { from: 'FULL', scopes: [`${auth}script.container.ui`] },
  'SpreadsheetApp.getActiveSpreadsheet': { from: 'LIMITED', scopes: currentSpreadsheet },
  'SpreadsheetApp.openById': { from: 'FULL', scopes: spreadsheets },
  'Spreadsheet.': { from: 'LIMITED', scopes: currentSpreadsheet },
  'Spreadsheet.addEditor': { from: 'FULL', scopes: currentSpreadsheet },
  'Spreadsheet.removeEditor': { from: 'FULL', scopes: currentSpreadsheet },
  'Sheet.': { from: 'LIMITED', scopes: currentSpreadsheet },
  'Range.': { from: 'LIMITED', scopes: currentSpreadsheet },
  'FormApp.': { from: 'FULL', scopes: forms },
  'Form.': { from: 'FULL', scopes: forms },
  'Item.': { from: 'FULL', scopes: forms },
  'Properties.': { from: 'LIMITED', scopes: [] },
  'Cache.': { from: 'LIMITED', scopes: [] },
  'Lock.': { from: 'LIMITED', scopes: [] },
  'Session.': { from: 'LIMITED', scopes: email },
  'ScriptApp.': { from: 'FULL', scopes: [`${auth}script.scriptapp`] },
  'ScriptApp.getScriptId': { from: 'LIMITED', scopes: [] },
  'ScriptApp.getAuthorizationInfo': { from: 'LIMITED', scopes: [] },
  'ScriptApp.getOAuthToken': { from: 'FULL', scopes: [] },
  'ScriptApp.getIdentityToken': { from: 'FULL', scopes: ['openid'] },
  'MailApp.': { from: 'FULL', scopes: [`${auth}script.send_mail`] },
  'UrlFetchApp.': { from: 'FULL', scopes: [`${auth}script.external_request`] },
  'AdvancedSheets.': {
    from: 'FULL',
    scopes: [...spreadsheets, `${auth}drive`, `${auth}drive.file`],
  },
  'AdvancedDrive.': { from: 'FULL', scopes: [`${auth}drive`, `${auth}drive.file`] },
}

const ranks: Record<AuthMode, number> = { NONE: 0, LIMITED: 1, FULL: 2 }

export interface Permission {
  method: string
  mode: AuthMode
  manifest: Manifest
}

/** The refusal of a service call in Google's words, or undefined when it may go on. */
export function findRefusal({ method, mode, manifest }: Permission): string | undefined {
  const rule = ruleFor(method)
  if (!rule) return `${method} is not implemented by the local workspace`
  const required = requiredText(rule.scopes)
  if (ranks[mode] < ranks[rule.from]) {
    return `You do not have permission to call ${publicName(method)}.${required}`
  }
  const granted = manifest.oauthScopes
  // Without oauthScopes Google works the scopes out from the code.
  const enough = !granted || rule.scopes.some((scope) => granted.includes(scope))
  if (mode !== 'FULL' || rule.scopes.length === 0 || enough) return undefined
  return `Specified permissions are not sufficient to call ${publicName(method)}.${required}`
}

function ruleFor(method: string): Rule | undefined {
  const prefixes = Object.keys(rules).filter((prefix) => method.startsWith(prefix))
  const longest = prefixes.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? undefined : rules[longest]
}

function requiredText(scopes: readonly string[]): string {
  if (scopes.length === 0) return ''
  const list = scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`
  return ` Required permissions: ${list}`
}

function publicName(method: string): string {
  if (method.startsWith('Properties.')) return method.replace('Properties.', 'PropertiesService.')
  if (method.startsWith('AdvancedSheets.')) return 'Sheets.Spreadsheets'
  if (method.startsWith('AdvancedDrive.')) return 'Drive.Files'
  return method
}
