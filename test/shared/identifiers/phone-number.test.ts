import { describe, expect, it } from 'vitest'

import { phoneOf, whatsAppOf } from '../../../shared/identifiers/phone-number.ts'

describe('a number in Pegawai', () => {
  it.each([
    // As typed, as telephones take it, as WhatsApp’s links do.
    ['081234567890', '+6281234567890', '6281234567890'],
    ['0812-3456-7890', '+6281234567890', '6281234567890'],
    ['+62 812 3456 7890', '+6281234567890', '6281234567890'],
    ['+62 (0) 812-3456-7890', '+6281234567890', '6281234567890'],
    ['628123456789', '+628123456789', '628123456789'],
    ['0062 812 3456 789', '+628123456789', '628123456789'],
    // The spreadsheet took it for a number.
    ['81234567890', '+6281234567890', '6281234567890'],
    ["'081234567890", '+6281234567890', '6281234567890'],
    ['HP: 0812 3456 7890 (WA)', '+6281234567890', '6281234567890'],
    ['0812 3456 7890 / 0541 661000', '+6281234567890', '6281234567890'],
    ['081234567890 atau 085212345678', '+6281234567890', '6281234567890'],
    // Of another country.
    ['+60 12-345 6789', '+60123456789', '60123456789'],
    ['+81 90 1234 5678', '+819012345678', '819012345678'],
    ['0060 12 345 6789', '+60123456789', '60123456789'],
    // It stands on a desk.
    ['(0541) 661 000', '+62541661000', ''],
    // The one that WhatsApp reaches, wherever in the cell it stands.
    ['0541-661000 / 0812 3456 7890', '+62541661000', '6281234567890'],
    // A letter for a digit: what is left is somebody else's number.
    ['0812 3456 789O', '', ''],
    ['0812 3456 7l890', '', ''],
    // None.
    ['', '', ''],
    ['-', '', ''],
    ['0812', '', ''],
    // Of which country nobody says: a link is not sent to whoever has it.
    ['541 661 000', '', ''],
    ['tidak ada', '', ''],
    ['1985121220100120031', '', ''],
  ])('%s is %s, in WhatsApp %s', (typed, phone, whatsApp) => {
    expect(phoneOf(typed)).toBe(phone)
    expect(whatsAppOf(typed)).toBe(whatsApp)
  })
})
