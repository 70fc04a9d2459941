import { LOOK_ONLY } from '../../shared/own-page/look-only.ts'

/** Programs that fetch an address to show what it is about, as messengers do when it is typed or sent. */
const PREVIEW =
  /whatsapp|facebookexternalhit|facebot|bot\b|bots\b|crawler|spider|preview|pagerenderer|headlesschrome|lighthouse/iu
/** Browsers name themselves so, also those that save data. */
const BROWSER = /^(?:Mozilla|Opera)\//u

/**
 * Whether a request for a person's page is the person coming to it: a browser that comes from elsewhere to show
 * it now; no preview of a messenger, nothing fetched in advance, nobody who looks from the sidebar.
 */
export function isOpening({ method, url, headers }: Request): boolean {
  const browser = headers.get('user-agent') ?? ''
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`
  return (
    method === 'GET' &&
    BROWSER.test(browser) &&
    !PREVIEW.test(browser) &&
    purpose.trim() === '' &&
    headers.get('sec-fetch-site') !== 'same-origin' &&
    !new URL(url).searchParams.has(LOOK_ONLY)
  )
}
