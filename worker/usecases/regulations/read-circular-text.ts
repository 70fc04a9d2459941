import type { CircularReading } from '../../../shared/contract/index.ts'
import type { Language } from '../../../shared/model/language.ts'
import { readCircular } from '../../../shared/regulations/circular/read-circular.ts'
import { regulationText } from './regulation-text.ts'

/** A pasted circular, read apart. Nothing is kept of it. */
export function readCircularText(text: string, language: Language): CircularReading {
  const { header, clauses, rest } = readCircular(text, language)
  const words = regulationText(language).rest
  const none = { issuer: '', kind: '', number: '', title: '' }
  return {
    facts: { ...none, issuedOn: '', validFrom: '', validUntil: '', ...header },
    clauses: clauses.map((clause) => ({ ...clause })),
    rest: rest.map((one) => ({ what: words[one.kind], text: one.text })),
  }
}
