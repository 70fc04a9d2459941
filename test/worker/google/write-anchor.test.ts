import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { startLocalGoogle, type LocalGoogle } from './local-google.ts'

const BATCH = 'sheets.spreadsheets.batchUpdate'

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
})
afterEach(() => local.close())

async function standing(): Promise<readonly string[]> {
  return (await local.google.describeSpreadsheet(local.spreadsheetId)).anchors
}

describe('writeAnchor', () => {
  it('keeps a text with the spreadsheet, out of sight of its people, and replaces it', async () => {
    expect(await standing()).toEqual([])
    await local.google.writeAnchor(local.spreadsheetId, 'satu')
    await local.restart().writeAnchor(local.spreadsheetId, 'dua')

    const seen = local.ws.call('sheets.spreadsheets.get', {
      actor: {
        email: 'hr@setda.example.go.id',
        scopes: ['https://www.googleapis.com/auth/spreadsheets'],
      },
      params: { spreadsheetId: local.spreadsheetId, fields: 'developerMetadata' },
    })

    expect(await standing()).toEqual(['dua'])
    expect(seen).toEqual({})
  })

  it('writes nothing where the text stands already', async () => {
    await local.google.writeAnchor(local.spreadsheetId, 'satu')
    local.forget()
    await local.google.writeAnchor(local.spreadsheetId, 'satu')

    expect(local.calls.map(({ method }) => method)).toEqual(['sheets.spreadsheets.get'])
  })

  it('makes several of one key the same', async () => {
    await local.google.writeAnchor(local.spreadsheetId, 'satu')
    const again = { metadataKey: 'pantau-anchor', metadataValue: 'satu lagi' }
    const location = { spreadsheet: true }
    local.asPerson(
      [
        {
          createDeveloperMetadata: {
            developerMetadata: { ...again, location, visibility: 'PROJECT' },
          },
        },
      ],
      local.ws.tokens.serviceAccount.email,
    )
    expect(await standing()).toEqual(['satu', 'satu lagi'])

    await local.google.writeAnchor(local.spreadsheetId, 'dua')

    expect(await standing()).toEqual(['dua', 'dua'])
  })

  it.each(['503', 'drop-after', 'apply-late'] as const)(
    'leaves one after %s (G5)',
    async (kind) => {
      local.fail(kind, BATCH)
      await local.google.writeAnchor(local.spreadsheetId, 'satu')
      local.ws.faults.applyLate()

      expect(await standing()).toEqual(['satu'])
      await local.google.writeAnchor(local.spreadsheetId, 'dua')
      expect(await standing()).toEqual(['dua'])
    },
  )
})
