import type { WorkspaceEvents } from './events.ts'
import type { Watches } from './forms/watches.ts'
import type { Messages } from './pubsub/messages.ts'

/** What goes out by itself when somebody files a form that is watched. */
export interface Notifications {
  /** Publishes and posts once what is due by the workspace's clock. */
  settle(): Promise<void>
}

const LOOK_MS = 250

/** Looks again and again for what is due, until the workspace closes. */
export function startNotifications(
  watches: Watches,
  messages: Messages,
  events: WorkspaceEvents,
): Notifications {
  let last: Promise<void> = Promise.resolve()
  let isOpen = true

  function settle(): Promise<void> {
    const next = last.then(async () => {
      if (!isOpen) return
      watches.notify()
      await messages.deliver()
    })
    last = next
    return next
  }

  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    void settle().finally(() => {
      isLooking = false
    })
  }, LOOK_MS)
  timer.unref()
  events.once('closing', () => {
    isOpen = false
    clearInterval(timer)
  })
  return { settle }
}
