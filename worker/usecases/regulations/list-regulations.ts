import type { Regulations, StandingClause } from '../../../shared/contract/index.ts'
import type { ClauseRow } from '../../../shared/configuration/read-clauses.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { AgencySettings } from '../../../shared/model/agency.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Regulation } from '../../../shared/model/regulation.ts'
import { findProvision } from '../../../shared/regulations/catalogue.ts'
import { citationOf } from '../../../shared/regulations/citation.ts'
import { goneOnWith } from '../../../shared/regulations/terms-on.ts'
import type { Provision } from '../../../shared/regulations/provision.ts'
import { offerClause } from '../../../shared/regulations/offers/offer-clause.ts'
import { isSameNumber } from '../../../shared/regulations/is-same-number.ts'
import { dateInWords } from '../../../shared/text/date-in-words.ts'
import { PROVISION_CHOICES } from '../../../shared/workbook/regulation-notes.ts'
import { findChoiceKey, SEVERITY } from '../../../shared/workbook/choices.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { RegulationAct } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { holdConnected } from '../access/hold-connected.ts'
import { inAccountOf } from '../service-accounts.ts'
import type { Context, Task } from '../context.ts'
import { toRefusal } from '../google-failure.ts'
import { takeTabs } from '../intake/sweep-spreadsheet.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { clauseChoices } from './clause-choices.ts'
import { endedBy, inWords } from './ended-by.ts'
import {
  loadRegulationTabs,
  problemsOf,
  readTyped,
  type TypedRegulations,
} from './regulation-tabs.ts'
import { regulationText } from './regulation-text.ts'
import { standsOf, wordBefore } from '../ledger/words-on-clause.ts'

const TABS = ['policies', 'clauses'].map((key) => ({ tab: getPeopleTab(key) }))

/** *Aturan* and *Pasal* as they stand in the sheet now, and what there is to choose. Throws `DomainError`. */
export async function listRegulations(whole: Context, agency: Agency): Promise<Regulations> {
  const context = inAccountOf(whole, agency)
  try {
    await holdConnected(context, agency, async () => {
      await takeTabs(context, agency, await context.google.readTabs(agency.spreadsheetId, TABS))
    })
  } catch (error) {
    throw error instanceof GoogleError ? toRefusal(context, error, agency.language) : error
  }
  return context.threads.run(listRegulationsTask, agency, undefined)
}

/** Them as they were last read. */
export const listRegulationsTask: Task<undefined, Regulations> = {
  name: 'list-regulations',
  work: listAsRead,
}

async function listAsRead(context: Context, agency: Agency): Promise<Regulations> {
  const { language } = agency
  const { configuration } = await loadConfiguration(context, agency)
  const typed = readTyped(await loadRegulationTabs(context, agency), {
    ...configuration,
    language,
  })
  const acts = await context.store.ledger.listRegulationActs(agency.id)
  const given = { typed, acts, language, zone: configuration.settings.zone }
  return {
    regulations: typed.regulations
      .map((regulation) => describe(regulation, given))
      .sort((left, right) => (left.validFrom < right.validFrom ? 1 : -1)),
    ...clauseChoices(configuration, language),
  }
}

interface Given {
  readonly typed: TypedRegulations
  readonly acts: readonly RegulationAct[]
  readonly language: Language
  readonly zone: AgencySettings['zone']
}

function describe(regulation: Regulation, given: Given): Regulations['regulations'][number] {
  const { typed, language } = given
  const { number, issuer, kind, title, validFrom, validUntil, units } = regulation
  const until = validUntil && dateInWords(validUntil, language)
  const ended = endedBy(typed.regulations, regulation)
  const rows = typed.rows.filter((one) => isSameNumber(one.number, number))
  const own = typed.clauses.filter((one) => isSameNumber(one.regulation, number))
  const among = own.map(({ row }) => ({
    number: String(row.raw('number')).trim(),
    text: String(row.raw('text')).trim(),
  }))
  return {
    row: rows[0]?.row.index ?? -1,
    number,
    citation: citationOf(regulation),
    issuer,
    kind,
    title,
    validity: regulationText(language).validity(dateInWords(validFrom, language), until),
    validFrom,
    units: units.join(', '),
    prolongedFrom: validUntil ? addDays(validUntil, 1) : '',
    clauses: own.map((one) => describeClause(one, { ...given, among, title })),
    remarks: [
      ...rows
        .flatMap((one) => problemsOf(typed, one, language))
        .filter(({ code }) => code !== 'regulation-empty')
        .map(({ message }) => message),
      ...(ended ? [regulationText(language).willEnd(...inWords(ended, language))] : []),
    ],
    inForce: goneOnWith(regulation, typed.regulations).clauses.filter(({ isOn }) => isOn).length,
  }
}

function describeClause(
  clauseRow: ClauseRow,
  {
    typed,
    acts,
    language,
    zone,
    among,
    title,
  }: Given & {
    readonly among: readonly { readonly number: string; readonly text: string }[]
    /** Of their regulation. */
    readonly title: string
  },
): StandingClause {
  const { row, clause } = clauseRow
  const word = wordBefore(row, { acts, language })
  const others = word
    ? [
        regulationText(language).changedSince(
          word.by.email,
          dateInWords(localTimeOf(word.at, zone).date, language),
        ),
      ]
    : []
  const written = (key: string): string => String(row.raw(key)).trim()
  const name = findChoiceKey(PROVISION_CHOICES, written('provision'))
  const isChosen = ['provision', 'who', 'when', 'parameters'].some((key) => written(key) !== '')
  const state = stateOf(clause)
  const { offer, why } =
    state === 'off' && !isChosen
      ? offerClause({ number: written('number'), text: written('text'), among, title }, language)
      : NOTHING_OFFERED
  const provision = findProvision(name ?? null)
  return {
    row: row.index,
    stands: standsOf(row, acts),
    number: written('number'),
    text: written('text'),
    provision: name ?? '',
    who: written('who'),
    when: written('when'),
    parameters: parametersOf(provision, written('parameters'), language),
    severity: findChoiceKey(SEVERITY, written('severity')) ?? '',
    reportedTo: written('reportedTo'),
    state,
    sentence: (clause && provision?.sentence(clause, language)) ?? '',
    remarks: [...problemsOf(typed, clauseRow, language).map(({ message }) => message), ...others],
    offered: offer ?? null,
    notOffered: why?.[language] ?? '',
  }
}

const NOTHING_OFFERED: ReturnType<typeof offerClause> = {}

/** Each as the language writes it, so that it is one of what there is to choose. */
function parametersOf(
  provision: Provision | undefined,
  lines: string,
  language: Language,
): Record<string, string> {
  const read = provision?.readParameters(lines).parameters ?? {}
  return Object.fromEntries(
    Object.entries(read).map(([key, text]) => {
      const { kind } = provision!.parameters[key]!
      const value = kind.parse(text)
      return [key, value === undefined ? text : kind.format(value, language)]
    }),
  )
}

function stateOf(clause: ClauseRow['clause']): StandingClause['state'] {
  if (!clause) return 'unread'
  if (!clause.isOn) return 'off'
  return clause.provision === null ? 'note' : 'checked'
}
