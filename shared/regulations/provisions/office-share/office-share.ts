import type { Localized } from '../../../model/language.ts'
import type { ShareTerm } from '../../../model/policy-term.ts'
import { changing } from '../../changing.ts'
import { isEveryone } from '../../everyone.ts'
import { whoInWords } from '../../who/format-who.ts'
import { provision, type Asked } from '../../provision.ts'
import { oneOf, share, wholeNumber } from '../../value-kinds.ts'

const ONE_PERIOD: Localized = {
  id: 'isi salah satu saja: “per” atau “selama pekan”',
  en: 'set only one of “per” and “over weeks”',
}

/** How many may, or must, be at the office (K1, C3, U2). */
export const officeShare = provision({
  name: 'office-share',
  title: { id: 'Bagian pegawai di kantor', en: 'Share of staff at the office' },
  parameters: {
    atMost: { name: { id: 'paling banyak', en: 'at most' }, kind: share },
    atLeast: { name: { id: 'paling sedikit', en: 'at least' }, kind: share },
    base: {
      name: { id: 'dihitung dari', en: 'counted of' },
      kind: oneOf({
        'on-duty': { id: 'semua yang bertugas', en: 'all on duty' },
        'not-always-in-office': {
          id: 'selain yang wajib di kantor',
          en: 'those who need not be at the office',
        },
      }),
    },
    per: {
      name: { id: 'per', en: 'per' },
      kind: oneOf({ day: { id: 'hari', en: 'day' }, shift: { id: 'shift', en: 'shift' } }),
    },
    weeks: { name: { id: 'selama pekan', en: 'over weeks' }, kind: wholeNumber(1, 26, 'weeks') },
  },
  example: { parameters: { atMost: '25 %' } },
  needs: ['atMost', 'atLeast'],
  sentence: {
    id: ({ who, when, value }) =>
      `${amount(value, 'Paling banyak', 'Paling sedikit', 'dan')} dari ${of(who, value.base)} berada di kantor ${when}${value.per ? `, dihitung per ${value.per}` : ''}${value.weeks ? `, dihitung dari semua hari bertugas dalam setiap ${value.weeks} pekan sejak Senin pertama aturan ini` : ''}.`,
    en: ({ who, when, value }) =>
      `${amount(value, 'At most', 'At least', 'and')} of ${of(who, value.base)} are at the office ${when}${value.per ? `, counted per ${value.per}` : ''}${value.weeks ? `, counted over all days on duty in every ${value.weeks} weeks from the first Monday of this regulation` : ''}.`,
  },
  speaksOf({ atMost, atLeast, weeks }) {
    const over = weeks === undefined ? 'at once' : `${weeks}`
    return {
      ...(atMost !== undefined && { [`most ${over}`]: { atLeast: undefined } }),
      ...(atLeast !== undefined && { [`least ${over}`]: { atMost: undefined } }),
    }
  },
  contradicts: (one, other, isOfSame) =>
    isOfSame &&
    one.weeks === other.weeks &&
    (isBelow(one.atMost, other.atLeast) || isBelow(other.atMost, one.atLeast)),
  asks({ atMost, atLeast, base, per, weeks }, { who }): Asked | Localized {
    if (weeks !== undefined && per !== undefined) return ONE_PERIOD
    const isQuota = isEveryone(who) && atMost !== undefined && weeks === undefined
    const share: ShareTerm = {
      kind: 'office-share',
      who,
      ...(!isEveryone(who) && { named: whoInWords(who) }),
      base: base ?? 'on-duty',
      per: weeks === undefined ? (per ?? 'day') : { weeks },
      ...(atLeast !== undefined && { least: atLeast }),
    }
    const whole = atMost === undefined ? share : { ...share, most: atMost }
    if (!isQuota) return { rules: ['office-quota'], terms: [whole] }
    return {
      rules: ['office-quota'],
      change: changing({ maxOfficeShare: atMost, quotaBase: base, quotaPer: per }),
      ...(atLeast !== undefined && { terms: [share] }),
      again: [whole],
    }
  },
})

function isBelow(most: number | undefined, least: number | undefined): boolean {
  return most !== undefined && least !== undefined && most < least
}

function amount(
  { atMost, atLeast }: { readonly atMost?: string; readonly atLeast?: string },
  most: string,
  least: string,
  and: string,
): string {
  const said = [
    ...(atLeast ? [`${least} ${atLeast}`] : []),
    ...(atMost ? [`${most} ${atMost}`] : []),
  ]
  return said.map((one, at) => (at === 0 ? one : one.toLowerCase())).join(` ${and} `)
}

function of(who: string, base: string | undefined): string {
  return base ? `${who} (${base})` : who
}
