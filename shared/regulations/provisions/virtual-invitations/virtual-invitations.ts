import { provision } from '../../provision.ts'

/** Invitations from outside are attended virtually (P1). */
export const virtualInvitations = provision({
  name: 'virtual-invitations',
  title: { id: 'Undangan dihadiri secara virtual', en: 'Invitations attended virtually' },
  parameters: {},
  example: { parameters: {} },
  sentence: {
    id: ({ when }) => `Undangan ke luar wilayah dihadiri secara virtual ${when}.`,
    en: ({ when }) => `Invitations out of the region are attended virtually ${when}.`,
  },
  asks: () => ({ rules: ['invitation-not-virtual'] }),
})
