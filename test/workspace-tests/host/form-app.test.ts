import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestWorkspace, type TestWorkspace } from './start-workspace.ts'

let test: TestWorkspace

beforeAll(async () => {
  test = await startTestWorkspace()
})
afterAll(() => test.close())

describe('FormApp.create', () => {
  it('publishes a form only where it is asked to', async () => {
    const published = { published: true, accepting: true }
    const unpublished = { published: false, accepting: false }

    expect(await test.run('publishState')).toEqual(unpublished)
    expect(await test.run('publishState', false)).toEqual(unpublished)
    expect(await test.run('publishState', true)).toEqual(published)
  })

  it('lets nobody in, published or not', async () => {
    await test.run('publishState', true)

    const forms = test.ws.forms.listForms()
    expect(forms.flatMap(({ formId }) => test.ws.sharing.listResponders(formId))).toEqual([])
  })
})

describe('a form that is not published', () => {
  it.each([
    ['setAcceptingResponses', true],
    ['setAcceptingResponses', false],
    ['setAllowResponseEdits', true],
    ['setConfirmationMessage', 'Terima kasih'],
    ['setLimitOneResponsePerUser', true],
    ['setProgressBar', true],
    ['setShowLinkToRespondAgain', false],
    ['getPublishedUrl', undefined],
  ])('refuses %s(%s)', async (member, value) => {
    await expect(test.run('callUnpublished', member, value)).rejects.toThrow(
      'Operation not supported on unpublished form',
    )
  })

  it('accepts responses exactly when it is published again', async () => {
    expect(await test.run('publishAndUnpublish')).toEqual([false, true, false])
  })
})

describe('a form', () => {
  it.each(['setEmailCollectionType', 'getEmailCollectionType', 'setCollectEmail'])(
    'does not know %s',
    async (member) => {
      await expect(test.run('callUnpublished', member, true)).rejects.toThrow(
        `Form.${member} is not implemented`,
      )
    },
  )
})

describe('an item', () => {
  it('that the form gives has what all kinds have, and is taken for its kind', async () => {
    expect(await test.run('misuseItem')).toEqual(['Nama', 'Lengkap', true])
  })

  it.each([
    ['setRequired', 'Item.setRequired is not implemented'],
    ['asTextItem', 'TextItem.asTextItem is not implemented'],
    ['showOtherOption', 'ListItem.showOtherOption is not implemented'],
    ['generic page', "don't match the method signature for ListItem.createChoice"],
    ['asListItem', 'The item is a TextItem, not a ListItem'],
  ])('does nothing that only its kind does, and the other way round: %s', async (what, message) => {
    await expect(test.run('misuseItem', what)).rejects.toThrow(message)
  })
})

describe('validation of answers', () => {
  it('is set on short and long texts', async () => {
    expect(await test.run('validate', 'Text', 'Text')).toBe('TEXT')
    expect(await test.run('validate', 'ParagraphText', 'ParagraphText')).toBe('PARAGRAPH_TEXT')
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
