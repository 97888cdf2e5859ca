export const id = 2184;
export const ids = [2184];
export const modules = {

/***/ 92184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readFiles),
/* harmony export */   U: () => (/* binding */ fileMetrics)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _evidence_observations_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75564);
/* harmony import */ var _evidence_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81194);
/** Observations in files: CSV, JSON Lines or a list of JSON objects, as they lie there or as a job has pushed them. */



/**
 * Reads files whatever the policy's source is. Paths may be globs or folders, relative to `base`. What cannot be found
 * makes the answer `unreadable`; what is wrong in a file is a problem of it.
 */
function fileMetrics(paths, base = '.') {
    return { observe: (query, source) => readFiles({ query, paths, base, columns: source.columns }) };
}
async function readFiles(of) {
    try {
        const files = await (0,_evidence_files_js__WEBPACK_IMPORTED_MODULE_2__/* .openEvidence */ .i)({ patterns: of.paths, base: of.base });
        const reader = new _evidence_observations_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ObservationReader */ .y(of.query, of.columns);
        for (const file of files)
            await reader.addFile(file);
        return { kind: 'observed', ...reader.finish() };
    }
    catch (error) {
        // Only what cannot be opened: anything else is a defect.
        if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw error;
        const problems = error.refusal.problems ?? [{ where: of.paths.join(', '), message: error.refusal.found }];
        return { kind: 'unreadable', problems: problems.map((one) => ({ ...one, weight: 'hold' })) };
    }
}


/***/ }),

/***/ 47292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ categoryCounts),
/* harmony export */   JK: () => (/* binding */ keptCategories),
/* harmony export */   Qd: () => (/* binding */ categoryOf),
/* harmony export */   Zs: () => (/* binding */ OTHER),
/* harmony export */   jd: () => (/* binding */ CATEGORY_LIMIT)
/* harmony export */ });
/** Values as categories: what they are called, and how many are told apart. */
/** Most categories of a metric; the rest is counted under {@link OTHER}. */
const CATEGORY_LIMIT = 200;
const OTHER = '(other)';
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/**
 * What a value is counted as. Text and whole numbers are themselves; other numbers go together by their first digit:
 * 0.234 is `0.2 to 0.3`, 41.5 is `40 to 50`, -0.5 is `-0.5 to -0.6`. So a score has a few dozen categories wherever it lies.
 */
function categoryOf(text) {
    const trimmed = text.trim();
    if (!NUMBER.test(trimmed))
        return trimmed;
    const value = Number(trimmed);
    if (!Number.isFinite(value))
        return trimmed;
    if (Number.isInteger(value))
        return String(value === 0 ? 0 : value);
    const [digit, power] = Math.abs(value)
        .toExponential()
        .split(/(?:\.\d+)?e/);
    const sign = value < 0 ? '-' : '';
    const next = Number(digit) + 1;
    return `${sign}${Number(`${digit}e${power}`)} to ${sign}${Number(`${next}e${power}`)}`;
}
/** The categories that are told apart: those counted most, then by name. Says how many are not. */
function keptCategories(totals) {
    const named = [...totals].filter(([name]) => name !== OTHER);
    if (named.length <= CATEGORY_LIMIT)
        return { kept: new Set(named.map(([name]) => name)), others: 0 };
    named.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return { kept: new Set(named.slice(0, CATEGORY_LIMIT).map(([name]) => name)), others: named.length - CATEGORY_LIMIT };
}
/** Counts of the categories kept, by name in order, the others added up. A name may be anything, also `__proto__`. */
function categoryCounts(counts, kept) {
    const record = Object.create(null);
    let others = 0;
    for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
        if (kept.has(name))
            record[name] = count;
        else
            others += count;
    if (others > 0)
        record[OTHER] = others;
    return record;
}


/***/ }),

/***/ 17627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ lackingMessage),
/* harmony export */   a$: () => (/* binding */ finishCounts)
/* harmony export */ });
/* unused harmony exports SILENT_LIMIT, unreadable */
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47292);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42794);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83280);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38235);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5058);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18615);






/** Share of requests that may say nothing of a metric before that is more than a note. */
const SILENT_LIMIT = 0.01;
function finishCounts(counts) {
    const { plan, tallies } = counts;
    const finished = tallies.map((tally) => tally.finish());
    const where = counts.tables.length === 1 ? (counts.tables[0] ?? '') : `${counts.tables.length} tables`;
    const hold = (message) => counts.log.hold(() => ({ where, message }));
    const note = (message) => counts.log.note(() => ({ where, message }));
    tallies.forEach((tally, at) => {
        const others = finished[at]?.others ?? 0;
        if (others > 0)
            note(`${(0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(others, 'value')} of ${tally.need.metric} beyond the ${_categories_js__WEBPACK_IMPORTED_MODULE_1__/* .CATEGORY_LIMIT */ .jd} most frequent are counted as one`);
        const lacking = tally.bounds === null ? [] : (0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .lackingBounds */ .dc)(tally.need, tally.bounds);
        if (lacking.length > 0)
            hold(lackingMessage(tally.need.metric, lacking));
    });
    findMissing(counts, hold);
    noteLeftOut(counts, { note, hold });
    const armOf = (stretch, arm) => {
        const cell = (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .cellOf */ .WC)(stretch, arm);
        const requests = counts.requests[cell] ?? 0;
        const metrics = Object.create(null);
        plan.needs.forEach(({ key, need }, at) => {
            const tally = tallies[at];
            const known = (tally?.seen[cell] ?? 0) > 0 || (need.slice !== null && counts.fed.has(at) && requests > 0);
            const sums = known ? (finished[at]?.sums(cell) ?? null) : null;
            if (sums !== null)
                metrics[key] = sums;
        });
        return { requests, metrics };
    };
    const armsOf = (stretch) => ({
        candidate: armOf(stretch, 0),
        baseline: armOf(stretch, 1),
    });
    const any = (arms) => Object.values(arms).some((arm) => arm.requests > 0 || Object.keys(arm.metrics).length > 0);
    const steps = plan.spans.map(({ step }, at) => ({ step, arms: armsOf(at) })).filter(({ arms }) => any(arms));
    const windows = plan.windows.map(({ window_ms }, at) => {
        const before = armOf(plan.spans.length + plan.windows.length + at, 0);
        return { window_ms, arms: armsOf(plan.spans.length + at), before: any({ before }) ? before : null };
    });
    const newest = (arm) => {
        const time = counts.newest[arm] ?? Number.NEGATIVE_INFINITY;
        return time > Number.NEGATIVE_INFINITY ? new Date(time).toISOString() : null;
    };
    return { steps, windows, newest: { candidate: newest(0), baseline: newest(1) }, problems: counts.log.list() };
}
/** What to do about bounds that a guard is held against and a histogram lacks. */
function lackingMessage(metric, lacking) {
    return `${metric} has no bound ${lacking.join(', ')}, which a guard holds it against: add the bucket, or change the guard's limit to one of the bounds`;
}
/** Metrics that no table has, that an arm with requests lacks, and that cannot be right. */
function findMissing(counts, hold) {
    const { plan, tallies } = counts;
    plan.needs.forEach(({ need, key }, at) => {
        const tally = tallies[at];
        if (tally === undefined)
            return;
        if (!counts.fed.has(at)) {
            hold(`${key} is in no column; required is ${(0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .wantedColumns */ .t)(need)}. A metric that is missing is not 0`);
            return;
        }
        const absent = new Set();
        const uncounted = new Set();
        const impossible = new Set();
        for (let stretch = 0; stretch < plan.spans.length; stretch += 1) {
            _types_js__WEBPACK_IMPORTED_MODULE_5__/* .ARMS */ .u.forEach((arm, index) => {
                const cell = (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .cellOf */ .WC)(stretch, index);
                const step = `the ${arm} in step ${(plan.spans[stretch]?.step ?? 0) + 1}`;
                const [n, events] = [tally.n[cell] ?? 0, tally.sum[cell] ?? 0];
                const seen = (tally.seen[cell] ?? 0) > 0;
                if (need.slice === null && (counts.requests[cell] ?? 0) > 0 && !seen)
                    absent.add(step);
                if (need.as !== 'events' || tally.way !== 'sums')
                    return;
                if (seen && (tally.seenEvents[cell] ?? 0) === 0)
                    uncounted.add(step);
                if (events > n * (1 + 1e-9))
                    impossible.add(`${step} (${events} of ${n})`);
            });
        }
        if (absent.size > 0)
            hold(`${key} is missing for ${listOf(absent)}, where there are requests. What is missing is not 0`);
        if (uncounted.size > 0)
            hold(`${key} says of how many for ${listOf(uncounted)}, but not how many events there were: write 0 where there was none`);
        if (impossible.size > 0)
            hold(`${key} has more events than what they are of, for ${listOf(impossible)}`);
    });
}
/** What was not counted, and why that is right. */
function noteLeftOut(counts, say) {
    const { plan, left } = counts;
    plan.needs.forEach(({ key, need }, at) => {
        if (!counts.fed.has(at) || counts.tallies[at]?.way !== 'sums')
            return;
        _types_js__WEBPACK_IMPORTED_MODULE_5__/* .ARMS */ .u.forEach((arm, index) => {
            // Rows of requests whose table does not even have the column are as silent as those where it is empty.
            const rows = need.slice === null ? (counts.requestRows[index] ?? 0) : 0;
            const asked = Math.max(counts.asked[at * 2 + index] ?? 0, rows);
            const silent = (counts.silent[at * 2 + index] ?? 0) + asked - (counts.asked[at * 2 + index] ?? 0);
            if (silent === 0)
                return;
            const message = `${key} is empty in ${(0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(silent, 'row')} of ${(0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(asked, 'row')} of the ${arm}`;
            if (silent > asked * SILENT_LIMIT)
                say.hold(`${message}: at most 1 % may be; write n/a where it does not apply`);
            else
                say.note(`${message}, which are not counted for it`);
        });
    });
    const told = [
        [left.same, 'came twice and were counted once'],
        [left.before, 'are from before what is counted now (late, or counted by an earlier look), and were not counted'],
        [left.between, 'are from between the stretches that are counted, and were not counted'],
        [left.after, 'are from after what is counted now, and were not counted'],
        [left.other_version, 'are of other versions, and were not counted'],
        [left.blank, 'hold no number, and were skipped'],
    ];
    for (const [count, what] of told) {
        if (count === 0)
            continue;
        say.note(`${(0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(count, 'row')} ${count === 1
            ? what
                .replace(/^are/, 'is')
                .replace(/^hold/, 'holds')
                .replace(/\bwere\b/g, 'was')
            : what}`);
    }
}
function listOf(names) {
    const all = [...names];
    return all.length <= 4 ? all.join(', ') : `${all.slice(0, 3).join(', ')} and ${all.length - 3} more`;
}
/** Problems of a source that could not be read at all, in the same words. */
function unreadable(found) {
    return { kind: 'unreadable', problems: [{ ...found, weight: 'hold' }] };
}


