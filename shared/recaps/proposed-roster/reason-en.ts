import type { DayAmount } from '../../model/policy-term.ts'
import type { Ceiling, Need, Unkept } from '../../roster-proposal/unkept.ts'
import { cited, keepableShare, percentUp } from './percent-up.ts'

const PLACES = { office: 'at the office', home: 'at home', elsewhere: 'elsewhere' }
const BOUNDS = { least: 'at least', most: 'at most' }

/** Why a limit cannot be kept, with its arithmetic and the smallest change that would do. */
export function reasonEn(unkept: Unkept, name: string): string {
  switch (unkept.kind) {
    case 'ceiling': {
      const { ceiling, needs, needed } = unkept
      return (
        `${limitOf(ceiling)}, but ${needs.map(needOf).join(', ')}: ${needed} are needed, ` +
        `so a limit of at least ${enough(ceiling, needed / ceiling.base, needed)}.`
      )
    }
    case 'staff': {
      const { words, citation, asked, onDuty } = unkept
      return `${words.en} needs ${asked} on duty${cited(citation)} and has ${onDuty}: ${asked - onDuty} too few; ${onDuty} can be kept.`
    }
    case 'own-days': {
      const { place, bound, asked, possible, isForced, citation, part, keepable } = unkept
      const ofPart = part ? `, that is ${part.full} × ${part.onDuty} days on duty : ${part.of}` : ''
      const own = bound === 'least' ? possible : `no fewer than ${possible}`
      const reached = isForced
        ? `their working days and duties allow ${own}`
        : `${possible} reached beside the other clauses`
      const change = keepable ? `; ${BOUNDS[bound]} ${amountOf(keepable, bound)} can be kept` : ''
      return `${name} ${BOUNDS[bound]} ${asked} days ${PLACES[place]}${cited(citation)}${ofPart}; ${reached}${change}.`
    }
    case 'room': {
      const { words, citation, asked, room, days, needed, ceiling, base } = unkept
      return (
        `${words.en}${cited(citation)} need ${asked} person-days at the office in ${days} working days, but a ${limitOf(ceiling)} ` +
        `has room for ${room}: a limit of at least ${enough(ceiling, asked / base, needed)} is needed.`
      )
    }
    case 'clash': {
      const { place, must, citation, other, dates } = unkept
      const days = dates.length === 1 ? 'that day' : `those ${dates.length} days`
      return (
        `${name} ${must ? 'must' : 'must not'} be ${PLACES[place]}${cited(citation)}, but ${other.words.en}${cited(other.citation)} decide otherwise: ` +
        `one of the two must not hold for them on ${days}.`
      )
    }
    case 'turns': {
      const { words, citation, people, of, fewest, most, spread } = unkept
      const apart =
        spread !== null && most - fewest > spread
          ? `; they differ by ${most - fewest}, limit ${spread}: ${most - fewest} is needed`
          : `: ${people} of them need to be excepted`
      return `${people} of ${of} people of ${words.en} cannot take turns${cited(citation)}, days at the office ${fewest} to ${most}${apart}.`
    }
    case 'run': {
      const { place, citation, dates } = unkept
      return `Days in a row of ${name} ${PLACES[place]}, begun before this month, cannot go on${cited(citation)}: the clause needs not to hold for them on those ${dates.length} days.`
    }
    case 'teams': {
      const { citation, teams, dates } = unkept
      return `${teams} fixed teams at the office in a day${cited(citation)}, instead of 1: the clause needs not to hold on those ${dates.length} days.`
    }
    case 'shifts': {
      const { office, shifts, shares, difference, needed, more } = unkept
      const asked = shares.map(
        ({ words, citation, bound, asked: people }) =>
          `${words.en} ${BOUNDS[bound]} ${people} in each shift${cited(citation)}`,
      )
      const apart = difference
        ? [`shifts differing by at most ${difference.most}${cited(difference.citation)}`]
        : []
      const change =
        needed === undefined
          ? more && `: each at most needs to be ${more} more in each shift`
          : `: a difference of at most ${needed} is needed`
      return `${office} people at the office in ${shifts} shifts: ${[...asked, ...apart].join(', ')} cannot be kept together${change ?? ''}.`
    }
    case 'count': {
      const { words, citation, bound, asked, possible, base, per, isOfPeople } = unkept
      const ofBase = base === undefined ? '' : ` of ${base} ${per ? 'people' : 'person-days'}`
      const where = `at the office${per === 'shift' ? ' in each shift' : ''}`
      const keepable =
        base !== undefined
          ? `; ${BOUNDS[bound]} ${keepableShare(bound, possible / base)}% can be kept`
          : isOfPeople
            ? `: ${Math.abs(asked - possible)} too ${bound === 'least' ? 'few' : 'many'}; ${BOUNDS[bound]} ${possible} can be kept`
            : ''
      return `${words.en}: ${BOUNDS[bound]} ${asked}${ofBase} ${where}${cited(citation)}, ${possible} reached${keepable}.`
    }
  }
}

function limitOf({ amount, base, most, citation, words, isOfShift }: Ceiling): string {
  const of = `${base}${words ? ` staff (${words.en})` : ''}`
  const people =
    typeof amount === 'number'
      ? `${percent(amount)} of ${of} = ${most} people`
      : `${most} people of ${of}`
  return `limit of ${people} at the office${isOfShift ? ' in each shift' : ''}${cited(citation)}`
}

/** The smallest limit that would do, as its clause says it. */
function enough({ amount }: Ceiling, share: number, people: number): string {
  return typeof amount === 'number' ? percent(share) : `${people} people`
}

/** So many days or percent, as the clause says it. */
function amountOf(amount: DayAmount, bound: 'least' | 'most'): string {
  return 'days' in amount ? `${amount.days} days` : `${keepableShare(bound, amount.share)}%`
}

function needOf({ why, words, people, citation }: Need): string {
  switch (why) {
    case 'fixed':
      return `${people} are there because of ${words.en}${cited(citation)}`
    case 'service':
      return `service of ${words.en} needs ${people}${cited(citation)}`
    case 'share':
      return `${words.en} at least ${people}${cited(citation)}`
  }
}

function percent(share: number): string {
  return `${percentUp(share)}%`
}
