import { formatTimeOfDay, localTimeOf } from '../calendar/zones.ts'
import { directoryOf } from './employee-directory.ts'
import { judgeLocation, readLocation } from '../location/judge-location.ts'
import { placesOfPermit } from '../location/places-of-permit.ts'
import type { Configuration } from '../model/facts.ts'
import type { Language } from '../model/language.ts'
import type { CheckIn, DailyReport, Permit, Submission } from '../model/submission.ts'
import { dateInDigits } from '../text/date-in-words.ts'
import { intakeEn } from '../text/en/intake.ts'
import type { IntakeText } from '../text/en/intake.ts'
import { intakeId } from '../text/id/intake.ts'
import {
  ASSEMBLY,
  CHECK_IN_KIND,
  CHECK_IN_PLACE,
  CONDITION,
  DAY_PART,
  HEALTH_PROTOCOL,
  MESSAGE_CHANNEL,
  LEAVE_KIND,
  PERMIT_KIND,
  REPORT_CHANNEL,
  TRAVEL_KIND,
  TRAVEL_REGION,
} from '../workbook/choices.ts'
import type { Choice } from '../workbook/tab-declaration.ts'

/** Who reads a summary: whoever can open the spreadsheet, or who decides and nobody else. */
export type SummaryReader = 'sheet' | 'decider'

/**
 * What a submission says, in the agency's language. In a sheet that many read stands nothing of
 * anybody's health and no place that somebody wrote: who decides reads that where they decide.
 */
export function reviewSummary(
  submission: Submission,
  configuration: Configuration,
  reader: SummaryReader,
): string {
  const { language } = configuration.settings
  const text = { id: intakeId, en: intakeEn }[language]
  const said = (typed: string): string =>
    reader === 'sheet' && namesPlace(typed, configuration) ? text.summary.readElsewhere : typed

  switch (submission.kind) {
    case 'check-in':
      return lines([
        titles(language, [
          [CHECK_IN_KIND, submission.checkInKind],
          [CHECK_IN_PLACE, submission.place],
          ...(reader === 'decider' ? healthOf(submission) : []),
          [ASSEMBLY, submission.assembly ?? ''],
        ]),
        labelled(text.summary.location, summarizeLocation(submission, text, configuration)),
      ])
    case 'daily-report':
      return summarizeReport(
        {
          ...submission,
          evidence: said(submission.evidence),
          obstacles: said(submission.obstacles),
        },
        text,
        language,
      )
    case 'weekly-plan':
      return lines([
        submission.unitCode,
        ...submission.targets.map(
          ({ target, volume, assignee }, index) =>
            `${index + 1}. ${target} (${[volume, assignee].filter(Boolean).join(', ')})`,
        ),
      ])
    case 'permit':
      return summarizePermit(
        reader === 'sheet' && isAboutHealth(submission) && submission.reason
          ? { ...submission, reason: text.summary.readElsewhere }
          : { ...submission, reason: said(submission.reason) },
        summarizePlaces(submission, text, { configuration, reader }),
        text,
        language,
      )
    case 'alternate-channel': {
      const { employees, settings } = configuration
      const name =
        employees.find(({ id }) => id === submission.forEmployeeId)?.name ??
        submission.forEmployeeId
      const received = localTimeOf(submission.receivedAt, settings.zone)
      const at = `${dateInDigits(received.date)} ${formatTimeOfDay(received.minutes)}`
      const channel = titles(language, [[MESSAGE_CHANNEL, submission.channel]])
      return `${channel} ${text.summary.receivedFor(name, at)}: ${said(submission.originalText)}`
    }
  }
}

function healthOf(checkIn: CheckIn): (readonly [choices: readonly Choice[], key: string])[] {
  return [
    [CONDITION, checkIn.condition],
    ...checkIn.healthProtocol.map((key) => [HEALTH_PROTOCOL, key] as const),
  ]
}

/** Its kind says as much as a sheet may. */
function isAboutHealth({ permitKind, leaveKind }: Permit): boolean {
  return permitKind === 'sick' || leaveKind === 'sick' || leaveKind === 'maternity'
}

function namesPlace(typed: string, { settings: { region } }: Configuration): boolean {
  return typed !== '' && readLocation(typed, { region }).kind !== 'unreadable'
}

/** The verdict alone: a sheet that many read keeps no coordinates of anyone (G10). */
function summarizeLocation(
  checkIn: Pick<CheckIn, 'employeeId' | 'location' | 'locationVerdict'>,
  { summary }: IntakeText,
  configuration: Configuration,
): string {
  const home = directoryOf(configuration).byId.get(checkIn.employeeId)?.home
  const verdict = judgeLocation(checkIn, { region: configuration.settings.region, home })
  if (!verdict) return ''
  if (verdict.kind === 'unreadable') return summary.verdict.unreadable
  const { region, fromHome } = verdict
  return [summary.verdict[region], fromHome && summary.fromHome[fromHome]]
    .filter(Boolean)
    .join(', ')
}

function summarizeReport(report: DailyReport, text: IntakeText, language: Language): string {
  const activities = report.activities.map((entry, index) => {
    const times = [entry.startsAt, entry.endsAt].filter(Boolean).join('–')
    const target = entry.target && `${text.summary.target} ${entry.target}`
    const details = [entry.volume, target, times].filter(Boolean).join(', ')
    const said = [entry.activity, entry.output].filter(Boolean).join(' — ')
    return `${index + 1}. ${said}${details && ` (${details})`}`
  })
  const channels = titles(
    language,
    report.channels.map((key) => [REPORT_CHANNEL, key]),
  )
  return lines([
    ...activities,
    labelled(text.summary.channels, channels),
    labelled(text.summary.evidence, report.evidence),
    labelled(text.summary.obstacles, report.obstacles),
  ])
}

/** Where the person asks to work: as they wrote it for who decides, else what is judged of each place. */
function summarizePlaces(
  permit: Permit,
  text: IntakeText,
  to: { readonly configuration: Configuration; readonly reader: SummaryReader },
): string {
  const { employeeId } = permit
  return placesOfPermit(permit)
    .map(({ place, location }) => {
      const verdict = summarizeLocation({ employeeId, location }, text, to.configuration)
      return `${place}. ${to.reader === 'decider' ? `${location} (${verdict})` : verdict}`
    })
    .join('; ')
}

function summarizePermit(
  permit: Permit,
  places: string,
  text: IntakeText,
  language: Language,
): string {
  const kinds = titles(language, [
    [PERMIT_KIND, permit.permitKind],
    [TRAVEL_KIND, permit.travelKind ?? ''],
    [LEAVE_KIND, permit.leaveKind ?? ''],
    [TRAVEL_REGION, permit.region ?? ''],
    [DAY_PART, permit.part ?? ''],
  ])
  const dates =
    permit.from === permit.until
      ? dateInDigits(permit.from)
      : `${dateInDigits(permit.from)}–${dateInDigits(permit.until)}`
  return lines([
    [kinds, permit.destination, dates].filter(Boolean).join(', '),
    labelled(text.summary.places, places),
    labelled(text.summary.reason, permit.reason),
    permit.urgent ? text.summary.urgent : '',
    labelled(text.summary.letter, permit.letterNumber),
  ])
}

function titles(
  language: Language,
  chosen: readonly (readonly [choices: readonly Choice[], key: string])[],
): string {
  return chosen
    .map(([choices, key]) => choices.find((choice) => choice.key === key)?.title[language] ?? key)
    .filter(Boolean)
    .join(', ')
}

function labelled(label: string, value: string): string {
  return value && `${label}: ${value}`
}

function lines(texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n')
}
