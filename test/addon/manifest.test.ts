import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIntoFolder, type AddonFolder } from './built-addon.ts'

const AUTH = 'https://www.googleapis.com/auth/'

/** What in the script needs which scope. */
const USES: readonly { readonly scope: string; readonly use: RegExp }[] = [
  { scope: 'openid', use: /\bScriptApp\.getIdentityToken\(/u },
  { scope: `${AUTH}userinfo.email`, use: /\bSession\.getEffectiveUser\(/u },
  { scope: `${AUTH}spreadsheets`, use: /\bSheets\.Spreadsheets\b/u },
  { scope: `${AUTH}drive.file`, use: /\bDrive\.Files\.update\(/u },
  { scope: `${AUTH}forms`, use: /\bFormApp\.(?:create|openById)\(/u },
  { scope: `${AUTH}script.container.ui`, use: /\.showSidebar\(/u },
  { scope: `${AUTH}script.external_request`, use: /\bUrlFetchApp\.fetch\(/u },
  { scope: `${AUTH}script.scriptapp`, use: /\bScriptApp\.newTrigger\(/u },
  { scope: `${AUTH}script.send_mail`, use: /\bMailApp\.sendEmail\(/u },
]
const SERVICES_OF_THOSE = [
  'Drive',
  'FormApp',
  'MailApp',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
]
/** Services that ask for no scope. */
const FREE_SERVICES = [
  'CacheService',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'Utilities',
]

describe('the manifest', () => {
  let addon: AddonFolder
  let code: string
  let manifest: Record<string, unknown>

  beforeAll(async () => {
    addon = await buildIntoFolder('https://pantau.example.go.id')
    code = await addon.read('Code.js')
    manifest = JSON.parse(await addon.read('appsscript.json')) as Record<string, unknown>
  })
  afterAll(() => rm(addon.folder, { recursive: true }))

  it('is that of an editor add-on: it has these keys and no addOns block', () => {
    expect(manifest).toEqual({
      timeZone: 'Asia/Jakarta',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: USES.map(({ scope }) => scope),
      dependencies: {
        enabledAdvancedServices: [
          { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
          { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
        ],
      },
      urlFetchWhitelist: ['https://pantau.example.go.id/'],
    })
  })

  it('asks for no scope that the script does not use', () => {
    const unused = USES.filter(({ use }) => !use.test(code)).map(({ scope }) => scope)

    expect(unused).toEqual([])
  })

  it('asks for the scope of every service that the script uses', () => {
    const named = code.matchAll(
      /(?<![\w$.])([A-Z]\w*(?:App|Service)|Sheets|Drive|Session|Utilities|Jdbc)\./gu,
    )
    const used = [...new Set([...named].map(([, service]) => service))]

    expect(used).toContain('SpreadsheetApp')
    expect([...SERVICES_OF_THOSE, ...FREE_SERVICES]).toEqual(expect.arrayContaining(used))
  })
})
