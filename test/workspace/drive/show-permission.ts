import { createHash } from 'node:crypto'
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import type { Responder, Role, WideShare } from './sharing.ts'

export function showPermission(
  { email, role }: { email: string; role: Role },
  { inFull, subjectOf }: { inFull: boolean; subjectOf: (email: string) => string },
): drive_v3.Schema$Permission {
  const shown = { kind: 'drive#permission', id: subjectOf(email), type: 'user', role }
  if (!inFull) return shown
  return { ...shown, emailAddress: email, displayName: email, deleted: false, pendingOwner: false }
}

export function showWideShare(share: WideShare, inFull: boolean): drive_v3.Schema$Permission {
  const { type, grantee, role } = share
  const shown = { kind: 'drive#permission', id: idOfWideShare(share), type, role }
  if (!inFull) return shown
  const whom = {
    anyone: { allowFileDiscovery: false },
    domain: { domain: grantee, displayName: grantee, allowFileDiscovery: false },
    group: { emailAddress: grantee, displayName: grantee, deleted: false },
  }
  return { ...shown, ...whom[type] }
}

export function showResponder(responder: Responder, inFull: boolean): drive_v3.Schema$Permission {
  const { type, grantee } = responder
  const shown = { kind: 'drive#permission', id: idOfResponder(responder), type, role: 'reader' }
  if (!inFull) return shown
  const whom = {
    anyone: {},
    domain: { domain: grantee, displayName: grantee },
    user: { emailAddress: grantee, displayName: grantee },
  }
  return { ...shown, view: 'published', ...whom[type] }
}

export function idOfWideShare({ type, grantee }: WideShare): string {
  return type === 'anyone' ? 'anyoneWithLink' : toDigits(`${type} ${grantee}`)
}

/** A permission id is opaque; one of the view `published` is not that of the account itself. */
export function idOfResponder({ type, grantee }: Responder): string {
  return `${toDigits(`published ${type} ${grantee}`)}p`
}

function toDigits(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex')
  return String(BigInt(`0x${digest.slice(0, 15)}`))
}
