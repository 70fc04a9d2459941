import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { FORM_KINDS, type FormKind } from '../../shared/model/submission.ts'
import { whatRefusalMeans } from '../../addon/made-up/bin-files.ts'
import { HR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'

const BIN = 'drive.files.update'
const OWNER = 'orang@lain.example'
const CHECK_IN = 'KANTOR PERCOBAAN – Presensi'
const FILE = 'KANTOR PERCOBAAN – Pantau'

let addon: AddonHost
/** Of the real office, from which the made-up one is made and deleted. */
let real: string
let madeUp: string
let forms: { kind: FormKind; formId: string }[]

beforeAll(async () => {
  addon = await startAddonHost()
  real = addon.createSpreadsheet()
  await addon.run(real, 'setUpWorkbook', SET_UP_INPUT)
})
afterAll(() => addon.close())

beforeEach(async () => {
  const { url } = (await addon.run(real, 'makeMadeUp')) as { url: string }
  madeUp = /\/d\/([\w-]+)/u.exec(url)?.[1] ?? ''
  forms = FORM_KINDS.map((kind) => ({ kind, formId: makeForm(HR) }))
  addon.worker.madeUp = { agencyId: 'made-up', spreadsheetId: madeUp, forms }
})
afterEach(() => {
  addon.ws.faults.clear()
  addon.worker.failing = undefined
})

function makeForm(owner: string): string {
  const { ws } = addon
  const { formId } = ws.forms.createForm({ owner, title: CHECK_IN, published: true })
  ws.sharing.noteApp(formId, ws.tokens.scriptClientId)
  return formId
}

function remove(): Promise<unknown> {
  return addon.run(real, 'deleteMadeUp')
}

/** Of the office's files those that are not in the bin. */
function standing(): string[] {
  return [madeUp, ...forms.map(({ formId }) => formId)].filter(
    (id) => addon.ws.sharing.findFile(id)?.trashed === false,
  )
}

/** Whether the spreadsheet is still remembered as this person's made-up office. */
async function isRemembered(): Promise<boolean> {
  const { url } = (await addon.run(real, 'readMadeUp')) as { url: string }
  return url !== ''
}

const DONE = { later: [], refused: [] }

describe('deleting a made-up office', () => {
  it('takes forms and spreadsheet to the bin, and then the worker’s part', async () => {
    expect(await remove()).toEqual(DONE)

    expect(standing()).toEqual([])
    expect(addon.worker.madeUp).toBeNull()
    expect(await isRemembered()).toBe(false)
    expect(addon.ws.sharing.findFile(real)?.trashed).toBe(false)
  })

  it.each(['429', '500', '503', 'drop-before', 'drop-after'] as const)(
    'goes on where it stopped after %s, and the worker keeps it until all is in the bin',
    async (kind) => {
      addon.ws.faults.add({ method: BIN, kind, times: 1 })

      expect(await remove()).toEqual({ later: [CHECK_IN], refused: [] })
      expect(standing()).toContain(madeUp)
      expect(addon.worker.madeUp).toMatchObject({ forms })

      expect(await remove()).toEqual(DONE)
      expect(standing()).toEqual([])
      expect(addon.worker.madeUp).toBeNull()
    },
  )

  it('keeps the worker’s part where the spreadsheet alone could not go now', async () => {
    addon.ws.faults.add({ method: BIN, kind: '503', times: 1, skip: forms.length })

    expect(await remove()).toEqual({ later: [FILE], refused: [] })
    expect(standing()).toEqual([madeUp])
    expect(addon.worker.madeUp).not.toBeNull()

    expect(await remove()).toEqual(DONE)
    expect(standing()).toEqual([])
  })

  it('names what is somebody else’s, and is not held up by it', async () => {
    const theirs = makeForm(OWNER)
    addon.ws.sharing.share(theirs, HR, 'writer')
    const own = forms
    forms = own.map((form) => (form.kind === 'check-in' ? { ...form, formId: theirs } : form))
    addon.worker.madeUp = { agencyId: 'made-up', spreadsheetId: madeUp, forms }

    expect(await remove()).toEqual({ later: [], refused: [CHECK_IN] })

    expect(standing()).toEqual([theirs])
    expect(addon.worker.madeUp).toBeNull()
    expect(await isRemembered()).toBe(false)
  })

  it('counts what was deleted for good, or is in the bin already, as done', async () => {
    const [first, second] = forms
    addon.ws.sharing.removeFile(first!.formId)
    addon.ws.sharing.trashFile(second!.formId, true)

    expect(await remove()).toEqual(DONE)
    expect(standing()).toEqual([])
  })

  it('is ended by a further press where the worker failed after the spreadsheet was in the bin', async () => {
    addon.worker.failing = {
      status: 503,
      detail: 'Layanan sibuk.',
      path: 'DELETE /v1/made-up-office',
    }

    await expect(remove()).rejects.toThrow('Layanan sibuk.')
    expect(standing()).toEqual([])
    expect(await isRemembered()).toBe(true)

    addon.worker.failing = undefined
    expect(await remove()).toEqual(DONE)
    expect(addon.worker.madeUp).toBeNull()
    expect(await isRemembered()).toBe(false)
  })

  it('is ended by a further press where the worker took its part out and the answer was lost', async () => {
    addon.worker.failing = {
      status: 503,
      detail: 'Layanan sibuk.',
      path: 'DELETE /v1/made-up-office',
    }
    await expect(remove()).rejects.toThrow('Layanan sibuk.')
    addon.worker.failing = undefined
    addon.worker.madeUp = null

    expect(await remove()).toEqual(DONE)
    expect(await isRemembered()).toBe(false)
  })

  it('takes one away that was never enrolled', async () => {
    addon.worker.madeUp = null

    expect(await remove()).toEqual(DONE)
    expect(addon.ws.sharing.findFile(madeUp)?.trashed).toBe(true)
  })

  it('takes the spreadsheet away, too, that was made before the enrolled one was found again', async () => {
    const enrolled = addon.createSpreadsheet()
    addon.ws.sharing.noteApp(enrolled, addon.ws.tokens.scriptClientId)
    addon.worker.madeUp = { agencyId: 'made-up', spreadsheetId: enrolled, forms }

    expect(await remove()).toEqual(DONE)

    expect(standing()).toEqual([])
    expect(addon.ws.sharing.findFile(enrolled)?.trashed).toBe(true)
  })

  it('leaves a spreadsheet in which a real office was set up meanwhile', async () => {
    addon.worker.madeUp = null
    await addon.run(madeUp, 'runSetUpStep', 'tabs', SET_UP_INPUT)

    await expect(remove()).rejects.toThrow('dipakai kantor lain')

    expect(addon.ws.sharing.findFile(madeUp)?.trashed).toBe(false)
    expect(await remove()).toEqual(DONE)
    expect(addon.ws.sharing.findFile(madeUp)?.trashed).toBe(false)
  })
})

describe('whatRefusalMeans', () => {
  it.each([
    ['gone', { code: 404 }],
    ['refused', { code: 403, errors: [{ reason: 'insufficientFilePermissions' }] }],
    ['later', { code: 403, errors: [{ reason: 'userRateLimitExceeded' }] }],
    ['later', { code: 403, errors: [{ reason: 'rateLimitExceeded' }] }],
    ['later', { code: 429 }],
    ['later', { code: 503 }],
  ] as const)('is %s for %j', (meaning, details) => {
    const error = Object.assign(new Error('API call to drive.files.update failed'), { details })

    expect(whatRefusalMeans(error)).toBe(meaning)
  })

  it.each([
    ['gone', 'API call to drive.files.update failed with error: File not found: x.'],
    ['later', 'API call to drive.files.update failed with error: Empty response'],
  ])('is %s without details for %s', (meaning, message) => {
    expect(whatRefusalMeans(new Error(message))).toBe(meaning)
  })
})
