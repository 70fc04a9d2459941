import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Permit } from '../../../shared/model/submission.ts'

export type Sign =
  | 'machine'
  | 'office-form'
  | 'home-form'
  | 'home-form-inside'
  | 'home-form-outside'
  | 'elsewhere-inside'
  | 'elsewhere-outside'

/** A day of one person, in order, all under the regulation. */
export interface TravelDay {
  readonly date: CivilDate
  readonly workingDay: boolean
  readonly roster: 'WFO' | 'WFH' | 'DL' | 'C' | 'L' | 'none'
  readonly signs: readonly Sign[]
  readonly over: boolean
}

export interface Asked {
  readonly permit: Permit
  readonly decision: 'approved' | 'returned' | 'rejected' | 'none'
  /** Filed after the time that the regulation gives. */
  readonly late: boolean
}

export type TravelRegulation = 'kukar-2021' | 'kotim-2021' | 'pandeglang-2020'

/**
 * RULES.md on journeys (K6, C6, C7, P1), read plainly: "date rule who severity" of all that is to be
 * found. A journey is asked for, permitted, refused or returned, and made or not; `e1` asks, `atasan`
 * decides.
 */
export function readTravel(
  regulation: TravelRegulation,
  days: readonly TravelDay[],
  asked: readonly Asked[],
): string[] {
  const found: string[] = []
  const tell = (
    day: TravelDay | undefined,
    rule: string,
    severity: string,
    who: 'e1' | 'atasan' = 'e1',
  ): void => {
    if (day) found.push(`${day.date} ${rule} ${who} ${severity}`)
  }
  const place = (day: TravelDay): string => placeOf(regulation, day, asked)
  const atHome = (day: TravelDay): boolean => place(day) === 'home' && !wasAtOffice(day)
  const notRefuted = (day: TravelDay): boolean => day.over && signOf(day) !== 'present'

  for (const { permit, decision, late } of asked) {
    const { region, travelKind } = permit
    if (region === 'inside' || decision === 'rejected') continue
    const its = days.filter(({ date }) => permit.from <= date && date <= permit.until)
    const open = region === undefined || travelKind === undefined
    const first = (is: (day: TravelDay) => boolean): TravelDay | undefined => its.find(is)
    const onDuty = (day: TravelDay): boolean => place(day) !== 'off'

    // What the regulation bans: P1 what is official, or may be; K6 the rest, of who is at home.
    const bans =
      regulation === 'pandeglang-2020'
        ? travelKind === 'official' || travelKind === undefined
        : regulation === 'kotim-2021' && travelKind !== 'official'
    const where = (day: TravelDay): boolean => regulation === 'pandeglang-2020' || atHome(day)
    const urgentOrDuty = permit.urgent || travelKind === 'official' || permit.letterNumber !== ''
    const permitIsWrong = bans || (regulation === 'kukar-2021' && !urgentOrDuty)

    switch (decision) {
      case 'approved': {
        // The permit is the finding, whether or not the journey was made; what is open is only asked.
        if (!permitIsWrong) break
        const isIt = (day: TravelDay): boolean =>
          regulation === 'kukar-2021' ? atHome(day) : where(day)
        tell(
          first((day) => isIt(day) && (!open || signOf(day) !== 'present')),
          'travel-banned',
          open ? 'info' : 'violation',
        )
        break
      }
      case 'none': {
        const rule = regulation === 'kukar-2021' ? 'travel-without-permit' : 'travel-banned'
        if (regulation !== 'kukar-2021' && !bans) break
        const day = first(
          (one) => onDuty(one) && notRefuted(one) && (regulation === 'kukar-2021' || where(one)),
        )
        const severity = open ? 'info' : day && signOf(day) === 'outside' ? 'violation' : 'warning'
        tell(day, rule, severity)
        const askedInTime = day && localDate(permit.createdAt) <= day.date
        if (askedInTime) tell(day, rule, 'warning', 'atasan')
        break
      }
      case 'returned': {
        if (regulation === 'kukar-2021') {
          const day = first((one) => onDuty(one) && notRefuted(one))
          const outside = day && signOf(day) === 'outside'
          tell(day, 'travel-without-permit', open ? 'info' : outside ? 'violation' : 'warning')
        } else if (bans) {
          // Somebody decided: what is left to find is that it was made all the same.
          const made = first(
            (one) => onDuty(one) && where(one) && one.over && signOf(one) === 'outside',
          )
          tell(made, 'travel-banned', open ? 'info' : 'violation')
        }
        break
      }
    }

    const toldOn = decision === 'approved' ? its[0] : first((one) => onDuty(one) && notRefuted(one))
    if (regulation === 'kukar-2021' && late) tell(toldOn, 'permit-late', open ? 'info' : 'warning')

    if (regulation === 'pandeglang-2020' && travelKind === 'official' && permit.reason !== '') {
      const day =
        decision === 'returned'
          ? first((one) => onDuty(one) && one.over && signOf(one) === 'outside')
          : toldOn
      tell(day, 'invitation-not-virtual', open || decision !== 'approved' ? 'info' : 'warning')
    }
  }

  if (regulation !== 'kotim-2021') tellRostered(regulation, days, asked, tell)

  for (const day of days) {
    if (regulation === 'pandeglang-2020' || place(day) !== 'home') continue
    const permitted = asked.some(
      ({ permit, decision }) =>
        decision === 'approved' && permit.region !== 'inside' && covers(permit, day),
    )
    if (!permitted && signOf(day) === 'outside') tell(day, 'location-outside-region', 'violation')
  }
  return found.sort()
}

