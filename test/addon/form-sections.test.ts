import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import type { FormKind } from '../../shared/model/submission.ts'
import { PERMIT_KIND } from '../../shared/workbook/choices.ts'
import { getForm } from '../../shared/workbook/forms.ts'
import type { FormRecord } from '../workspace/forms/form-record.ts'
import { sectionsOf, sectionsPassed } from '../workspace/forms/sections.ts'
import { ACTOR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { change, flattenForm, formOf, keyOf, type FlatKind } from './flat-forms.ts'

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
})
afterAll(() => addon.close())
beforeEach(() => {
  // Google counts calls by the minute.
  addon.ws.clock.step(60_000)
})

function setUp(kind: FormKind): Promise<unknown> {
  return addon.run(spreadsheetId, 'runSetUpStep', `form:${kind}`, {})
}

/** Google's ids of the questions, by key. */
function questionIds(kind: FormKind): Record<string, string> {
  return Object.fromEntries(
    formOf(addon, spreadsheetId, kind).items.flatMap((item) => {
      const key = keyOf(kind, item)
      return key === undefined ? [] : [[key, item.questionItem?.question?.questionId ?? '']]
    }),
  )
}

/** What the form asks, section by section, with an asterisk where it must be answered. */
function asked(kind: FormKind): string[][] {
  return sectionsOf(formOf(addon, spreadsheetId, kind)).map((items) =>
    items.flatMap((item) => {
      const key = keyOf(kind, item)
      return key === undefined ? [] : `${key}${item.questionItem?.question?.required ? '*' : ''}`
    }),
  )
}

function declared(kind: FormKind): string[][] {
  return getForm(kind).sections.map(({ questions }) =>
    questions.map(({ key, required }) => `${key}${required ? '*' : ''}`),
  )
}

/** The sections that somebody passes who gives these answers. */
function passed(kind: FormKind, answers: Record<string, string>): string[] {
  const ids = questionIds(kind)
  const given = Object.entries(answers).map(([key, value]) => [ids[key] ?? key, [value]])
  const sections = sectionsPassed(formOf(addon, spreadsheetId, kind), Object.fromEntries(given))
  return sections.map((section) => getForm(kind).sections[section]?.key ?? '')
}

const ACTIVITIES = ['activity1', 'activity2', 'activity3', 'activity4', 'activity5']
const MORE = { more2: 'Ya', more3: 'Ya', more4: 'Ya', more5: 'Ya' }
/** Answers, and the sections that they lead through. */
const WAYS: Record<FlatKind, readonly (readonly [Record<string, string>, string[]])[]> = {
  permit: [
    [{ kind: 'Kerja di kantor' }, ['start', 'part', 'period']],
    [{ kind: 'Perjalanan' }, ['start', 'travel', 'part', 'period']],
    [{ kind: 'Cuti' }, ['start', 'leave', 'period']],
    [{ kind: 'Sakit' }, ['start', 'part', 'period']],
    [{ kind: 'Izin' }, ['start', 'part', 'period']],
    [{ kind: 'Koreksi kehadiran' }, ['start', 'period']],
  ],
  'daily-report': [
    [{ day: 'Hari ini', more2: 'Tidak' }, ['start', 'activity1', 'closing']],
    [
      { day: 'Kemarin', more2: 'Ya', more3: 'Tidak' },
      ['start', 'activity1', 'activity2', 'closing'],
    ],
    [{ day: 'Tanggal lain', ...MORE }, ['start', 'date', ...ACTIVITIES, 'closing']],
  ],
  'weekly-plan': [
    [{ more2: 'Tidak' }, ['start']],
    [{ more2: 'Ya', more3: 'Tidak' }, ['start', 'target2']],
    [MORE, ['start', 'target2', 'target3', 'target4', 'target5']],
  ],
}

/** What the form asks, and where it leads. */
function shapeOf(kind: FlatKind): object {
  return { asked: asked(kind), ways: WAYS[kind].map(([answers]) => passed(kind, answers)) }
}

