import { createHash } from 'node:crypto'

import { offlinePanel } from './own-offline.ts'

const PANELS = JSON.stringify({ id: offlinePanel('id'), en: offlinePanel('en') })

/**
 * Plain script for any browser of ten years; the page works without it.
 *
 * A tap on a link into a form, while the phone has no line, shows the panel of `own-offline.ts` in place of the
 * browser's error. For a check-in it holds an SMS with the day, kind and hour of that tap, which alone is kept on
 * the phone: until it is sent, taken away, or the day is over. With a line, a link that takes the phone's place
 * asks the phone for it once; where the person or the phone refuses, the form opens without.
 */
export const PAGE_SCRIPT = `(function(){
var KEPT='pantau-sms';
function id(name){return document.getElementById(name)}
var box=id('luring');if(box)box.innerHTML=${PANELS}[document.documentElement.lang];
var says=id('luring-kata'),part=id('luring-pesan'),own=box&&box.dataset,field=id('luring-isi'),send=id('luring-sms'),form=id('luring-formulir');
function two(n){return('0'+n).slice(-2)}
function day(d){return two(d.getDate())+'/'+two(d.getMonth()+1)+'/'+d.getFullYear()}
function keep(text){try{if(text)localStorage.setItem(KEPT,JSON.stringify({day:day(new Date()),of:own.of,text:text}));else localStorage.removeItem(KEPT)}catch(e){}}
function kept(){try{var k=JSON.parse(localStorage.getItem(KEPT));if(k&&k.day!==day(new Date())){keep('');return}return k}catch(e){}}
function write(text){field.value=text;send.href=own.to+encodeURIComponent(text);part.hidden=false}
function tell(){var on=navigator.onLine;says.textContent=says.dataset[on?'on':'off'];form.hidden=!on||!form.href}
function show(){box.hidden=false;tell()}
if(box){
addEventListener('online',tell);addEventListener('offline',tell);
var before=kept();
if(own.to){
field.addEventListener('input',function(){write(field.value);keep(field.value)});
send.addEventListener('click',function(){keep('')});
id('luring-hapus').addEventListener('click',function(){keep('');field.value='';part.hidden=true;box.hidden=true});
if(before&&before.of===own.of){write(before.text);show()}
}
}
function withoutLine(a){
form.href=a.href;
part.hidden=true;
if(own.to&&a.dataset.sms){var d=new Date(),text=a.dataset.sms+' '+day(d)+' '+two(d.getHours())+'.'+two(d.getMinutes())+'. '+own.text;write(text);keep(text)}
show();box.focus();box.scrollIntoView()
}
document.addEventListener('click',function(e){
var a=e.target.closest&&e.target.closest('a');
if(!a)return;
if(box&&!navigator.onLine&&/^http/.test(a.protocol)&&a.host!==location.host){e.preventDefault();withoutLine(a);return}
if(!a.dataset.place||!navigator.geolocation)return;
e.preventDefault();
if(a.getAttribute('aria-busy'))return;
var label=a.textContent,gone=0;
a.setAttribute('aria-busy','true');a.textContent=a.dataset.wait;
function go(more){if(gone++)return;a.removeAttribute('aria-busy');a.textContent=label;location.href=a.href+more}
setTimeout(function(){go('')},12000);
navigator.geolocation.getCurrentPosition(function(p){
go('&'+a.dataset.place+'='+p.coords.latitude.toFixed(5)+','+p.coords.longitude.toFixed(5)+'%20%C2%B1'+Math.ceil(p.coords.accuracy)+'%20m')
},function(){go('')},{enableHighAccuracy:true,timeout:10000,maximumAge:60000})
})
})()`

/** As a page asks for it: another text has another address. */
export const SCRIPT_NAME = `halaman.js?${createHash('sha256').update(PAGE_SCRIPT).digest('hex').slice(0, 8)}`
