import type { DayAmount } from '../../model/policy-term.ts'
import type { Ceiling, Need, Unkept } from '../../roster-proposal/unkept.ts'
import { cited, keepableShare, percentUp } from './percent-up.ts'

const PLACES = { office: 'di kantor', home: 'di rumah', elsewhere: 'di tempat lain' }
const BOUNDS = { least: 'paling sedikit', most: 'paling banyak' }

/** Mengapa sebuah batas tidak dapat dipenuhi, dengan hitungannya dan perubahan terkecil yang cukup. */
export function reasonId(unkept: Unkept, name: string): string {
  switch (unkept.kind) {
    case 'ceiling': {
      const { ceiling, needs, needed } = unkept
      return (
        `${limitOf(ceiling)}, tetapi ${needs.map(needOf).join(', ')}: perlu ${needed}, ` +
        `jadi batas paling sedikit ${enough(ceiling, needed / ceiling.base, needed)}.`
      )
    }
    case 'staff': {
      const { words, citation, asked, onDuty } = unkept
      return `${words.id} butuh ${asked} petugas${cited(citation)}, yang bertugas ${onDuty}: kurang ${asked - onDuty}; yang dapat dipenuhi ${onDuty}.`
    }
    case 'own-days': {
      const { place, bound, asked, possible, isForced, citation, part, keepable } = unkept
      const ofPart = part ? `, yaitu ${part.full} × ${part.onDuty} hari bertugas : ${part.of}` : ''
      const own = bound === 'least' ? `hanya ${possible} yang` : `kurang dari ${possible} tidak`
      const reached = isForced
        ? `dengan hari kerja dan tugasnya ${own} mungkin`
        : `bersama ketentuan lain yang tercapai ${possible}`
      const change = keepable
        ? `; yang dapat dipenuhi ${BOUNDS[bound]} ${amountOf(keepable, bound)}`
        : ''
      return `${name} ${BOUNDS[bound]} ${asked} hari ${PLACES[place]}${cited(citation)}${ofPart}; ${reached}${change}.`
    }
    case 'room': {
      const { words, citation, asked, room, days, needed, ceiling, base } = unkept
      return (
        `${words.id}${cited(citation)} perlu ${asked} hari-orang di kantor dalam ${days} hari kerja, tetapi ${limitOf(ceiling)} ` +
        `memberi ${room}: perlu batas paling sedikit ${enough(ceiling, asked / base, needed)}.`
      )
    }
    case 'clash': {
      const { place, must, citation, other, dates } = unkept
      return (
        `${name} ${must ? 'harus' : 'tidak boleh'} ${PLACES[place]}${cited(citation)}, tetapi ditetapkan lain oleh ${other.words.id}${cited(other.citation)}: ` +
        `perlu satu dari keduanya tidak berlaku baginya pada ${dates.length} hari itu.`
      )
    }
    case 'turns': {
      const { words, citation, people, of, fewest, most, spread } = unkept
      const apart =
        spread !== null && most - fewest > spread
          ? `; selisih hari kantor ${most - fewest}, batas ${spread}: perlu ${most - fewest}`
          : `: perlu ${people} orang dikecualikan`
      return `${people} dari ${of} pegawai ${words.id} tidak dapat bergantian${cited(citation)}, hari kantor ${fewest} sampai ${most}${apart}.`
    }
    case 'run': {
      const { place, citation, dates } = unkept
      return `Hari berturut-turut ${name} ${PLACES[place]} yang mulai sebelum bulan ini tidak dapat berlanjut${cited(citation)}: perlu pasal itu tidak berlaku baginya pada ${dates.length} hari itu.`
    }
    case 'teams': {
      const { citation, teams, dates } = unkept
      return `${teams} kelompok tetap di kantor dalam sehari${cited(citation)}, seharusnya 1: perlu pasal itu tidak berlaku pada ${dates.length} hari itu.`
    }
    case 'shifts': {
      const { office, shifts, shares, difference, needed, more } = unkept
      const asked = shares.map(
        ({ words, citation, bound, asked: people }) =>
          `${words.id} ${BOUNDS[bound]} ${people} tiap shift${cited(citation)}`,
      )
      const apart = difference
        ? [`selisih shift paling banyak ${difference.most}${cited(difference.citation)}`]
        : []
      const change =
        needed === undefined
          ? more && `: perlu ${more} orang lebih banyak tiap shift pada batas paling banyak`
          : `: perlu selisih paling banyak ${needed}`
      return `${office} orang di kantor dalam ${shifts} shift: ${[...asked, ...apart].join(', ')} tidak dapat dipenuhi bersama${change ?? ''}.`
    }
    case 'count': {
      const { words, citation, bound, asked, possible, base, per, isOfPeople } = unkept
      const ofBase = base === undefined ? '' : ` dari ${base} ${per ? 'pegawai' : 'hari pegawai'}`
      const where = `di kantor${per === 'shift' ? ' tiap shift' : ''}`
      const keepable =
        base !== undefined
          ? `; yang dapat dipenuhi ${BOUNDS[bound]} ${written(keepableShare(bound, possible / base))}`
          : isOfPeople
            ? `: ${bound === 'least' ? 'kurang' : 'lebih'} ${Math.abs(asked - possible)}; yang dapat dipenuhi ${BOUNDS[bound]} ${possible}`
            : ''
      return `${words.id}: ${BOUNDS[bound]} ${asked}${ofBase} ${where}${cited(citation)}, yang tercapai ${possible}${keepable}.`
    }
  }
}

function limitOf({ amount, base, most, citation, words, isOfShift }: Ceiling): string {
  const of = `${base}${words ? ` pegawai (${words.id})` : ''}`
  const people =
    typeof amount === 'number'
      ? `${percent(amount)} dari ${of} = ${most} orang`
      : `${most} orang dari ${of}`
  return `batas ${people} di kantor${isOfShift ? ' tiap shift' : ''}${cited(citation)}`
}

/** Batas terkecil yang cukup, sebagaimana pasalnya menyebutnya. */
function enough({ amount }: Ceiling, share: number, people: number): string {
  return typeof amount === 'number' ? percent(share) : `${people} orang`
}

/** Sekian hari atau persen, sebagaimana pasalnya menyebutnya. */
function amountOf(amount: DayAmount, bound: 'least' | 'most'): string {
  return 'days' in amount ? `${amount.days} hari` : written(keepableShare(bound, amount.share))
}

function needOf({ why, words, people, citation }: Need): string {
  switch (why) {
    case 'fixed':
      return `${people} orang tetap di kantor karena ${words.id}${cited(citation)}`
    case 'service':
      return `pelayanan ${words.id} butuh ${people}${cited(citation)}`
    case 'share':
      return `${words.id} paling sedikit ${people}${cited(citation)}`
  }
}

function percent(share: number): string {
  return written(percentUp(share))
}

function written(percentage: number): string {
  return `${String(percentage).replace('.', ',')} %`
}
