import { describe, expect, it } from 'vitest'

import { RecapKind } from '../../../shared/contract/recap-job.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { describeOwnPage } from '../../../shared/own-page/describe-own-page.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { EACH_WORKING_DAY, EVERYONE } from '../../../shared/regulations/everyone.ts'
import { findTemplate } from '../../../shared/regulations/templates.ts'
import { RULES } from '../../../shared/rules/rules.ts'
import { RECAPS } from '../../../shared/recaps/recaps.ts'
import { CATALOGUE } from '../../../shared/regulations/catalogue.ts'
import { addonText as addonEn } from '../../../shared/text/en/addon.ts'
import { authorityEn } from '../../../shared/text/en/authority.ts'
import { deskEn } from '../../../shared/text/en/desk.ts'
import { deskWordsEn } from '../../../shared/text/en/desk-words.ts'
import { explainEn } from '../../../shared/text/en/explain.ts'
import { findingsEn } from '../../../shared/text/en/findings.ts'
import { httpEn } from '../../../shared/text/en/http.ts'
import { importEn } from '../../../shared/text/en/import.ts'
import { intakeEn } from '../../../shared/text/en/intake.ts'
import { ownPageEn } from '../../../shared/text/en/own-page.ts'
import { sidebarText as sidebarEn } from '../../../shared/text/en/sidebar.ts'
import { workbookEn } from '../../../shared/text/en/workbook.ts'
import { workerEn } from '../../../shared/text/en/worker.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import { SETTINGS } from '../../../shared/workbook/settings.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'
import { at, AFTER_MONTH, MONDAY } from '../evaluation/build-facts.ts'
import { overseen, unread } from '../recaps/regency/build-overseen.ts'
import { sampleRecapInput } from '../recaps/sample-recap.ts'
import { rowsOf } from '../recaps/sheet-text.ts'
import { indonesianIn } from './indonesian-left.ts'
import { englishFacts } from './english-agency.ts'

const FACTS = englishFacts()
const JULY = parseMonth('2021-07')

describe('an agency in English, under the regulation that is not Indonesian', () => {
  it.each(RecapKind.options)('reads no Indonesian on the recap %s', (kind) => {
    const { source, letter } = sampleRecapInput()
    const sheet = compileRecap(kind, {
      facts: FACTS,
      filed: FACTS,
      evaluation: evaluateMonth(FACTS, { month: JULY, asOf: AFTER_MONTH }),
      quarantined: 0,
      waiting: [],
      formsBehind: [],
      source: { ...source, asOf: AFTER_MONTH },
      scope: { employeeId: 'Huw', date: MONDAY },
      overseen: [
        overseen('HOUSING', { between: ['Director of Communities', 'Cabinet'] }),
        overseen('ROADS', { between: null }),
        unread('SCHOOLS', 'It cannot be read.'),
      ],
      addenda: { seal: null, corrections: [], addenda: [] },
      letter: letter!,
    })

    const texts = rowsOf(sheet).flat().map(String)
    expect(texts.length).toBeGreaterThan(20)
    expect(indonesianIn(texts)).toEqual([])
  })

  it.each([
    ['Huw', 'at home'],
    ['Nia', 'at the office'],
    ['Rhys', 'away'],
    ['head', 'who decides'],
  ])('reads none on the page of %s, who is %s', (employeeId) => {
    const page = describeOwnPage(FACTS, {
      employeeId,
      now: at('2021-07-05 16:30'),
      month: JULY,
      language: 'en',
      uncounted: [],
      closed: [],
      recorded: null,
    })

    expect(indonesianIn(stringsOf({ ...page, month: page?.month }))).toEqual([])
  })

  it.each(PEOPLE_TABS.map((tab) => [tab.title.en, tab] as const))(
    'reads none on the tab %s',
    (_, tab) => {
      expect(indonesianIn(stringsOf(inEnglish(tab)))).toEqual([])
    },
  )

  it.each(FORMS.map((form) => [form.title.en, form] as const))(
    'reads none on the form %s',
    (_, form) => {
      expect(indonesianIn(stringsOf(inEnglish(form)))).toEqual([])
    },
  )

  it('reads none among the settings', () => {
    expect(indonesianIn(stringsOf(SETTINGS.map(inEnglish)))).toEqual([])
  })

  it('reads none in what recaps and rules are called, and in the regulation itself', () => {
    const { clauses } = findTemplate('carmarthenshire-2024')!
    const named = [...RECAPS, ...RULES].map(({ title }) => title.en)

    expect(indonesianIn([...named, ...stringsOf(clauses.map(({ text }) => text.en))])).toEqual([])
  })

  it.each([
    ['menus', addonEn],
    ['sidebars', sidebarEn],
    ['the worker', workerEn],
    ['refusals', httpEn],
    ['cells', workbookEn],
    ['rights', authorityEn],
    ['the desk', deskEn],
    ['its words', deskWordsEn],
    ['explanations', explainEn],
    ['findings', findingsEn],
    ['imports', importEn],
    ['what was filed', intakeEn],
    ['own pages', ownPageEn],
  ])('reads none in the texts of %s', (_, text) => {
    expect(indonesianIn(stringsOf(text))).toEqual([])
  })

  it.each(CATALOGUE.map((provision) => [provision.name, provision] as const))(
    'reads none where the provision %s is read back',
    (_, provision) => {
      const { title, parameters, example } = provision
      const clause = {
        number: '1',
        text: '',
        provision: provision.name,
        who: EVERYONE,
        when: EACH_WORKING_DAY,
        reportedTo: '',
        isOn: true,
        reason: '',
        ...example,
      }

      const said = [
        title.en,
        ...Object.values(parameters).map(({ name }) => name.en),
        ...Object.values(parameters).map(({ kind }) => kind.allowed.en),
        Object.values(clause.parameters).reduce(
          (sentence, typed) => sentence.replaceAll(typed, ''),
          provision.sentence(clause, 'en'),
        ),
      ]

      expect(indonesianIn(said)).toEqual([])
    },
  )
})

/** Everything that is said, with something put where it takes a value. */
function stringsOf(text: unknown): string[] {
  if (typeof text === 'string') return [text]
  if (typeof text !== 'function') return Object.values(text ?? {}).flatMap(stringsOf)
  const say = text as (...given: unknown[]) => unknown
  for (const given of GIVEN) {
    try {
      return stringsOf(say(...given))
    } catch {
      // It takes another shape.
    }
  }
  return []
}

const GIVEN = [
  ['…', ['…'], '…', '…'],
  [['…'], '…', '…', '…'],
] as const

/** A declaration as it is shown in English: of each text in both languages, that one. */
function inEnglish(declared: unknown): unknown {
  if (Array.isArray(declared)) return declared.map(inEnglish)
  if (typeof declared !== 'object' || declared === null) return undefined
  if ('en' in declared && 'id' in declared) return declared.en
  return Object.fromEntries(
    Object.entries(declared).map(([key, value]) => [
      key,
      key === 'key' || key === 'also' || key === 'former' ? undefined : inEnglish(value),
    ]),
  )
}
