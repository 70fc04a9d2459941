import { isRewritten, type KindOfDifference } from './compare-cells.ts'

const UNEXAMINED = { id: 'Presensi belum diperiksa', en: 'Presence not examined' }

/** What differs on purpose between the five regulations as presets in code and as rows, and why. */
export const KINDS_OF_DIFFERENCE: readonly KindOfDifference[] = [
  {
    before: 'absences cite "PP 53/2010"',
    after: '"Pemerintah PP 53/2010, D1"',
    why: 'On purpose: the steps of discipline are rows, and a finding cites issuer, kind, number and clause.',
    isIt: (one) => isRewritten(one, /PP 53\/2010/g, 'Pemerintah PP 53/2010, D1'),
  },
  {
    before: '"Batas pegawai di kantor terlampaui"',
    after: '"Batas pegawai di kantor tidak ditepati" ("Share at the office not kept")',
    why: 'On purpose: the rule tells too few as well as too many; its title in _Temuan_ and _Ringkasan_ says both.',
    isIt: (one) =>
      isRewritten(
        one,
        'Batas pegawai di kantor terlampaui',
        'Batas pegawai di kantor tidak ditepati',
      ) || isRewritten(one, 'Too many staff at the office', 'Share at the office not kept'),
  },
  {
    before: '"Pegawai records internet at home"',
    after: '"The tab Employees records internet at home"',
    why: 'A fault mended: a sentence in English named a tab in Indonesian.',
    isIt: (one) =>
      isRewritten(one, 'Pegawai records internet', 'The tab Employees records internet'),
  },
  {
    before: '"Kotim Instruksi Gubernur 180.17/109/2021, K5" in _Temuan_',
    after: '"…, K5. Dilaporkan kepada atasan langsung."',
    why: 'On purpose: _Temuan_ says beside the clause to whom what it asks is reported (K5, K7, C10, L7).',
    isIt: ({ key, before, after = '' }) =>
      key.includes('|recap|findings|') &&
      after.replace(/\. (?:Dilaporkan kepada|Reported to) [^"]+\."$/, '"') === before,
  },
  {
    before: '"0 laporan Bagian … untuk pekan …"',
    after: '"0 laporan Bagian … kepada pimpinan instansi untuk pekan …"',
    why: 'On purpose: L10 names the head of the agency.',
    isIt: (one) =>
      isRewritten(one, ' untuk pekan', ' kepada pimpinan instansi untuk pekan') ||
      isRewritten(one, ' for the week', ' to pimpinan instansi for the week'),
  },
  {
    before:
      'no finding of UPT Penyuluhan Pertanian on 13 May 2020, nor where a case has the report of the last week alone',
    after:
      '"0 laporan … kepada pejabat yang berwenang di instansi untuk masa berlaku sampai 13 Mei 2020", in _Temuan_, counted in _Ringkasan_, where its row moves up',
    why: 'On purpose: L10 wants all results of the time at its end, which was a note.',
    isIt: ({ key }) =>
      /^landak.*\|2020-05-13\|unit-report-missing\|/.test(key) ||
      /^landak\|2020-05\|recap\|(?:findings\|..\|13\/05\/2020 UPT|summary)\|/.test(key),
  },
  {
    before: 'L8: "Tinjauan laporan lewat waktu" also where nobody examined who was present',
    after:
      '"Presensi belum diperiksa", a row of its own in _Ringkasan_, which moves what is below it',
    why: 'On purpose: whoever did not examine presence is not accused of a report; who, day, clause and severity stay.',
    isIt: ({ key, before, after }) =>
      (/^landak.*\|finding\|.*\|(?:presence-unexamined|review-overdue)\|/.test(key) &&
        (before === undefined || after === undefined)) ||
      key.startsWith('landak|2020-04|recap|summary|') ||
      isRewritten({ key, before, after }, 'Tinjauan laporan lewat waktu', UNEXAMINED.id) ||
      isRewritten({ key, before, after }, 'Review of reports overdue', UNEXAMINED.en),
  },
  {
    before: 'no column of leave by its kind in _Rekap Kehadiran_',
    after: 'a last column for each kind that somebody took that month',
    why: 'On purpose: who decides on leave counts it by its kind; the code stays C.',
    isIt: ({ key, before }) =>
      before === undefined && /\|recap\|attendance\|..\|\d+\|0\|5[5-9]$/.test(key),
  },
]
