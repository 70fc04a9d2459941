import type { CivilDate } from '../../model/civil-date.ts'
import type { PositionClass } from '../../model/employee.ts'
import type { Localized } from '../../model/language.ts'
import type { RosterShift } from '../../model/working-time.ts'
import { datesInDigits } from '../date-in-words.ts'
import { CLASSES, duration, inWords, moment, percent, shiftInWords } from './finding-words.ts'
import type { DaysAtPlaceWords, FindingMoment } from './finding-words.ts'

/** Words of findings on who works where. */
const PLACES = { office: 'kantor', home: 'rumah', elsewhere: 'tempat lain' } as const

export const dutyFindingsId = {
  wfhEligibility: (day: { post: string; positionClass: PositionClass; date: CivilDate }): string =>
    `${day.post} (${CLASSES[day.positionClass]}) dijadwalkan WFH pada ${inWords(day.date)}; ` +
    'hari WFH yang boleh bagi jabatan ini: 0',

  placeOfWork: (day: {
    post: string
    positionClass: PositionClass
    date: CivilDate
    where: 'office' | 'home' | 'elsewhere'
    must: boolean
    place: 'office' | 'home' | 'elsewhere'
  }): string =>
    `${day.post} (${CLASSES[day.positionClass]}) di ${PLACES[day.where]} pada ${inWords(day.date)}; ` +
    (day.must
      ? `harus di ${PLACES[day.place]}: 1 hari, di ${PLACES[day.place]}: 0`
      : `hari di ${PLACES[day.place]} yang boleh: 0`),

  exemptUnit: (day: { unit: string; date: CivilDate }): string =>
    `1 hari WFH pada ${inWords(day.date)} di ${day.unit}; unit ini tidak menjalankan WFH: 0 hari`,

  homeDays: (week: { date: CivilDate; days: number; limit: number }): string =>
    `hari WFH ke-${week.days} dalam pekan itu pada ${inWords(week.date)}; batas ${week.limit} hari`,

  daysAtPlace: (window: DaysAtPlaceWords): string => {
    const { there, onDuty, place, running, from, until, unsure } = window
    const share = 'share' in window.amount && onDuty > 0 ? ` = ${percent(there / onDuty)}` : ''
    const inBlocks = running === undefined ? '' : ` yang dalam ${running} hari kerja berturut-turut`
    const open = unsure === 0 ? '' : `; ${unsure} hari lain belum pasti`
    return (
      `${there} dari ${onDuty} hari bertugas di ${PLACES[place]}${inBlocks}${share}, ` +
      `${inWords(from)} sampai ${inWords(until)}; ${asked(window)}${open}`
    )
  },

  rotationOneSided: (month: {
    place: 'office' | 'home'
    days: number
    others: number
    from: CivilDate
    until: CivilDate
  }): string =>
    `${month.days} dari ${month.days} hari terjadwal di ` +
    `${month.place === 'office' ? 'kantor' : 'rumah'}, ${inWords(month.from)} sampai ` +
    `${inWords(month.until)}; ${month.others} pegawai lain di unit itu bergantian`,

  rotationSpread: (month: {
    least: number
    most: number
    limit: number
    from: CivilDate
    until: CivilDate
  }): string =>
    `hari kantor paling sedikit ${month.least}, paling banyak ${month.most}, ` +
    `${inWords(month.from)} sampai ${inWords(month.until)}; ` +
    `selisih ${month.most - month.least}, batas ${month.limit}`,

  teamsMixed: (day: {
    date: CivilDate
    teams: readonly { words: Localized; people: number }[]
  }): string =>
    `${day.teams.map(({ words, people }) => `${words.id} ${people} orang`).join(', ')} ` +
    `di kantor pada ${inWords(day.date)}; kelompok dalam sehari: ${day.teams.length}, seharusnya 1`,

  shiftBalance: (day: {
    date: CivilDate
    shifts: readonly { readonly shift: RosterShift; readonly people: number }[]
    difference: number
    limit: number
    unmanned: boolean
  }): string =>
    `${day.shifts.map(({ shift, people }) => `${shiftInWords(shift)} ${people} orang`).join(', ')} pada ` +
    `${inWords(day.date)}; ` +
    (day.unmanned
      ? 'setiap shift paling sedikit 1'
      : `selisih ${day.difference}, batas ${day.limit}`),

  shiftVariety: (week: {
    shifts: readonly RosterShift[]
    limit: number
    from: CivilDate
    until: CivilDate
  }): string =>
    `${week.shifts.length} shift yang berbeda pada ${inWords(week.from)} sampai ` +
    `${inWords(week.until)}: ${week.shifts.map(shiftInWords).join(', ')}; batas ${week.limit}`,

  serviceCoverage: (day: {
    unit: string
    date: CivilDate
    present: number
    minimum: number
    counts: 'office' | 'on-duty'
  }): string =>
    `${day.present} dari paling sedikit ${day.minimum} petugas ` +
    `${day.counts === 'office' ? 'di kantor' : 'bertugas'} di ${day.unit} pada ${inWords(day.date)}`,

  summonsLate: (day: {
    calledBy: string
    due: FindingMoment
    arrived: FindingMoment
    lateMinutes: number
  }): string =>
    `1 panggilan ke kantor oleh ${day.calledBy}, batas ${moment(day.due)}; ` +
    `tiba ${moment(day.arrived)}, terlambat ${duration(day.lateMinutes)}`,

  summonsUnanswered: (day: {
    date: CivilDate
    calledBy: string
    due: FindingMoment | null
    answered: FindingMoment | null
  }): string =>
    `1 panggilan oleh ${day.calledBy} untuk ${inWords(day.date)} yang minta dijawab dengan presensi` +
    (day.due ? `, batas ${moment(day.due)}` : '') +
    (day.answered ? `; dijawab ${moment(day.answered)}` : '; jawaban: 0'),

  summonsUnattended: (day: { date: CivilDate; calledBy: string }): string =>
    `1 panggilan ke kantor oleh ${day.calledBy} untuk ${inWords(day.date)}; hadir di kantor: 0`,

  clockInAtHome: (day: { date: CivilDate; readings: number }): string =>
    `${day.readings} rekaman absensi elektronik pada hari WFH ${inWords(day.date)}; seharusnya 0`,

  clockInMissing: (day: { date: CivilDate }): string =>
    `0 rekaman absensi elektronik pada hari kantor ${inWords(day.date)}; seharusnya 1 atau lebih`,

  officeWithoutPermit: (day: { date: CivilDate; seen: number }): string =>
    `${day.seen} tanda hadir di kantor pada hari WFH ${inWords(day.date)}; ` +
    'izin kerja di kantor yang disetujui: 0',

  homeWithoutPermit: (day: {
    date: CivilDate
    place: 'home' | 'elsewhere'
    seen: number
  }): string =>
    `${day.seen} presensi dari ${day.place === 'home' ? 'rumah' : 'rumah atau tempat lain'} pada hari kantor ` +
    `${inWords(day.date)}, di kantor: 0; izin kerja dari rumah atau tempat lain yang disetujui: 0`,

  absenceCount: (year: {
    year: string
    count: number
    threshold: number
    date: CivilDate
    dates: readonly CivilDate[]
  }): string =>
    `${year.count} hari tanpa keterangan dalam ${year.year} sampai ${inWords(year.date)}; ` +
    `ambang ${year.threshold} hari: perlu diperiksa, bukan putusan; harinya ${datesInDigits(year.dates)}`,

  absenceRun: (run: {
    days: number
    threshold: number
    from: CivilDate
    until: CivilDate
  }): string =>
    `${run.days} hari kerja berturut-turut tanpa keterangan, ${inWords(run.from)} sampai ` +
    `${inWords(run.until)}; ambang ${run.threshold} hari: perlu diperiksa, bukan putusan`,
}

function asked({ bound, amount, asked: days, full, of, onDuty }: DaysAtPlaceWords): string {
  const most = bound === 'most' ? 'paling banyak' : 'paling sedikit'
  const said =
    'days' in amount
      ? `${most} ${amount.days} hari`
      : `${most} ${percent(amount.share)} = ${full ?? days} hari`
  if (full === undefined || of === undefined) return said
  return `${said} dari ${of}, jadi ${days} dari ${onDuty} (${full} × ${onDuty} : ${of}, dibulatkan ke bawah)`
}
