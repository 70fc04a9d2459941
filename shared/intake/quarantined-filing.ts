import { localTimeOf } from '../calendar/zones.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import { presentNumber } from '../model/identities-in-force.ts'
import { isDenied, type Owner } from '../model/owner.ts'
import type { QuarantinedFiling } from '../model/pending.ts'
import type { RawSubmission } from '../model/submission.ts'
import { findDateAnswer } from './answers.ts'
import { claimedPeople } from './claimed-people.ts'
import { datesMeant, endsMeant, findDateMeant } from './date-bounds.ts'
import type { IntakeContext } from './interpret-submission.ts'
import { submissionRef } from './submission-ref.ts'

type Claim = Pick<IntakeContext, 'configuration' | 'zone'>

/**
 * Whose day a submission in quarantine may be about, by its owner or, without one, by whom it names, and
 * which dates: where a year cannot be meant, those of that day and month that can; where a date cannot be
 * read, the day it was filed and the one before. Of a week's plan, any day that may be of its week,
 * whoever filed it. Undefined where anything else names nobody of the staff list.
 */
export function quarantinedFiling(
  raw: RawSubmission,
  owner: Owner | undefined,
  context: Claim,
): QuarantinedFiling | undefined {
  if (owner && isDenied(owner)) return undefined
  const employeeIds = owner
    ? [presentNumber(owner.subjectId, context.configuration)]
    : claimedPeople(raw, context).about
  if (raw.formKind !== 'weekly-plan' && employeeIds.length === 0) return undefined
  return {
    ref: submissionRef(raw),
    formKind: raw.formKind,
    employeeIds,
    bearsOn: bearsOn(raw, context),
  }
}

function bearsOn(raw: RawSubmission, { zone }: Claim): QuarantinedFiling['bearsOn'] {
  const filedOn = localTimeOf(raw.createdAt, zone).date
  const around = { from: addDays(filedOn, -1), until: filedOn }
  const meant = datesMeant(raw, zone)
  const dateOf = (key: string, until = meant.until): CivilDate | undefined => {
    const date = findDateAnswer(raw.answers[key]?.[0]?.trim() ?? '')
    return date && findDateMeant(date, { ...meant, until })
  }
  switch (raw.formKind) {
    case 'check-in':
      return raw.createdAt
    case 'alternate-channel': {
      const on = dateOf('receivedOn')
      return on ? { from: on, until: on } : around
    }
    case 'daily-report': {
      const on = dateOf('date')
      return on ? { from: on, until: on } : around
    }
    case 'permit': {
      const lastEnd = endsMeant('leave', meant.until, meant).until
      const dates = [dateOf('from'), dateOf('until', lastEnd)]
        .filter((date) => date !== undefined)
        .sort()
      const [from] = dates
      const until = dates.at(-1)
      return from && until ? { from, until } : around
    }
    case 'weekly-plan': {
      const week = dateOf('week') ?? filedOn
      return { from: addDays(week, -6), until: addDays(week, 6) }
    }
  }
}
