/** Of all pages. Contrasts are those of WCAG 2.1 AA in both schemes. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1b1f24;--quiet:#4a5560;--line:#7a8590;--soft:#f1f4f7;--accent:#0b57a4;--on-accent:#fff;--fault:#a3161c;--fault-ground:#fdeeee;--good-ground:#e9f5ec}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--ink:#e9edf1;--quiet:#b4bec8;--line:#7d8894;--soft:#1f252c;--accent:#8cc2ff;--on-accent:#0b1a2a;--fault:#ffb0ae;--fault-ground:#3a1d1f;--good-ground:#1b3324}}
*{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:anywhere}
.wide{max-width:46rem;margin:0 auto;padding:0 1rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:none}
address{font-style:normal}
address p{margin:.1rem 0}
address a{display:inline-block;padding:.2rem 0}
.skip{position:absolute;left:-100rem}
.skip:focus{position:static;display:inline-block;padding:.5rem 1rem}
header{border-bottom:1px solid var(--line);background:var(--soft)}
header .wide{padding-top:1rem;padding-bottom:.75rem}
.office{margin:0;font-weight:700;font-size:1.1rem;display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem}
.office img{height:2.5rem;width:auto;max-width:100%}
nav ul,footer ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.5rem 0 0;padding:0}
nav a,footer li a{display:inline-block;padding:.3rem 0}
nav a[aria-current]{font-weight:700;color:inherit}
h1{font-size:1.75rem;line-height:1.25;margin:1.5rem 0 1rem}
h2{font-size:1.3rem;line-height:1.3;margin:2rem 0 .5rem}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--quiet);padding:1rem 0 2rem}
form{margin:1.5rem 0}
[role=search]{display:flex;flex-wrap:wrap;gap:.5rem}
[role=search] label{width:100%}
[role=search] input{flex:1;min-width:12rem}
.field{margin:0 0 1.25rem;border:0;padding:0;min-width:0}
label,legend{display:block;font-weight:600;padding:0}
.field p,.quiet{color:var(--quiet);margin:.1rem 0 .35rem}
input,textarea,select{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:.3rem;padding:.5rem .6rem;width:100%;max-width:100%}
input[type=checkbox],input[type=radio]{width:1.25rem;height:1.25rem;accent-color:var(--accent);margin:0 .5rem 0 0;vertical-align:-.2rem}
.tick label{font-weight:400}
textarea{min-height:12rem}
[aria-invalid=true]{border:2px solid var(--fault)}
.field .fault{color:var(--fault);font-weight:600}
.box{border:1px solid var(--line);border-left:.35rem solid var(--accent);border-radius:.3rem;padding:.75rem 1rem;margin:1rem 0;background:var(--soft)}
.box.wrong{border-left-color:var(--fault);background:var(--fault-ground)}
.box.done{background:var(--good-ground)}
.box :first-child{margin-top:0}
.box :last-child{margin-bottom:0}
button{font:inherit;font-weight:700;color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:.3rem;padding:.65rem 1.4rem;min-height:2.75rem;cursor:pointer}
button.second{font-weight:600;color:var(--accent);background:var(--ground);margin-top:.5rem}
[hidden]{display:none}
summary{cursor:pointer;color:var(--accent);padding:.3rem 0}
.honey{position:absolute;left:-100rem;width:1px;height:1px;overflow:hidden}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.35rem 1.25rem;margin:1rem 0}
dt{color:var(--quiet)}
dd{margin:0}
.message{border:1px solid var(--line);border-radius:.3rem;padding:.75rem 1rem;margin:1rem 0}
.message.office-said{border-left:.35rem solid var(--accent)}
.message h3{font-size:1rem;margin:0 0 .5rem}
figure{margin:0}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1rem;margin:1rem 0;padding:0;list-style:none}
.photos img{max-width:100%;height:auto;border-radius:.3rem;display:block}
figcaption{color:var(--quiet)}
.sizes{display:flex;flex-wrap:wrap;gap:.1rem .75rem;margin:.25rem 0 0}
.topics{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0}
.topics a{display:inline-block;padding:.3rem 0}
.topics a[aria-current]{font-weight:700;color:inherit}
table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{text-align:left;font-weight:400;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{font-weight:600}
.map{display:block;width:100%;height:auto;max-height:80vh;background:var(--soft);border:1px solid var(--line);border-radius:.3rem}
.map path{fill:var(--ground);stroke:var(--line);fill-rule:evenodd}
.map circle{fill:var(--accent);stroke:var(--ground);stroke-width:2}
.message h2{font-size:1.1rem;margin:0}
.text{white-space:pre-wrap;margin:0}
code{font:inherit;font-family:ui-monospace,SFMono-Regular,Menlo,monospace}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{header,footer,form{display:none}}
`.replaceAll(/\n/g, '');
