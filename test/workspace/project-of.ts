import type { Actor } from './actor.ts'

/**
 * The Cloud project through which somebody calls: that of a service account stands in its address; of a
 * person it is the client that they let in, and without one they stand for a project themselves.
 */
export function projectOf({ email, app }: Actor): string {
  return /@([^.]+)\.iam\.gserviceaccount\.com$/i.exec(email)?.[1] ?? app ?? email.toLowerCase()
}
