import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormRecord } from '../../workspace/forms/form-record.ts'
import { entryOf } from '../../workspace/forms/form-record.ts'
import { openToAnyone } from '../open-to-anyone.ts'
import { startTestWorkspace, type TestWorkspace } from './start-workspace.ts'

let test: TestWorkspace
let formId: string
let url: string

beforeAll(async () => {
  test = await startTestWorkspace()
  const made = (await test.run('makeSections')) as { id: string; url: string }
  formId = made.id
  url = made.url
  openToAnyone(test.ws, { formId })
})
afterAll(() => test.close())

function form(): FormRecord {
  const found = test.ws.forms.findForm(formId)
  if (!found) throw new Error('The form is gone.')
  return found
}

function questionId(title: string): string {
  const asked = form().items.find((item) => item.title === title && item.questionItem)
  return asked?.questionItem?.question?.questionId ?? ''
}

/** Answers by title. */
type Answers = Record<string, string>

function entries(answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([title, value]) => [`entry.${entryOf(questionId(title))}`, value]),
  )
}

async function post(
  answers: Answers,
  fields: Record<string, string> = {},
): Promise<{ status: number; text: string; history: string | undefined }> {
  const body = new URLSearchParams({ ...entries(answers), ...fields })
  const reply = await fetch(url.replace('viewform', 'formResponse'), { method: 'POST', body })
  const text = await reply.text()
  return {
    status: reply.status,
    text,
    history: /name="pageHistory" value="([^"]*)"/u.exec(text)?.[1],
  }
}

/** What was taken of the answers, in their order: an id of digits alone stands first among keys. */
function submit(answers: Answers): string[] {
  const byId = Object.entries(answers).map(
    ([title, value]) => [questionId(title), [value]] as const,
  )
  const { publishedId } = form()
  const taken = test.ws.forms.submitResponse(publishedId, { answers: Object.fromEntries(byId) })
  return byId.flatMap(([id]) => taken.answers[id] ?? [])
}

describe('FormApp', () => {
  it('tells where choices and page breaks lead', async () => {
    expect(await test.run('readSections', formId)).toEqual({
      choices: [
        ['Perjalanan', 'CONTINUE', null],
        ['Sakit', 'GO_TO_PAGE', 'Sakit'],
        ['Lain', 'GO_TO_PAGE', 'Tanggal'],
        ['Ulang', 'RESTART', null],
        ['Selesai', 'SUBMIT', null],
      ],
      pages: [
        ['Perjalanan', 'CONTINUE', null],
        ['Sakit', 'GO_TO_PAGE', 'Tanggal'],
        ['Tanggal', 'CONTINUE', null],
      ],
    })
  })

  it('tells of no option of a list where it leads', async () => {
    expect(await test.run('readListOption')).toEqual(['a', null, null])
  })

  it.each([
    ['mixed', 'cannot be combined'],
    ['checkbox', "don't match the method signature for CheckboxItem.createChoice"],
    ['GO_TO_PAGE', "don't match the method signature for MultipleChoiceItem.createChoice"],
    ['other option', '"other" option beside options that go to a section is not implemented'],
    ['another form', 'not in the form'],
    ['page of another form', 'not in the form'],
    ['deletion', 'is not implemented by the local workspace'],
  ])('refuses navigation: %s', async (what, message) => {
    await expect(test.run('refuseNavigation', what)).rejects.toThrow(message)
  })
})

describe('the Forms API', () => {
  it('shows sections and where options lead, and not where page breaks do', () => {
    const shown = test.ws.call<{ items: FormRecord['items'] }>('forms.forms.get', {
      actor: {
        email: 'sekretaris@contoh.go.id',
        scopes: ['https://www.googleapis.com/auth/forms.body'],
      },
      params: { formId },
    })

    const breaks = shown.items.filter(({ pageBreakItem }) => pageBreakItem)
    const idOf = (title: string) => breaks.find((item) => item.title === title)?.itemId
    expect(breaks.map(({ pageBreakItem }) => pageBreakItem)).toEqual([{}, {}, {}])
    expect(shown.items[0]?.questionItem?.question?.choiceQuestion?.options).toEqual([
      { value: 'Perjalanan', goToAction: 'NEXT_SECTION' },
      { value: 'Sakit', goToSectionId: idOf('Sakit') },
      { value: 'Lain', goToSectionId: idOf('Tanggal') },
      { value: 'Ulang', goToAction: 'RESTART_FORM' },
      { value: 'Selesai', goToAction: 'SUBMIT_FORM' },
    ])
  })
})

