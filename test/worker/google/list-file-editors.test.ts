import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { OWNER, startLocalGoogle, UNIT_HEAD, type LocalGoogle } from './local-google.ts'

const SCOPES = ['https://www.googleapis.com/auth/drive']

let local: LocalGoogle
let worker: string

beforeEach(async () => {
  local = await startLocalGoogle()
  worker = local.ws.tokens.serviceAccount.email
  local.forget()
})

afterEach(async () => {
  await local.close()
})

describe('listFileEditors', () => {
  it('gives the owner and who can edit, not who can read', async () => {
    local.ws.sharing.share(local.spreadsheetId, 'pembaca@setda.example.go.id', 'reader')

    expect(await local.google.listFileEditors(local.spreadsheetId)).toEqual({
      accounts: [OWNER, UNIT_HEAD, worker].sort(),
      groups: [],
      domains: [],
      anyone: false,
    })
    expect(local.calls.map(({ method }) => method)).toEqual(['drive.permissions.list'])
  })

  it('gives groups, domains and anyone that can edit', async () => {
    const { sharing } = local.ws
    for (const share of [
      { type: 'group', grantee: 'semua@setda.example.go.id', role: 'writer' },
      { type: 'group', grantee: 'tamu@setda.example.go.id', role: 'reader' },
      { type: 'domain', grantee: 'setda.example.go.id', role: 'writer' },
      { type: 'anyone', grantee: '', role: 'writer' },
    ] as const) {
      sharing.shareWidely(local.spreadsheetId, share)
    }

    expect(await local.google.listFileEditors(local.spreadsheetId)).toMatchObject({
      groups: ['semua@setda.example.go.id'],
      domains: ['setda.example.go.id'],
      anyone: true,
    })

    sharing.shareWidely(local.spreadsheetId, { type: 'anyone', grantee: '', role: 'reader' })
    expect(await local.google.listFileEditors(local.spreadsheetId)).toMatchObject({ anyone: false })
  })

  it('reads every page', async () => {
    const many = Array.from({ length: 150 }, (_, index) => `pegawai${index}@setda.example.go.id`)
    for (const email of many) local.ws.sharing.share(local.spreadsheetId, email, 'writer')

    const { accounts } = await local.google.listFileEditors(local.spreadsheetId)

    expect(accounts).toEqual([...many, OWNER, UNIT_HEAD, worker].sort())
    expect(local.calls).toHaveLength(2)
  })

  it('is denied where the owner keeps sharing to themselves', async () => {
    local.ws.call('drive.files.update', {
      actor: { email: OWNER, scopes: SCOPES },
      params: { fileId: local.spreadsheetId },
      body: { writersCanShare: false },
    })

    const asked = local.google.listFileEditors(local.spreadsheetId)
    await expect(asked).rejects.toMatchObject({ kind: 'denied' })
  })
})
