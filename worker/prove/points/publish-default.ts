import { makeForm } from '../make-files.ts'
import type { Point } from '../point.ts'

/** A form that the API makes is not published, and lets nobody in. */
export const publishDefault: Point = {
  name: 'publish-default',
  restsOn: 'Set-up publishes each form itself; none is open before its settings are made.',
  expect: { isPublished: false, isAcceptingResponses: false },
  async steps(bench) {
    const { publishSettings } = await makeForm(bench)
    return {
      isPublished: publishSettings?.publishState.isPublished ?? 'not told',
      isAcceptingResponses: publishSettings?.publishState.isAcceptingResponses ?? 'not told',
    }
  },
}
