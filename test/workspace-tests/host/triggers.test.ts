import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fireDue } from '../../workspace/apps-script/fire-triggers.ts'
import { editCells } from '../../workspace/page/edit-cells.ts'
import { openToAnyone } from '../open-to-anyone.ts'
import { owner, startTestWorkspace, type TestWorkspace } from './start-workspace.ts'

let test: TestWorkspace
const staff = 'ani@contoh.go.id'

beforeEach(async () => {
  test = await startTestWorkspace()
})
afterEach(() => test.close())

async function submit(): Promise<void> {
  const { id } = (await test.run('makeForm')) as { id: string }
  openToAnyone(test.ws, { formId: id })
  const form = test.ws.forms.findForm(id)
  const question = form?.items[0]?.questionItem?.question?.questionId ?? ''
  test.ws.forms.submitResponse(form?.publishedId ?? '', { answers: { [question]: ['Ani'] } })
  await settle()
}

/** Triggers start in a later turn of the event loop. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20))
  await test.host.whenIdle()
  await test.host.whenIdle()
}

describe('a form-submit trigger', () => {
  it('runs as the person who made it, with the row that was added', async () => {
    const installed = (await test.run('installTriggers')) as string[]
    expect(installed.sort()).toEqual(['onChanged ON_EDIT', 'onSubmitted ON_FORM_SUBMIT'])

    await submit()

    const notes = (await test.run('readNotes')) as { named: Record<string, string[]> }[]
    expect(notes).toMatchObject([{ row: 2, user: owner, sheet: true }])
    expect(notes[0]?.named).toMatchObject({ Nama: ['Ani'] })
  })

  it.each([
    ['lose', 0],
    ['duplicate', 2],
    ['blank', 1],
  ] as const)('can be made to %s', async (kind, runs) => {
    await test.run('installTriggers')
    test.ws.faults.addTrigger({ kind, times: 1 })

    await submit()

    const notes = (await test.run('readNotes')) as { values: string[]; row: number | null }[]
    expect(notes).toHaveLength(runs)
    expect(notes.every(({ row }) => (kind === 'blank' ? row === null : row === 2))).toBe(true)
  })
})

describe('edit triggers', () => {
  it("fire for a person's edit, simple and installable", async () => {
    await test.run('installTriggers')

    const change = { row: 1, column: 1, value: 'x' }
    editCells(test.ws, {
      spreadsheetId: test.spreadsheetId,
      sheetId: 0,
      user: owner,
      changes: [change],
    })
    await settle()

    expect(await test.run('readNotes')).toEqual([{ edited: 'B2', value: 'x', mode: 'FULL' }])
    expect(await test.run('getProperty', 'document', 'simple')).toBe('LIMITED x')
  })

  it('do not fire for writes by script or API', async () => {
    await test.run('installTriggers')

    await test.run('writeByScript')
    await test.run('writeByApi', test.spreadsheetId)
    await settle()

    expect(await test.run('readNotes')).toEqual([])
  })
})

describe('ScriptApp.newTrigger', () => {
  it('allows an add-on one trigger of each type in a document', async () => {
    await test.run('installTriggers')

    await expect(test.run('installTriggers')).rejects.toThrow('too many ON_FORM_SUBMIT triggers')
  })

  it('refuses more triggers than a user may have', async () => {
    test.host.settings.limits.triggersPerUser = 1

    await expect(test.run('installTriggers')).rejects.toThrow('This script has too many triggers')
  })

  it('refuses installable triggers in a test deployment', async () => {
    test.host.settings.deployment = 'test'

    await expect(test.run('installTriggers')).rejects.toThrow('not permitted in Test as Add-on')
    await expect(test.run('installHourly', 1)).rejects.toThrow('not permitted in Test as Add-on')
  })

  it('refuses triggers for any file but the one it runs in', async () => {
    const { id } = (await test.run('makeForm')) as { id: string }

    await expect(test.run('installForForm', id)).rejects.toThrow('only for the file it is used in')
    await expect(test.run('installElsewhere', id)).rejects.toThrow('only for the file')
  })

  it('refuses time triggers more often than hourly', async () => {
    await expect(test.run('installHourly', 0.5)).rejects.toThrow('hourly')
  })

  it('runs a time trigger by the clock of the workspace', async () => {
    await test.run('installHourly', 1)
    await fireDue(test.host)
    const before = await test.run('getProperty', 'script', 'hour')

    test.ws.clock.step(3_600_000)
    await fireDue(test.host)

    expect(before).toBeNull()
    expect(await test.run('getProperty', 'script', 'hour')).toMatch(/^2021-07-05T01:/u)
  })
})

describe('SpreadsheetApp.getUi', () => {
  it('is refused where there is no user interface', async () => {
    await test.host.authorize(staff, test.spreadsheetId)

    const { outcome } = await test.host.run({
      functionName: 'showFromTrigger',
      kind: 'trigger',
      mode: 'FULL',
      user: staff,
      spreadsheetId: test.spreadsheetId,
    })

    expect(outcome).toMatchObject({
      error: { message: 'Cannot call SpreadsheetApp.getUi() from this context.' },
    })
  })
})

function postRun(body: object): Promise<Response> {
  return fetch(`${test.origin}/script/run`, {
    method: 'POST',
    body: JSON.stringify({ spreadsheetId: test.spreadsheetId, ...body }),
  })
}

describe('POST /script/run', () => {
  it('asks for authorisation first, then runs as the person', async () => {
    const body = {
      spreadsheetId: test.spreadsheetId,
      user: owner,
      function: 'greet',
      args: [{ name: 'Budi' }],
    }
    const post = (path: string) =>
      fetch(`${test.origin}${path}`, { method: 'POST', body: JSON.stringify(body) })

    const first = await post('/script/run')
    await post('/script/authorize')
    const second = await post('/script/run')

    expect(first.status).toBe(403)
    expect(await second.json()).toMatchObject({
      result: { text: 'Halo Budi', sheet: 'Dinas Contoh' },
    })
  })

  it('refuses people without access and private functions', async () => {
    expect((await postRun({ user: staff, function: 'greet' })).status).toBe(403)
    expect((await postRun({ user: owner, function: 'secret_' })).status).toBe(400)
  })
})
