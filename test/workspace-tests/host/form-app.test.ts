import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestWorkspace, type TestWorkspace } from './start-workspace.ts'

let test: TestWorkspace

beforeAll(async () => {
  test = await startTestWorkspace()
})
afterAll(() => test.close())

describe('validation of answers', () => {
  it('is set on short and long texts', async () => {
    await expect(test.run('validate', 'Text', 'Text')).resolves.toBeDefined()
    await expect(test.run('validate', 'ParagraphText', 'ParagraphText')).resolves.toBeDefined()
  })

  it.each(['Date', 'Time', 'MultipleChoice', 'List', 'PageBreak', 'SectionHeader'])(
    'is not taken by an item of type %s',
    async (kind) => {
      await expect(test.run('validate', kind, 'Text')).rejects.toThrow(/setValidation/)
    },
  )

  it('of a short text is not taken by a paragraph, nor the other way round', async () => {
    await expect(test.run('validate', 'ParagraphText', 'Text')).rejects.toThrow(
      /validation of TEXT/,
    )
    await expect(test.run('validate', 'Text', 'ParagraphText')).rejects.toThrow(/PARAGRAPH_TEXT/)
    await expect(test.run('requireNumberOfParagraph')).rejects.toThrow(/requireNumber/)
  })

  it('is not taken by a date question of the form itself', () => {
    const form = test.ws.forms.createForm({ owner: 'hr@contoh.go.id', title: 'Izin' })
    test.ws.call('forms.forms.batchUpdate', {
      actor: {
        email: 'hr@contoh.go.id',
        scopes: ['https://www.googleapis.com/auth/forms.body'],
      },
      params: { formId: form.formId },
      body: {
        requests: [
          {
            createItem: {
              item: {
                title: 'Tanggal',
                questionItem: { question: { questionId: '0000000a', dateQuestion: {} } },
              },
              location: { index: 0 },
            },
          },
        ],
      },
    })

    expect(() =>
      test.ws.forms.setTextValidation(form.formId, '0000000a', { pattern: '.*' }),
    ).toThrow('Only a text question takes a validation.')
  })
})
