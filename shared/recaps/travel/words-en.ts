import type { TravelKind } from '../../model/submission.ts'

/** What stands on *Rekap Perjalanan*. */
export interface TravelRecapText {
  readonly title: string
  /** From the agency's head up to that of the government (C8). */
  readonly submittedTo: (chain: readonly string[]) => string
  readonly grade: string
  readonly post: string
  readonly kind: string
  readonly destination: string
  readonly from: string
  readonly until: string
  readonly days: string
  readonly purpose: string
  readonly permit: string
  readonly approver: string
  readonly decision: string
  readonly kinds: Readonly<Record<TravelKind | 'unstated', string>>
  readonly groups: Readonly<Record<'structural' | 'staff' | 'non-asn', string>>
  readonly decisions: Readonly<
    Record<'approved' | 'returned' | 'undecided' | 'unasked' | 'located', string>
  >
  readonly subtotal: (kind: string, journeys: number) => string
  readonly total: (journeys: number) => string
  /** Over what was asked for and neither approved nor refuted. */
  readonly unsure: string
  readonly meaning: readonly string[]
}

export const recapTravelEn: TravelRecapText = {
  title: 'TRAVEL RECAP',
  submittedTo: (chain) => `Submitted in turn to: ${chain.join(' → ')}`,
  grade: 'Grade',
  post: 'Post',
  kind: 'Kind',
  destination: 'Destination',
  from: 'From',
  until: 'Until',
  days: 'Days',
  purpose: 'Purpose',
  permit: 'Permit no./date',
  approver: 'Permitted by',
  decision: 'Decision',
  kinds: {
    official: 'Official',
    family: 'Family',
    private: 'Private',
    unstated: 'Kind not stated',
  },
  groups: {
    structural: 'STRUCTURAL OFFICIALS',
    staff: 'STAFF (JFU) AND FUNCTIONAL (JFT)',
    'non-asn': 'NON-ASN',
  },
  decisions: {
    approved: 'Approved',
    returned: 'Returned',
    undecided: 'Not decided',
    unasked: 'No permit asked',
    located: 'No permit, from locations',
  },
  subtotal: (kind, journeys) => `${kind}: ${journeys === 0 ? 'NONE' : counted(journeys)}`,
  total: (journeys) => `In all: ${counted(journeys)}`,
  unsure: 'ASKED FOR, NOT APPROVED, NOT REFUTED (IN NO TOTAL; TO BE ASKED)',
  meaning: [
    'Days: from first to last day, also those outside this month. Requests that were rejected, or that presence refutes, are left out.',
    'Permitted by: the direct superior, or the unit’s head. No permit: official travel that stands in the roster alone, or locations outside the region on days at home.',
  ],
}

function counted(journeys: number): string {
  return `${journeys} ${journeys === 1 ? 'journey' : 'journeys'}`
}
