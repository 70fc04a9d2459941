import type { Language } from '../model/language.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import { findProvision } from '../regulations/catalogue.ts'
import { isEachWorkingDay, isEveryone } from '../regulations/everyone.ts'
import { formatWhen } from '../regulations/when/format-when.ts'
import { formatWho } from '../regulations/who/format-who.ts'
import { SEVERITY, YES_NO } from './choices.ts'
import type { CellValue } from './tab-rows.ts'

/** A clause as a row of *Pasal* says it, by the column's key. */
export function clauseCells(
  { number }: Pick<Regulation, 'number'>,
  clause: Clause,
  language: Language,
): Readonly<Record<string, CellValue>> {
  const provision = findProvision(clause.provision)
  const { who, when, parameters, severity, isOn } = clause
  return {
    regulation: number,
    number: clause.number,
    text: clause.text,
    provision: provision?.title[language] ?? '',
    who: isEveryone(who) ? '' : formatWho(who, language),
    when: isEachWorkingDay(when) ? '' : formatWhen(when, language),
    parameters: provision?.writeParameters(parameters, language) ?? '',
    severity: SEVERITY.find(({ key }) => key === severity)?.title[language] ?? '',
    reportedTo: clause.reportedTo,
    isOn: YES_NO[isOn ? 0 : 1].title[language],
    reason: clause.reason,
  }
}