function rightShape(kind: FlatKind): object {
  return { asked: declared(kind), ways: WAYS[kind].map(([, sections]) => sections) }
}

describe.each<FlatKind>(['permit', 'daily-report', 'weekly-plan'])('the form %s', (kind) => {
  it('asks in each section what is declared, and leads by the answers', () => {
    expect(shapeOf(kind)).toEqual(rightShape(kind))
  })

  it('of an earlier version gets its sections and keeps its questions', async () => {
    const { formId, items } = flattenForm(addon, spreadsheetId, kind)
    const before = questionIds(kind)
    const own = { title: 'Nomor HP', questionItem: { question: { textQuestion: {} } } }
    change(addon, formId, { createItem: { item: own, location: { index: items.length } } })

    await setUp(kind)

    expect(shapeOf(kind)).toEqual(rightShape(kind))
    expect(questionIds(kind)).toMatchObject(before)
    const { items: after } = formOf(addon, spreadsheetId, kind)
    expect(after.at(-1)?.title).toBe('Nomor HP')
    change(addon, formId, { deleteItem: { location: { index: after.length - 1 } } })
  })

  it('is not changed when set-up runs again, nor is an asterisk that people took away', async () => {
    const { formId, items } = formOf(addon, spreadsheetId, kind)
    const index = items.findLastIndex(({ questionItem }) => questionItem?.question?.required)
    const item = structuredClone(items[index]!)
    item.questionItem!.question!.required = false
    change(addon, formId, { updateItem: { item, location: { index }, updateMask: '*' } })
    const before = formOf(addon, spreadsheetId, kind)

    await setUp(kind)

    expect(formOf(addon, spreadsheetId, kind).items).toEqual(before.items)
    expect(formOf(addon, spreadsheetId, kind).extras).toEqual(before.extras)
  })
})

describe('bringing a form to sections, cut short', () => {
  it('asks of nobody more than before, and is right after the next run', async () => {
    const changes = await countChanges('permit')

    for (let done = 0; done < changes; done += 1) {
      addon.ws.clock.step(60_000)
      flattenForm(addon, spreadsheetId, 'permit')
      const before = questionIds('permit')
      await expect(failingAfter(done, () => setUp('permit'))).rejects.toThrow('gagal')

      expect(requiredOf('Sakit')).toEqual(expect.not.arrayContaining(['travelKind', 'leaveKind']))
      await setUp('permit')
      expect(shapeOf('permit')).toEqual(rightShape('permit'))
      expect(questionIds('permit')).toMatchObject(before)
    }
  })
})

describe('making a form, cut short', () => {
  it('ends with the same questions, helps, checks and sections after the next run', async () => {
    const whole = contentOf(formOf(addon, spreadsheetId, 'permit'))
    forget('permit')
    const spied = spyOnChanges(() => true)
    await setUp('permit')
    spied.restore()
    expect(contentOf(formOf(addon, spreadsheetId, 'permit'))).toEqual(whole)

    for (let done = 0; done < spied.changes(); done += 4) {
      addon.ws.clock.step(60_000)
      forget('permit')
      await expect(failingAfter(done, () => setUp('permit'))).rejects.toThrow('gagal')

      await setUp('permit')

      expect(contentOf(formOf(addon, spreadsheetId, 'permit'))).toEqual(whole)
    }
  })
})

