import { guard } from './guard.ts'

type Rule = Record<string, unknown>
type Put = (kind: string) => (...values: unknown[]) => object

/** Of a short answer: numbers, addresses, patterns and lengths. */
export function createTextValidation() {
  return createBuilder('TEXT', 'TextValidation', (put) => ({
    ...textRules(put),
    requireNumber: put('number'),
    requireWholeNumber: put('wholeNumber'),
    requireNumberBetween: put('numberBetween'),
    requireNumberGreaterThan: put('numberGreaterThan'),
    requireNumberGreaterThanOrEqualTo: put('numberGreaterThanOrEqualTo'),
    requireTextIsEmail: put('email'),
    requireTextIsUrl: put('url'),
  }))
}

/** Of a paragraph: patterns and lengths only. */
export function createParagraphTextValidation() {
  return createBuilder('PARAGRAPH_TEXT', 'ParagraphTextValidation', textRules)
}

function textRules(put: Put) {
  return {
    requireTextMatchesPattern: put('matches'),
    requireTextContainsPattern: put('contains'),
    requireTextLengthGreaterThanOrEqualTo: put('minLength'),
    requireTextLengthLessThanOrEqualTo: put('maxLength'),
  }
}

/** Each `require…` call replaces the one before. */
function createBuilder(itemKind: string, name: string, rules: (put: Put) => object) {
  const rule: Rule = { itemKind }
  const put: Put =
    (kind) =>
    (...values) => {
      rule['kind'] = kind
      rule['values'] = values.map((value) => (value instanceof RegExp ? value.source : value))
      return guarded
    }
  const self = {
    setHelpText: (text: string): object => ((rule['helpText'] = text), guarded),
    ...rules(put),
    build: () => {
      const built = { ...rule }
      return guard(name, { toRule: () => built })
    },
  }
  const guarded: object = guard(`${name}Builder`, self)
  return guarded
}
