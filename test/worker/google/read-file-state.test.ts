import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { startLocalGoogle, type LocalGoogle } from './local-google.ts'

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
  local.forget()
})
afterEach(async () => {
  await local.close()
})

describe('readFileState', () => {
  it('says whether the file lies in the bin and whether the worker may change it, in one call', async () => {
    const { google, spreadsheetId, ws } = local
    expect(await google.readFileState(spreadsheetId)).toEqual({ isTrashed: false, mayEdit: true })
    expect(local.calls.map(({ method }) => method)).toEqual(['drive.files.get'])

    ws.sharing.share(spreadsheetId, ws.tokens.serviceAccount.email, 'reader')
    ws.sharing.trashFile(spreadsheetId, true)

    expect(await google.readFileState(spreadsheetId)).toEqual({ isTrashed: true, mayEdit: false })
  })
})
