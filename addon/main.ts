import { createDecisions } from './entries/decisions.ts'
import { createHost } from './entries/host.ts'
import { createImports } from './entries/imports.ts'
import { createMadeUp } from './entries/made-up.ts'
import { createMonths } from './entries/months.ts'
import { createPages } from './entries/pages.ts'
import { createDataRequests } from './entries/data-requests.ts'
import { createPersonalLinks } from './entries/personal-links.ts'
import { createRecaps } from './entries/recaps.ts'
import { createRegulations } from './entries/regulations.ts'
import { createReminders } from './entries/reminders.ts'
import { createRoster } from './entries/roster.ts'
import { createSetUp } from './entries/set-up.ts'
import { createTriggers } from './entries/triggers.ts'
import { createUpkeep } from './entries/upkeep.ts'
import type { EntryPoint } from './entry-points.ts'

const host = createHost({ workerUrl: PANTAU_WORKER_URL, now: () => new Date() })

/** Every function that Google, the menu or a sidebar calls by name; `build.ts` puts each at the top level. */
export const entries = {
  ...createTriggers(host),
  ...createPages(host),
  ...createSetUp(host),
  ...createRecaps(host),
  ...createDecisions(host),
  ...createImports(host),
  ...createRegulations(host),
  ...createRoster(host),
  ...createMonths(host),
  ...createPersonalLinks(host),
  ...createDataRequests(host),
  ...createReminders(host),
  ...createUpkeep(host),
  ...createMadeUp(host),
} satisfies Readonly<Record<EntryPoint, (...given: never[]) => unknown>>
