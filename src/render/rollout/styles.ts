/** What the page of a rollout has beyond the styles of a report. Blue and orange can be told apart by every kind of eye. */
export const ROLLOUT_STYLES = `
:root{--mark:#0b5cad;--band:#cfe2f7;--edge:#6fa3d8;--wrong:#fdf0e3;--broken:#b34700;--on-mark:#fff;--base:#dfe4eb}
@media screen and (prefers-color-scheme:dark){:root{--mark:#7db8ff;--band:#17345a;--edge:#3d6ea8;--wrong:#2b2118;--broken:#ffa666;--on-mark:#0b1624;--base:#3a4656}}
.scroll{overflow-x:auto;margin:0 0 16px;-webkit-overflow-scrolling:touch}
.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.scroll table{margin:0;min-width:760px}
.scroll .number{white-space:nowrap}
.scroll .long{min-width:16rem;overflow-wrap:anywhere}
.scroll tbody th,.scroll tbody td{max-width:34rem}
figure{margin:0 0 12px}
figcaption{color:var(--soft);font-size:.875rem}
.scroll svg{max-width:none;min-width:560px;width:100%}
svg.split{height:auto}
.share rect{stroke:var(--page);stroke-width:1.5;fill:var(--base)}
.share text{font-size:13px;fill:var(--ink);font-weight:600}
.share.candidate rect,.share.live rect{fill:var(--mark)}
.share.candidate text,.share.live text{fill:var(--on-mark)}
.share.earlier rect{fill:var(--edge)}
.share.shadow rect{fill:none;stroke:var(--mark);stroke-dasharray:6 4}
.share.shadow text{font-weight:400;font-size:12px}
.chart .grid{stroke:var(--line);stroke-width:.6}
.chart .axis{stroke:var(--soft)}
.chart .zero{stroke:var(--soft);stroke-dasharray:1 3}
.wrong{fill:var(--wrong)}
.band{fill:var(--band);fill-opacity:.8}
.edge{fill:none;stroke:var(--edge);stroke-width:1}
.chart .whisker{stroke:var(--edge);stroke-width:1}
.limit{fill:none;stroke:var(--ink);stroke-width:1.6;stroke-dasharray:7 4}
.chart .limit-label{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--page);stroke-width:3px}
.line{fill:none;stroke:var(--mark);stroke-width:1.8}
.step line{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 2}
.step text{fill:var(--ink)}
.look circle{fill:var(--mark);stroke:var(--mark);stroke-width:2}
.look.inconclusive circle{fill:var(--page)}
.look.fail rect{fill:var(--broken);stroke:var(--page);stroke-width:1}
.look.error path{stroke:var(--broken);stroke-width:2.5;fill:none}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:0 0 16px;padding:0;font-size:.875rem}
.legend li{display:flex;gap:8px;align-items:center}
.guard{border-top:1px solid var(--line);padding:4px 0 12px}
.guard h3{margin:16px 0 4px;display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}
.guard details{border:0;padding:0}
.guard summary{color:var(--link)}
.stepper{list-style:none;display:flex;flex-wrap:wrap;gap:6px;margin:0 0 16px;padding:0}
.stepper li{border:1px solid var(--line);border-radius:6px;padding:6px 12px;font-size:.9rem}
.stepper .current{border-color:var(--mark);border-width:2px;font-weight:650}
.stepper .ended_here{border-color:var(--broken);border-width:2px;font-weight:650}
.stepper .next,.stepper .later,.stepper .not_reached{color:var(--soft);border-style:dashed}
@media (max-width:1040px){.scroll table{font-size:.85rem}}
@media print{.scroll{overflow:visible}.scroll table{min-width:0;font-size:.82em}.scroll svg{min-width:0}.scroll .number{white-space:nowrap}
.scroll .long{min-width:0}.scroll .number{white-space:normal}.scroll th,.scroll td{overflow-wrap:anywhere}.guard,figure{break-inside:avoid}.guard details{break-inside:auto}
.share rect,.wrong,.band,.look *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;

/** What the content security policy knows these styles by. A test compares them, and says what it should be. */
export const ROLLOUT_STYLES_HASH = 'sha256-Oy2/CPtjO07M39NiiU96q1OrbtBXRGQKaGZXUalQTFg=';
