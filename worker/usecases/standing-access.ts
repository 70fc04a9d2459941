import { readAccess, type AccessEntry } from '../../shared/workbook/read-access.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { Agency, Store, TabVersion } from '../ports/store.ts'
import type { Context } from './context.ts'

/** Who may do what, by the tab *Akses*. */
export interface StandingAccess {
  /** Empty where no version of the tab ever named somebody as `hr`. */
  readonly entries: readonly AccessEntry[]
  /** When the version that counts was read. */
  readonly since: Instant | undefined
  /** Why the last version of the tab is not the one that counts. */
  readonly setAside: SetAside | undefined
  /** Of the last version: cells and headers that cannot be read. */
  readonly problems: readonly Problem[]
}

export interface SetAside {
  readonly reason: 'gone' | 'unreadable' | 'no-hr'
  readonly title: string
}

interface Known extends StandingAccess {
  /** Of the last version looked at. */
  readonly sequence: number
}

/** Parsed once a version; whatever is newer is asked of the ledger each time. */
const knownOf = new WeakMap<object, Map<string, Known>>()

/**
 * The last version of *Akses* that names somebody as `hr`. One that cannot be read, is gone, or names
 * nobody changes nothing (G11): its editor would gain by it, or everybody be locked out.
 */
export async function loadStandingAccess(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
): Promise<StandingAccess> {
  const all = knownOf.get(store) ?? new Map<string, Known>()
  knownOf.set(store, all)
  const known = all.get(agency.id)
  const after = known?.sequence ?? 0
  const last = await store.ledger.findTab(agency.id, 'access', { after })
  if (!last) return known ?? NOTHING

  const { entries, problems } = readVersion(last)
  const standing = hasHr(entries)
    ? { entries, since: last.recordedAt, setAside: undefined }
    : {
        ...((await findCounting(store, agency, { after, before: last.sequence })) ?? {
          entries: known?.entries ?? [],
          since: known?.since,
        }),
        setAside: { reason: reasonOf(last, entries), title: last.title },
      }
  const loaded = { ...standing, problems, sequence: last.sequence }
  all.set(agency.id, loaded)
  return loaded
}

const NOTHING: StandingAccess = {
  entries: [],
  since: undefined,
  setAside: undefined,
  problems: [],
}

async function findCounting(
  store: Store,
  { id }: Pick<Agency, 'id'>,
  { after, before }: { readonly after: number; readonly before: number },
): Promise<Pick<StandingAccess, 'entries' | 'since'> | undefined> {
  const tab = await store.ledger.findTab(id, 'access', { after, before })
  if (!tab) return undefined
  const { entries } = readVersion(tab)
  if (hasHr(entries)) return { entries, since: tab.recordedAt }
  return findCounting(store, { id }, { after, before: tab.sequence })
}

function readVersion(tab: TabVersion): ReturnType<typeof readAccess> {
  return tab.gone ? { entries: [], problems: [] } : readAccess(tab)
}

function hasHr(entries: readonly AccessEntry[]): boolean {
  return entries.some(({ role }) => role === 'hr')
}

function reasonOf({ gone }: TabVersion, entries: readonly AccessEntry[]): SetAside['reason'] {
  if (gone) return 'gone'
  return entries.length === 0 ? 'unreadable' : 'no-hr'
}