/***/ }),

/***/ 42794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ wantedColumns),
/* harmony export */   v: () => (/* binding */ layOut)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55426);
/** What the columns of one table mean for what is to be counted. */

/** Where a metric is looked for, for people. */
function wantedColumns(need) {
    const m = need.metric;
    switch (need.as) {
        case 'events':
            return `${m} (0 or 1 of each request) or ${m}.events`;
        case 'values':
            return `${m} (of each request), ${m}.count with ${m}.sum and ${m}.sum_squares, or ${m} beside requests for a number computed elsewhere`;
        case 'distribution':
            return `${m} (of each request) or ${m}.le.BOUND up to ${m}.le.+Inf`;
        case 'categories':
            return `${m} (of each request), ${m}.is.CATEGORY, or ${m} beside requests for a number computed elsewhere`;
        case 'gauge':
            return m;
    }
}
/** @param given Whether the arm of every row is known from elsewhere, so that no column needs to say it. */
function layOut(of) {
    return new Maker(of).make(of.arm);
}
class Maker {
    #named;
    #plan;
    #slots = [];
    #byKey = new Map();
    #problems = [];
    constructor(of) {
        this.#named = of.named;
        this.#plan = of.plan;
    }
    make(arm) {
        const time = this.#slot('ts', 'time');
        const armSlot = this.#slot('arm', 'text');
        const version = this.#slot('version', 'text');
        const requests = this.#slot('requests', 'number', 'not_negative');
        const counted = [...this.#named.places.keys()].some(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isCounted */ .he);
        const plain = this.#plan.needs.some(({ need }) => need.as !== 'gauge' && this.#named.places.has(need.metric) && !this.#hasCounts(need.metric));
        const gauge = this.#plan.needs.some(({ need }) => need.as === 'gauge' && this.#named.places.has(need.metric));
        const shape = requests >= 0 ? 'counts' : !plain && (counted || gauge) ? 'parts' : 'requests';
        if (time < 0)
            this.#problems.push(`a column ts is required; ${this.#columns()}`);
        if (arm === 'in_rows' && armSlot < 0 && version < 0)
            this.#problems.push(`a column arm or version is required; ${this.#columns()}`);
        const feeds = this.#plan.needs.flatMap((need, index) => this.#feed({ need, index, shape }));
        const id = this.#slot('id', 'id');
        if (shape !== 'requests' && id < 0)
            this.#addOthers();
        return { shape, slots: this.#slots, time, arm: armSlot, version, id, requests, feeds, problems: this.#problems };
    }
    #columns() {
        const { header } = this.#named;
        return `the columns are ${header
            .slice(0, 20)
            .map((name) => JSON.stringify(name.slice(0, 60)))
            .join(', ')}${header.length > 20 ? ' and more' : ''}`;
    }
    /** The slot of a column, one for each way of reading it; -1 where there is no such column. */
    #slot(name, type, range = 'any') {
        const column = this.#named.places.get(name);
        if (column === undefined)
            return -1;
        const key = `${type} ${range} ${name}`;
        const known = this.#byKey.get(key);
        if (known !== undefined)
            return known;
        this.#byKey.set(key, this.#slots.length);
        return this.#slots.push({ name, column, type, range }) - 1;
    }
    /** Text in columns that mean nothing here tells rows apart: what is counted may be counted by more than is asked for. */
    #addOthers() {
        const used = new Set(this.#slots.map((slot) => slot.column));
        for (const [name, column] of this.#named.places)
            if (!used.has(column) && !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isCounted */ .he)(name))
                this.#slot(name, 'other');
    }
    #hasCounts(metric) {
        return [...this.#named.places.keys()].some((name) => name.startsWith(`${metric}.`) && (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isCounted */ .he)(name));
    }
    #feed(of) {
        const { need, index, shape } = of;
        const { metric, as } = need.need;
        const plain = this.#named.places.has(metric);
        const counts = this.#hasCounts(metric);
        if (!plain && !counts)
            return [];
        if (plain && counts && as !== 'gauge') {
            this.#problems.push(`${metric} stands there twice, as itself and as ${metric}.…: leave one out`);
            return [];
        }
        const slice = this.#slice(need);
        if (slice === undefined)
            return [];
        const base = { need: index, slice };
        if (as === 'gauge')
            return plain ? [{ ...base, kind: 'gauge', value: this.#slot(metric, 'number') }] : [];
        if (counts)
            return this.#counts(need, base);
        if (shape === 'requests')
            return [{ ...base, ...this.#ofRequest(need) }];
        if (as === 'events' || as === 'distribution') {
            const why = as === 'events' ? 'a share says nothing of how sure it is' : 'a percentile of percentiles is none';
            this.#problems.push(`${metric} must be counted where rows stand for many requests, because ${why}: ${wantedColumns(need.need)}`);
            return [];
        }
        return [{ ...base, kind: 'gauge', value: this.#slot(metric, 'number') }];
    }
    #ofRequest({ need }) {
        switch (need.as) {
            case 'events':
                return { kind: 'event', value: this.#slot(need.metric, 'flag', 'zero_or_one') };
            case 'distribution':
                return { kind: 'point', value: this.#slot(need.metric, 'number') };
            case 'categories':
                return { kind: 'category', value: this.#slot(need.metric, 'text') };
            default:
                return { kind: 'value', value: this.#slot(need.metric, 'number') };
        }
    }
    /** Null: all traffic; undefined: there is no column for the attribute. */
    #slice(need) {
        if (need.slice === null)
            return null;
        const slot = this.#slot(need.slice.attribute, 'text');
        if (slot >= 0)
            return { slot, value: need.slice.value };
        this.#problems.push(`a column ${need.slice.attribute} is required to count ${need.key}; ${this.#columns()}`);
        return undefined;
    }
    #counts({ need }, base) {
        const m = need.metric;
        const number = (part) => this.#slot(`${m}.${part}`, 'number', 'not_negative');
        switch (need.as) {
            case 'events': {
                const [events, of] = [number('events'), number('of')];
                return events < 0 && of < 0 ? [] : [{ ...base, kind: 'event_counts', events, of }];
            }
            case 'values': {
                const [count, sum, squares] = [number('count'), this.#slot(`${m}.sum`, 'number'), number('sum_squares')];
                return count < 0 && sum < 0 && squares < 0 ? [] : [{ ...base, kind: 'value_sums', count, sum, squares }];
            }
            case 'distribution':
                return this.#buckets(need, base);
            default: {
                const found = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(this.#named, `${m}.is.`);
                const names = found.map((one) => one.rest);
                return found.length === 0
                    ? []
                    : [{ ...base, kind: 'category_counts', names, slots: names.map((name) => number(`is.${name}`)) }];
            }
        }
    }
    #buckets(need, base) {
        const m = need.metric;
        const found = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(this.#named, `${m}.le.`).map(({ rest }) => ({ rest, bound: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readBound */ .$c)(rest) }));
        if (found.length === 0)
            return [];
        found.sort((a, b) => a.bound - b.bound);
        const wrong = found.find(({ bound }, at) => Number.isNaN(bound) || bound === found[at - 1]?.bound);
        if (wrong !== undefined)
            this.#problems.push(`${m}.le.${wrong.rest} has no bound of its own: a number or +Inf is required`);
        else if (found.at(-1)?.bound !== Number.POSITIVE_INFINITY)
            this.#problems.push(`${m}.le.+Inf is required: without it, values above the last bound are not counted`);
        else {
            const bounds = found.slice(0, -1).map(({ bound }) => bound);
            const slots = found.map(({ rest }) => this.#slot(`${m}.le.${rest}`, 'number', 'not_negative'));
            return [{ ...base, kind: 'buckets', slots, bounds }];
        }
        return [];
    }
}


/***/ }),

/***/ 83280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   mT: () => (/* binding */ ProblemLog),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export NAMED_LIMIT */
/** How many of each weight are named. */
const NAMED_LIMIT = 20;
const SHOWN_LENGTH = 80;
class ProblemLog {
    #named = { hold: [], note: [] };
    #more = { hold: 0, note: 0 };
    /** Nothing may be decided on this. The words are made only if they are to be read: millions of rows may be wrong. */
    hold(make) {
        this.#add('hold', make);
    }
    /** It was put right, and is told. */
    note(make) {
        this.#add('note', make);
    }
    #add(weight, make) {
        if (this.#named[weight].length < NAMED_LIMIT)
            this.#named[weight].push(make());
        else
            this.#more[weight] += 1;
    }
    /** What holds first. What is beyond the limit is one more problem that says how many there are. */
    list() {
        return ['hold', 'note'].flatMap((weight) => {
            const named = this.#named[weight].map((one) => ({ ...one, weight }));
            const more = this.#more[weight];
            const last = named.at(-1);
            if (more === 0 || last === undefined)
                return named;
            return [...named, { where: last.where, message: `and ${countOf(more, 'more problem')} after it`, weight }];
        });
    }
}
/** `1,234 rows`, `1 row`. */
function countOf(count, one) {
    return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${one}${count === 1 ? '' : 's'}`;
}
/** What stands somewhere, quoted and shortened. */
function show(text) {
    return JSON.stringify(text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`);
}


/***/ }),

/***/ 55426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ readBound),
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   Ni: () => (/* binding */ nameColumns),
/* harmony export */   he: () => (/* binding */ isCounted),
/* harmony export */   nE: () => (/* binding */ splitSlice)
/* harmony export */ });
/** Which columns of a source are which columns of an observation. */
/**
 * @param renamed Observation column → column of the source. A renamed column is looked for under its new name only.
 */
function nameColumns(header, renamed) {
    const found = new Map(header.map((name, place) => [name, place]));
    const places = new Map();
    for (const [name, place] of found)
        if (!Object.hasOwn(renamed, name))
            places.set(name, place);
    for (const [name, source] of Object.entries(renamed)) {
        const place = found.get(source);
        if (place !== undefined)
            places.set(name, place);
    }
    return { places, header };
}
/** Columns of a family, such as `latency_ms.le.`: what stands behind the prefix, and where. */
function familyOf(named, prefix) {
    return [...named.places].flatMap(([name, place]) => name.startsWith(prefix) && name.length > prefix.length ? [{ rest: name.slice(prefix.length), place }] : []);
}
/** Whether a column is one of counts and sums, by its name. */
const COUNTED = /\.(?:events|of|count|sum|sum_squares|le\..+|is\..+)$/;
function isCounted(name) {
    return COUNTED.test(name);
}
/** `+Inf` and its like, or a number; NaN for what is neither. */
function readBound(text) {
    if (/^\+?inf(?:inity)?$/i.test(text))
        return Number.POSITIVE_INFINITY;
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
/** `region=north` as its two halves; a name alone is a flag that is true. */
function splitSlice(slice) {
    const at = slice.indexOf('=');
    return at < 0
        ? { attribute: slice, value: 'true' }
        : { attribute: slice.slice(0, at).trim(), value: slice.slice(at + 1).trim() };
}


/***/ }),

