import type { ExplainText } from '../en/explain.ts'

/** Kata-kata penjelasan asal kode satu hari. */
export const explainId: ExplainText = {
  weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  roster: {
    WFO: 'di kantor',
    WFH: 'dari rumah',
    PG: 'shift pagi di kantor',
    SG: 'shift siang di kantor',
    PK: 'piket di kantor',
    WFA: 'dari lokasi lain',
    C: 'cuti',
    SK: 'sakit',
    I: 'izin',
    DL: 'dinas luar',
    L: 'libur',
    unread: 'bukan kode yang dikenal',
  },
  open: 'hari belum selesai',
  unasked: 'hari itu tidak dihitung',
  flags: {
    'check-in-missing': 'presensi tidak ada',
    'check-in-late': 'presensi terlambat',
    'check-out-missing': 'presensi pulang tidak ada',
    'location-slot-missing': 'lokasi berkala tidak lengkap',
    'report-missing': 'laporan kinerja harian tidak ada',
    'report-late': 'laporan kinerja harian terlambat',
    'roster-missing': 'belum dijadwalkan',
    summoned: 'dipanggil ke kantor',
    'alternate-channel': 'hadir lewat jalur lain, dicatat atasan',
    settled: 'semula belum pasti; diputuskan kepegawaian: tanpa keterangan',
  },

  policyInForce: (citation) => `Aturan yang berlaku: ${citation}.`,
  noPolicy: 'Tidak ada aturan yang berlaku hari itu.',
  workingDay: ({ weekday, hours, ramadan }) =>
    ramadan
      ? `${weekday}, hari kerja, ${hours} (jam kerja Ramadan menurut tab Hari Libur).`
      : `${weekday}, hari kerja, ${hours}.`,
  weekend: (weekday, workingDays) =>
    `${weekday}, di luar ${workingDays} hari kerja seminggu: hari libur.`,
  holiday: (name, kind) => `${kind}: ${name} (tab Hari Libur): hari libur.`,

  permit: (kind, dates) => `Permohonan ${kind}, ${dates}`,
  permitApproved: (permit) => `${permit}: disetujui, jadi pegawai tidak masuk dengan keterangan.`,
  permitAwaits: (permit) => `${permit}: belum diputuskan, jadi tidak dihitung.`,
  permitUndecided: (permit, by) =>
    `${permit}: menunggu keputusan, jadi hari itu belum pasti. Menjadi pasti setelah diputuskan ${by ?? 'atasan'} di tab Tinjauan.`,
  permitReturned: (permit) =>
    `${permit}: dikembalikan, jadi tidak dihitung sampai diajukan lagi dan disetujui.`,
  permitRejected: (permit) => `${permit}: ditolak, jadi tidak dihitung.`,
  permitOnDayOff: (permit) => `${permit}: disetujui, tetapi hari itu memang libur.`,
  permitOfTravel: (permit) => `${permit}: disetujui; tidak mengubah tempat kerja hari itu.`,
  permitOfHalf: (permit) =>
    `${permit}: disetujui, jadi hanya setengah hari lainnya yang diminta pada hari itu.`,
  permitOfOfficeWork: (permit) =>
    `${permit}: disetujui; bila lalu terlihat di kantor, pegawai dihitung hadir di sana.`,
  permitOfHomeWork: (permit) => `${permit}: disetujui, jadi hari itu bekerja di sana.`,
  permitOfNoHomeWork: (permit) =>
    `${permit}: disetujui, tetapi tidak ada pasal yang membolehkannya dengan izin pada hari itu; jadwal tetap berlaku.`,
  atPermittedPlace: ({ time, permit, place, doubt }) => {
    const what = `tempat ke-${place} dari ${permit}`
    if (doubt === 'unreadable')
      return `Lokasi ${time}: mungkin di ${what}, yang letaknya tidak terbaca; bukan pelanggaran.`
    if (doubt === 'undecided')
      return `Lokasi ${time}: di ${what}, yang menunggu keputusan; bukan pelanggaran.`
    return `Lokasi ${time}: di ${what}.`
  },
  permitOfCorrection: (permit) => `${permit}: disetujui; menggantikan presensi hari itu.`,
  noAbsence: 'Tidak ada cuti, sakit, izin, atau dinas luar yang disetujui untuk hari itu.',

  rosterEntry: (code, remark) => `Jadwal: ${code} (${remark}).`,
  rosterEntryUnused: (code, used) =>
    `Isian jadwal kedua ${code}: tidak dipakai, ${used} didahulukan.`,
  rosterEntryOnDayOff: (code) => `Isian jadwal ${code}: tidak berpengaruh, hari itu libur.`,
  rosterEntryOnAbsence: (code, absence) =>
    `Isian jadwal ${code}: tidak berpengaruh, ${absence} didahulukan.`,
  rosterEntryOnPermit: (code) => `Isian jadwal ${code}: tidak berpengaruh, izin didahulukan.`,
  noEntryHome: 'Tidak ada isian jadwal: menurut aturan hari itu bekerja dari rumah.',
  noEntryOffice: 'Tidak ada isian jadwal: hari itu dihitung di kantor.',
  alwaysInOffice: (post) => `Tidak ada isian jadwal; ${post} wajib di kantor setiap hari kerja.`,
  exemptUnit: (unit) => `Tidak ada isian jadwal; ${unit} dikecualikan dari WFH, jadi di kantor.`,

  summons: (calledBy, reason) =>
    `Dipanggil ke kantor oleh ${calledBy}${reason && ` (${reason})`}: hari itu di kantor.`,
  callAnswered: (time, due) =>
    due === null
      ? `Panggilan dijawab dengan presensi ${time}.`
      : `Panggilan dijawab dengan presensi ${time}, sesudah batasnya ${due}.`,
  callUnanswered: (due) =>
    due === null
      ? 'Tidak ada presensi yang menjawab panggilan.'
      : `Tidak ada presensi yang menjawab panggilan; batasnya ${due}.`,
  calledToAnswer: (calledBy, reason) =>
    `Dipanggil oleh ${calledBy}${reason && ` (${reason})`}: dijawab dengan presensi dari tempatnya.`,
  summonsVoid: (calledBy, because) =>
    `Dipanggil ke kantor oleh ${calledBy}: tidak berpengaruh, ${because}.`,

  officeHours: (hours) => `Jam yang harus dipenuhi di kantor: ${hours}.`,
  flexibleHours: (minutes, hours) =>
    `Mulai boleh bergeser ${minutes} menit, dan selesainya ikut bergeser; hari itu ${hours}.`,
  noOfficeHours: 'Panggilan tidak menetapkan jam yang harus dipenuhi.',
  callDue: (due, lateMinutes) =>
    `Panggilan dipenuhi paling lambat ${due}${lateMinutes > 0 ? `; datang ${lateMinutes} menit sesudahnya` : ''}.`,
  clockIn: (time) => `Mesin absensi: ${time}.`,
  clockInAtHome: (time) => `Mesin absensi: ${time}. Tanda bekerja, tetapi bukan presensi WFH.`,
  checkIn: ({ kind, place, time }) => `Presensi ${kind}, tempat ${place}: ${time}.`,
  checkInElsewhere: ({ kind, place, time }) =>
    `Presensi ${kind}, tempat ${place}: ${time}. Tidak menunjukkan hadir di kantor.`,
  checkOutElsewhere: ({ kind, place, time }) =>
    `Presensi ${kind}, tempat ${place}: ${time}. Hanya menunjukkan jam pulang.`,
  alternate: ({ channel, by, time }) =>
    `Pesan ${channel}, ${time}, dicatat oleh ${by}: menggantikan presensi hari itu.`,
  alternateAtOffice: ({ channel, by, time }) =>
    `Pesan ${channel}, ${time}, dicatat oleh ${by}: hanya dihitung untuk kerja dari rumah.`,
  alternateRefused: ({ channel, by, time }) =>
    `Pesan ${channel}, ${time}, dicatat oleh ${by}: tidak dihitung, pegawai tercatat memiliki internet di rumah.`,
  notSeen: (until) => `Tidak ada bacaan mesin absensi maupun presensi dari kantor sampai ${until}.`,
  notSeenYet: 'Belum ada bacaan mesin absensi maupun presensi dari kantor.',
  seenWithPermit: 'Terlihat di kantor dengan izin yang disetujui: dihitung hadir di sana.',
  seenWithoutPermit:
    'Terlihat di kantor tanpa izin yang disetujui: hari itu tetap kerja dari rumah.',
  permitButNotSeen:
    'Ada izin kerja di kantor, tetapi tidak terlihat di sana: hari itu tetap kerja dari rumah.',
  seenThoughLetStay:
    'Ada izin bekerja dari rumah atau tempat lain, tetapi terlihat di kantor: dihitung hadir di sana.',
  lateMinutes: (minutes, band, start) =>
    `Terlambat ${minutes} menit (${band}): jam kerja mulai ${start}.`,
  earlyMinutes: (minutes, band, end) =>
    `Pulang ${minutes} menit lebih awal (${band}): jam kerja selesai ${end}.`,
  arrivalUnknown: 'Tidak ada tanda jam datang.',
  departureUnknown: 'Tidak ada tanda jam pulang.',

  officeAsks: ({ officePresence, officePresenceBy: by, checkOutElsewhere }) =>
    `Di kantor diminta presensi ${officePresence === 'check-in' ? 'sekali sehari' : 'masuk dan pulang'}` +
    (by === 'any' ? '' : by === 'form' ? ', lewat formulir' : ', lewat mesin') +
    (checkOutElsewhere ? '; presensi pulang boleh di mana saja.' : '.'),
  homeAsks: ({ homePresence, presenceWithinMinutes, ...every }) => {
    const within =
      presenceWithinMinutes === null
        ? ''
        : `, masing-masing dalam ${presenceWithinMinutes} menit dari jam kerja`
    switch (homePresence) {
      case 'none':
        return 'Selama bekerja dari rumah tidak diminta presensi.'
      case 'check-in':
        return `Selama bekerja dari rumah diminta satu presensi sehari${within}.`
      case 'check-in-and-out':
        return `Selama bekerja dari rumah diminta presensi masuk dan pulang${within}.`
      case 'location-slots':
        return `Selama bekerja dari rumah diminta lokasi setiap ${every.locationEveryMinutes} menit (${every.locationToleranceMinutes} menit sebelum dan sesudahnya).`
    }
  },
  checkInMissing: (until) => `Tidak ada presensi WFH yang dihitung sampai ${until}.`,
  checkInMissingYet: 'Belum ada presensi WFH yang dihitung.',
  checkOutMissing: (until) => `Tidak ada presensi pulang yang dihitung sampai ${until}.`,
  checkOutMissingYet: 'Belum ada presensi pulang yang dihitung.',
  checkInLate: (time, until) => `Presensi ${time} terlambat: batasnya ${until}.`,
  slotServed: ({ due, window, time }) => `Lokasi pukul ${due} (${window}): dikirim ${time}.`,
  slotMissing: ({ due, window }) => `Lokasi pukul ${due} (${window}): tidak ada.`,
  slotAhead: ({ due, window }) => `Lokasi pukul ${due} (${window}): waktunya belum habis.`,
  changesNothing: 'Yang dikirim pada hari itu tidak mengubah kodenya.',

  noReportAsked: 'Tidak diminta laporan kinerja harian dari pegawai ini untuk hari itu.',
  reportInTime: (filed, due) => `Laporan kinerja harian masuk ${filed}, tepat waktu: batas ${due}.`,
  reportLate: (filed, due) => `Laporan kinerja harian masuk ${filed}, terlambat: batas ${due}.`,
  reportMissing: (due, lateUntil) =>
    `Tidak ada laporan kinerja harian sampai batas ${due}, juga tidak terlambat sampai ${lateUntil}.`,
  reportAwaited: (due, lateUntil) =>
    `Belum ada laporan kinerja harian: batas ${due}, lalu terlambat sampai ${lateUntil}.`,
  reportOutside: (filed) =>
    `Laporan kinerja harian masuk ${filed}, di luar waktunya: tidak dihitung.`,
  reportAgain: (filed) =>
    `Laporan kinerja harian lain, masuk ${filed}: yang pertama yang dihitung.`,
  reportFiled: (filed) => `Laporan kinerja harian masuk ${filed}; tidak mengubah kodenya.`,
  rejected: (form, time) => `${form} yang masuk ${time}: ditolak peninjau, jadi tidak dihitung.`,

  formBehind: (form, readAt) =>
    `Formulir ${form} ${readAt === null ? 'belum pernah terbaca' : `terakhir terbaca ${readAt}`}, jadi kiriman yang tepat waktu mungkin masih menyusul. Menjadi pasti begitu formulir itu terbaca lagi.`,
  pastedNotCounted: () =>
    'Pada tab Mesin Absensi ada baris yang mungkin tentang hari ini dan tidak dihitung: tanggal, NIP, atau judulnya tidak terbaca, menunggu keputusan, atau memakai nomor yang tidak dikenal. Diagnostik menyebut tempatnya. Hari ini menjadi pasti sesudah selnya diperbaiki atau ditempelkan ulang, diputuskan, atau dibatalkan di Pantau > Impor.',
  machineFileAwaited: (lastOn) =>
    `Bacaan mesin absensi yang terakhir bertanggal ${lastOn}: berkas hari itu belum masuk. Mohon tempelkan ke tab Mesin Absensi.`,
  inQuarantine: (form) =>
    `Ada kiriman ${form} atas nama pegawai ini yang belum dihitung. Apa yang perlu dijawab atau diperbaiki tertulis di Hari Saya miliknya dan di tab Diagnostik; sesudah itu dihitung.`,
  settled: (by, at, reason) =>
    `Diputuskan sebagai tanpa keterangan oleh ${by} pada ${at}: ${reason}`,

  summaries: {
    settled: 'Semula belum pasti; kepegawaian memutuskan hari ini tanpa keterangan.',
    unsure:
      'Tidak ada yang terlihat atau terkirim, tetapi masih ada yang ditunggu: belum pasti, jadi bukan tanpa keterangan.',
    unasked: {
      'agency-not-begun': (from) =>
        `Hari itu sebelum instansi mulai dihitung (${from}), jadi tidak masuk jumlah mana pun.`,
      'person-not-begun': (from) =>
        `Baris pegawai ini pertama dibaca ${from} dan Bekerja Sejak kosong: hari sebelumnya tidak dihitung. Isi Bekerja Sejak (tab Pegawai) bila pegawai sudah bekerja lebih dahulu.`,
      'no-clause': () =>
        'Tidak ada ketentuan yang berlaku yang meminta jadwal, presensi, atau laporan dari pegawai ini pada hari itu, jadi hari itu tidak dihitung.',
      'no-roster': () =>
        'Aturan meminta jadwal, tetapi unit ini tidak punya jadwal sama sekali untuk bulan itu: hari itu tidak dihitung, dan menjadi satu temuan unit.',
      'roster-unread': () =>
        'Isi jadwalnya bukan kode yang dikenal, sehingga tidak diketahui pegawai ini semestinya di mana: belum pasti, dan tidak dihitung. Tab Diagnostik menyebut apa yang harus diketik.',
    },
    dayOff: 'Hari itu libur bagi unit kerja.',
    rosteredOff: 'Jadwal memberi libur pada hari itu.',
    absentByRoster: (meaning) => `Jadwal menyebut ${meaning}.`,
    absentByPermit: (meaning) => `Izin yang disetujui menjadikannya ${meaning}.`,
    halfAlone: (meaning) =>
      `Setengah hari diizinkan (${meaning}); setengah hari lainnya tanpa presensi, dan itu bukan hari tanpa keterangan.`,
    seenAtOffice: 'Semestinya di kantor, dan terlihat di sana.',
    corrected: 'Semestinya di kantor; koreksi yang disetujui menggantikan presensinya.',
    officeByPermit:
      'Semestinya di rumah, tetapi bekerja di kantor dengan izin yang disetujui, dan terlihat di sana.',
    notSeenAtOffice: 'Semestinya di kantor, dan tidak terlihat di sana sampai hari itu selesai.',
    open: (asOf) =>
      `Hari itu belum selesai pada ${asOf}, jadi kekurangannya belum dapat dikatakan.`,
    homeComplete: 'Semestinya di rumah, dan semua yang diminta ada.',
    homeLacking: (lacks) =>
      `Semestinya di rumah, dan ada tanda bekerja; yang kurang: ${lacks.join(', ')}.`,
    callUnanswered: 'Semestinya di rumah, dan ada panggilan yang tidak dijawab dengan presensi.',
    homeUnasked: 'Semestinya di rumah, dan tidak ada yang diminta dari pegawai.',
    homeNothing: 'Semestinya di rumah, tanpa presensi dan tanpa laporan sampai hari itu selesai.',
  },

  awaitsDecision: 'Belum diputuskan',
  closed: (at, by) => `Bulan ini ditutup pada ${at} oleh ${by}; ini isi yang disegel.`,
  sealedOtherwise: (code, meaning) =>
    `Rekap yang disegel memuat ${code} (${meaning}): aturan hitung atau simpanan lokasi berubah sejak itu. Kode yang disegel tetap berlaku.`,
  addendum: (code, meaning) =>
    `Dengan yang masuk sesudah penutupan, hari itu akan menjadi ${code} (${meaning}); tercatat sebagai adendum dan tidak mengubah rekap yang disegel.`,
}
