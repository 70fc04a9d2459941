import type { presenceFindingsId, UnreadableWords } from '../id/findings-presence.ts'
import { CHANNELS, counted, duration, inWords, moment } from './finding-words.ts'
import { datesInDigits } from '../date-in-words.ts'

const UNREADABLE: Readonly<Record<UnreadableWords, string>> = {
  'short-link': 'short links are not opened; send the full link or coordinates',
  'plus-code-without-reference':
    'a short plus code needs the region in Settings; send the full one',
  'out-of-range': 'coordinates out of range; share the location once more',
  ambiguous: 'it may mean more than one place; send one full link or coordinates',
  'no-coordinates': 'no coordinates; send the full link or coordinates',
  purged: 'it could not be read when it came',
}

/** Words of findings on check-ins, locations, assembly and health protocol. */
export const presenceFindingsEn: typeof presenceFindingsId = {
  checkInLate: ({ at, due, lateMinutes }) =>
    `checked in ${moment(at)}; due ${moment(due)}, ${duration(lateMinutes)} late`,

  checkOutMissing: ({ date, within, other }) =>
    `0 of 1 check-out for ${inWords(date)}` +
    (within ? `; its time is ${within.from}–${within.until}` : '') +
    (other ? `; came ${moment(other)}, out of time` : ''),

  locationSlots: ({ date, served, total, missing }) =>
    `${served} of ${total} locations on ${inWords(date)}; missing: ` +
    missing.map(({ due, from, until }) => `${due} (${from}–${until})`).join(', '),

  locationUnreadable: ({ at, reason }) =>
    `location of ${moment(at)} cannot be read: ${UNREADABLE[reason]}`,

  locationOutside: ({ date, outside, total, region }) =>
    `${outside} of ${counted(total, 'location', 'locations')} on the day at home ` +
    `${inWords(date)} outside ${region ?? 'the region'}; approved travel permits: 0`,

  officePresenceMissing: ({ date, lacks, by, elsewhere }) =>
    `0 ${lacks.map((one) => LACKS[one]).join(' and ')}${BY[by]} of who worked at the office on ` +
    inWords(date) +
    (elsewhere && lacks.includes('out') ? '; checking out was possible anywhere' : ''),

  locationFar: ({ date, far, total, km }) =>
    `${far} of ${counted(total, 'location', 'locations')} on the day at home ${inWords(date)} ` +
    `more than ${km} km from home; approved travel permits: 0`,

  locationMayBePermitted: ({ date, count, doubt }) =>
    `${counted(count, 'location', 'locations')} on the day at home ${inWords(date)} ` +
    (doubt === 'undecided'
      ? 'at a place that an undecided permit names: awaits the decision, no verdict'
      : 'may be at a place that a permit names and that cannot be read: a lead to ask about, no verdict'),

  homesUnrecorded: ({ unrecorded, people, km }) =>
    `${unrecorded} of ${counted(people, 'person', 'people')} who worked at home recorded no home on ` +
    `My Day; their distance (at most ${km} km) is not checked`,

  locationShared: ({ date, people }) =>
    `${people} people shared exactly the same coordinates from home on ${inWords(date)}: ` +
    'a lead to ask about, not a verdict',

  locationSpeed: ({ from, to, km, speed, limit }) =>
    `${km} km between ${moment(from)} and ${moment(to)} = ${speed} km/h; limit ${limit} km/h: ` +
    'a lead to ask about, not a verdict',

  alternateRefused: ({ at, channel, by }) =>
    `1 ${CHANNELS[channel]} message received ${moment(at)}, transcribed by ${by}; ` +
    'The tab Employees records internet at home, so it does not count',

  alternateBlank: ({ at, channel, by }) =>
    `1 ${CHANNELS[channel]} message received ${moment(at)}, transcribed by ${by}; ` +
    'original text: 0 words',

  assemblyMissing: ({ date, answer }) =>
    `0 of 1 morning assembly on ${inWords(date)}; ` +
    (answer === 'absent' ? 'answered as not attended' : 'attendance not answered'),

  assemblyUnrecorded: ({ dates }) =>
    `${counted(dates.length, 'day', 'days')} seen by the clock-in machine alone, which does not ask ` +
    `about the morning assembly: attendance not recorded, which is not absence; ` +
    `on ${datesInDigits(dates)}`,

  healthProtocol: ({ date, checkIns }) =>
    `${counted(checkIns, 'check-in', 'check-ins')} on ${inWords(date)}; health protocol named: 0`,
}

const LACKS = { in: 'check-ins', out: 'check-outs', any: 'signs of presence' } as const
const BY = { any: '', form: ' by form', machine: ' by machine' } as const
