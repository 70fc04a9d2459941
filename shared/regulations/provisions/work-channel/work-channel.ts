import { provision } from '../../provision.ts'

/** By which channel work at home was done is recorded (P3). */
export const workChannel = provision({
  name: 'work-channel',
  title: { id: 'Sarana kerja dari rumah', en: 'Channel of work at home' },
  parameters: {},
  example: { parameters: {} },
  sentence: {
    id: ({ when }) =>
      `Laporan yang bekerja dari rumah menyebut sarananya (e-mail, WA, Zoom, dan lainnya) ${when}.`,
    en: ({ when }) =>
      `Reports of who works at home say by which channel (e-mail, WA, Zoom and others) ${when}.`,
  },
  asks: () => ({ rules: ['channel-missing'] }),
})