describe('a response', () => {
  it('is asked only what its sections require', () => {
    expect(submit({ Jenis: 'Perjalanan', Tujuan: 'Bontang', Mulai: '2021-07-05' })).toEqual([
      'Perjalanan',
      'Bontang',
      '2021-07-05',
    ])
    expect(submit({ Jenis: 'Lain', Mulai: '2021-07-05' })).toEqual(['Lain', '2021-07-05'])
    expect(submit({ Jenis: 'Selesai', Nama: 'Ani' })).toEqual(['Selesai', 'Ani'])
    expect(() => submit({ Jenis: 'Sakit', Mulai: '2021-07-05' })).toThrow('wajib diisi')
  })

  it('holds nothing of a section that it did not pass', () => {
    const answers = { Jenis: 'Sakit', Tujuan: 'Bontang', Keluhan: 'Demam', Mulai: '2021-07-05' }

    expect(submit(answers)).toEqual(['Sakit', 'Demam', '2021-07-05'])
  })

  it('whose sections go round is not implemented', () => {
    expect(() => submit({ Jenis: 'Ulang' })).toThrow('sections go round is not implemented')
  })
})

describe('the form page', () => {
  it('shows a section at a time, as the answers lead', async () => {
    const first = await (await fetch(url)).text()
    const second = await post({ Jenis: 'Sakit' }, { pageHistory: '0' })
    const third = await post({ Jenis: 'Sakit', Keluhan: 'Demam' }, { pageHistory: '0,2' })

    expect(first).toContain('Berikutnya')
    expect(first).not.toMatch(/Kembali|Kirim|Keluhan/u)
    expect(second.history).toBe('0,2')
    expect(second.text).toContain('Keluhan')
    expect(second.text).toContain('Kembali')
    expect(second.text).not.toContain('Tujuan')
    expect(third.history).toBe('0,2,3')
    expect(third.text).toMatch(/Mulai[\s\S]*Kirim/u)
  })

  it('does not go on from a section that lacks an answer', async () => {
    const reply = await post({ Jenis: 'Sakit' }, { pageHistory: '0,2' })

    expect([reply.status, reply.history]).toEqual([400, '0,2'])
    expect(reply.text).toContain('wajib diisi')
  })

  it('goes back the way that it came, and forgets nothing', async () => {
    const reply = await post(
      { Jenis: 'Sakit', Keluhan: 'Demam' },
      { pageHistory: '0,2', navigate: 'back' },
    )

    expect(reply.history).toBe('0')
    expect(reply.text).toContain('value="Demam"')
  })

  it('begins anew with what was answered, where an option says so', async () => {
    const reply = await post({ Jenis: 'Ulang', Nama: 'Ani' }, { pageHistory: '0' })

    expect(reply.history).toBe('0,0')
    expect(reply.text).toContain('value="Ani"')
  })

  it('takes what a link fills in of a later section along', async () => {
    const query = new URLSearchParams(entries({ Keluhan: 'Demam' }))

    const page = await (await fetch(`${url}?${query}`)).text()

    expect(page).toContain(
      `type="hidden" name="entry.${entryOf(questionId('Keluhan'))}" value="Demam"`,
    )
  })

  it('takes a posted form for the first section where it names no others', async () => {
    const answers = { Jenis: 'Sakit', Keluhan: 'Demam', Mulai: '2021-07-05' }

    const alone = await post(answers)
    const whole = await post(answers, { pageHistory: '0,2,3' })

    expect(alone.history).toBe('0,2')
    expect(whole.text).toContain('Jawaban Anda telah direkam')
  })
})
