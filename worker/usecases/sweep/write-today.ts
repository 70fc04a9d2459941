import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { monthOf, type CivilDate } from '../../../shared/model/civil-date.ts'
import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import type { PresenceReview } from '../../../shared/model/presence-review.ts'
import { compileToday } from '../../../shared/recaps/today/compile-today.ts'
import { pictureToday } from '../../../shared/recaps/today/today-picture.ts'
import type { ExaminationBox } from '../../../shared/workbook/examination-boxes.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { monthNotices } from '../../../shared/recaps/summary/month-notices.ts'
import { readChecklist } from '../month/read-checklist.ts'
import { followLedger, type Followed } from '../month/follow-ledger.ts'
import { loadDay } from '../month/load-day.ts'
import { loadRestricted } from '../ledger/load-restricted.ts'
import { getSource } from '../ledger/recap-source.ts'

const MINUTE_MS = 60_000
/** By the clock on the wall that the tab shows. */
const EVERY_MINUTES = 5

/**
 * Writes *Hari Ini* where what it shows has changed, by what came or because a time was over, and at most
 * every five minutes; at once where the tab is gone. Costs a day's facts, whatever the ledger's age.
 * Returns whether it was written. Throws `GoogleError`.
 */
export async function writeToday(
  context: Context,
  agency: Agency,
  {
    sheetIds,
    boxes,
  }: {
    /** Of the tabs there are. */
    readonly sheetIds: ReadonlySet<number>
    /** Those that stand in the tab, as just read. */
    readonly boxes: readonly ExaminationBox[]
  },
): Promise<boolean> {
  const now = instantNow(context)
  const isGone = !sheetIds.has(recapTabOf({ key: 'today' }).sheetId)
  if (!isGone && !isDue(agency.todayWrittenAt, now)) return false

  const unless = isGone ? '' : agency.todayDigest
  const { digest, recap } = await context.threads.run(compileTodayTask, agency, { boxes, unless })
  if (!recap) return false
  await context.google.writeRecaps(agency.spreadsheetId, [recap])
  await context.store.agencies.update(agency.id, { todayDigest: digest, todayWrittenAt: now })
  return true
}

/** *Hari Ini* as it is now, and the digest of what it shows; no tab where that is `unless`. */
export const compileTodayTask: Task<
  { readonly boxes: readonly ExaminationBox[]; readonly unless: string },
  { readonly digest: string; readonly recap?: RecapSheet }
> = {
  name: 'compile-today',
  async work(context, agency, { boxes, unless }) {
    const now = instantNow(context)
    const followed = await followLedger(context, agency)
    const { settings } = followed.configuration
    const { date } = localTimeOf(now, settings.zone)
    const presenceReviews = await listPresenceReviews(context, agency, {
      days: [date, ...boxes.map((box) => box.date)],
      followed,
    })
    const facts = { ...(await loadDay(context, agency, followed, date)), presenceReviews }
    const checklist = await readChecklist(context, agency, followed.configuration)
    const restricted = await loadRestricted(context, agency, followed.configuration)
    const notices = checklist.length > 0 ? [] : monthNotices(followed.configuration, monthOf(date))
    const missing = notices.map(({ message }) => message[settings.language])
    const picture = { ...pictureToday(facts, now, boxes, restricted), checklist, missing }
    const digest = sha256(canonicalJson([settings, picture]))
    if (digest === unless) return { digest }
    const { throughSequence: ledgerSequence, snapshot } = followed
    const source = await getSource(context, agency, { ledgerSequence, snapshot, asOf: now })
    const today = compileToday({ facts: { settings }, source, today: picture })
    return { digest, recap: { key: 'today', ...today } }
  },
}

/** A clock that was put back does not keep the tab as it is. */
function isDue(writtenAt: Instant | null, now: Instant): boolean {
  if (writtenAt === null) return true
  const minutes = minuteOf(now) - minuteOf(writtenAt)
  return minutes >= EVERY_MINUTES || minutes < 0
}

function minuteOf(instant: Instant): number {
  return Math.floor(epochMsOf(instant) / MINUTE_MS)
}

async function listPresenceReviews(
  { store }: Context,
  agency: Agency,
  { days, followed }: { readonly days: readonly CivilDate[]; readonly followed: Followed },
): Promise<PresenceReview[]> {
  const through = followed.throughSequence
  const months = [...new Set(days.map(monthOf))]
  const lists = months.map((datePrefix) =>
    store.ledger.listPresenceReviews(agency.id, { datePrefix, through }),
  )
  return (await Promise.all(lists)).flat()
}
