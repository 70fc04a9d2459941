import type { Point } from './point.ts'
import { appendAfterFormats } from './points/append-after-formats.ts'
import { atomicBatches } from './points/atomic-batches.ts'
import { chosenIds } from './points/chosen-ids.ts'
import { deletedResponses } from './points/deleted-responses.ts'
import { domainResponders } from './points/domain-responders.ts'
import { editedResponses } from './points/edited-responses.ts'
import { localeReadBack } from './points/locale-read-back.ts'
import { prefilledLinks } from './points/prefilled-links.ts'
import { protections } from './points/protections.ts'
import { publishDefault } from './points/publish-default.ts'
import { quotaAnswer } from './points/quota-answer.ts'
import { responders } from './points/responders.ts'
import { unpublishedForms } from './points/unpublished-forms.ts'

/** Those that need nobody first; the one that uses up a minute's calls last. */
export const POINTS: readonly Point[] = [
  atomicBatches,
  chosenIds,
  appendAfterFormats,
  localeReadBack,
  protections,
  publishDefault,
  responders,
  domainResponders,
  unpublishedForms,
  editedResponses,
  prefilledLinks,
  deletedResponses,
  quotaAnswer,
]
