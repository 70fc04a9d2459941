import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { findClaimed } from '../../../shared/intake/identify-owner.ts'
import {
  interpretSubmission,
  type IntakeContext,
  type Interpretation,
} from '../../../shared/intake/interpret-submission.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { isDenied } from '../../../shared/model/owner.ts'
import { presentOwner } from '../../../shared/model/present-owner.ts'
import type { OwnedSubmission } from '../../ports/attribution-records.ts'
import type { Fact } from '../../ports/fact.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import { nameAnswers } from '../ledger/load-agency-facts.ts'

/** By what an agency's submissions are read, as the tabs and forms stand. */
export interface ReadBy {
  readonly intake: IntakeContext
  readonly forms: readonly AgencyForm[]
}

/** What a version of a submission says: the one place where what is kept of the ledger is read out of answers. */
export function makeFact(
  { raw, owner }: OwnedSubmission,
  { intake, forms }: ReadBy,
  sequences: Pick<Fact, 'firstSequence' | 'versionSequence' | 'bodySequence'>,
): Fact {
  const named = nameAnswers(raw, forms)
  const said = interpretSubmission(named, owner, intake)
  const isPlan = said.kind === 'attributed' && said.submission.kind === 'weekly-plan'
  return {
    formId: raw.formId,
    responseId: raw.responseId,
    formKind: raw.formKind,
    ref: submissionRef(raw),
    createdAt: raw.createdAt,
    lastSubmittedAt: raw.lastSubmittedAt,
    ...sequences,
    owner: owner && !isDenied(owner) ? presentOwner(owner, intake.configuration) : null,
    claimedId: owner ? '' : (findClaimed(named, intake)?.id ?? ''),
    unitCode: isPlan ? said.submission.unitCode : '',
    ...datesOf(said, raw.createdAt, intake.zone),
    said,
  }
}

type Dates = Pick<Fact, 'from' | 'until'>

function datesOf(said: Interpretation, createdAt: Instant, zone: Zone): Dates {
  if (said.kind === 'attributed') return datesOfSubmission(said.submission, zone)
  const { bearsOn } = said.filing ?? { bearsOn: createdAt }
  return typeof bearsOn === 'string' ? dayOf(bearsOn, zone) : bearsOn
}

function datesOfSubmission(
  submission: Extract<Interpretation, { kind: 'attributed' }>['submission'],
  zone: Zone,
): Dates {
  switch (submission.kind) {
    case 'daily-report':
      return { from: submission.date, until: submission.date }
    case 'permit':
      return { from: submission.from, until: submission.until }
    case 'weekly-plan':
      return { from: submission.weekOf, until: addDays(submission.weekOf, 6) }
    case 'alternate-channel':
      return dayOf(submission.receivedAt, zone)
    case 'check-in':
      return dayOf(submission.createdAt, zone)
  }
}

function dayOf(at: Instant, zone: Zone): Dates {
  const { date } = localTimeOf(at, zone)
  return { from: date, until: date }
}
