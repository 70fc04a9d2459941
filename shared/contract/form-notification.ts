import * as z from 'zod'

/**
 * `POST /v1/form-notifications`: a message of Pub/Sub, wrapped, as a watch on a form publishes it. It says
 * that answers came, never which (DESIGN.md, the flow, 1); of its attributes `formId` and `eventType` are used.
 */
export const FormNotification = z.object({
  message: z.object({
    attributes: z.record(z.string().max(256), z.string().max(1024)).default({}),
  }),
})
