import type { AskedClause } from '../../../shared/contract/index.ts'
import type { Language } from '../../../shared/model/language.ts'
import { findProvision } from '../../../shared/regulations/catalogue.ts'
import { SEVERITY, YES_NO } from '../../../shared/workbook/choices.ts'

/** The row of *Pasal* that says what is asked, in force, by column key; its reason stays as it is. */
export function cellsOf(asked: AskedClause, language: Language): Record<string, string> {
  const provision = findProvision(asked.provision || null)
  const lines = Object.entries(provision?.parameters ?? {}).flatMap(([key, { name }]) => {
    const value = valueOf(asked, key)
    return value === '' ? [] : [`${name[language]} = ${value}`]
  })
  return {
    regulation: asked.regulation,
    number: asked.number.trim(),
    text: asked.text.trim(),
    provision: provision?.title[language] ?? '',
    who: asked.who.trim(),
    when: asked.when.trim(),
    parameters: lines.join('\n'),
    severity: SEVERITY.find(({ key }) => key === asked.severity)?.title[language] ?? '',
    reportedTo: asked.reportedTo.trim(),
    isOn: YES_NO[0].title[language],
  }
}

/** A line break in a value would begin a second parameter. */
export function valueOf({ parameters }: AskedClause, key: string): string {
  return (parameters[key] ?? '').replaceAll(/\s+/g, ' ').trim()
}
