import { placesOfPermit, type PlaceOfPermit } from '../location/places-of-permit.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { LocationVerdict, NamedPlace } from '../model/location-verdict.ts'
import type { Permit } from '../model/submission.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'

export type PermitsOfPeople = Pick<FactsIndex, 'permitsOf' | 'undecidedPermitsOf'>
type PersonOn = { readonly id: EmployeeId; readonly date: CivilDate }

/** Whether a permit may name places for that day. */
export function namesPlacesOn({ permitKind, from, until }: Permit, date: CivilDate): boolean {
  return permitKind === 'home-work' && from <= date && date <= until
}

/** The places that permits of a person name for a day, approved or not decided yet. */
export function placesNamedOn(
  { id, date }: PersonOn,
  index: PermitsOfPeople,
): readonly PlaceOfPermit[] {
  return [...index.permitsOf(id), ...index.undecidedPermitsOf(id)]
    .filter((permit) => namesPlacesOn(permit, date))
    .flatMap(placesOfPermit)
}

/** A place at which a person may be, and whether that is sure: a permit may wait, a place be unreadable. */
export interface PermittedPlace extends NamedPlace {
  readonly doubt?: 'undecided' | 'unreadable'
}

/** At which place of their permits a location is, what is sure first; undefined where it is at none. */
export function permittedPlaceOf(
  verdict: LocationVerdict,
  { id, date }: PersonOn,
  index: PermitsOfPeople,
): PermittedPlace | undefined {
  if (verdict.kind !== 'readable' || !verdict.named) return undefined
  const isOf = (permits: readonly Permit[], { permit }: NamedPlace): boolean =>
    permits.some((one) => one.ref === permit && namesPlacesOn(one, date))
  const approved = verdict.named.filter((place) => isOf(index.permitsOf(id), place))
  const sure = approved.find(({ isSure }) => isSure)
  if (sure) return sure
  const [unread] = approved
  if (unread) return { ...unread, doubt: 'unreadable' }
  const undecided = verdict.named.find((place) => isOf(index.undecidedPermitsOf(id), place))
  return undecided && { ...undecided, doubt: 'undecided' }
}
