import type { CivilDate } from '../model/civil-date.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Clause, Regulation, When, Who } from '../model/regulation.ts'
import { EACH_WORKING_DAY, EVERYONE } from './everyone.ts'

/** A regulation that ships with Pantau: the rows that choosing it writes, and nothing else. */
export interface Template {
  /** Written in the column *Templat* of *Aturan*. */
  readonly name: string
  readonly issuer: string
  readonly kind: string
  readonly number: string
  readonly title: Localized
  readonly issuedOn: CivilDate
  readonly validFrom: CivilDate
  /** Absent while it holds until withdrawn. */
  readonly validUntil?: CivilDate
  /** A template of earlier versions whose place it took: rows of *Aturan* may name that one. */
  readonly tookPlaceOf?: Pick<Template, 'name' | 'issuer' | 'kind' | 'number'>
  /** Holds in every agency: its rows are written to each spreadsheet once. */
  readonly isBase?: true
  readonly clauses: readonly TemplateClause[]
}

export interface TemplateClause {
  readonly number: string
  readonly text: Localized
  /** A row each; a note (*catatan*) where it asks for nothing that can be checked. */
  readonly asks?: readonly TemplateRow[]
}

export interface TemplateRow {
  readonly provision: string
  readonly who?: Who
  readonly when?: When
  readonly parameters?: Readonly<Record<string, string>>
  /** To whom it is reported. */
  readonly reportedTo?: Localized
  /** To be switched on by who wants it. */
  readonly isOff?: true
  readonly reason?: Localized
}

/** The rows of a template as an agency's own, with what its row of *Aturan* says otherwise. */
export function regulationFromTemplate(
  template: Template,
  language: Language,
  said: Partial<Regulation> = {},
): Regulation {
  const { issuer, kind, number, title, issuedOn, validFrom } = template
  const validUntil = said.validFrom ? said.validUntil : (said.validUntil ?? template.validUntil)
  return {
    issuer,
    kind,
    number,
    issuedOn,
    title: title[language],
    validFrom,
    units: [],
    template: template.name,
    clauses: clausesOf(template, language),
    ...said,
    ...(validUntil && { validUntil }),
  }
}

function clausesOf({ clauses }: Template, language: Language): Clause[] {
  return clauses.flatMap(({ number, text, asks = [] }): Clause[] => {
    const note: Clause = { number, text: text[language], provision: null, ...PLAIN }
    if (asks.length === 0) return [note]
    return asks.map(({ provision, who, when, parameters, reportedTo, isOff, reason }) => ({
      ...note,
      provision,
      who: who ?? EVERYONE,
      when: when ?? EACH_WORKING_DAY,
      parameters: parameters ?? {},
      reportedTo: reportedTo?.[language] ?? '',
      isOn: !isOff,
      reason: reason?.[language] ?? '',
    }))
  })
}

/** What a clause says that says nothing. */
const PLAIN = {
  who: EVERYONE,
  when: EACH_WORKING_DAY,
  parameters: {},
  reportedTo: '',
  isOn: true,
  reason: '',
} as const
