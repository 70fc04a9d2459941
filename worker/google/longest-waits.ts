/** Nobody waits longer for Google: what is to be tried again only then has failed. */
export const LONGEST_WAIT_MS = 64_000

/** Google is asked once an hour whatever it said. */
export const LONGEST_CLOSED_MS = 3_600_000

/** Work under a lease for which somebody waits gives way rather than wait longer. */
export const LONGEST_WAIT_OF_CONTENDED_MS = 3000
