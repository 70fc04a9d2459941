import { describe, expect, it } from 'vitest'
import { findRefusal } from '../../workspace/apps-script/authorization.ts'

const auth = 'https://www.googleapis.com/auth/'
const manifest = { oauthScopes: [`${auth}spreadsheets.currentonly`, 'openid'] }

describe('findRefusal', () => {
  it.each(['Menu.addToUi', 'SpreadsheetApp.getUi', 'Session.getActiveUserLocale', 'console.log'])(
    'lets %s pass in mode NONE',
    (method) => {
      expect(findRefusal({ method, mode: 'NONE', manifest })).toBeUndefined()
    },
  )

  it.each([
    'Properties.getProperty',
    'UrlFetchApp.fetch',
    'Spreadsheet.getName',
    'Session.getActiveUser',
  ])('refuses %s in mode NONE', (method) => {
    expect(findRefusal({ method, mode: 'NONE', manifest })).toContain(
      'You do not have permission to call',
    )
  })

  it.each(['Properties.getProperty', 'Spreadsheet.getName', 'Range.getValues'])(
    'lets %s pass in mode LIMITED',
    (method) => {
      expect(findRefusal({ method, mode: 'LIMITED', manifest })).toBeUndefined()
    },
  )

  it.each([
    'UrlFetchApp.fetch',
    'ScriptApp.newTrigger',
    'SpreadsheetApp.openById',
    'FormApp.create',
  ])('refuses %s in mode LIMITED, naming the scope', (method) => {
    expect(findRefusal({ method, mode: 'LIMITED', manifest })).toMatch(
      /^You do not have permission to call .* Required permissions: https:/u,
    )
  })

  it('refuses what the manifest does not ask for, even in mode FULL', () => {
    expect(findRefusal({ method: 'UrlFetchApp.fetch', mode: 'FULL', manifest })).toBe(
      `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${auth}script.external_request`,
    )
    expect(findRefusal({ method: 'Spreadsheet.getName', mode: 'FULL', manifest })).toBeUndefined()
    expect(
      findRefusal({ method: 'ScriptApp.getIdentityToken', mode: 'FULL', manifest }),
    ).toBeUndefined()
  })

  it('refuses a service that has no rule', () => {
    expect(findRefusal({ method: 'DriveApp.getFiles', mode: 'FULL', manifest })).toBe(
      'DriveApp.getFiles is not implemented by the local workspace',
    )
  })
})