/***/ 38235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WC: () => (/* binding */ cellOf),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   eK: () => (/* binding */ SKEW_MS),
/* harmony export */   ej: () => (/* binding */ StretchFinder)
/* harmony export */ });
/* harmony import */ var _core_rollout_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63013);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55426);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18615);
/** A question made ready for millions of rows: times as numbers, and a cell for each stretch of time and arm. */



/** How far ahead of the look a clock may be. */
const SKEW_MS = 5 * 60_000;
function planOf(question) {
    const spans = question.spans.map(({ step, from, to }) => ({ step, from: Date.parse(from), to: Date.parse(to) }));
    const windows = question.windows.map(({ window_ms, from, to }) => ({
        window_ms,
        from: Date.parse(from),
        to: Date.parse(to),
    }));
    const stretches = spans.length + 2 * windows.length;
    return {
        now: Date.parse(question.now),
        spans,
        windows,
        needs: question.needs.map((need) => ({
            need,
            key: (0,_core_rollout_types_js__WEBPACK_IMPORTED_MODULE_0__/* .measureKey */ .U)(need),
            slice: need.slice === null ? null : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .splitSlice */ .nE)(need.slice),
        })),
        versions: { candidate: question.candidate, baseline: question.baseline },
        stretches,
        cells: stretches * _types_js__WEBPACK_IMPORTED_MODULE_2__/* .ARMS */ .u.length,
    };
}
function cellOf(stretch, arm) {
    return stretch * _types_js__WEBPACK_IMPORTED_MODULE_2__/* .ARMS */ .u.length + arm;
}
/** Finds the stretches that a time falls into; rows in order find their span at once. */
class StretchFinder {
    found;
    #plan;
    #from;
    #to;
    #last = 0;
    constructor(plan) {
        this.#plan = plan;
        this.found = new Int32Array(plan.stretches);
        this.#from = Float64Array.from(plan.spans, (span) => span.from);
        this.#to = Float64Array.from(plan.spans, (span) => span.to);
    }
    /** How many stretches at the beginning of `found` hold this time. Before a window only the candidate is counted. */
    find(time, arm) {
        let count = 0;
        const span = this.#spanOf(time);
        if (span >= 0) {
            this.found[0] = span;
            count = 1;
        }
        const { windows, spans } = this.#plan;
        for (let at = 0; at < windows.length; at += 1) {
            const window = windows[at];
            if (window === undefined || time >= window.to)
                continue;
            if (time >= window.from) {
                this.found[count] = spans.length + at;
                count += 1;
            }
            else if (arm === 0) {
                this.found[count] = spans.length + windows.length + at;
                count += 1;
            }
        }
        return count;
    }
    #spanOf(time) {
        const [from, to] = [this.#from, this.#to];
        const last = this.#last;
        if (last < from.length && time >= (from[last] ?? 0) && time < (to[last] ?? 0))
            return last;
        let low = 0;
        let high = from.length - 1;
        while (low <= high) {
            const middle = (low + high) >>> 1;
            if (time < (from[middle] ?? 0))
                high = middle - 1;
            else if (time >= (to[middle] ?? 0))
                low = middle + 1;
            else {
                this.#last = middle;
                return middle;
            }
        }
        return -1;
    }
}


/***/ }),

/***/ 75564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ ObservationReader)
});

// UNUSED EXPORTS: JSON_LIMIT

// EXTERNAL MODULE: ./build/evidence/fault.js
var fault = __webpack_require__(13088);
// EXTERNAL MODULE: ./build/evidence/json.js
var json = __webpack_require__(70540);
// EXTERNAL MODULE: ./build/evidence/text.js
var evidence_text = __webpack_require__(22205);
// EXTERNAL MODULE: ./build/evidence/observations/log.js
var log = __webpack_require__(83280);
;// CONCATENATED MODULE: ./build/evidence/observations/seen.js
/** Which rows were met already: a hash of what names a row, and one of what it says. Ten bytes a row, and no objects. */
const PARTS = 256;
const FIRST = 64;
/** How full a part gets before it grows by a quarter: many small parts, one at a time, never need twice the memory at once. */
const FULL = 0.88;
const GROWTH = 1.25;
/**
 * Two names in ten million share a hash with a chance of about 3 in a million; then rows that have nothing to do with
 * each other are taken for one that came twice and differs, which holds. Different contents under one name are taken
 * for the same with a chance of 1 in 65,535.
 */
class SeenRows {
    #parts = new Array(PARTS);
    /** Keeps a row that is new, and says how it stands to one of the same name. */
    meet(high, low, content) {
        const index = high >>> 24;
        let part = this.#parts[index];
        if (part === undefined) {
            part = { names: new Uint32Array(FIRST * 2), contents: new Uint16Array(FIRST), used: 0 };
            this.#parts[index] = part;
        }
        if (part.used + 1 > part.contents.length * FULL)
            grow(part);
        const said = ((content >>> 16) % 0xffff) + 1;
        const place = placeOf(part, high, low);
        const known = part.contents[place];
        if (known !== 0)
            return known === said ? 'same' : 'different';
        part.names[place * 2] = high;
        part.names[place * 2 + 1] = low;
        part.contents[place] = said;
        part.used += 1;
        return 'new';
    }
}
/** Where a name is, or belongs. */
function placeOf({ names, contents }, high, low) {
    const count = contents.length;
    let place = Math.floor((low / 4_294_967_296) * count);
    while (contents[place] !== 0 && (names[place * 2] !== high || names[place * 2 + 1] !== low)) {
        place += 1;
        if (place === count)
            place = 0;
    }
    return place;
}
function grow(part) {
    const { names, contents } = part;
    const count = Math.ceil(contents.length * GROWTH);
    part.names = new Uint32Array(count * 2);
    part.contents = new Uint16Array(count);
    for (let at = 0; at < contents.length; at += 1) {
        if (contents[at] === 0)
            continue;
        const place = placeOf(part, names[at * 2] ?? 0, names[at * 2 + 1] ?? 0);
        part.names[place * 2] = names[at * 2] ?? 0;
        part.names[place * 2 + 1] = names[at * 2 + 1] ?? 0;
        part.contents[place] = contents[at] ?? 0;
    }
}

