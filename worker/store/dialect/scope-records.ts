import type { Records } from '../../ports/store.ts'
import { across, within } from './agency-scope.ts'

/**
 * What is not of one agency: which agencies there are, whose a form, a spreadsheet or a code is, what of any agency
 * waits to be done, and what two agencies' ledgers say of one another.
 */
const ACROSS: { readonly [Room in keyof Records]?: readonly (keyof Records[Room])[] } = {
  agencies: [
    'list',
    'listAll',
    'countConnected',
    'countByAccount',
    'findBySpreadsheet',
    'findByFormer',
  ],
  forms: ['findOwner'],
  oversight: ['grant', 'withdraw'],
  projections: ['dropForeignMonths'],
  hints: ['list'],
  recapJobs: ['listUnfinished'],
  leases: ['listContended', 'takeAll'],
  enrolmentCodes: ['insert', 'findPurpose', 'use'],
}

/** Of no agency, and open to whoever asks for none. */
const OF_NONE: readonly (keyof Records)[] = ['apiBudget', 'refusedAudiences', 'alarms', 'replicas']

type Method = (...given: unknown[]) => unknown

/** The same records, each of which asks for the agency that it is asked about and for no other. */
export function scopeRecords(records: Records): Records {
  const rooms = Object.entries(records).map(([name, room]) => {
    const key = name as keyof Records
    return [name, OF_NONE.includes(key) ? room : scopeRoom(key, room as Record<string, Method>)]
  })
  return Object.fromEntries(rooms)
}

function scopeRoom(name: keyof Records, room: Record<string, Method>): Record<string, Method> {
  const open: readonly string[] = ACROSS[name] ?? []
  return Object.fromEntries(
    Object.entries(room).map(([key, method]) => {
      const scoped: Method = open.includes(key)
        ? (...given) => across(() => method(...given), writersOf(given[0]))
        : (...given) => within(agencyOf(name, given[0]), () => method(...given))
      return [key, scoped]
    }),
  )
}

/** It comes first, by itself or as what the first thing is of. */
function agencyOf(room: keyof Records, first: unknown): string {
  if (typeof first === 'string') return first
  const { agencyId, id } = first as { readonly agencyId?: string; readonly id?: string }
  const agency = room === 'agencies' ? id : agencyId
  if (agency === undefined) throw new TypeError(`It is not said of which agency ${room} are asked`)
  return agency
}

/** Of a change that two agencies' ledgers say. */
function writersOf(first: unknown): string[] {
  if (typeof first !== 'object' || first === null) return []
  const { agencyId, memberId } = first as { readonly agencyId?: string; readonly memberId?: string }
  return memberId === undefined || agencyId === undefined ? [] : [agencyId, memberId]
}
