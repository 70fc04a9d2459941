import { provision } from '../../provision.ts'

/** The clock-in machine is for who is at the office, and for nobody else (U6). */
export const clockMachine = provision({
  name: 'clock-machine',
  title: { id: 'Mesin absensi', en: 'Clock-in machine' },
  parameters: {},
  example: { parameters: {} },
  sentence: {
    id: ({ when }) =>
      `Yang di kantor dan piket merekam di mesin absensi ${when}; yang di rumah tidak.`,
    en: ({ when }) =>
      `Who is at the office or on picket duty uses the clock-in machine ${when}; who is at home does not.`,
  },
  asks: () => ({ rules: ['clock-mode-mismatch'] }),
})
