import type { Language } from '../../shared/model/language.ts'
import { findProvision } from '../../shared/regulations/catalogue.ts'
import { regulationFromTemplate, type Template } from '../../shared/regulations/template.ts'
import { TEMPLATES } from '../../shared/regulations/templates.ts'

const LANGUAGE: Language = 'en'

/** Why a clause asks for nothing that the catalogue has. */
const ASKS_NOTHING: Readonly<Record<string, string>> = {
  'kukar-2021 C1': 'it says for whom the regulation holds, which every other clause follows',
  'kukar-2021 C11': 'it asks for a recap, which is made',
  'kudus-2020 U7': 'it asks for the roster’s way to another program, which a recap prepares',
}

/** A clause of a template, with what of it is not checked. */
export interface TemplateClauseRow {
  readonly template: string
  readonly clause: string
  readonly says: string
  /** What its rows ask, read back. */
  readonly asks: readonly string[]
  /** Why it, or a row of it, is a note (*catatan*); empty where all of it is checked. */
  readonly notes: readonly string[]
  readonly isWhollyNote: boolean
}

export const ALL_TEMPLATES: readonly Template[] = TEMPLATES

/** Every clause of every template, in the order of the regulation. */
export function listTemplateClauses(): TemplateClauseRow[] {
  return ALL_TEMPLATES.flatMap((template) => {
    const { clauses } = regulationFromTemplate(template, LANGUAGE)
    return [...Map.groupBy(clauses, ({ number }) => number)].map(([number, rows]) => {
      const bound = rows.flatMap((row) => {
        const provision = findProvision(row.provision)
        if (!provision) return []
        return [{ says: provision.sentence(row, LANGUAGE), binding: provision.bind(row) }]
      })
      const why = bound.flatMap(({ binding }) => (binding.checked ? [] : [binding.why[LANGUAGE]]))
      const nothing = bound.length === 0 ? [whyNothing(template.name, number)] : []
      return {
        template: template.name,
        clause: number,
        says: rows[0]?.text ?? '',
        asks: bound.map(({ says }) => says),
        notes: [...nothing, ...why],
        isWhollyNote: bound.every(({ binding }) => !binding.checked),
      }
    })
  })
}

function whyNothing(template: string, clause: string): string {
  return ASKS_NOTHING[`${template} ${clause}`] ?? 'nothing in the catalogue says it'
}
