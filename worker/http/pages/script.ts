/**
 * Tapping a link that takes the phone's place asks the phone for it once and puts it into the link; where
 * the person or the phone refuses, the form opens without. Plain script for any browser of ten years.
 */
export const PAGE_SCRIPT = `document.addEventListener('click',function(e){
var a=e.target.closest&&e.target.closest('a[data-place]');
if(!a||!navigator.geolocation)return;
e.preventDefault();
if(a.getAttribute('aria-busy'))return;
var label=a.textContent,gone=0;
a.setAttribute('aria-busy','true');a.textContent=a.dataset.wait;
function go(more){if(gone++)return;a.removeAttribute('aria-busy');a.textContent=label;location.href=a.href+more}
setTimeout(function(){go('')},12000);
navigator.geolocation.getCurrentPosition(function(p){
go('&'+a.dataset.place+'='+p.coords.latitude.toFixed(5)+','+p.coords.longitude.toFixed(5))
},function(){go('')},{enableHighAccuracy:true,timeout:10000,maximumAge:60000})
})`