// EXTERNAL MODULE: ./build/evidence/observations/tally.js + 1 modules
var tally = __webpack_require__(5058);
;// CONCATENATED MODULE: ./build/evidence/observations/texts.js
/** Texts that come again and again, as small numbers: arms, versions, groups, categories. */
/** Distinct texts that are kept; what is beyond is {@link TOO_MANY}. */
const TEXT_LIMIT = 100_000;
/** The number of every text beyond the limit. */
const TOO_MANY = 0;
const LONGEST = 1024;
/** FNV-1a with its bits mixed at the end; `seed` makes hashes that have nothing to do with each other. */
function hashBytes(bytes, of) {
    let hash = of.seed;
    for (let at = of.start; at < of.end; at += 1)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return mix(hash);
}
function mix(value) {
    let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/** Numbers by the bytes of a text. */
class Texts {
    #slots = new Int32Array(256);
    #bytes = new Uint8Array(4096);
    #used = 0;
    #ends = [0];
    #texts = ['(other)'];
    #decoder = new TextDecoder();
    #encoder = new TextEncoder();
    /** The text of a number. */
    text(id) {
        return this.#texts[id] ?? '';
    }
    idOf(text) {
        const bytes = this.#encoder.encode(text);
        return this.id(bytes, 0, bytes.length);
    }
    /** The number of the text in these bytes, from 1; the same bytes have the same. */
    id(bytes, start, end) {
        // By hand: this runs for every cell that is text.
        let hash = 0x811c9dc5;
        for (let at = start; at < end; at += 1)
            hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
        const mask = this.#slots.length - 1;
        let slot = (hash ^ (hash >>> 15)) & mask;
        for (;;) {
            const id = this.#slots[slot] ?? 0;
            if (id === 0)
                return this.#add({ bytes, start, end, slot });
            if (this.#holds(id, { bytes, start, end }))
                return id;
            slot = (slot + 1) & mask;
        }
    }
    #holds(id, of) {
        const from = this.#ends[id - 1] ?? 0;
        if ((this.#ends[id] ?? 0) - from !== of.end - of.start)
            return false;
        for (let at = of.start; at < of.end; at += 1)
            if (this.#bytes[from + at - of.start] !== of.bytes[at])
                return false;
        return true;
    }
    #add(of) {
        const length = of.end - of.start;
        if (this.#texts.length > TEXT_LIMIT || length > LONGEST)
            return TOO_MANY;
        const id = this.#texts.length;
        while (this.#used + length > this.#bytes.length) {
            const larger = new Uint8Array(this.#bytes.length * 2);
            larger.set(this.#bytes);
            this.#bytes = larger;
        }
        const piece = of.bytes.subarray(of.start, of.end);
        this.#bytes.set(piece, this.#used);
        this.#used += length;
        this.#ends.push(this.#used);
        this.#texts.push(this.#decoder.decode(piece));
        this.#slots[of.slot] = id;
        if (this.#texts.length * 2 > this.#slots.length)
            this.#grow();
        return id;
    }
    #grow() {
        const slots = new Int32Array(this.#slots.length * 2);
        for (let id = 1; id < this.#texts.length; id += 1) {
            let hash = 0x811c9dc5;
            for (let at = this.#ends[id - 1] ?? 0; at < (this.#ends[id] ?? 0); at += 1)
                hash = Math.imul(hash ^ (this.#bytes[at] ?? 0), 0x01000193);
            let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
            while (slots[slot] !== 0)
                slot = (slot + 1) & (slots.length - 1);
            slots[slot] = id;
        }
        this.#slots = slots;
    }
}

;// CONCATENATED MODULE: ./build/evidence/observations/counts.js
/** All that is counted over the tables of a look. */




class Counts {
    plan;
    log = new log/* ProblemLog */.mT();
    texts = new Texts();
    names = new tally/* CategoryNames */.rq();
    seen = new SeenRows();
    tallies;
    /** By cell. */
    requests;
    /** By need and arm: rows of requests counted, and those of them that said nothing of the metric. */
    asked;
    silent;
    /** By arm: rows counted that stand for one request each. */
    requestRows = new Float64Array(2);
    /** By arm; -Infinity for none. */
    newest = new Float64Array(2).fill(Number.NEGATIVE_INFINITY);
    /** Rows left out, by why. */
    left = { other_version: 0, before: 0, between: 0, after: 0, same: 0, blank: 0 };
    /** Needs that some table had columns for. */
    fed = new Set();
    tables = [];
    /** Rows read. */
    rows = 0;
    constructor(plan) {
        this.plan = plan;
        this.tallies = plan.needs.map(({ need }) => new tally/* Tally */.F0(need, plan.cells));
        this.requests = new Float64Array(plan.cells);
        this.asked = new Float64Array(plan.needs.length * 2);
        this.silent = new Float64Array(plan.needs.length * 2);
    }
}

// EXTERNAL MODULE: ./build/evidence/csv.js
var csv = __webpack_require__(48432);
;// CONCATENATED MODULE: ./build/evidence/observations/csv-rows.js
/** CSV straight from bytes to numbers: no text is made of a cell that is none. Quotes after RFC 4180; `,`, `;` or tab. */



const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const FIRST_BUFFER = 256 * 1024;
/** Bytes of a file, line by line of cells. */
class CsvScanner {
    #file;
    #target;
    #buffer = new Uint8Array(FIRST_BUFFER);
    #filled = 0;
    #line = 1;
    #separator = 0;
    #width = 0;
    #row = null;
    #starts = new Int32Array(0);
    #ends = new Int32Array(0);
    /** Column of each slot. */
    #columns = new Int32Array(0);
    /** Lines that the record at hand goes on for. */
    #breaks = 0;
    /** Cells of the record at hand; none: an empty line. */
    #count = 0;
    /** Something stands between a closing quote and the next cell. */
    #stray = false;
    /** Cells with doubled quotes, made single once the record is whole: until then it may be read again. */
    #doubled = [];
    #decoder = new TextDecoder('utf-8', { fatal: true });
    constructor(file, target) {
        this.#file = file;
        this.#target = target;
    }
    /** Reads it all. Refuses what is no text, has no header, or a quote that is never closed. */
    async read() {
        for await (const bytes of this.#file.open()) {
            this.#append(bytes);
            this.#consume('more');
        }
        this.#consume('end');
        if (this.#row === null)
            (0,fault/* refuseFile */.lv)(this.#file, {
                place: null,
                message: 'The file is empty: a header line with the names of the columns is required.',
            });
    }
    /** What a cell of the row at hand holds, as text. */
    cell(column) {
        const [start, end] = [this.#starts[column] ?? 0, this.#ends[column] ?? 0];
        return new TextDecoder().decode(this.#buffer.subarray(start, end));
    }
    #append(bytes) {
        if (this.#filled + bytes.length > this.#buffer.length) {
            let size = this.#buffer.length;
            while (size < this.#filled + bytes.length)
                size *= 2;
            if (size > 2 * evidence_text/* LINE_LIMIT */.by)
                this.#refuseLong();
            const larger = new Uint8Array(size);
            larger.set(this.#buffer.subarray(0, this.#filled));
            this.#buffer = larger;
        }
        this.#buffer.set(bytes, this.#filled);
        this.#filled += bytes.length;
    }
    #refuseLong() {
        (0,fault/* refuseFile */.lv)(this.#file, {
            place: `line ${this.#line}`,
            message: `Line ${this.#line} does not end within 16 MiB: a quote is not closed, or this is no CSV.`,
        });
    }
    /** Takes all whole records; what is left of the last stays at the begin of the buffer. */
    #consume(then) {
        let at = 0;
        while (at < this.#filled) {
            const next = this.#row === null ? this.#header(at, then) : this.#record(at, then);
            if (next < 0)
                break;
            at = next;
        }
        this.#buffer.copyWithin(0, at, this.#filled);
        this.#filled -= at;
    }
    #header(from, then) {
        let end = this.#buffer.subarray(0, this.#filled).indexOf(NEWLINE, from);
        if (end < 0 && then === 'more')
            return -1;
        if (end < 0)
            end = this.#filled;
        const bytes = this.#buffer.subarray(from, end);
        let text = '';
        try {
            text = this.#decoder.decode(bytes);
        }
        catch {
            text = '\0';
        }
        if (text.includes('\0'))
            (0,fault/* refuseFile */.lv)(this.#file, {
                place: 'line 1',
                message: 'The file must be UTF-8 text; its first line is not. Save it as UTF-8.',
            });
        const line = text.replace(/\r$/, '');
        const at = this.#line;
        this.#line += 1;
        if (line.trim() === '')
            return end + 1;
        const separator = (0,csv/* findSeparator */.Hb)(line) ?? ',';
        const cells = (0,csv/* splitRow */.hE)(line, separator);
        if (cells.kind !== 'row')
            (0,fault/* refuseFile */.lv)(this.#file, {
                place: `line ${at}`,
                message: 'The header must be one line of names; its quotes do not fit.',
            });
        const header = cells.cells.map((name) => name.trim());
        const twice = header.find((name, index) => header.indexOf(name) !== index);
        if (twice !== undefined)
            (0,fault/* refuseFile */.lv)(this.#file, {
                place: `line ${at}`,
                message: `The column ${JSON.stringify(twice)} stands there twice: which one counts cannot be known.`,
            });
        this.#separator = separator.charCodeAt(0);
        this.#width = header.length;
        this.#starts = new Int32Array(header.length + 1);
        this.#ends = new Int32Array(header.length + 1);
        this.#row = this.#target.begin(header);
        this.#columns = Int32Array.from(this.#row.slots, (slot) => slot.column);
        return end + 1;
    }
    /** Splits the record at `from` and hands it on; where the next begins, or -1 when it is not all there. */
    #record(from, then) {
        const next = this.#split(from, then);
        if (next < 0) {
            if (then === 'end')
                this.#refuseLong();
            return -1;
        }
        const row = this.#row;
        const line = this.#line;
        this.#line += 1 + this.#breaks;
        const count = this.#count;
        if (count === 0 || row === null)
            return next;
        row.line = line;
        if (this.#stray) {
            this.#target.fault(line, 'after a closing quote the next cell or line must follow');
            return next;
        }
        if (count !== this.#width) {
            this.#target.fault(line, `there are ${count > this.#width ? 'more' : count} cells where the header has ${this.#width}`);
            return next;
        }
        for (let slot = 0; slot < this.#columns.length; slot += 1) {
            const column = this.#columns[slot] ?? 0;
            row.read(slot, this.#buffer, this.#starts[column] ?? 0, this.#ends[column] ?? 0);
        }
        this.#target.row();
        return next;
    }
    /** Finds the cells of a record. */
    #split(from, then) {
        const [buffer, filled, separator, width] = [this.#buffer, this.#filled, this.#separator, this.#width];
        const [starts, ends] = [this.#starts, this.#ends];
        let cell = 0;
        let start = from;
        let at = from;
        this.#breaks = 0;
        this.#stray = false;
        if (this.#doubled.length > 0)
            this.#doubled = [];
        for (;;) {
            if (at < filled && buffer[at] === QUOTE) {
                at = this.#closeQuote(at, { cell, then });
                if (at < 0)
                    return -1;
                start = -1;
                const next = buffer[at];
                if (at < filled && next !== separator && next !== NEWLINE && next !== RETURN)
                    this.#stray = true;
            }
            while (at < filled && buffer[at] !== separator && buffer[at] !== NEWLINE)
                at += 1;
            if (at >= filled && then === 'more')
                return -1;
            if (start >= 0 && cell <= width) {
                starts[cell] = start;
                ends[cell] = at;
            }
            if (cell <= width)
                cell += 1;
            if (at >= filled || buffer[at] === NEWLINE)
                break;
            at += 1;
            start = at;
        }
        const last = cell - 1;
        if (start >= 0 &&
            last < width &&
            (ends[last] ?? 0) > (starts[last] ?? 0) &&
            buffer[(ends[last] ?? 0) - 1] === RETURN)
            ends[last] -= 1;
        this.#count = cell === 1 && ends[0] === starts[0] && start >= 0 ? 0 : cell;
        for (const one of this.#doubled)
            this.#makeSingle(one);
        return at + 1;
    }
    /** Where a cell in quotes ends, or -1 when it is still open. */
    #closeQuote(open, of) {
        const [buffer, filled] = [this.#buffer, this.#filled];
        let breaks = 0;
        let close = open + 1;
        let doubled = false;
        for (;; close += 1) {
            if (close >= filled)
                return -1;
            if (buffer[close] === NEWLINE)
                breaks += 1;
            if (buffer[close] !== QUOTE)
                continue;
            if (close + 1 >= filled && of.then === 'more')
                return -1;
            if (close + 1 >= filled || buffer[close + 1] !== QUOTE)
                break;
            doubled = true;
            close += 1;
        }
        if (of.cell < this.#width) {
            this.#starts[of.cell] = open + 1;
            this.#ends[of.cell] = close;
            if (doubled)
                this.#doubled.push(of.cell);
        }
        this.#breaks += breaks;
        return close + 1;
    }
    /** Makes doubled quotes single, in place. */
    #makeSingle(cell) {
        const buffer = this.#buffer;
        const last = this.#ends[cell] ?? 0;
        let end = this.#starts[cell] ?? 0;
        for (let at = end; at < last; at += 1) {
            if (buffer[at] === QUOTE)
                at += 1;
            buffer[end] = buffer[at] ?? 0;
            end += 1;
        }
        this.#ends[cell] = end;
    }
}

// EXTERNAL MODULE: ./build/evidence/observations/finish.js
var finish = __webpack_require__(17627);
;// CONCATENATED MODULE: ./build/evidence/observations/json-rows.js
const SCRATCH = 4096;
/** Fills rows from objects, cell by cell, through the same reading of bytes as CSV: what is written twice means the same. */
class JsonCells {
    #encoder = new TextEncoder();
    #scratch = new Uint8Array(SCRATCH);
    fill(row, object, header) {
        for (let slot = 0; slot < row.slots.length; slot += 1) {
            const of = row.slots[slot];
            if (of === undefined)
                continue;
            const value = valueAt(object, header[of.column] ?? '');
            if (value === undefined || value === null)
                row.setEmpty(slot);
            else if (typeof value === 'number' && (of.type === 'number' || of.type === 'flag' || of.type === 'time'))
                row.setNumber(slot, value);
            else
                this.#text(row, slot, textOf(value));
        }
    }
    #text(row, slot, text) {
        if (text.length * 3 > this.#scratch.length)
            this.#scratch = new Uint8Array(text.length * 4);
        const { written } = this.#encoder.encodeInto(text, this.#scratch);
        row.read(slot, this.#scratch, 0, written);
    }
}
/** What a cell says, as text. */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
/** The value of a column: a key, or, where there is no such key, a path of keys with dots. */
function valueAt(object, column) {
    const direct = own(object, column);
    if (direct !== undefined || !column.includes('.'))
        return direct;
    let value = object;
    for (const part of column.split('.')) {
        value = own(value, part);
        if (value === undefined)
            return undefined;
    }
    return value;
}
function own(object, key) {
    return typeof object === 'object' && object !== null && Object.hasOwn(object, key)
        ? object[key]
        : undefined;
}
function isJsonRow(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/evidence/observations/layout.js
var observations_layout = __webpack_require__(42794);
// EXTERNAL MODULE: ./build/evidence/observations/names.js
var names = __webpack_require__(55426);
// EXTERNAL MODULE: ./build/evidence/observations/plan.js
var plan = __webpack_require__(38235);
;// CONCATENATED MODULE: ./build/evidence/observations/cells.js
/** What a cell holds, read from its bytes: no text is made of numbers, times and flags, of which there may be millions. */
/** Exact as doubles. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const FLAGS = /^(?:true|false)$/i;
/**
 * The number that stands there; NaN for anything else, such as nothing, `NaN`, `1,5` or a number beyond all doubles.
 * Short numbers are put together from an integer and an exact power of ten, which rounds once and so correctly
 * (Clinger 1990, How to Read Floating Point Numbers Accurately, section 3); all others go through `Number`.
 */
function readNumber(bytes, start, end) {
    let at = start;
    const first = bytes[at];
    const negative = first === 0x2d;
    if (negative || first === 0x2b)
        at += 1;
    let mantissa = 0;
    let digits = 0;
    let decimals = -1;
    for (; at < end; at += 1) {
        const digit = (bytes[at] ?? 0) - 0x30;
        if (digit >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            digits += 1;
            if (decimals >= 0)
                decimals += 1;
        }
        else if (digit === -2 && decimals < 0)
            decimals = 0;
        else
            return readSlowly(bytes, start, end);
    }
    if (digits === 0)
        return Number.NaN;
    if (digits > 15)
        return readSlowly(bytes, start, end);
    const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
    return negative ? -value : value;
}
function readSlowly(bytes, start, end) {
    if (end - start > 400)
        return Number.NaN;
    const text = asciiOf(bytes, start, end);
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : Number.NaN;
}
/** 1 for `1` and `true`, 0 for `0` and `false` in any case; another number as it is; NaN for anything else. */
function readFlag(bytes, start, end) {
    if (end - start === 1) {
        const digit = (bytes[start] ?? 0) - 0x30;
        if (digit === 0 || digit === 1)
            return digit;
    }
    if (end - start > 5)
        return readNumber(bytes, start, end);
    const text = asciiOf(bytes, start, end);
    return FLAGS.test(text) ? (text.length === 4 ? 1 : 0) : readNumber(bytes, start, end);
}
/** Text of bytes, one character each. */
function asciiOf(bytes, start, end) {
    let text = '';
    for (let at = start; at < end; at += 1)
        text += String.fromCharCode(bytes[at] ?? 0);
    return text;
}
/** Before this a number of seconds would be one of milliseconds of 1973, and the other way round in the year 5138. */
const SECONDS_BELOW = 1e11;
const SECONDS_FROM = 1e8;
const MS_BELOW = 1e14;
/** Unix time in seconds or milliseconds, told apart by size, as milliseconds; NaN for numbers that can be neither. */
function epochMs(value) {
    if (value >= SECONDS_FROM && value < SECONDS_BELOW)
        return value * 1000;
    return value >= SECONDS_BELOW && value < MS_BELOW ? value : Number.NaN;
}
/** Two digits, or -1. */
function two(bytes, at) {
    const tens = (bytes[at] ?? 0) - 0x30;
    const ones = (bytes[at + 1] ?? 0) - 0x30;
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The time without a zone was the mistake: a message of its own is due. */
const NO_ZONE = Number.NEGATIVE_INFINITY;
/**
 * Milliseconds since 1970 of `2026-11-29T10:00:00Z` (fractions, a blank for the `T`, offsets such as `+02:00`), or of a
 * Unix time in seconds or milliseconds. NaN for anything else, {@link NO_ZONE} for a local time, which could be any.
 */
function readTime(bytes, start, end) {
    if (end - start < 10 || bytes[start + 4] !== 0x2d)
        return epochMs(readNumber(bytes, start, end));
    const century = two(bytes, start);
    const year = century < 0 ? -1 : century * 100 + two(bytes, start + 2);
    const month = two(bytes, start + 5);
    const day = two(bytes, start + 8);
    const hour = two(bytes, start + 11);
    const minute = two(bytes, start + 14);
    const between = bytes[start + 10];
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0);
    if (end - start === 10 && day >= 1 && day <= days)
        return NO_ZONE;
    const shaped = end - start >= 16 &&
        bytes[start + 7] === 0x2d &&
        bytes[start + 13] === 0x3a &&
        (between === 0x54 || between === 0x74 || between === 0x20);
    if (!shaped || year < 1000 || day < 1 || day > days || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return Number.NaN;
    let at = start + 16;
    let ms = 0;
    if (at < end && bytes[at] === 0x3a) {
        const second = at + 3 <= end ? two(bytes, at + 1) : -1;
        if (second < 0 || second > 60)
            return Number.NaN;
        ms = second * 1000;
        at += 3;
        if (at < end && (bytes[at] === 0x2e || bytes[at] === 0x2c)) {
            at += 1;
            let unit = 100;
            const from = at;
            for (; at < end; at += 1, unit /= 10) {
                const digit = (bytes[at] ?? 0) - 0x30;
                if (digit < 0 || digit > 9)
                    break;
                ms += digit * unit;
            }
            if (at === from)
                return Number.NaN;
        }
    }
    const offset = readZone(bytes, at, end);
    if (Number.isNaN(offset) || offset === NO_ZONE)
        return offset;
    return daysOf(year, month, day) * 86_400_000 + hour * 3_600_000 + (minute - offset) * 60_000 + Math.floor(ms + 1e-6);
}
/** Minutes east of UTC. */
function readZone(bytes, start, end) {
    if (start >= end)
        return NO_ZONE;
    const sign = bytes[start];
    if (end - start === 1 && (sign === 0x5a || sign === 0x7a))
        return 0;
    let at = sign === 0x20 ? start + 1 : start;
    // ` UTC`, as some databases write it.
    if (end - at === 3 && bytes[at] === 0x55 && bytes[at + 1] === 0x54 && bytes[at + 2] === 0x43)
        return 0;
    const direction = bytes[at] === 0x2b ? 1 : bytes[at] === 0x2d ? -1 : 0;
    if (direction === 0)
        return Number.NaN;
    at += 1;
    const hours = two(bytes, at);
    at += 2;
    if (at < end && bytes[at] === 0x3a)
        at += 1;
    const minutes = at === end ? 0 : two(bytes, at);
    if (at !== end)
        at += 2;
    return at === end && hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59
        ? direction * (hours * 60 + minutes)
        : Number.NaN;
}
/** Days from 1970-01-01 (Hinnant, chrono-compatible low-level date algorithms, days_from_civil). */
function daysOf(year, month, day) {
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const ofEra = shifted - era * 400;
    const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

;// CONCATENATED MODULE: ./build/evidence/observations/row.js
/** One row at a time, in numbers: the same arrays for every row, so that millions of rows make no objects. */


const KIND = {
    /** Nothing stands there. */
    empty: 0,
    number: 1,
    /** `numbers` has its number among the texts. */
    text: 2,
    /** `n/a`: the metric does not apply to this row. */
    not_applicable: 3,
    /** Something that should be a number or a time and is none. */
    bad: 4,
};
class Row {
    slots;
    kinds;
    numbers;
    /** Both halves of the hash of the row's id. */
    idHigh = 0;
    idLow = 0;
    /** In the file, from 1. */
    line = 0;
    texts;
    #bits = new Float64Array(1);
    #halves = new Int32Array(this.#bits.buffer);
    #salts;
    constructor(slots, texts) {
        this.slots = slots;
        this.texts = texts;
        this.kinds = new Uint8Array(slots.length);
        this.numbers = new Float64Array(slots.length);
        this.#salts = Int32Array.from(slots, ({ type, name }) => {
            const bytes = new TextEncoder().encode(`${type} ${name}`);
            return hashBytes(bytes, { start: 0, end: bytes.length, seed: 0x2f0b4c47 });
        });
    }
    /** Reads a cell from its bytes. */
    read(slot, bytes, start, end) {
        while (start < end && (bytes[start] === 0x20 || bytes[start] === 0x09))
            start += 1;
        while (end > start && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0x09))
            end -= 1;
        const type = this.slots[slot]?.type;
        if (start === end) {
            this.kinds[slot] = KIND.empty;
            this.numbers[slot] = 0;
            return;
        }
        if (type === 'number' || type === 'flag') {
            const value = type === 'flag' ? readFlag(bytes, start, end) : readNumber(bytes, start, end);
            this.numbers[slot] = value;
            if (!Number.isNaN(value))
                this.kinds[slot] = KIND.number;
            else
                this.kinds[slot] = saysNotApplicable(bytes, start, end) ? KIND.not_applicable : KIND.bad;
        }
        else if (type === 'time')
            this.setTime(slot, readTime(bytes, start, end));
        else if (type === 'id') {
            this.kinds[slot] = KIND.text;
            this.idHigh = hashBytes(bytes, { start, end, seed: 0x811c9dc5 });
            this.idLow = hashBytes(bytes, { start, end, seed: 0x01234567 });
        }
        else if (type === 'other') {
            // A number in a column that nobody asked for is a measure; text says what the row is about.
            const text = Number.isNaN(readNumber(bytes, start, end));
            this.kinds[slot] = text ? KIND.text : KIND.empty;
            this.numbers[slot] = text ? hashBytes(bytes, { start, end, seed: 0x811c9dc5 }) : 0;
        }
        else {
            this.kinds[slot] = saysNotApplicable(bytes, start, end) ? KIND.not_applicable : KIND.text;
            this.numbers[slot] = this.texts.id(bytes, start, end);
        }
    }
    setTime(slot, time) {
        this.kinds[slot] = time > NO_ZONE ? KIND.number : KIND.bad;
        this.numbers[slot] = time;
    }
    /** A number as JSON has it. */
    setNumber(slot, value) {
        if (this.slots[slot]?.type === 'time') {
            this.setTime(slot, epochMs(value));
            return;
        }
        this.kinds[slot] = Number.isFinite(value) ? KIND.number : KIND.bad;
        this.numbers[slot] = value;
    }
    setEmpty(slot) {
        this.kinds[slot] = KIND.empty;
        this.numbers[slot] = 0;
    }
    /** A hash of what the row says, of all cells but its id; the order of the columns does not matter, nor empty ones. */
    contentHash() {
        let hash = 0;
        for (let slot = 0; slot < this.kinds.length; slot += 1)
            if (this.slots[slot]?.type !== 'id' && this.kinds[slot] !== KIND.empty)
                hash = (hash + this.#hashOf(slot, 0)) | 0;
        return hash >>> 0;
    }
    /** Makes a name for a row of sums: its time, and every text in it. */
    nameByTexts() {
        let [high, low] = [0, 0];
        for (let slot = 0; slot < this.kinds.length; slot += 1) {
            const type = this.slots[slot]?.type;
            if (this.kinds[slot] === KIND.empty || (type !== 'time' && type !== 'text' && type !== 'other'))
                continue;
            high = (high + this.#hashOf(slot, 0)) | 0;
            low = (low + this.#hashOf(slot, 0x5bd1e995)) | 0;
        }
        [this.idHigh, this.idLow] = [mix(high), mix(low)];
    }
    /** The name of one number in a row of sums, and a hash of what it is. */
    nameOfPart(slot) {
        const salt = this.#salts[slot] ?? 0;
        return { high: mix(this.idHigh ^ salt), low: mix(this.idLow ^ mix(salt)), content: this.#hashOf(slot, 0) };
    }
    #hashOf(slot, seed) {
        // -0 is 0.
        this.#bits[0] = (this.numbers[slot] ?? 0) + 0;
        const first = mix((this.#salts[slot] ?? 0) ^ seed ^ (this.#halves[0] ?? 0));
        return mix(Math.imul(first, 0x01000193) ^ (this.#halves[1] ?? 0) ^ (this.kinds[slot] ?? 0));
    }
}
/** `n/a` in any case. */
function saysNotApplicable(bytes, start, end) {
    return (end - start === 3 &&
        ((bytes[start] ?? 0) | 0x20) === 0x6e &&
        bytes[start + 1] === 0x2f &&
        ((bytes[start + 2] ?? 0) | 0x20) === 0x61);
}

;// CONCATENATED MODULE: ./build/evidence/observations/feed.js



/** Rounding of sums that other tools made. */
const SLACK = 1 + 1e-9;
function makeFeeder(of) {
    const { feed, table } = of;
    const { counts, row } = table;
    const tally = counts.tallies[feed.need];
    if (tally === undefined)
        return () => { };
    const hold = (message) => counts.log.hold(() => ({ where: table.where(), message: message() }));
    const problem = wayProblem(feed, tally);
    if (problem !== null) {
        hold(() => problem);
        return () => { };
    }
    const add = adder({ feed, counts, row, tally, hold });
    const { slice } = feed;
    if (slice === null)
        return add;
    const wanted = counts.texts.idOf(slice.value);
    return (place) => {
        if (row.kinds[slice.slot] === KIND.text && row.numbers[slice.slot] === wanted)
            add(place);
    };
}
/** Why what a table has of a metric cannot be added to what tables before had; null when it can. */
function wayProblem(feed, tally) {
    const { metric } = tally.need;
    if (tally.useWay(feed.kind === 'gauge' ? 'gauge' : 'sums') === 'other')
        return `${metric} is counted in one place and a number computed elsewhere in another: give it one way`;
    if (feed.kind !== 'point' && feed.kind !== 'buckets')
        return null;
    return tally.useBounds(feed.kind === 'point' ? null : feed.bounds) === 'same'
        ? null
        : `${metric} has other bounds here than elsewhere: distributions can be added only where their bounds are equal`;
}
function adder(of) {
    const { feed } = of;
    switch (feed.kind) {
        case 'event':
        case 'value':
        case 'point':
        case 'category':
            return ofRequest(of, feed);
        case 'gauge':
            return gauge(of, feed.value);
        case 'event_counts':
            return eventCounts(of, feed);
        case 'value_sums':
            return valueSums(of, feed);
        case 'buckets':
            return buckets(of, feed);
        case 'category_counts':
            return categoryCounts(of, feed);
    }
}
/** One value of one request. A value that is not there is counted as such: how many may be missing is told at the end. */
function ofRequest({ counts, row, tally, hold }, feed) {
    const { kind, value: slot } = feed;
    const wanted = kind === 'category' ? KIND.text : KIND.number;
    const { texts } = counts;
    return (place) => {
        const slotOfArm = feed.need * 2 + place.arm;
        counts.asked[slotOfArm] += 1;
        if (row.kinds[slot] === KIND.not_applicable)
            return;
        if (row.kinds[slot] !== wanted) {
            counts.silent[slotOfArm] += 1;
            return;
        }
        const value = row.numbers[slot] ?? 0;
        const bucket = kind === 'point' ? tally.bucketOf(value) : 0;
        const name = kind === 'category' ? counts.names.of(value, () => (value === TOO_MANY ? null : texts.text(value))) : '';
        if (kind === 'category' && value === TOO_MANY)
            hold(() => `${tally.need.metric} has more than 100,000 values, or one of more than 1,024 bytes: it is no category`);
        for (let at = 0; at < place.found; at += 1) {
            const cell = (0,plan/* cellOf */.WC)(place.stretches[at] ?? 0, place.arm);
            tally.seen[cell] += 1;
            tally.seenEvents[cell] += 1;
            if (kind === 'event') {
                tally.n[cell] += 1;
                tally.sum[cell] += value;
            }
            else if (kind === 'value')
                tally.addValue(cell, value);
            else if (kind === 'point')
                tally.addPoint(cell, bucket, 1);
            else
                tally.addCategory(cell, name, 1);
        }
    };
}
function each(place, add) {
    for (let at = 0; at < place.found; at += 1)
        add((0,plan/* cellOf */.WC)(place.stretches[at] ?? 0, place.arm));
}
function gauge({ row, tally }, slot) {
    return (place) => {
        if (row.kinds[slot] !== KIND.number)
            return;
        each(place, (cell) => {
            tally.setGauge(cell, row.numbers[slot] ?? 0, place.time);
            tally.seen[cell] += 1;
        });
    };
}
/** What stands in a slot; null where it says `n/a`, or there is no such column. */
function numberOf(row, slot) {
    return slot >= 0 && row.kinds[slot] === KIND.number ? (row.numbers[slot] ?? 0) : null;
}
function eventCounts({ row, tally, hold, counts }, feed) {
    const { metric } = tally.need;
    return (place) => {
        const events = numberOf(row, feed.events);
        const given = numberOf(row, feed.of);
        if (events === null && given === null)
            return;
        const n = feed.of >= 0 ? (given ?? 0) : place.requests;
        const whole = feed.events >= 0 && (feed.of >= 0 || hasRequests(row));
        if (whole && (events ?? 0) > n * SLACK) {
            hold(() => `${metric}.events is ${events} of ${n}: there cannot be more events than what they are of`);
            return;
        }
        each(place, (cell) => {
            tally.addEvents(cell, { n, events: events ?? 0 });
            if (n > 0 || given !== null)
                tally.seen[cell] += 1;
            if (events !== null)
                tally.seenEvents[cell] += 1;
        });
        counts.fed.add(feed.need);
    };
}
function hasRequests(row) {
    return row.slots.some((slot) => slot.name === 'requests');
}
function valueSums({ row, tally, hold }, feed) {
    const { metric } = tally.need;
    const lacking = [
        ...(feed.count < 0 ? [`${metric}.count`] : []),
        ...(feed.sum < 0 ? [`${metric}.sum`] : []),
        ...(feed.squares < 0 ? [`${metric}.sum_squares`] : []),
    ];
    if (lacking.length > 0) {
        hold(() => `${lacking.join(' and ')} must be there too: without it, how sure a mean is cannot be told`);
        return () => { };
    }
    return (place) => {
        const [n, sum, squares] = [numberOf(row, feed.count), numberOf(row, feed.sum), numberOf(row, feed.squares)];
        if (n === null || sum === null || squares === null)
            return;
        // The variance cannot be negative (Cauchy–Schwarz).
        if ((n === 0 && (sum !== 0 || squares !== 0)) || sum * sum > n * squares * (1 + 1e-6)) {
            hold(() => `${metric} has count ${n}, sum ${sum} and sum_squares ${squares}: no values add up to these`);
            return;
        }
        each(place, (cell) => {
            tally.addValues(cell, { n, sum, squares });
            tally.seen[cell] += 1;
        });
    };
}
function buckets({ row, tally, hold }, feed) {
    const { metric } = tally.need;
    const { slots, bounds } = feed;
    return (place) => {
        let before = 0;
        for (let at = 0; at < slots.length; at += 1) {
            const count = numberOf(row, slots[at] ?? -1);
            if (count === null)
                return;
            if (count < before) {
                hold(() => `${metric}.le.${bounds[at] ?? '+Inf'} is ${count}, less than the ${before} of the bound before: counts up to a bound cannot fall`);
                return;
            }
            before = count;
        }
        each(place, (cell) => {
            let last = 0;
            for (let at = 0; at < slots.length; at += 1) {
                const count = numberOf(row, slots[at] ?? -1) ?? 0;
                tally.addPoint(cell, at, count - last);
                last = count;
            }
            tally.seen[cell] += 1;
        });
    };
}
function categoryCounts({ row, tally }, feed) {
    return (place) => each(place, (cell) => {
        for (let at = 0; at < feed.slots.length; at += 1) {
            const count = numberOf(row, feed.slots[at] ?? -1);
            if (count !== null)
                tally.addCategory(cell, feed.names[at] ?? '', count);
        }
        tally.seen[cell] += 1;
    });
}

// EXTERNAL MODULE: ./build/evidence/observations/types.js
var types = __webpack_require__(18615);
;// CONCATENATED MODULE: ./build/evidence/observations/take.js
/** Takes the rows of one table: checks each, finds where it belongs, and counts it there. */






const OTHER_VERSION = -1;
const WRONG = -2;
const RANGES = {
    any: 'a number is required',
    not_negative: 'a number that is not negative is required',
    zero_or_one: '0, 1, true or false is required',
};
class Taker {
    #of;
    #finder;
    #feeders;
    #numeric;
    #armTexts;
    #versionTexts;
    #named;
    #measured;
    /** One for all rows. */
    #place;
    constructor(of) {
        const { counts, layout } = of;
        this.#of = of;
        this.#finder = new plan/* StretchFinder */.ej(counts.plan);
        this.#place = { arm: 0, time: 0, requests: 0, found: 0, stretches: this.#finder.found };
        this.#feeders = layout.feeds.map((feed) => makeFeeder({ feed, table: of }));
        for (const feed of layout.feeds)
            counts.fed.add(feed.need);
        const numeric = layout.slots.flatMap((slot, at) => (slot.type === 'number' || slot.type === 'flag' ? [at] : []));
        this.#numeric = Int32Array.from(numeric);
        this.#measured = Int32Array.from(numeric.filter((slot) => slot !== layout.requests));
        this.#armTexts = [counts.texts.idOf(types/* ARMS */.u[0]), counts.texts.idOf(types/* ARMS */.u[1])];
        const { candidate, baseline } = counts.plan.versions;
        this.#versionTexts = [
            candidate === null ? -1 : counts.texts.idOf(candidate),
            baseline === null ? -1 : counts.texts.idOf(baseline),
        ];
        // A row of sums is named by its time and texts; one that stands for a request has a name only where it says so.
        this.#named = layout.id >= 0 || layout.shape !== 'requests';
    }
    /** Counts the row at hand. */
    take() {
        const { counts, layout, row } = this.#of;
        counts.rows += 1;
        const time = row.numbers[layout.time] ?? 0;
        if (row.kinds[layout.time] !== KIND.number) {
            this.#badTime(time);
            return;
        }
        const arm = this.#armOf();
        if (arm < 0) {
            if (arm === OTHER_VERSION)
                counts.left.other_version += 1;
            return;
        }
        if (time > counts.plan.now + plan/* SKEW_MS */.eK) {
            this.#hold(() => `${this.#cell(layout.time)} is more than 5 minutes after the time of this look: a clock is wrong`);
            return;
        }
        if (this.#isBlank()) {
            counts.left.blank += 1;
            return;
        }
        if (time > (counts.newest[arm] ?? 0))
            counts.newest[arm] = time;
        const found = this.#finder.find(time, arm);
        if (found === 0) {
            this.#leftOut(time);
            return;
        }
        if (this.#named && !this.#isNew(arm))
            return;
        if (!this.#numbersHold())
            return;
        if (layout.shape === 'requests')
            counts.requestRows[arm] += 1;
        const requests = layout.shape === 'requests' ? 1 : layout.requests < 0 ? 0 : this.#requests();
        if (requests < 0)
            return;
        for (let at = 0; at < found; at += 1)
            counts.requests[(0,plan/* cellOf */.WC)(this.#finder.found[at] ?? 0, arm)] += requests;
        const place = this.#place;
        place.arm = arm;
        place.time = time;
        place.requests = requests;
        place.found = found;
        for (const feeder of this.#feeders)
            feeder(place);
    }
    #badTime(time) {
        this.#hold(() => {
            const { layout, row } = this.#of;
            if (row.kinds[layout.time] === KIND.empty)
                return 'ts is empty: when it was observed is required';
            return time === NO_ZONE
                ? `${this.#cell(layout.time)} has no time zone, so it could be any time: a time such as 2026-11-29T10:00:00Z is required`
                : `${this.#cell(layout.time)} is no time: ISO 8601 with a zone, or Unix seconds or milliseconds are required`;
        });
    }
    #armOf() {
        const { layout, row, arm, counts } = this.#of;
        if (arm !== null)
            return arm;
        if (layout.arm >= 0) {
            const text = row.numbers[layout.arm];
            if (row.kinds[layout.arm] === KIND.text) {
                if (text === this.#armTexts[0])
                    return 0;
                if (text === this.#armTexts[1])
                    return counts.plan.versions.baseline === null ? OTHER_VERSION : 1;
            }
            this.#hold(() => `${this.#cell(layout.arm)}: candidate or baseline is required`);
            return WRONG;
        }
        if (row.kinds[layout.version] !== KIND.text) {
            this.#hold(() => `${this.#cell(layout.version)}: the version that answered is required`);
            return WRONG;
        }
        const text = row.numbers[layout.version];
        return text === this.#versionTexts[0] ? 0 : text === this.#versionTexts[1] ? 1 : OTHER_VERSION;
    }
    /** Rows of sums with nothing in them, as some tools answer where nothing was recorded. */
    #isBlank() {
        const { layout, row } = this.#of;
        if (layout.shape === 'requests')
            return false;
        for (const slot of this.#numeric)
            if (row.kinds[slot] !== KIND.empty)
                return false;
        return true;
    }
    #leftOut(time) {
        const { plan, left } = this.#of.counts;
        const first = plan.spans[0]?.from ?? Number.POSITIVE_INFINITY;
        const last = plan.spans.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
        if (time < first)
            left.before += 1;
        else if (time >= last)
            left.after += 1;
        else
            left.between += 1;
    }
    #isNew(arm) {
        const { layout, row, counts } = this.#of;
        if (layout.id < 0)
            row.nameByTexts();
        else if (row.kinds[layout.id] === KIND.empty) {
            this.#hold(() => 'id is empty: either every row has one, or there is no such column');
            return false;
        }
        // Both arms may answer one request, where traffic is mirrored.
        if (arm === 1)
            row.idLow = ~row.idLow >>> 0;
        const meeting = layout.id < 0 && layout.shape === 'parts'
            ? this.#meetParts()
            : counts.seen.meet(row.idHigh, row.idLow, row.contentHash());
        if (meeting === 'same')
            counts.left.same += 1;
        if (meeting === 'different')
            this.#hold(() => layout.id < 0
                ? `there is another row of ${this.#cell(layout.time)} with other numbers: which of them is right cannot be known`
                : `there is another row with ${this.#cell(layout.id)} that says something else: which of them is right cannot be known`);
        return meeting === 'new';
    }
    /** Rows that add to what other tables count are told apart by what they add: all of it is new, or none. */
    #meetParts() {
        const { row, counts } = this.#of;
        let all = null;
        for (const slot of this.#numeric) {
            if (row.kinds[slot] === KIND.empty)
                continue;
            const { high, low, content } = row.nameOfPart(slot);
            const meeting = counts.seen.meet(high, low, content);
            all = all === null || all === meeting ? meeting : 'different';
        }
        return all ?? 'new';
    }
    /** Whether all numbers are what they must be; says what is not. */
    #numbersHold() {
        const { row, layout } = this.#of;
        let holds = true;
        for (const slot of this.#numeric) {
            const kind = row.kinds[slot];
            if (kind !== KIND.number && kind !== KIND.bad)
                continue;
            const range = row.slots[slot]?.range;
            const value = row.numbers[slot] ?? 0;
            if (kind === KIND.number &&
                (range === 'any' || (range === 'not_negative' ? value >= 0 : value === 0 || value === 1)))
                continue;
            holds = false;
            this.#hold(() => `${this.#cell(slot)}: ${RANGES[range ?? 'any']}`);
        }
        if (layout.shape !== 'requests' && holds)
            return this.#sumsAreWhole();
        return holds;
    }
    /** In a row of sums, one that is empty beside others is no 0. */
    #sumsAreWhole() {
        const { row } = this.#of;
        let holds = true;
        for (const slot of this.#measured) {
            if (row.kinds[slot] !== KIND.empty)
                continue;
            holds = false;
            this.#hold(() => `${row.slots[slot]?.name} is empty: a number is required, or n/a where it does not apply`);
        }
        return holds;
    }
    /** Requests of a row of sums; -1 where it does not say. */
    #requests() {
        const { row, layout } = this.#of;
        if (row.kinds[layout.requests] === KIND.number)
            return row.numbers[layout.requests] ?? 0;
        this.#hold(() => 'requests is empty: how many requests the row stands for is required');
        return -1;
    }
    #cell(slot) {
        const of = this.#of.row.slots[slot];
        return of === undefined ? '' : `${of.name} ${(0,log/* show */.WU)(this.#of.shown(of))}`;
    }
    #hold(message) {
        this.#of.counts.log.hold(() => ({ where: this.#of.where(), message: message() }));
    }
}

;// CONCATENATED MODULE: ./build/evidence/observations/reader.js
/**
 * Reads observations: tables of rows in, sums out. Pure over bytes and rows; where they come from is the adapters' business.
 * Columns and conventions are those of docs/guides/metrics.md.
 */













/** Largest JSON document, bytes; larger files are written as CSV or JSON Lines, which stream. */
const JSON_LIMIT = 64 * 1024 * 1024;
class ObservationReader {
    #counts;
    #renamed;
    /** What was said of columns: each thing once. */
    #said = new Set();
    /** @param columns Observation column → column of the source, where they differ. */
    constructor(question, columns = {}) {
        this.#counts = new Counts((0,plan/* planOf */.XC)(question));
        this.#renamed = columns;
    }
    /** Rows read so far, counted or not. */
    get rows() {
        return this.#counts.rows;
    }
    /** Whether anything holds by now. */
    hold(where, message) {
        this.#counts.log.hold(() => ({ where, message }));
    }
    note(where, message) {
        this.#counts.log.note(() => ({ where, message }));
    }
    /**
     * Reads a file: JSON Lines when its name ends in `.jsonl` or `.ndjson`, a list of objects for `.json`, else CSV.
     * A fault in it is a problem that holds; nothing is thrown but defects.
     */
    async addFile(file) {
        try {
            if (/\.(?:jsonl|ndjson)$/i.test(file.path))
                await this.#addLines(file);
            else if (/\.json$/i.test(file.path))
                await this.#addDocument(file);
            else
                await this.#addCsv(file);
        }
        catch (error) {
            if (!(error instanceof fault/* EvidenceFault */.wN))
                throw error;
            this.hold(error.place === null ? file.path : `${file.path} (${error.place})`, error.message);
        }
    }
    /** Adds rows that are objects. `arm`: whose they are, where they do not say it themselves. */
    addRows(where, rows, arm = null) {
        const table = this.#objects({ where, arm, place: (index) => `${where} row ${index}` });
        table.add(rows, 1);
        table.end();
    }
    finish() {
        return (0,finish/* finishCounts */.a$)(this.#counts);
    }
    async #addCsv(file) {
        let table = null;
        const where = () => `${file.path}:${table?.row.line ?? 1}`;
        const scanner = new CsvScanner(file, {
            begin: (header) => {
                table = this.#begin({ header, where, arm: null, shown: (column) => scanner.cell(column) });
                return table.row;
            },
            row: () => table?.taker.take(),
            fault: (line, message) => this.hold(`${file.path}:${line}`, message),
        });
        await scanner.read();
        this.#counts.tables.push(file.path);
    }
    async #addLines(file) {
        const table = this.#objects({ where: file.path, arm: null, place: (line) => `${file.path}:${line}` });
        for await (const batch of (0,evidence_text/* readLines */.Se)(file))
            table.add(batch.lines.map((text) => (text.trim() === '' ? BLANK : parseLine(text))), batch.line);
        table.end();
    }
    async #addDocument(file) {
        const parsed = (0,json/* parseJson */.qF)(await (0,evidence_text/* readText */.yR)(file, JSON_LIMIT));
        if (parsed.kind !== 'ok')
            this.hold(file.path, 'the file is no JSON');
        else if (!Array.isArray(parsed.value))
            this.hold(file.path, 'a list of objects is required: [{"ts": …}, …]');
        else
            this.addRows(file.path, parsed.value);
    }
    /** A table made for a header; what is wrong with its columns is told at once. */
    #begin(of) {
        const counts = this.#counts;
        const named = (0,names/* nameColumns */.Ni)(of.header, this.#renamed);
        const layout = (0,observations_layout/* layOut */.v)({ named, plan: counts.plan, arm: of.arm === null ? 'in_rows' : 'given' });
        for (const message of layout.problems) {
            if (this.#said.has(message))
                continue;
            this.#said.add(message);
            this.hold(of.where(), message);
        }
        const usable = layout.time >= 0 && (of.arm !== null || layout.arm >= 0 || layout.version >= 0);
        const row = new Row(layout.slots, counts.texts);
        row.line = 1;
        const arm = of.arm === null ? null : types/* ARMS */.u.indexOf(of.arm);
        const taker = new Taker({ counts, layout, row, arm, where: of.where, shown: (slot) => of.shown(slot.column) });
        return { row, layout, taker: usable ? taker : { take: () => { } } };
    }
    /** Takes objects, some at a time; their keys are the columns, and a new key makes the columns be looked at anew. */
    #objects(of) {
        const cells = new JsonCells();
        const header = [];
        const known = new Set();
        let table = null;
        let current = {};
        let index = 0;
        const begin = () => {
            const paths = Object.values(this.#renamed).filter((path) => !known.has(path) && known.has(path.split('.')[0] ?? ''));
            header.push(...paths);
            for (const path of paths)
                known.add(path);
            const before = table?.layout;
            const next = this.#begin({
                header: [...header],
                where: () => of.place(index),
                arm: of.arm,
                shown: (column) => textOf(valueAt(current, header[column] ?? '')),
            });
            if (before !== undefined && before.shape !== next.layout.shape)
                this.hold(of.place(index), 'from here on rows stand for something else: either each row has requests, or none has');
            return next;
        };
        return {
            add: (rows, first) => {
                index = first;
                let grown = false;
                for (const row of rows) {
                    if (!isJsonRow(row))
                        continue;
                    for (const key in row) {
                        if (known.has(key))
                            continue;
                        known.add(key);
                        header.push(key);
                        grown = true;
                    }
                }
                if (grown)
                    table = begin();
                rows.forEach((row, at) => {
                    if (row === BLANK)
                        return;
                    index = first + at;
                    if (!isJsonRow(row))
                        this.hold(of.place(index), row === FAULT ? 'the line is no JSON' : 'a row must be an object');
                    else if (table !== null) {
                        current = row;
                        cells.fill(table.row, row, header);
                        table.row.line = index;
                        table.taker.take();
                    }
                });
            },
            end: () => {
                if (table === null)
                    this.note(of.where, 'there is no row');
                this.#counts.tables.push(of.where);
            },
        };
    }
}
/** A line with nothing on it, and one that cannot be read. */
const BLANK = Symbol('blank');
const FAULT = Symbol('fault');
function parseLine(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Python writes NaN; what is no JSON even so is a fault.
        const parsed = (0,json/* parseJson */.qF)(text);
        return parsed.kind === 'ok' ? parsed.value : FAULT;
    }
}


/***/ }),

/***/ 5058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rq: () => (/* binding */ CategoryNames),
  F0: () => (/* binding */ Tally),
  dc: () => (/* binding */ lackingBounds)
});

// EXTERNAL MODULE: ./build/evidence/observations/categories.js
var categories = __webpack_require__(47292);
;// CONCATENATED MODULE: ./build/evidence/observations/grid.js
/** Where distributions of values that come one by one are cut: the same for every look, so that they can be added. */
const PER_DECADE = 40;
const LOWEST = -3;
const HIGHEST = 6;
/**
 * Bounds of a distribution, ascending: 40 to a decade from 0.001 to 1,000,000 (each 5.9 % above the one before, powers
 * of ten exact), 0, powers of ten below 0, and what guards hold the metric against (`bounds`), so that a count above
 * a ceiling is exact. Nothing is left out where nothing was counted: two distributions of one plan have equal bounds.
 */
function distributionBounds(bounds) {
    const all = new Set([0, ...bounds]);
    for (let power = LOWEST; power <= HIGHEST; power += 1)
        all.add(-Number(`1e${power}`));
    for (let step = LOWEST * PER_DECADE; step <= HIGHEST * PER_DECADE; step += 1)
        all.add(Number((10 ** (step / PER_DECADE)).toPrecision(4)));
    return [...all].sort((a, b) => a - b);
}
/** Index of the first bound that is not below the value; the number of bounds where all are. */
function bucketOf(bounds, value) {
    let low = 0;
    let high = bounds.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((bounds[middle] ?? 0) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/evidence/observations/tally.js


class Tally {
    need;
    /** How often something was counted in a cell, requests or rows of sums. */
    seen;
    /** The same for events: what they are counted of may come from another table. */
    seenEvents;
    n;
    /** Events, or the sum of values, or the newest number of a gauge. */
    sum;
    /** Sum of squares, or the time of a gauge. */
    extra;
    #bounds = null;
    #points = null;
    #categories = [];
    #cells;
    way = null;
    constructor(need, cells) {
        this.need = need;
        this.#cells = cells;
        const zeros = () => new Float64Array(cells);
        [this.seen, this.seenEvents, this.n, this.sum, this.extra] = [zeros(), zeros(), zeros(), zeros(), zeros()];
    }
    /** Bounds of the distribution, ascending; null before the first value. */
    get bounds() {
        return this.#bounds;
    }
    /** Takes bounds that a table has; says whether they are those of the tables before. */
    useBounds(bounds) {
        const wanted = bounds ?? distributionBounds(this.need.bounds);
        const known = this.#bounds;
        if (known !== null)
            return known.length === wanted.length && wanted.every((bound, at) => bound === known[at]) ? 'same' : 'other';
        this.#bounds = Float64Array.from(wanted);
        this.#points = new Float64Array(this.#cells * (wanted.length + 1));
        return 'same';
    }
    /** Takes a metric as sums or as a gauge; says whether it came the same way before. */
    useWay(way) {
        this.way ??= way;
        return this.way === way ? 'same' : 'other';
    }
    addEvents(cell, of) {
        this.n[cell] += of.n;
        this.sum[cell] += of.events;
    }
    addValue(cell, value) {
        this.n[cell] += 1;
        this.sum[cell] += value;
        this.extra[cell] += value * value;
    }
    addValues(cell, of) {
        this.n[cell] += of.n;
        this.sum[cell] += of.sum;
        this.extra[cell] += of.squares;
    }
    /** Where a value belongs: found once, added to every cell. */
    bucketOf(value) {
        return this.#bounds === null ? 0 : bucketOf(this.#bounds, value);
    }
    addPoint(cell, bucket, count) {
        if (this.#points === null || this.#bounds === null)
            return;
        this.n[cell] += count;
        this.#points[cell * (this.#bounds.length + 1) + bucket] += count;
    }
    addCategory(cell, name, count) {
        let counts = this.#categories[cell];
        if (counts === undefined) {
            counts = new Map();
            this.#categories[cell] = counts;
        }
        this.n[cell] += count;
        counts.set(name, (counts.get(name) ?? 0) + count);
    }
    /** The newest counts; of two at the same time the larger, so that the order of rows does not matter. */
    setGauge(cell, value, time) {
        const newer = this.seen[cell] === 0 || time > (this.extra[cell] ?? 0);
        if (!newer && (time < (this.extra[cell] ?? 0) || value <= (this.sum[cell] ?? 0)))
            return;
        this.sum[cell] = value;
        this.extra[cell] = time;
    }
    /** How many categories beyond the limit were counted together; the sums, once all is counted. */
    finish() {
        const totals = new Map();
        for (const counts of this.#categories)
            for (const [name, count] of counts ?? [])
                totals.set(name, (totals.get(name) ?? 0) + count);
        const { kept, others } = (0,categories/* keptCategories */.JK)(totals);
        return { others, sums: (cell) => this.#sums(cell, kept) };
    }
    #sums(cell, kept) {
        const [n, sum, extra] = [this.n[cell] ?? 0, this.sum[cell] ?? 0, this.extra[cell] ?? 0];
        if (this.way === 'gauge')
            return this.seen[cell] === 0 ? null : { kind: 'gauge', value: sum, at: new Date(extra).toISOString() };
        switch (this.need.as) {
            case 'events':
                return { kind: 'events', n, events: sum };
            case 'values':
                return { kind: 'values', n, sum, sum_squares: extra };
            case 'distribution': {
                if (this.#bounds === null || this.#points === null)
                    return null;
                const width = this.#bounds.length + 1;
                const counts = [...this.#points.subarray(cell * width, (cell + 1) * width)];
                return { kind: 'distribution', bounds: [...this.#bounds], counts };
            }
            case 'categories':
                return { kind: 'categories', counts: (0,categories/* categoryCounts */.FM)(this.#categories[cell] ?? new Map(), kept) };
            case 'gauge':
                return null;
        }
    }
}
/** Names of categories by number of text: made once for each text. */
class CategoryNames {
    #names = [];
    /** @param text Null: one text of too many to keep. */
    of(id, text) {
        const known = this.#names[id];
        if (known !== undefined)
            return known;
        const written = text();
        const name = written === null ? categories/* OTHER */.Zs : (0,categories/* categoryOf */.Qd)(written);
        this.#names[id] = name;
        return name;
    }
}
/** Bounds that a guard needs and a distribution lacks: what is above them cannot be counted. */
function lackingBounds(need, bounds) {
    const known = new Set(bounds);
    return need.bounds.filter((bound) => !known.has(bound));
}


/***/ }),

/***/ 18615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ ARMS)
/* harmony export */ });
const ARMS = ['candidate', 'baseline'];


/***/ })

};