describe('a form that people changed', () => {
  it('leads by an option that they renamed, and drops one that could not be read', async () => {
    const { formId, items } = formOf(addon, spreadsheetId, 'daily-report')
    const index = items.findIndex((item) => keyOf('daily-report', item) === 'day')
    const item = structuredClone(items[index]!)
    item.questionItem!.question!.choiceQuestion!.options = [
      { value: 'Hari ini juga' },
      { value: 'Kemarin' },
      { value: 'Tanggal lain' },
      { isOther: true },
    ]
    change(addon, formId, { updateItem: { item, location: { index }, updateMask: '*' } })

    await setUp('daily-report')

    const answers = { day: 'Hari ini juga', more2: 'Tidak' }
    expect(passed('daily-report', answers)).toEqual(['start', 'activity1', 'closing'])
    const { items: after } = formOf(addon, spreadsheetId, 'daily-report')
    const options = after[index]?.questionItem?.question?.choiceQuestion?.options
    expect(options?.map(({ value }) => value)).toEqual(['Hari ini juga', 'Kemarin', 'Tanggal lain'])
  })

  it('ends the report where it ended when both answers to "another?" were renamed', async () => {
    setOptions('daily-report', 'more2', ['Masih ada', 'Cukup'])
    setOptions('weekly-plan', 'more2', ['Masih ada', 'Cukup'])

    await setUp('daily-report')
    await setUp('weekly-plan')

    const answers = { day: 'Kemarin', more2: 'Cukup' }
    expect(passed('daily-report', answers)).toEqual(['start', 'activity1', 'closing'])
    expect(passed('weekly-plan', answers)).toEqual(['start'])
    setOptions('daily-report', 'more2', ['Ya', 'Tidak'])
    setOptions('weekly-plan', 'more2', ['Ya', 'Tidak'])
  })

  it('requires no second activity where nobody could end after the first', async () => {
    flattenForm(addon, spreadsheetId, 'daily-report')
    await setUp('daily-report')
    flattenForm(addon, spreadsheetId, 'daily-report')
    const { formId, items } = formOf(addon, spreadsheetId, 'daily-report')
    const item = {
      title: 'Ada kegiatan lain (ke-2)?',
      questionItem: {
        question: {
          choiceQuestion: { type: 'RADIO', options: [{ value: 'Masih' }, { value: 'Cukup' }] },
        },
      },
    }
    change(addon, formId, { createItem: { item, location: { index: items.length } } })

    await setUp('daily-report')

    expect(asked('daily-report')[3]).toEqual(expect.arrayContaining(['activity2', 'output2']))
  })

  it.each([
    ['at the end', ['Tugas belajar']],
    ['twice', ['Tugas belajar', 'Magang']],
  ])(
    'asks of a kind that they added %s when and why, nothing of journeys',
    async (_case, added) => {
      const titles = PERMIT_KIND.map(({ title }) => title.id)
      setOptions('permit', 'kind', [...titles, ...added])

      await setUp('permit')

      expect(passed('permit', { kind: 'Tugas belajar' })).toEqual(['start', 'period'])
      expect(shapeOf('permit')).toEqual(rightShape('permit'))
      setOptions('permit', 'kind', titles)
      await setUp('permit')
    },
  )

  it('gets a section again that they deleted, and its questions back there', async () => {
    const { formId, items } = formOf(addon, spreadsheetId, 'permit')
    const kind = items.find((item) => keyOf('permit', item) === 'kind')!
    const { choiceQuestion, ...question } = kind.questionItem!.question!
    const options = choiceQuestion!.options!.map(({ value }) => ({ value: value! }))
    change(addon, formId, {
      updateItem: {
        item: {
          ...kind,
          questionItem: {
            question: { ...question, choiceQuestion: { ...choiceQuestion, options } },
          },
        },
        location: { index: items.indexOf(kind) },
        updateMask: '*',
      },
    })
    const index = items.findIndex(({ pageBreakItem }) => pageBreakItem)
    change(addon, formId, { deleteItem: { location: { index } } })

    await setUp('permit')

    expect(shapeOf('permit')).toEqual(rightShape('permit'))
  })

  it('requires nothing of everybody where a question cannot lead any more', async () => {
    const { formId, items } = flattenForm(addon, spreadsheetId, 'permit')
    const index = items.findIndex((item) => keyOf('permit', item) === 'kind')
    change(
      addon,
      formId,
      { deleteItem: { location: { index } } },
      {
        createItem: {
          item: { title: 'Jenis izin', questionItem: { question: { textQuestion: {} } } },
          location: { index },
        },
      },
    )

    await setUp('permit')

    expect(asked('permit')[1]).toEqual(expect.arrayContaining(['travelKind', 'destination']))
    expect(asked('permit')[2]).toEqual(['leaveKind'])
  })
})

