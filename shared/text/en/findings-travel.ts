import type { AskedJourney } from '../../model/submission.ts'
import type { travelFindingsId } from '../id/findings-travel.ts'
import { counted, duration, inWords, moment, notOnDuty, TRAVEL } from './finding-words.ts'

function journey({ kind, destination, regionAsked, from, until, days }: AskedJourney): string {
  return (
    `${kind ? TRAVEL[kind] : 'travel'}${destination ? ` to ${destination}` : ''}, ` +
    `${counted(days, 'day', 'days')}, ${inWords(from)} to ${inWords(until)}` +
    (regionAsked ? '' : ' (inside or outside the region: not answered, to be asked)') +
    (kind ? '' : ' (kind of travel: not answered, to be asked)')
  )
}

/** Words of findings on travel. */
export const travelFindingsEn: typeof travelFindingsId = {
  travelWithoutPermit: (travel) =>
    `${journey(travel)}; approved permits: 0` +
    (travel.returned ? ' (asked, returned' : ' (asked, not decided') +
    (travel.outside ? ', a location outside the region)' : ', not refuted)'),

  travelUndecided: (travel) =>
    `request of ${travel.name}: ${journey(travel)}; decisions of the superior up to ${inWords(travel.date)}: 0${notOnDuty(travel.passedOver)}`,

  dutyWithoutPermit: (date) =>
    `roster entry DL on ${inWords(date)}; approved permits of official travel: 0`,

  travelBanned: (travel) =>
    `${journey(travel)}; days allowed: 0; permits against it: 1, approved by ${travel.approver}`,

  travelNotExcepted: (travel) =>
    `${journey(travel)}; urgent: no, important duty (official or a letter number): 0; ` +
    `permits outside the exception: 1, approved by ${travel.approver}`,

  dutyBanned: (date) => `roster entry DL on ${inWords(date)}; days of official travel allowed: 0`,

  permitLate: ({ filed, due, from, urgent, lateMinutes }) =>
    `permit of ${urgent ? 'urgent ' : ''}travel from ${inWords(from)} filed ${moment(filed)}; ` +
    `due ${moment(due)}, ${duration(lateMinutes)} late`,

  invitation: (travel) => `invitations attended in person: 1 (${journey(travel)}); virtually: 0`,
}
