import { interpretAsFiled } from '../shared/intake/interpret-as-filed.ts'
import { latestVersions } from '../../shared/intake/latest-versions.ts'
import { submissionRef } from '../../shared/intake/submission-ref.ts'
import type { AgencyFacts } from '../../shared/model/facts.ts'
import { epochMsOf, instantOf } from '../../shared/model/instant.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { PresenceReview } from '../../shared/model/presence-review.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { Review } from '../../shared/model/review.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import {
  findChoiceKey,
  REVIEW_DECISION,
  REVIEW_EXPECTATION,
} from '../../shared/workbook/choices.ts'
import { boxKey } from '../../shared/workbook/examination-boxes.ts'
import { readConfiguration } from '../../shared/configuration/read-configuration.ts'
import type { SampleAgency, SampleClockIns, SampleResponse, SampleRows } from './sample-agency.ts'
import { atLocal } from './working-days.ts'
import { clockInCells, settingsRows, tabRows, workbookRows } from './workbook-rows.ts'

const TYPED_TABS = ['summonses', 'evaluations', 'monthlyActivities'] as const

/** The facts that the worker must arrive at, without any Google in between. Pure. */
export function sampleFacts(
  agency: SampleAgency,
  until: Instant,
): { facts: AgencyFacts; quarantined: Problem[] } {
  const happened = agency.happenings.filter(({ at }) => at <= until)
  const clockIns = happened.filter((one): one is SampleClockIns => one.kind === 'clock-ins')
  const typed = happened.filter((one): one is SampleRows => one.kind === 'rows')
  const clockInTab = tabRows('clockIns', [])
  const configuration = readConfiguration([
    settingsRows(agency),
    ...workbookRows(agency),
    ...TYPED_TABS.map((key) =>
      tabRows(
        key,
        typed.filter(({ tab }) => tab === key).flatMap(({ rows }) => rows),
      ),
    ),
    {
      ...clockInTab,
      rows: [...clockInTab.rows, ...clockInCells(clockIns.flatMap(({ rows }) => rows))],
    },
  ])
  const responses = happened.filter((one): one is SampleResponse => one.kind === 'response')
  const filed = new Map(responses.map((one) => [one.id, one]))
  const raws = new Map(responses.map((one) => [one, rawSubmission(one, filed)]))
  const context = { configuration, ticketOf, zone: configuration.settings.zone }
  const interpreted = latestVersions([...raws.values()]).map((raw) =>
    interpretAsFiled(raw, context),
  )
  const reviews = [...raws].flatMap(([{ decision }, raw]): Review[] => {
    const key = findChoiceKey(REVIEW_DECISION, decision?.decision ?? '')
    if (!decision || !key || decision.at > until) return []
    const expectation = findChoiceKey(REVIEW_EXPECTATION, decision.expectation)
    return [
      {
        submissionRef: submissionRef(raw),
        decision: key,
        ...(expectation && { expectation }),
        note: decision.note,
        readAt: instantOf(epochMsOf(decision.at) + 9_000_000),
      },
    ]
  })
  return {
    facts: {
      ...configuration,
      submissions: interpreted.flatMap((one) => (one.kind === 'attributed' ? one.submission : [])),
      reviews,
      ...(agency.unexamined && { presenceReviews: boxesOf(agency, until) }),
    },
    quarantined: interpreted.flatMap((one) => (one.kind === 'quarantined' ? one.problem : [])),
  }
}

/** As if the worker read every box of every day, ticked or, where nobody did so, over its time. */
function boxesOf(
  { days, units, zone, unexamined = [] }: SampleAgency,
  until: Instant,
): PresenceReview[] {
  return days
    .filter((date) => atLocal(zone, date, 1440) <= until)
    .flatMap((date) =>
      units.map(({ code: unitCode }) => {
        const examined = !unexamined.includes(boxKey({ date, unitCode }))
        return { date, unitCode, examined, readAt: atLocal(zone, date, 5 * 1440) }
      }),
    )
}

function rawSubmission(
  response: SampleResponse,
  filed: ReadonlyMap<string, SampleResponse>,
): RawSubmission {
  const first = filed.get(response.editOf ?? '') ?? response
  return {
    formKind: response.form,
    formId: `form-${response.form}`,
    responseId: first.id,
    createdAt: first.at,
    lastSubmittedAt: response.at,
    answers: {
      ...response.answers,
      employeeId: [response.typedId ?? response.employeeId],
      ticket: [ticketOf(response.employeeId)],
    },
  }
}

/** Stands for the HMAC: any code that is a person's own will do here. */
function ticketOf(employeeId: string): string {
  return employeeId.slice(-8)
}
