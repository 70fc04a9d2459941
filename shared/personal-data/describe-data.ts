import type { PersonalData } from '../contract/index.ts'
import type { Zone } from '../model/agency.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import type { Instant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import type { FormKind } from '../model/submission.ts'
import { dateInWords, monthInWords } from '../text/date-in-words.ts'
import type { PersonalDataText } from '../text/en/personal-data.ts'
import { momentInWords } from '../text/moment-in-words.ts'
import { getForm } from '../workbook/forms.ts'
import { getPeopleTab } from '../workbook/tabs.ts'
import { personalDataText } from './personal-data-text.ts'

export interface DataSection {
  readonly title: string
  readonly lines: readonly string[]
}

interface Reader {
  readonly language: Language
  readonly zone: Zone
}

type Entry = PersonalData['entries'][number]
type Fields = Readonly<Record<string, unknown>>

/** What is kept of a person, to be read: a section each, in the order of the list. */
export function describeData(data: PersonalData, reader: Reader): DataSection[] {
  const { language } = reader
  const text = personalDataText(language)
  const sections: DataSection[] = [
    {
      title: text.staff,
      lines: [`${text.numbers}: ${data.numbers.join(', ')}`, ...staffLines(data, language)],
    },
    {
      title: text.roles,
      lines: data.roles.map(({ role, unit }) => [role, unit ?? ''].join(' ').trim()),
    },
    { title: text.filings, lines: data.entries.flatMap((entry) => filingLines(entry, reader)) },
    { title: text.decisions, lines: data.entries.flatMap((entry) => decisionLine(entry, reader)) },
    {
      title: text.days,
      lines: data.months.map(({ month, days }) => {
        const codes = days.map(({ date, code }) => text.day(String(Number(date.slice(8))), code))
        return `${monthInWords(month as Month, language)}: ${codes.join(', ')}`
      }),
    },
    { title: text.roster, lines: rosterLines(data, language) },
    {
      title: text.reminders,
      lines: [
        data.wantsReminders ? text.wanted : text.notWanted,
        ...data.reminders.map(({ on, way }) =>
          text.reminded(dateInWords(on as CivilDate, language), way),
        ),
      ],
    },
    {
      title: text.readings,
      lines: data.readings.map(({ on, by, kind, isOfAll }) =>
        text.reading(dateInWords(on as CivilDate, language), {
          by,
          what: text.readingKinds[kind] ?? kind,
          isOfAll,
        }),
      ),
    },
    {
      title: text.page,
      lines: [
        data.pageOpenedOn === null
          ? text.notOpened
          : text.openedOn(dateInWords(data.pageOpenedOn as CivilDate, language)),
      ],
    },
  ]
  const filled = sections.map(({ title, lines }) => ({
    title,
    lines: lines.length > 0 ? lines : [text.nothing],
  }))
  return [...filled, { title: text.besides, lines: text.besidesLines }]
}

/** Under the columns of *Pegawai*, as far as a word stands there. */
function staffLines({ staff }: PersonalData, language: Language): string[] {
  if (staff === null) return []
  return getPeopleTab('employees').columns.flatMap(({ key, title, choices = [] }) => {
    const value = staff[key]
    if (typeof value !== 'string' || value === '') return []
    const chosen = choices.find((one) => one.key === value)
    return [`${title[language]}: ${chosen?.title[language] ?? value}`]
  })
}

function rosterLines({ roster }: PersonalData, language: Language): string[] {
  const text = personalDataText(language)
  const months = Map.groupBy(roster, ({ date }) => date.slice(0, 7))
  return [...months].map(([month, days]) => {
    const codes = days.map(({ date, code }) => text.day(String(Number(date.slice(8))), code))
    return `${monthInWords(month as Month, language)}: ${codes.join(', ')}`
  })
}

/** A version each, with its answers; of a purged one what is left. */
function filingLines({ kind, recorded }: Entry, { language, zone }: Reader): string[] {
  if (recorded === null || (kind !== 'submission' && kind !== 'purge')) return []
  const fields = recorded as Fields
  const raw = (kind === 'purge' ? fields['raw'] : fields) as Fields
  const { title, questions } = getForm(raw['formKind'] as FormKind)
  const moment = momentInWords(raw['lastSubmittedAt'] as Instant, zone, language)
  const answers = Object.entries(raw['answers'] as Readonly<Record<string, readonly string[]>>)
    .filter(([, texts]) => texts.some((one) => one.trim() !== ''))
    .map(([key, texts]) => {
      const question = questions.find((one) => one.key === key || one.former?.key === key)
      return `– ${question?.title[language] ?? key}: ${texts.join(', ')}`
    })
  return [personalDataText(language).filed(title[language], moment), ...answers]
}

function decisionLine({ kind, recordedAt, recorded }: Entry, { language, zone }: Reader): string[] {
  const text = personalDataText(language)
  const what = whatOf(kind, recorded, text)
  if (what === undefined) return []
  const said = noteOf(recorded, text.words)
  const line = said === '' ? what : text.withNote(what, said)
  return [`${momentInWords(recordedAt as Instant, zone, language)}: ${line}`]
}

/** What was decided, by whom and why, as it was recorded. */
function noteOf(recorded: unknown, words: PersonalDataText['words']): string {
  if (recorded === null || typeof recorded !== 'object') return ''
  const fields = recorded as Fields
  const proof = fields['proof'] as Fields | undefined
  const by = (proof?.['by'] ?? fields['by']) as Fields | undefined
  const letter = fields['letter'] as Fields | undefined
  return [
    words[String(fields['decision'])],
    words[String(proof?.['kind'])],
    fields['about'],
    fields['says'],
    fields['done'],
    fields['note'],
    fields['reason'],
    proof?.['reason'],
    letter?.['number'],
    by?.['email'],
  ]
    .filter((one) => typeof one === 'string' && one !== '')
    .join('; ')
}

function whatOf(
  kind: Entry['kind'],
  recorded: unknown,
  { correction, restriction, decisionsOf }: PersonalDataText,
): string | undefined {
  const fields = (recorded ?? {}) as Fields
  if (kind === 'correction') {
    return fields['act'] === 'answered' ? correction.answered : correction.asked
  }
  if (kind === 'restriction') {
    return fields['restricted'] === false ? restriction.lifted : restriction.restricted
  }
  return decisionsOf[kind]
}
