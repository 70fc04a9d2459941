import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { parseLocation } from '../../../shared/location/parse-location.ts'
import type { AnswerCheck } from '../../../shared/workbook/form-declaration.ts'
import {
  IDENTIFIER_CHECK,
  LOCATION_CHECK,
  TICKET_CHECK,
  findAnswerCheck,
} from '../../../shared/workbook/answer-checks.ts'
import { FORMS, getForm } from '../../../shared/workbook/forms.ts'

const FIXTURES = new URL('../../fixtures/locations/', import.meta.url)
const WRITTEN = JSON.parse(readFileSync(new URL('locations.json', FIXTURES), 'utf8')) as {
  text: string
  point?: [number, number]
}[]
const PASTED = JSON.parse(readFileSync(new URL('01-texts.json', FIXTURES), 'utf8')) as {
  cases: [string, [number, number] | null][]
}

/** Whether Google takes the answer. */
function takes(check: AnswerCheck, answer: string): boolean {
  if ('longest' in check) return answer.length <= check.longest
  if ('matches' in check) return new RegExp(`^(?:${check.matches})$`, 'u').test(answer)
  return new RegExp(check.contains, 'u').test(answer)
}

describe('what Google checks of an answer', () => {
  it.each([
    ['an NIP', '198512122010012003', true],
    ['an NIP set apart', "'19851212 201001 2.003 ", true],
    ['a NIK', '6403010101900001', true],
    ['17 digits', '19851212201001200', false],
    ['19 digits', '1985121220100120031', false],
    ['digits with a letter', '19851212201001200O', false],
    ['nothing', '', false],
  ])('NIP or NIK: %s', (_, answer, expected) => {
    expect(takes(IDENTIFIER_CHECK, answer)).toBe(expected)
  })

  it.each([
    ['as the link carries it', '7TVGBDMZ03QKXW9H', true],
    ['set apart, in lower case, I for 1 and O for 0', ' 7tvg-bdmz o3qk xwIh ', true],
    ['one too few', '7TVGBDMZ03QKXW9', false],
    ['one too many', '7TVGBDMZ03QKXW9HK', false],
    ['a letter that no ticket has', '7TVGBDMZ03QKXW9U', false],
    ['a personal code, as former links carry it', '7TVG-BDMZ', true],
  ])('ticket: %s', (_, answer, expected) => {
    expect(takes(TICKET_CHECK, answer)).toBe(expected)
  })

  it.each([
    ['a number', '3', true],
    ['words', ' (dua) surat', true],
    ['a hyphen', '-', false],
    ['marks and spaces', ' . … "', false],
    ['more than 1.000 characters', 'x'.repeat(1200), false],
  ])('words of a line: %s', (_, answer, expected) => {
    const lines = FORMS.flatMap(({ questions }) => questions).filter(
      ({ kind, required, identity, check }) =>
        kind === 'text' && required && !identity && check !== IDENTIFIER_CHECK,
    )

    expect(lines.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['output1', 'destination', 'unit', 'volume1']),
    )
    expect(lines.map((line) => takes(findAnswerCheck(line)!, answer))).toEqual(
      lines.map(() => expected),
    )
  })

  it('location: nothing that can be read is refused', () => {
    const readable = [
      ...WRITTEN.filter(({ point }) => point).map(({ text }) => text),
      ...PASTED.cases.filter(([, place]) => place).map(([text]) => text),
    ]

    expect(readable.length).toBeGreaterThan(20)
    expect(readable.filter((text) => !takes(LOCATION_CHECK, text))).toEqual([])
  })

  it.each(['https://maps.app.goo.gl/AbCdEf1x9', 'https://goo.gl/maps/Xy12Zq', 'di rumah saya'])(
    'location: %s is stopped, and cannot be read',
    (text) => {
      expect(takes(LOCATION_CHECK, text)).toBe(false)
      expect(parseLocation(text)).not.toHaveProperty('point')
    },
  )

  it('a required line takes 1,000 characters and no more', () => {
    const line = getForm('daily-report').questions.find(({ key }) => key === 'output1')!
    const check = findAnswerCheck(line)!

    expect(takes(check, 'panjang '.repeat(125))).toBe(true)
    expect(takes(check, 'x'.repeat(1001))).toBe(false)
    expect(takes(check, ` ${'x'.repeat(900)}`)).toBe(true)
  })

  it('60,000 characters pass in no answer that is a text', () => {
    const texts = FORMS.flatMap(({ questions }) => questions).filter(
      ({ kind, key }) => (kind === 'text' || kind === 'paragraph') && key !== 'location',
    )

    for (const question of texts) {
      const check = findAnswerCheck(question)
      expect(check && takes(check, 'x'.repeat(60_000))).toBe(false)
    }
  })
})
