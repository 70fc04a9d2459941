import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { FormAccess } from '../../../shared/model/agency.ts'
import type { Responder } from '../../workspace/drive/sharing.ts'
import { OWNER, startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'

const ANYONE: FormAccess = { kind: 'anyone' }
const DOMAIN: FormAccess = { kind: 'domain', domain: 'setda.example.go.id' }

let local: LocalGoogle
let formId: string

beforeEach(async () => {
  local = await startLocalGoogle()
  formId = local.ws.forms.createForm({ owner: OWNER, title: 'Presensi', published: true }).formId
  local.ws.sharing.share(formId, local.ws.tokens.serviceAccount.email, 'writer')
  local.forget()
})

afterEach(async () => {
  await local.close()
})

function responders(): Responder[] {
  return local.ws.sharing.listResponders(formId)
}

function methods(): string[] {
  return local.calls.map(({ method }) => method.replace('drive.permissions.', ''))
}

describe('openForm', () => {
  it('gives responders to a form that nobody may open, and reads them back', async () => {
    expect(await local.google.openForm(formId, ANYONE)).toEqual(ANYONE)

    expect(responders()).toEqual([{ type: 'anyone', grantee: '' }])
    expect(methods()).toEqual(['list', 'create', 'list'])
  })

  it('changes nothing where the right ones may', async () => {
    await local.google.openForm(formId, DOMAIN)
    local.forget()

    expect(await local.google.openForm(formId, DOMAIN)).toEqual(DOMAIN)

    expect(methods()).toEqual(['list'])
  })

  it('shuts out whoever is no longer to be let in, but not people named one by one', async () => {
    const named = { type: 'user', grantee: 'tamu@lain.id' } as const
    local.ws.sharing.addResponder(formId, named)
    await local.google.openForm(formId, ANYONE)

    expect(await local.google.openForm(formId, DOMAIN)).toEqual(DOMAIN)
    expect(responders()).toEqual([{ type: 'domain', grantee: DOMAIN.domain }, named])

    expect(await local.google.openForm(formId, ANYONE)).toEqual(ANYONE)
    expect(responders()).toEqual([{ type: 'anyone', grantee: '' }, named])
  })

  it.each(['drop-after', 'drop-before', '503'] as const)(
    'gives them once where the gift met %s',
    async (kind) => {
      local.fail(kind, 'drive.permissions.create')

      expect(await local.google.openForm(formId, ANYONE)).toEqual(ANYONE)

      expect(responders()).toEqual([{ type: 'anyone', grantee: '' }])
    },
  )

  it('says that Google refuses it', async () => {
    local.fail('403', 'drive.permissions.create')

    await expect(local.google.openForm(formId, ANYONE)).rejects.toMatchObject({ kind: 'denied' })
    await expect(
      local.google.openForm(formId, { kind: 'domain', domain: 'lain.go.id' }),
    ).rejects.toMatchObject({ kind: 'rejected' })
  })
})

describe('collectEmail', () => {
  it('sets what the form collects of addresses and reads it back', async () => {
    expect(await local.google.collectEmail(formId, 'none')).toBe('none')
    expect(await local.google.collectEmail(formId, 'verified')).toBe('verified')
    expect(await local.google.collectEmail(formId, 'typed')).toBe('typed')

    expect(local.ws.forms.findForm(formId)?.emailCollectionType).toBe('RESPONDER_INPUT')
  })
})
