import type { SheetsRequest } from './sheets-request.ts'
import type { TabDeclaration } from './tab-declaration.ts'

/** A protection of a sheet as it stands, as far as it decides who may change what. */
export interface SheetProtection {
  readonly id: number
  readonly description: string
  readonly isWhole: boolean
  readonly warningOnly: boolean
  /** Cells of it that are free for everyone: the column, where it is one whole column and nothing else. */
  readonly gaps: 'none' | 'other' | { readonly column: number }
  /** Whether a whole domain or a group is among its editors. */
  readonly hasGroups: boolean
  /** In lower case. Google shows them only to themselves. */
  readonly editors: readonly string[]
  /** Whether whoever asked may change or remove it. */
  readonly mayChange: boolean
}

/** The protection that a sheet is to have. */
export interface WantedProtection {
  readonly sheetId: number
  readonly description: string
  /** In lower case; Google adds the file's owner and whoever asks. */
  readonly editors: readonly string[]
  /** The one column that everybody may fill in. */
  readonly openColumn?: number | undefined
}

export type ProtectionFault = 'missing' | 'warning-only' | 'partial' | 'editors'

interface GapReply {
  readonly startRowIndex?: number | null | undefined
  readonly endRowIndex?: number | null | undefined
  readonly startColumnIndex?: number | null | undefined
  readonly endColumnIndex?: number | null | undefined
}

/** What the API says of a protected range, in replies of either client. */
export interface ProtectedRangeReply {
  readonly protectedRangeId?: number | null | undefined
  readonly description?: string | null | undefined
  readonly range?: object | null | undefined
  readonly warningOnly?: boolean | null | undefined
  readonly unprotectedRanges?: readonly GapReply[] | null | undefined
  readonly requestingUserCanEdit?: boolean | null | undefined
  readonly editors?:
    | {
        readonly users?: readonly string[] | null | undefined
        readonly groups?: readonly string[] | null | undefined
        readonly domainUsersCanEdit?: boolean | null | undefined
      }
    | null
    | undefined
}

/** The field mask of what `toSheetProtection` reads. */
export const PROTECTION_FIELDS =
  'protectedRanges(protectedRangeId,description,range,warningOnly,unprotectedRanges,requestingUserCanEdit,editors)'

export function toSheetProtection(reply: ProtectedRangeReply): SheetProtection {
  const { editors } = reply
  return {
    id: reply.protectedRangeId ?? 0,
    description: reply.description ?? '',
    isWhole: Object.keys(reply.range ?? {}).every((key) => key === 'sheetId'),
    warningOnly: reply.warningOnly ?? false,
    gaps: gapsOf(reply.unprotectedRanges ?? []),
    hasGroups: (editors?.groups ?? []).length > 0 || editors?.domainUsersCanEdit === true,
    editors: (editors?.users ?? []).map((email) => email.toLowerCase()),
    mayChange: reply.requestingUserCanEdit ?? false,
  }
}

function gapsOf(ranges: readonly GapReply[]): SheetProtection['gaps'] {
  const [first, ...others] = ranges
  if (!first) return 'none'
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = first
  const column = startColumnIndex ?? 0
  const isColumn = !startRowIndex && !endRowIndex && endColumnIndex === column + 1
  return isColumn && others.length === 0 ? { column } : 'other'
}

/** Whether HR alone types in the tab, so that it is protected whole (G11). */
export function isKeptByHr({ writers }: TabDeclaration): boolean {
  return !writers.includes('kepala-unit')
}

/** What the protection of a tab that HR keeps is called. */
export const HR_PROTECTION = 'Pantau: hanya hr'

/** What the protection of a recap's tab is called: it holds the digest of the recap's layout. */
export function markOfRecap(layoutDigest: string): string {
  return `Pantau ${layoutDigest}: ditulis oleh worker, jangan diubah.`
}

export function isMarkOfRecap(description: string): boolean {
  return /^Pantau \w+: ditulis oleh worker/.test(description)
}

/**
 * What is wrong with how a sheet is protected; undefined where nothing is. Who its editors are is left
 * open where `editorsMatch` is not given. Nothing of it may be open but `openColumn`.
 */
export function findProtectionFault(
  standing: readonly SheetProtection[],
  editorsMatch: (editors: readonly string[]) => boolean = () => true,
  openColumn?: number,
): ProtectionFault | undefined {
  const [own, ...others] = standing.filter(isOwnProtection)
  if (!own || others.length > 0) return 'missing'
  if (own.warningOnly) return 'warning-only'
  if (!own.isWhole || !isOpenAsWanted(own, openColumn)) return 'partial'
  return own.hasGroups || !editorsMatch(own.editors) ? 'editors' : undefined
}

function isOpenAsWanted({ gaps }: SheetProtection, openColumn: number | undefined): boolean {
  if (typeof gaps !== 'object') return gaps === 'none' && openColumn === undefined
  return gaps.column === openColumn
}

/**
 * The requests that protect the sheet as wanted, in place of what Pantau set there before. Google gives
 * the ids: a chosen one could be taken in advance, anywhere in the spreadsheet, and nothing be protected.
 */
export function protectionRequests(
  { sheetId, description, editors, openColumn }: WantedProtection,
  standing: readonly SheetProtection[],
): SheetsRequest[] {
  const [own, ...others] = standing.filter(isOwnProtection)
  const protectedRange = {
    range: { sheetId },
    description,
    warningOnly: false,
    editors: { users: editors },
    ...(openColumn !== undefined && {
      unprotectedRanges: [
        { sheetId, startColumnIndex: openColumn, endColumnIndex: openColumn + 1 },
      ],
    }),
  }
  return [
    ...others.map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } })),
    own
      ? {
          updateProtectedRange: {
            protectedRange: { protectedRangeId: own.id, ...protectedRange },
            fields: 'range,description,warningOnly,unprotectedRanges,editors',
          },
        }
      : { addProtectedRange: { protectedRange } },
  ]
}

/** What Pantau set, in whatever version, and may change; protections of people stay. */
export function isOwnProtection({ description, mayChange }: SheetProtection): boolean {
  return mayChange && isNamedByPantau(description)
}

export function isNamedByPantau(description: string): boolean {
  return description.startsWith('Pantau')
}
