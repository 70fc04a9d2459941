import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { followRecipe, type Followed } from './follow-recipe.ts'

/** Of the worker's files, those that say something themselves, choose among texts, or keep a text in every language. */
const MOST_OF_THE_WORKER = 21

let followed: Followed

beforeAll(async () => {
  followed = await followRecipe('A language')
})
afterAll(() => followed.remove())

describe('the recipe for a language', () => {
  it('takes a line of one file', () => {
    const { files, additions } = followed.recipe

    expect([...files.keys()]).toEqual([])
    expect([...additions.keys()]).toEqual(['shared/model/language.ts'])
  })

  it('has the types name each file that lacks its words, nearly all in the domain', async () => {
    const told = await followed.checkTypes(['worker'])

    const lacking = [...told.matchAll(/(\w+)(\/\S+)\(\d+,\d+\): error/gu)].map(
      ([, folder = '', rest = '']) => folder + rest,
    )
    const files = [...new Set(lacking.map((path) => path.replace(/^.*?(?=shared|worker)/u, '')))]
    const ofTheWorker = files.filter((path) => path.startsWith('worker/'))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((path) => !/^(?:shared|worker)\//u.test(path))).toEqual([])
    expect(ofTheWorker.length).toBeLessThanOrEqual(MOST_OF_THE_WORKER)
  })

  it('has requests take it with nothing more', async () => {
    const taken = await followed.ask(`
      import { EnrolmentCheckRequest } from './shared/contract/enrolment-requests.ts'
      import { nextLanguage } from './shared/model/language.ts'
      const request = { spreadsheetId: 'a', language: 'jv' }
      console.log(JSON.stringify([EnrolmentCheckRequest.parse(request).language, nextLanguage('en')]))`)

    expect(taken).toEqual(['jv', 'jv'])
  })
})
