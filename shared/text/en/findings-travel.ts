import type { travelFindingsId, TravelWords } from '../id/findings-travel.ts'
import { counted, duration, inWords, moment, TRAVEL } from './finding-words.ts'

function journey({ kind, destination, from, until, days }: TravelWords): string {
  return (
    `${kind ? TRAVEL[kind] : 'travel'}${destination ? ` to ${destination}` : ''}, ` +
    `${counted(days, 'day', 'days')}, ${inWords(from)} to ${inWords(until)}`
  )
}

/** Words of findings on travel. */
export const travelFindingsEn: typeof travelFindingsId = {
  travelWithoutPermit: (travel) =>
    `${journey(travel)}; approved permits: 0${travel.returned ? ' (returned)' : ' (not decided)'}`,

  dutyWithoutPermit: (date) =>
    `roster entry DL on ${inWords(date)}; approved permits of official travel: 0`,

  travelBanned: (travel) => `${journey(travel)}; days allowed: 0`,

  dutyBanned: (date) => `roster entry DL on ${inWords(date)}; days of official travel allowed: 0`,

  permitLate: ({ filed, due, from, urgent, lateMinutes }) =>
    `permit of ${urgent ? 'urgent ' : ''}travel from ${inWords(from)} filed ${moment(filed)}; ` +
    `due ${moment(due)}, ${duration(lateMinutes)} late`,

  invitation: (travel) => `invitations attended in person: 1 (${journey(travel)}); virtually: 0`,
}
