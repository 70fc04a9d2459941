// A small add-on that the host's tests run.
function onOpen(e) {
  var menu = SpreadsheetApp.getUi().createAddonMenu()
  menu.addItem('Buka samping', 'openSidebar').addSeparator().addItem('Beri tahu', 'notify')
  menu.addToUi()
  if (e.authMode !== ScriptApp.AuthMode.NONE) {
    PropertiesService.getDocumentProperties().setProperty('opened', e.authMode.toString())
  }
}
function openSidebar() {
  var template = HtmlService.createTemplateFromFile('sidebar')
  template.name = '<b>Ani</b>'
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle('Samping'))
}
function notify() {
  SpreadsheetApp.getUi().alert('Judul', 'Isi <b>tebal</b>', SpreadsheetApp.getUi().ButtonSet.OK)
}
function greet(person) {
  return { text: 'Halo ' + person.name, sheet: SpreadsheetApp.getActive().getName() }
}
function probe() {
  var names = [
    'URL',
    'fetch',
    'setTimeout',
    'TextEncoder',
    'crypto',
    'process',
    'require',
    'WebAssembly',
  ]
  var found = names.filter(function (name) {
    return typeof globalThis[name] !== 'undefined'
  })
  return {
    found: found,
    isDate: new Date() instanceof Date,
    now: new Date().toISOString(),
    dateText: typeof Date(),
  }
}
function compileText() {
  return new Function('return 1')()
}
function escapeThroughService() {
  return UrlFetchApp.fetch.constructor('return typeof process')()
}
function sign() {
  return Utilities.computeHmacSha256Signature('198001012005011001', 'rahasia')
}
function formatted() {
  return Utilities.formatDate(new Date(0), 'Asia/Makassar', "yyyy-MM-dd'T'HH:mm:ssXXX")
}
function sleepLong() {
  Utilities.sleep(60000)
}
function fetchText(url, options) {
  var response = UrlFetchApp.fetch(url, options || {})
  return { code: response.getResponseCode(), text: response.getContentText() }
}
function setProperty(key, length) {
  PropertiesService.getScriptProperties().setProperty(key, new Array(length + 1).join('x'))
}
function fillProperties() {
  for (var count = 0; count < 60; count += 1) setProperty('k' + count, 9000)
}
function getProperty(store, key) {
  if (store === 'document') return PropertiesService.getDocumentProperties().getProperty(key)
  return PropertiesService.getScriptProperties().getProperty(key)
}
function listFiles() {
  return DriveApp.getFiles()
}
function freezeRows() {
  SpreadsheetApp.getActiveSheet().setFrozenRows(1)
}
function installTriggers() {
  var active = SpreadsheetApp.getActive()
  ScriptApp.newTrigger('onSubmitted').forSpreadsheet(active).onFormSubmit().create()
  ScriptApp.newTrigger('onChanged').forSpreadsheet(active).onEdit().create()
  return ScriptApp.getUserTriggers(active).map(function (trigger) {
    return trigger.getHandlerFunction() + ' ' + trigger.getEventType()
  })
}
function installForForm(id) {
  ScriptApp.newTrigger('onSubmitted').forForm(id).onFormSubmit().create()
}
function installElsewhere(id) {
  ScriptApp.newTrigger('onChanged').forSpreadsheet(id).onEdit().create()
}
function installHourly(hours) {
  ScriptApp.newTrigger('onHour').timeBased().everyHours(hours).create()
}
function onHour() {
  PropertiesService.getScriptProperties().setProperty('hour', new Date().toISOString())
}
function note(entry) {
  var properties = PropertiesService.getDocumentProperties()
  var entries = JSON.parse(properties.getProperty('notes') || '[]')
  properties.setProperty('notes', JSON.stringify(entries.concat([entry])))
}
function readNotes() {
  return JSON.parse(PropertiesService.getDocumentProperties().getProperty('notes') || '[]')
}
function onSubmitted(e) {
  note({
    row: e.range ? e.range.getRow() : null,
    values: e.values,
    named: e.namedValues,
    user: Session.getEffectiveUser().getEmail(),
    sheet: e.range ? e.range.getSheet().getFormUrl() !== null : null,
  })
}
function onChanged(e) {
  note({ edited: e.range.getA1Notation(), value: e.value, mode: e.authMode.toString() })
}
function onEdit(e) {
  PropertiesService.getDocumentProperties().setProperty('simple', e.authMode + ' ' + e.value)
}
function writeByScript() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0]
  sheet.getRange(1, 1, 2, 2).setValues([
    ['Nama', 'Tanggal'],
    ['Ani', new Date(1625443200000)],
  ])
  return sheet.getRange('A1:B2').getDisplayValues()
}
function writeByApi(id) {
  Sheets.Spreadsheets.batchUpdate(
    { requests: [{ addSheet: { properties: { sheetId: 77, title: 'Baru' } } }] },
    id,
  )
  return SpreadsheetApp.getActive().getSheetByName('Baru').getSheetId()
}
function writeWrongly(id) {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ noSuchKind: {} }] }, id)
}
function makeForm() {
  var form = FormApp.create('Presensi', true)
    .setDescription('Isi setiap hari')
    .setAllowResponseEdits(true)
  form.setConfirmationMessage('Terima kasih')
  form.addTextItem().setTitle('Nama').setRequired(true)
  var number = FormApp.createTextValidation().setHelpText('Angka saja').requireNumber().build()
  form.addTextItem().setTitle('Umur').setValidation(number)
  form
    .addMultipleChoiceItem()
    .setTitle('Jenis')
    .setChoiceValues(['Masuk', 'Pulang'])
    .showOtherOption(true)
  form.addCheckboxItem().setTitle('Kondisi').setChoiceValues(['Sehat', 'Batuk'])
  form.addDateItem().setTitle('Tanggal')
  form.addParagraphTextItem().setTitle('Catatan').setHelpText('Boleh kosong')
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId())
  return { id: form.getId(), url: form.getPublishedUrl(), types: form.getItems().map(typeName) }
}
function makePages() {
  var form = FormApp.create('Berhalaman', true).setProgressBar(true)
  form.addTextItem().setTitle('Pertama').setRequired(true)
  form.addPageBreakItem().setTitle('Bagian dua')
  form.addTextItem().setTitle('Kedua').setRequired(true)
  return { id: form.getId(), url: form.getPublishedUrl() }
}
function publishState(how) {
  var form = how === undefined ? FormApp.create('Terbit') : FormApp.create('Terbit', how)
  return { published: form.isPublished(), accepting: form.isAcceptingResponses() }
}
function publishAndUnpublish() {
  var form = FormApp.create('Terbit', true).setAcceptingResponses(false)
  var closed = form.isAcceptingResponses()
  form.setPublished(false).setPublished(true)
  var opened = form.isAcceptingResponses()
  form.setPublished(false)
  return [closed, opened, form.isAcceptingResponses()]
}
function callUnpublished(member, value) {
  FormApp.create('Belum terbit', false)[member](value)
}
function validate(kind, builder) {
  var form = FormApp.create('Diperiksa')
  var item = form['add' + kind + 'Item']()
  var validation = FormApp['create' + builder + 'Validation']()
  item.setValidation(validation.requireTextLengthLessThanOrEqualTo(5).build())
  return typeName(item)
}
function requireNumberOfParagraph() {
  FormApp.createParagraphTextValidation().requireNumber()
}
function typeName(item) {
  return item.getType().toString()
}
function shareWith(email) {
  SpreadsheetApp.getActive().addEditor(email)
}
function showFromTrigger() {
  SpreadsheetApp.getUi()
}
function templateText() {
  var template = HtmlService.createTemplate(
    '<? for (var i = 0; i < 2; i++) { ?>[<?= i ?><?!= mark ?>]<? } ?>',
  )
  template.mark = '<i>'
  return template.evaluate().getContent()
}
function identity() {
  return ScriptApp.getIdentityToken().split('.').length
}
function fail() {
  throw new TypeError('salah')
}
function secret_() {
  return 1
}
function makeSections() {
  var form = FormApp.create('Bercabang', true)
  var types = FormApp.PageNavigationType
  var kind = form.addMultipleChoiceItem().setTitle('Jenis').setRequired(true)
  form.addTextItem().setTitle('Nama')
  var travel = form.addPageBreakItem().setTitle('Perjalanan')
  form.addTextItem().setTitle('Tujuan').setRequired(true)
  var sick = form.addPageBreakItem().setTitle('Sakit')
  form.addTextItem().setTitle('Keluhan').setRequired(true)
  var last = form.addPageBreakItem().setTitle('Tanggal')
  form.addDateItem().setTitle('Mulai').setRequired(true)
  kind.setChoices([
    kind.createChoice('Perjalanan', types.CONTINUE),
    kind.createChoice('Sakit', sick),
    kind.createChoice('Lain', last),
    kind.createChoice('Ulang', types.RESTART),
    kind.createChoice('Selesai', types.SUBMIT),
  ])
  sick.setGoToPage(last)
  return { id: form.getId(), url: form.getPublishedUrl() }
}
function readSections(id) {
  var form = FormApp.openById(id)
  var kind = form.getItems(FormApp.ItemType.MULTIPLE_CHOICE)[0].asMultipleChoiceItem()
  function way(each) {
    return String(each.getPageNavigationType())
  }
  return {
    choices: kind.getChoices().map(function (choice) {
      var page = choice.getGotoPage()
      return [choice.getValue(), way(choice), page && page.getTitle()]
    }),
    pages: form.getItems(FormApp.ItemType.PAGE_BREAK).map(function (item) {
      var page = item.asPageBreakItem()
      var target = page.getGoToPage()
      return [page.getTitle(), way(page), target && target.getTitle()]
    }),
  }
}
function readListOption() {
  var form = FormApp.create('Daftar', true)
  var list = form.addListItem()
  var page = form.addPageBreakItem()
  list.setChoices([list.createChoice('a', page)])
  var option = list.getChoices()[0]
  return [option.getValue(), option.getPageNavigationType(), option.getGotoPage()]
}
function refuseNavigation(what) {
  var form = FormApp.create('Ditolak', true)
  var choice = form.addMultipleChoiceItem()
  var page = form.addPageBreakItem()
  var other = FormApp.create('Lain', true).addPageBreakItem()
  var types = FormApp.PageNavigationType
  switch (what) {
    case 'mixed':
      return choice.setChoices([choice.createChoice('a', page), choice.createChoice('b')]) && null
    case 'checkbox':
      return form.addCheckboxItem().createChoice('a', page) && null
    case 'GO_TO_PAGE':
      return choice.createChoice('a', types.GO_TO_PAGE) && null
    case 'other option':
      return choice.setChoices([choice.createChoice('a', page)]).showOtherOption(true) && null
    case 'another form':
      return choice.setChoices([choice.createChoice('a', other)]) && null
    case 'page of another form':
      return page.setGoToPage(other) && null
    case 'deletion':
      choice.setChoices([choice.createChoice('a', page)])
      return form.deleteItem(page) && null
  }
}
function misuseItem(what) {
  var form = FormApp.create('Butir', true)
  var text = form.addTextItem().setTitle('Nama')
  var page = form.addPageBreakItem().setTitle('Dua')
  var list = form.addListItem().setTitle('Jenis')
  var items = form.getItems()
  switch (what) {
    case 'setRequired':
      return items[0].setRequired(true) && null
    case 'asTextItem':
      return text.asTextItem() && null
    case 'showOtherOption':
      return list.showOtherOption(true) && null
    case 'generic page':
      return list.createChoice('a', form.getItemById(page.getId())) && null
    case 'asListItem':
      return items[0].asListItem() && null
    default:
      items[0].asTextItem().setRequired(true)
      list.setChoices([list.createChoice('a', items[1].asPageBreakItem())])
      return [items[0].setHelpText('Lengkap').getTitle(), text.getHelpText(), text.isRequired()]
  }
}
