/** Styles of the editor and the file list; system fonts, nothing from outside. */
export const pageStyle = `
*{box-sizing:border-box}
body{margin:0;font:14px/1.4 system-ui,sans-serif;color:#202124;background:#f9fbfd}
button{font:inherit;cursor:pointer}
:focus-visible{outline:2px solid #1a73e8;outline-offset:1px}
.files{max-width:900px;margin:0 auto;padding:24px 16px}
.files h1{font-size:1.5rem;margin:0 0 4px}
.files h2{font-size:1.1rem;margin:24px 0 8px}
.files ul{list-style:none;margin:0;padding:0;background:#fff;border:1px solid #dadce0;border-radius:8px}
.files li{display:flex;flex-wrap:wrap;gap:4px 16px;padding:12px 16px;border-top:1px solid #eee;align-items:baseline}
.files li:first-child{border-top:0}
.files li a{font-weight:500}
.files .forms{display:flex;flex-wrap:wrap;border:0;background:none}
.files .forms li{border:0;padding:4px 24px 4px 0}
.files h2+p,.files section>p{margin:0 0 4px}
.files progress{vertical-align:middle}
.files .muted,.muted{color:#5f6368}
.files form{display:flex;gap:8px;flex-wrap:wrap;margin:8px 0}
.files input{font:inherit;padding:8px;border:1px solid #80868b;border-radius:4px;min-width:260px}
.files button{padding:8px 16px;border:0;border-radius:4px;background:#188038;color:#fff}
a{color:#1a55c4}
#app{display:grid;grid-template:auto auto 1fr auto / 1fr auto;height:100vh}
header{grid-column:1/3;display:flex;gap:12px;align-items:center;padding:8px 16px 0}
header .logo{width:32px;height:40px;border-radius:4px;background:#188038;color:#fff;display:grid;place-items:center;font-weight:700}
header h1{font-size:18px;font-weight:400;margin:0}
header .who{margin-left:auto}
nav{display:flex;position:relative}
nav .menu{position:relative}
nav button{border:0;background:none;padding:4px 8px;border-radius:4px}
nav button:hover,nav button[aria-expanded=true]{background:#e8f0e9}
.menu-list{position:absolute;top:100%;left:0;z-index:60;min-width:240px;margin:0;padding:6px 0;background:#fff;border:1px solid #dadce0;border-radius:6px;box-shadow:0 4px 12px #0003}
.menu-list button{display:block;width:100%;text-align:left;padding:8px 20px;border-radius:0;white-space:nowrap}
.menu-list .caption{padding:6px 20px;color:#5f6368;font-size:12px}
.menu-list .caption:not(:first-child){border-top:1px solid #eee}
.menu-list hr{border:0;border-top:1px solid #dadce0;margin:6px 0}
.formula{grid-column:1/3;display:flex;gap:8px;align-items:center;padding:6px 16px;border-bottom:1px solid #dadce0;background:#fff;min-height:34px}
.formula .name{width:64px;color:#5f6368}
.formula .text{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
#grid{min-width:0;min-height:0;overflow:auto;background:#fff;grid-row:3}
#grid .jss_container{padding:0}
#grid .jss_content{box-shadow:none;padding:0;overflow:visible!important;max-height:none!important;max-width:none!important;width:max-content!important}
#grid .jss_worksheet>tbody>tr>td{line-height:1.25;padding:2px 4px}
#grid tr.low>td{padding:0 4px!important;overflow:hidden}
#grid .no-gridlines .jss_worksheet>tbody>tr>td[data-x]{border-color:transparent}
#grid .jss_worksheet>thead{position:sticky;top:0;z-index:8}
#grid .jss_worksheet>thead>tr>td{text-align:center!important}
#grid .jss_worksheet>thead>tr>td:first-child,#grid .jss_worksheet>tbody>tr>td:first-child{position:sticky;left:0;z-index:6;background:#f3f3f3}
#grid .jss_worksheet>thead>tr>td:first-child{z-index:9}
#grid td.frozen{position:sticky;z-index:4;background-color:#fff}
#grid td.frozen-both{z-index:5}
#grid td.list:not(.frozen){position:relative}
#grid td.list::after{content:'▾';position:absolute;right:3px;top:3px;color:#5f6368;cursor:pointer}
#grid td.list.narrow:not(:hover)::after{content:none}
#grid td.noted{background-image:linear-gradient(225deg,#f4b400 5px,transparent 5px);background-repeat:no-repeat}
#grid>div{position:relative}
#grid .chart{position:absolute;z-index:3;line-height:0;background:#fff}
#notice{grid-column:1;position:sticky;left:0;padding:8px 16px;background:#fef7e0}
aside{grid-row:3;grid-column:2;width:320px;border-left:1px solid #dadce0;background:#fff;display:flex;flex-direction:column;min-height:0}
aside[hidden]{display:none}
aside .bar{display:flex;align-items:center;justify-content:space-between;padding:8px 12px;border-bottom:1px solid #eee;font-weight:500}
aside .bar button{border:0;background:none;font-size:18px;min-width:32px;min-height:32px}
aside iframe{border:0;flex:1;width:100%}
.tabs{grid-column:1/3;display:flex;align-items:stretch;gap:2px;padding:0 8px;background:#f0f3f6;border-top:1px solid #dadce0;overflow-x:auto}
.tabs button{border:0;background:none;padding:9px 14px;white-space:nowrap;border-bottom:3px solid transparent}
.tabs button[aria-selected=true]{background:#d9ead3;color:#0d652d;font-weight:600}
.picker{position:fixed;z-index:70;background:#fff;border:1px solid #dadce0;border-radius:6px;box-shadow:0 4px 12px #0003;max-height:260px;overflow:auto;min-width:120px}
.picker button{display:block;width:100%;border:0;background:none;text-align:left;padding:8px 12px}
.picker button:hover{background:#e8f0fe}
.toasts{position:fixed;right:16px;bottom:56px;z-index:90;display:grid;gap:8px;max-width:360px}
.toast{background:#202124;color:#fff;border-radius:6px;padding:12px 16px;overflow-wrap:anywhere}
.toast.wrong{background:#b3261e}
dialog{border:0;border-radius:8px;padding:20px;min-width:320px;max-width:min(680px,92vw);box-shadow:0 8px 28px #0005}
dialog h2{margin:0 0 8px;font-size:1.15rem}
dialog p{white-space:pre-line;overflow-wrap:anywhere}
dialog .actions{display:flex;justify-content:flex-end;gap:8px;margin-top:16px}
dialog .actions button{border:0;border-radius:4px;padding:8px 20px;background:#188038;color:#fff}
dialog .actions button.plain{background:none;color:#188038}
dialog:has(iframe){max-width:96vw}
dialog iframe{border:0;width:100%}
.working{position:fixed;left:50%;top:8px;transform:translateX(-50%);z-index:95;background:#fff1c2;border-radius:6px;padding:6px 16px}
`