/** Official travel that stands in the roster alone, once for days in a row that no request covers. */
function tellRostered(
  regulation: TravelRegulation,
  days: readonly TravelDay[],
  asked: readonly Asked[],
  tell: (day: TravelDay | undefined, rule: string, severity: string) => void,
): void {
  const isAlone = (day: TravelDay | undefined): boolean =>
    day?.roster === 'DL' &&
    !asked.some(({ permit, decision }) => decision !== 'rejected' && covers(permit, day))
  let told = false
  for (const [at, day] of days.entries()) {
    if (!isAlone(day)) continue
    if (!isAlone(days[at - 1])) told = false
    if (told || signOf(day) === 'present' || (regulation === 'kukar-2021' && !day.over)) continue
    told = true
    tell(day, regulation === 'kukar-2021' ? 'travel-without-permit' : 'travel-banned', 'violation')
  }
}

/** Off, absent, at the office or at home, as planned. */
function placeOf(
  regulation: TravelRegulation,
  day: TravelDay,
  asked: readonly Asked[],
): 'off' | 'absent' | 'office' | 'home' {
  if (!day.workingDay) return 'off'
  const ordered = asked.some(
    ({ permit, decision }) =>
      decision === 'approved' && permit.travelKind === 'official' && covers(permit, day),
  )
  if (day.roster === 'C' || day.roster === 'DL' || ordered) return 'absent'
  if (day.roster === 'L') return 'off'
  if (day.roster === 'WFH') return 'home'
  return day.roster === 'none' && regulation === 'kukar-2021' ? 'home' : 'office'
}

function wasAtOffice({ signs }: TravelDay): boolean {
  return signs.includes('machine') || signs.includes('office-form')
}

function signOf({ signs }: TravelDay): 'outside' | 'present' | 'none' {
  if (signs.includes('home-form-outside') || signs.includes('elsewhere-outside')) return 'outside'
  return signs.length > 0 ? 'present' : 'none'
}

/** WITA, eight hours before UTC. */
function localDate(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}

function covers({ from, until }: Permit, { date }: TravelDay): boolean {
  return from <= date && date <= until
}

/**
 * Of a request whose days all lie among these: whether the recap lists it, and as made or not. Signs of
 * presence on every day of duty refute it, a location out of the region proves it.
 */
export function readJourney(
  regulation: TravelRegulation,
  days: readonly TravelDay[],
  { permit, decision }: Asked,
  asked: readonly Asked[],
): 'made' | 'not known' | 'none' {
  if (decision === 'rejected') return 'none'
  const its = days.filter(
    (day) =>
      covers(permit, day) && (placeOf(regulation, day, asked) !== 'off' || isTold(permit, day)),
  )
  const proven = permit.region !== 'inside' && its.some((day) => signOf(day) === 'outside')
  if (proven) return 'made'
  if (its.length > 0 && its.every((day) => isHere(permit, day))) return 'none'
  return decision === 'approved' ? 'made' : 'not known'
}

function isTold(permit: Permit, day: TravelDay): boolean {
  return isHere(permit, day) || signOf(day) === 'outside'
}

/** A place within the region says nothing against a journey within it. */
function isHere({ region }: Permit, day: TravelDay): boolean {
  if (signOf(day) !== 'present') return false
  return region !== 'inside' || day.signs.some((one) => one !== 'elsewhere-inside')
}
