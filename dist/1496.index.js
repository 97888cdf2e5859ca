export const id = 1496;
export const ids = [1496];
export const modules = {

/***/ 81496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pairsOf: () => (/* binding */ pairsOf)
/* harmony export */ });
/* unused harmony exports SHOWN_ROWS, SHOWN_METRICS */
/* harmony import */ var _evidence_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93793);
/* harmony import */ var _pairing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67769);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20712);



/** Rows of one metric that a report holds: losses first, since those are what blocks. */
const SHOWN_ROWS = 500;
/** Metrics that a report pages through. */
const SHOWN_METRICS = 20;
/** Nothing where the policy publishes no samples, or there are none on one side. */
function pairsOf(of) {
    const { record, candidate, live } = of;
    if (live === null || (record.publish !== 'redacted' && record.publish !== 'full'))
        return [];
    const texts = record.publish === 'full' ? 'with' : 'without';
    const compared = record.gates.filter((gate) => gate.rule.kind === 'vs_live' || gate.rule.kind === 'improvement');
    const wanted = new Map(compared.flatMap((gate) => (gate.measured === null ? [] : [[gate.measured, gate]])));
    const [own, other] = [(0,_series_js__WEBPACK_IMPORTED_MODULE_1__/* .indexSeries */ ._J)(candidate), (0,_series_js__WEBPACK_IMPORTED_MODULE_1__/* .indexSeries */ ._J)(live)];
    return [...wanted].slice(0, SHOWN_METRICS).flatMap(([name, gate]) => {
        const left = own.byName.get(name)?.[0];
        const right = other.byName.get(left === undefined ? name : (0,_series_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesName */ .f_)(left))?.[0];
        if (left?.samples == null || right?.samples == null)
            return [];
        const found = differing({ left: left.samples, right: right.samples, direction: gate.direction, texts });
        return [{ metric: left.metric, task: left.task, unit: gate.unit, direction: gate.direction, ...found }];
    });
}
function differing(of) {
    const { left, right } = of;
    const pairing = (0,_pairing_js__WEBPACK_IMPORTED_MODULE_2__/* .pairTables */ .u)(left.table, right.table);
    const sign = of.direction === 'down' ? -1 : 1;
    const found = [];
    let pairs = 0;
    for (let index = 0; index < pairing.candidate.length; index += 1) {
        const row = pairing.candidate[index] ?? 0;
        const a = scoreAt(left.column, row);
        const b = scoreAt(right.column, pairing.live[index] ?? 0);
        if (Number.isNaN(a) || Number.isNaN(b))
            continue;
        pairs += 1;
        if (a !== b)
            found.push({ row, gain: sign * (a - b), a, b });
    }
    const wins = found.filter((one) => one.gain > 0).length;
    found.sort((one, two) => one.gain - two.gain || one.row - two.row);
    const rows = found.slice(0, SHOWN_ROWS).map((one) => {
        const slices = slicesAt(left.table, one.row);
        const texts = of.texts === 'with' ? textsAt(left.table, one.row) : {};
        return {
            key: left.table.keys[one.row] ?? '',
            outcome: one.gain > 0 ? 'win' : 'loss',
            candidate: one.a,
            live: one.b,
            ...(Object.keys(slices).length > 0 ? { slices } : {}),
            ...(Object.keys(texts).length > 0 ? { texts } : {}),
        };
    });
    return { pairs, wins, losses: found.length - wins, rows };
}
/** NaN where the sample has no score. Of a ratio, the sample's own share. */
function scoreAt(column, row) {
    const value = column.values[row] ?? Number.NaN;
    const weight = column.weights?.[row];
    return weight === undefined ? value : weight === 0 ? Number.NaN : value / weight;
}
function slicesAt(table, row) {
    const slices = {};
    for (const [attribute, values] of Object.entries(table.attributes)) {
        const name = nameAt(values, row);
        if (name !== null)
            slices[attribute] = name;
    }
    return slices;
}
function nameAt(values, row) {
    const index = values.rows[row] ?? _evidence_types_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_NAME */ .W;
    return index === _evidence_types_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_NAME */ .W ? null : (values.names[index] ?? null);
}
function textsAt(table, row) {
    const texts = {};
    for (const [name, values] of Object.entries(table.texts ?? {})) {
        const text = values[row];
        if (typeof text === 'string')
            texts[name] = text;
    }
    return texts;
}


/***/ })

};
