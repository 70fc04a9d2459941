import type { StaffMember } from './agency-plan.ts'

/** A PNS below the head of the agency. */
export function civilServant(
  role: string,
  positionClass: StaffMember['positionClass'],
  post: string,
  unitCode: string,
  superior: string,
): StaffMember {
  return { role, status: 'PNS', positionClass, post, unitCode, superior }
}

/** Somebody on contract. */
export function contractStaff(
  role: string,
  status: 'PTT' | 'Non-ASN',
  post: string,
  unitCode: string,
  superior: string,
): StaffMember {
  return { role, status, positionClass: 'non-asn', post, unitCode, superior }
}