/** Renames a question's options in their places, and adds those that are more; each leads where its place led. */
function setOptions(kind: FlatKind, key: string, values: readonly string[]): void {
  const { formId, items } = formOf(addon, spreadsheetId, kind)
  const index = items.findIndex((each) => keyOf(kind, each) === key)
  const item = structuredClone(items[index]!)
  const { choiceQuestion } = item.questionItem!.question!
  const before = choiceQuestion!.options ?? []
  choiceQuestion!.options = values.map((value, place) => {
    const { goToAction, goToSectionId } = before[place] ?? { goToAction: 'NEXT_SECTION' }
    return { value, ...(goToAction && { goToAction }), ...(goToSectionId && { goToSectionId }) }
  })
  change(addon, formId, { updateItem: { item, location: { index }, updateMask: '*' } })
}

/** What somebody with that kind of permit must answer. */
function requiredOf(kind: string): string[] {
  const form = formOf(addon, spreadsheetId, 'permit')
  const answers = { [questionIds('permit')['kind'] ?? '']: [kind] }
  const items = sectionsPassed(form, answers).flatMap((section) => sectionsOf(form)[section] ?? [])
  return items.flatMap((item) =>
    item.questionItem?.question?.required ? (keyOf('permit', item) ?? []) : [],
  )
}

/** What is in the form, without Google's ids. */
function contentOf({ items, extras }: FormRecord): object[] {
  const places = new Map(items.map(({ itemId }, index) => [itemId, index]))
  return items.map(({ itemId, title, description, questionItem }) => {
    const question = questionItem?.question
    return {
      title,
      help: description ?? '',
      required: question?.required ?? false,
      kind: Object.keys(question ?? {}).filter((key) => key.endsWith('Question')),
      options: question?.choiceQuestion?.options?.map(({ value, goToAction, goToSectionId }) => ({
        value,
        goToAction,
        target: places.get(goToSectionId),
      })),
      validation: extras.validations[question?.questionId ?? ''],
      leadsTo: places.get(extras.pageNavigation[itemId ?? '']?.goToSectionId),
    }
  })
}

/** As if the form had never been made. */
function forget(kind: FlatKind): void {
  const { formId } = formOf(addon, spreadsheetId, kind)
  const call = { actor: ACTOR, params: { fileId: formId }, unmetered: true }
  addon.ws.call('drive.files.delete', call)
  const scope = `document ${spreadsheetId}`
  const { [`form:${kind}`]: _, ...others } = addon.ws.store.get<Record<string, string>>(
    'script-properties',
    scope,
  )!
  addon.ws.store.set('script-properties', scope, others)
}

async function countChanges(kind: FlatKind): Promise<number> {
  flattenForm(addon, spreadsheetId, kind)
  const spied = spyOnChanges(() => true)
  await setUp(kind)
  const { changes } = spied
  spied.restore()
  return changes()
}

/** Google ends the execution at the change after so many. */
async function failingAfter(done: number, work: () => Promise<unknown>): Promise<unknown> {
  const spied = spyOnChanges((count) => count <= done)
  try {
    return await work()
  } finally {
    spied.restore()
  }
}

function spyOnChanges(isLet: (count: number) => boolean) {
  const { ws } = addon
  const real = ws.call.bind(ws)
  const realBreak = ws.forms.setPageNavigation.bind(ws.forms)
  let count = 0
  function pass(): void {
    count += 1
    if (!isLet(count)) throw new Error('Exceeded maximum execution time')
  }
  const spies = [
    vi.spyOn(ws, 'call').mockImplementation((method, request) => {
      if (method === 'forms.forms.batchUpdate') pass()
      return real(method, request)
    }),
    vi.spyOn(ws.forms, 'setPageNavigation').mockImplementation((...args) => {
      pass()
      realBreak(...args)
    }),
  ]
  return {
    changes: () => count,
    restore: () => {
      for (const spy of spies) spy.mockRestore()
    },
  }
}
