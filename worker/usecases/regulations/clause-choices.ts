import type { Regulations } from '../../../shared/contract/index.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Language } from '../../../shared/model/language.ts'
import { groupsOf } from '../../../shared/model/groups-of.ts'
import type { When, Who } from '../../../shared/model/regulation.ts'
import { CATALOGUE, findProvision } from '../../../shared/regulations/catalogue.ts'
import { citationOf } from '../../../shared/regulations/citation.ts'
import { EACH_WORKING_DAY } from '../../../shared/regulations/everyone.ts'
import { regulationFromTemplate } from '../../../shared/regulations/template.ts'
import { TEMPLATES } from '../../../shared/regulations/templates.ts'
import { formatWhen } from '../../../shared/regulations/when/format-when.ts'
import { formatWho } from '../../../shared/regulations/who/format-who.ts'
import { parseWho } from '../../../shared/regulations/who/parse-who.ts'
import { WHO_WORDS } from '../../../shared/regulations/who/who-words.ts'
import { SEVERITY } from '../../../shared/workbook/choices.ts'
import { regulationText } from './regulation-text.ts'

type Choices = Pick<Regulations, 'provisions' | 'who' | 'when' | 'severities' | 'templates'>
type Choice = Choices['who'][number]

const DAYS: readonly When[] = [
  ...([1, 2, 3, 4, 5, 6] as const).map((day) => ({ ...EACH_WORKING_DAY, weekdays: [day] })),
  { ...EACH_WORKING_DAY, ramadan: 'within' },
  { ...EACH_WORKING_DAY, ramadan: 'outside' },
]

/** What there is to choose for a clause, with the agency's own units and groups. */
export function clauseChoices(
  { units, employees }: Pick<Configuration, 'units' | 'employees'>,
  language: Language,
): Choices {
  const text = regulationText(language)
  return {
    provisions: CATALOGUE.map(({ name, title, parameters }) => ({
      name,
      title: title[language],
      parameters: Object.entries(parameters).map(([key, parameter]) => ({
        key,
        name: parameter.name[language],
        allowed: parameter.kind.allowed[language],
        choices: (parameter.kind.choices ?? []).map((choice) => choice[language]),
        several: parameter.kind.isList === true,
      })),
    })),
    who: [
      { value: '', title: text.everyone },
      same(formatWho({ of: [], except: [], each: 'unit' }, language)),
      ...WHO_WORDS.map(({ parts }) => same(formatWho({ of: parts, except: [] }, language))),
      ...units.map(({ code, name }): Choice => {
        const value = formatWho({ of: [{ kind: 'unit', code }], except: [] }, language)
        return { value, title: name === '' || name === code ? value : `${value}: ${name}` }
      }),
      ...groupsOf(employees).flatMap((name) => groupChoice(name, language)),
    ],
    when: [
      { value: '', title: text.each },
      ...DAYS.map((when) => same(formatWhen(when, language))),
    ],
    severities: SEVERITY.map(({ key, title }) => ({ value: key, title: title[language] })),
    templates: TEMPLATES.map((template) => {
      const { name, number, issuedOn, validFrom, validUntil = '' } = template
      const regulation = regulationFromTemplate(template, language)
      return {
        name,
        number,
        issuedOn,
        validFrom,
        validUntil,
        title: `${citationOf(regulation)}: ${regulation.title}`,
        sentences: regulation.clauses.flatMap((clause) => {
          const provision = clause.isOn ? findProvision(clause.provision) : undefined
          return provision ? [`${clause.number}: ${provision.sentence(clause, language)}`] : []
        }),
      }
    }),
  }
}

/** None where its words would be read as something else. */
function groupChoice(name: string, language: Language): readonly Choice[] {
  const who: Who = { of: [{ kind: 'group', name }], except: [] }
  const value = formatWho(who, language)
  const reading = parseWho(value)
  return reading.ok && formatWho(reading.value, language) === value && reading.value.of.length === 1
    ? [same(value)]
    : []
}

function same(value: string): Choice {
  return { value, title: value }
}
