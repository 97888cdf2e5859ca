/** The report's styles. Colours are pairs of light and dark; print is always light. */
export const REPORT_STYLES = `
:root{color-scheme:light;--page:#fff;--panel:#f5f7fa;--ink:#18202c;--soft:#566173;--line:#d9dfe8;--link:#1d50b8;
--good:#146c3b;--good-back:#e3f4ea;--bad:#b0211a;--bad-back:#fdeceb;--open:#7d5200;--open-back:#fdf2dc;--quiet:#566173;--quiet-back:#edf0f4}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--page:#10151c;--panel:#181f29;--ink:#e4e8ee;--soft:#a2adbc;--line:#2d3744;--link:#8fb6ff;
--good:#63d391;--good-back:#12301f;--bad:#ff8d84;--bad-back:#3a1817;--open:#f0bd52;--open-back:#33270d;--quiet:#a2adbc;--quiet-back:#222b37}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
p,dd,li,h1,h2,h3,caption,code,.problems th,.samples th,.samples td{overflow-wrap:anywhere}
main,footer{max-width:1200px;margin:0 auto;padding:0 24px}
header{padding-top:32px}
h1,h2,h3{line-height:1.25;margin:0;font-weight:650}
h1{font-size:1.75rem;letter-spacing:-.01em}
h2{font-size:1.3rem;margin:0 0 8px}
h3{font-size:1.05rem;margin:24px 0 8px}
p{margin:0 0 8px}
a{color:var(--link);text-underline-offset:2px}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--quiet-back);border-radius:4px;padding:.08em .32em}
.soft{color:var(--soft);font-size:.875rem;font-weight:400}
.kicker{color:var(--soft);font-size:.8rem;font-weight:600;letter-spacing:.07em;text-transform:uppercase;margin:0 0 4px}
.tone-good{--tone:var(--good);--back:var(--good-back)}.tone-bad{--tone:var(--bad);--back:var(--bad-back)}
.tone-open{--tone:var(--open);--back:var(--open-back)}.tone-quiet{--tone:var(--quiet);--back:var(--quiet-back)}
.verdict{display:flex;gap:8px 24px;align-items:baseline;flex-wrap:wrap;margin:16px 0;padding:16px 20px;border:1px solid var(--tone);border-left-width:8px;border-radius:8px;background:var(--back)}
.verdict p{margin:0}
.verdict .word{color:var(--tone);font-size:1.35rem;font-weight:700}
.verdict .sentence{flex:1 1 26rem;font-size:1.05rem}
.sign{display:inline-block;min-width:1em;text-align:center}
.note{padding:10px 16px;border-left:4px solid var(--link);background:var(--panel);border-radius:4px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(215px,1fr));gap:12px;margin:0 0 16px}
.tiles div{border:1px solid var(--line);border-radius:8px;padding:10px 14px}
.tiles dt,.facts dt{color:var(--soft);font-size:.8rem;font-weight:600}
.tiles dd{margin:2px 0 0;font-size:.95rem}
.bar{display:block;width:100%;height:8px;margin:6px 0;border-radius:4px}
.bar rect{fill:var(--tone)}
nav{border-top:1px solid var(--line);border-bottom:1px solid var(--line);margin:0 0 24px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:0;padding:8px 0;font-size:.9rem}
section{margin:0 0 40px;scroll-margin-top:16px}
.blocks{list-style:none;margin:0;padding:0;display:grid;gap:12px}
.blocks li{border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:6px;padding:12px 16px}
.blocks p:last-child{margin:0}
.what a{text-decoration:none}
.what a .metric{text-decoration:underline;text-underline-offset:2px}
.what{display:flex;gap:4px 10px;flex-wrap:wrap;align-items:baseline}
.badge{display:inline-block;white-space:nowrap;padding:1px 9px;border-radius:999px;font-size:.8rem;font-weight:650;color:var(--tone);background:var(--back);border:1px solid var(--tone)}
.metric{font-weight:650}
.of{display:inline-block;font-size:.8rem;font-weight:500;padding:0 7px;border-radius:4px;background:var(--quiet-back);color:var(--ink)}
.rule{font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;margin:0 0 16px;font-size:.9rem}
caption{text-align:left;color:var(--soft);font-size:.8rem;padding:0 0 6px}
th,td{text-align:left;vertical-align:top;padding:8px 10px;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-size:.8rem;font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--line)}
.plain.cards thead th::first-letter{text-transform:uppercase}
tbody th{font-weight:400}
.number{text-align:right;font-variant-numeric:tabular-nums}
.narrow{white-space:nowrap}
.plain .narrow,.samples .narrow,.problems .narrow{width:1%}
.gates caption,.comparisons caption,.samples caption,.problems caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.value,.ends,.how,.gates th .rule,.gates th .soft{display:block}
.value{font-weight:600}
.ends{white-space:nowrap;color:var(--soft);font-size:.85rem}
.how{color:var(--soft);font-size:.775rem;line-height:1.35}
.gates tbody tr:not(.below)>*{border-bottom:0;padding-bottom:2px}
.gates .below>td{padding-top:0;padding-bottom:12px}
.gates .below p{margin:0}
.gates tr[id]{scroll-margin-top:16px}
.gates tr:target>*,.gates tr:target+.below>*{background:var(--panel)}
.groups{display:flex;flex-wrap:wrap;gap:8px 32px;align-items:flex-start;margin-top:8px}
.inner{width:auto;min-width:min(340px,100%)}
.inner th,.inner td{padding:4px 10px}
.gates td:nth-child(6)>.soft{padding-left:14px}
.inner .value,.inner .ends{display:inline;padding-left:4px}
.files code{white-space:normal}
svg{display:block;max-width:100%;height:auto}
svg text{font-size:11px;fill:var(--soft)}
.plot{margin-left:auto}
.groups .plot{margin:0}
.plot .bound-label{fill:var(--ink);font-weight:600}
.plot .row-label{fill:var(--ink)}
.zone{fill:var(--good-back)}
.axis{stroke:var(--line)}
.bound{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}
.zero{stroke:var(--soft)}
.whisker{fill:none;stroke:var(--tone);stroke-width:2}
.mark circle{fill:var(--tone);stroke:var(--tone);stroke-width:2}
.mark.other .whisker{stroke:var(--soft)}
.mark.other circle{fill:var(--page);stroke:var(--soft)}
.mark.aside{opacity:.6}
.mark.aside .whisker{stroke:var(--soft);stroke-dasharray:2 2}
.mark.aside circle{fill:var(--page);stroke:var(--soft);stroke-dasharray:2 2}
.comparisons tbody th,.comparisons td{vertical-align:middle}
.comparisons th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px}
th[aria-sort=ascending] button::after{content:" \\2191"}
th[aria-sort=descending] button::after{content:" \\2193"}
.tools,.pages{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;margin:0 0 10px;font-size:.9rem}
.tools[hidden],.pages[hidden]{display:none}
input,select,.pages button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:6px;padding:4px 10px;max-width:100%}
.pages button{cursor:pointer}
.pages button:disabled{opacity:.45;cursor:default}
section>details{border:1px solid var(--line);border-radius:8px;padding:0 16px;margin:0 0 12px}
summary{cursor:pointer;padding:10px 0}
summary h3{display:inline;margin:0}
.texts{margin:0 0 8px}
.texts dt{color:var(--soft);font-size:.8rem}
.texts dd{margin:0 0 6px;white-space:pre-wrap}
.facts{margin:0 0 8px}
.facts div{display:grid;grid-template-columns:220px 1fr;gap:4px 16px;padding:6px 0;border-bottom:1px solid var(--line)}
.facts dd{margin:0;font-size:.9rem}
footer{color:var(--soft);font-size:.8rem;padding-bottom:32px}
@media screen{.off{display:none}}
@media screen and (max-width:1040px){
main,footer{padding:0 16px}
header{padding-top:20px}
h1{font-size:1.4rem}
.tiles{grid-template-columns:1fr;gap:8px}
.facts div{grid-template-columns:1fr;gap:0}
.cards,.cards>tbody{display:block}
.cards>caption{display:block}
.cards>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.cards>tbody>tr{display:grid;grid-template-columns:1fr 1fr;gap:6px 16px;border:1px solid var(--line);border-left:4px solid var(--tone,var(--line));border-radius:6px;margin:0 0 10px;padding:10px 12px}
.cards>tbody>tr.off{display:none}
.cards>tbody>tr>*{border:0;padding:0;text-align:left;white-space:normal;min-width:0}
.cards>tbody>tr>th,.cards>tbody>tr.below>td,.cards>tbody>tr>td:has(>svg),.cards>tbody>tr>td:has(>code){grid-column:1/-1}
.cards>tbody>tr:not(.below)>td:not([data-label=""]):not(:has(>svg)):not(:has(>.badge))::before{content:attr(data-label);display:block;color:var(--soft);font-size:.775rem}
.cards>tbody>tr>td:has(>.badge){align-self:center}
.cards>tbody>tr>td:has(>.none){display:none}
.comparisons>tbody>tr>td:has(>.small){grid-column:auto;align-self:end}
.samples>tbody>tr{grid-template-columns:1fr 1fr 1.2fr}
.samples>tbody>tr>td:last-child{grid-column:1/-1}
.plot,.small{margin:2px 0}
.groups table{width:100%;min-width:0}
.inner th,.inner td{padding:4px 6px;overflow-wrap:anywhere}
.inner .ends{white-space:normal}
.inner .value,.inner .ends{display:block;padding:0}
.gates>tbody>tr:not(.below){margin:0;border-bottom:0;border-radius:6px 6px 0 0;padding-bottom:4px}
.gates>tbody>tr.below{border-top:0;border-radius:0 0 6px 6px;padding-top:0}
}
@media print,(min-width:1041px){
.gates,.comparisons,.samples{table-layout:fixed}
.gates thead th:nth-child(1){width:12%}
.gates thead th:nth-child(3),.gates thead th:nth-child(4){width:13%}
.gates thead th:nth-child(5){width:14.5%}
.gates thead th:nth-child(6){width:30%}
.gates thead th:nth-child(6),.comparisons thead th:nth-child(5),.comparisons td:nth-child(5){padding-left:24px}
.gates .below>td{padding-left:calc(12% + 10px)}
.comparisons thead th:nth-child(2),.comparisons thead th:nth-child(3){width:12.7%}
.comparisons thead th:nth-child(4){width:17%}
.comparisons thead th:nth-child(5){width:15.2%}
.comparisons thead th:nth-child(6){width:8.4%}
.comparisons thead th:nth-child(7){width:15%}
.samples thead th:nth-child(n+2){width:120px}
.samples thead th:nth-child(5){width:36%}
.plain.cards th,.plain.cards td{overflow-wrap:anywhere;min-width:6.4em}
}
@media print{
@page{margin:13mm}
html{font-size:11.5px}
body{font-size:1rem}
main,footer{max-width:none;padding:0}
nav,.tools,.pages{display:none}
a{color:inherit;text-decoration:none}
section{margin:0 0 18pt}
tr,.blocks li,.verdict,svg{break-inside:avoid}
h2,h3,caption{break-after:avoid}
th,td{padding:4px 5px}
.gates thead th:nth-child(6),.comparisons thead th:nth-child(5),.comparisons td:nth-child(5){padding-left:5px}
.ends{white-space:normal}
.groups .plot{width:230px}
.groups table{margin:0}
.gates .badge{padding:1px 6px}
.gates .below>td{padding-left:12%}
.verdict,.badge,.zone,.bar rect{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

/** What the content security policy knows the styles by. A test compares them, and says what it should be. */
export const REPORT_STYLES_HASH = 'sha256-Tgxh+vaRvfrb7q8cqtyNsc3x3qT5Tc3XGQgkDlO5m5w=';
