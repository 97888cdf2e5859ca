export const id = 8878;
export const ids = [8878];
export const modules = {

/***/ 98512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decisionRows)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59862);

/** Oldest first; a look stands before the move that it let. */
function decisionRows(story) {
    const name = (index) => (index === null ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .stepName */ .u)(story.plan.steps[index]));
    const looks = story.looks.map((look) => {
        const { word, symbol, tone } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .lookWord */ .ks)(look.decision);
        const reason = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonWord */ .HN)(look.reason);
        return {
            ...{ at: look.at, step: name(look.step), word, symbol, tone, reason, detail: look.detail },
            ...{ seq: null, run_url: null },
        };
    });
    const moves = story.moves.map((move) => {
        const { word, symbol, tone } = _words_js__WEBPACK_IMPORTED_MODULE_0__/* .MOVE_WORDS */ .Q0[move.kind];
        const detail = move.reason ?? '';
        const reason = `by ${move.by}`;
        return {
            ...{ at: move.at, step: stepText(move, name), word, symbol, tone, reason, detail },
            ...{ seq: move.seq, run_url: move.run_url },
        };
    });
    const time = (row) => Date.parse(row.at) || 0;
    return [...looks, ...moves].sort((a, b) => time(a) - time(b));
}
function stepText(move, name) {
    const [from, to] = [name(move.from_step), name(move.to_step)];
    return from !== '' && to !== '' ? `${from} → ${to}` : from || to;
}


/***/ }),

/***/ 88878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderRolloutMarkdown: () => (/* binding */ renderRolloutMarkdown)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _evaluation_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90391);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(99341);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81175);
/* harmony import */ var _decisions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98512);
/* harmony import */ var _markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12974);
/* harmony import */ var _markdown_guards_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8369);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65836);
/* harmony import */ var _split_bar_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52187);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38494);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29734);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59862);
/** A rollout as GitHub Markdown: job summary, check. */












const SMALLEST_LIMIT = 4_000;
const LONGEST = 1_200;
const row = (cells) => `| ${cells.join(' | ')} |`;
/**
 * The rollout for people: how it stands in one sentence, the split, the plan, each guard, what was decided. Never
 * longer than `limit`: tables end at a row, with a line that says how many are missing. Throws a RangeError for a
 * limit below 4,000 bytes.
 */
function renderRolloutMarkdown(story, options) {
    if (!(options.limit >= SMALLEST_LIMIT)) {
        throw new RangeError(`The limit must be at least ${SMALLEST_LIMIT} bytes; it is ${options.limit}.`);
    }
    const pointer = pointerOf(story);
    const parts = [
        splitPart(story, options.links),
        planPart(story),
        guardsPart(story),
        ...chartParts(story),
        decisionsPart(story),
    ];
    return (0,_evaluation_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitParts */ .u5)(headText(story), parts, { limit: options.limit, pointer });
}
function pointerOf({ pageUrl }) {
    const link = pageUrl === null ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: 'the page of the rollout', url: pageUrl });
    return link === '' || (0,_evaluation_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8Length */ .wI)(link) > _evaluation_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .POINTER_LIMIT */ .ir ? 'the page of the rollout' : link;
}
function headText(story) {
    const { word, symbol } = _words_js__WEBPACK_IMPORTED_MODULE_9__/* .OUTCOME_WORDS */ .nx[story.outcome];
    const title = (0,_evaluation_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitText */ .vY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)((0,_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .storyTitle */ .m)(story), 200), 800, _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1);
    const verdict = (0,_evaluation_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitText */ .vY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)((0,_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictText */ .n)(story), LONGEST), 2_000, _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd);
    return `### ${symbol} ${title}\n\n**${word.charAt(0).toUpperCase()}${word.slice(1)}.** ${verdict}`;
}
function splitPart(story, links) {
    const lines = (0,_split_bar_js__WEBPACK_IMPORTED_MODULE_7__/* .splitMarkdown */ .EI)({ model: story.model, exposure: story.exposure, links }).split('\n');
    const tenants = story.outcome === 'under_way' ? (0,_split_bar_js__WEBPACK_IMPORTED_MODULE_7__/* .tenantsText */ .dK)(story.plan.tenants) : '';
    return {
        head: `#### Split of traffic\n\n${lines.slice(0, 2).join('\n')}`,
        rows: lines.slice(2),
        ...(tenants === '' ? {} : { tail: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(tenants) }),
        noun: 'version',
        priority: 1,
    };
}
function planPart(story) {
    const standing = { plan: story.plan, steps: story.steps, look: (0,_types_js__WEBPACK_IMPORTED_MODULE_10__/* .lastLook */ .w)(story), outcome: story.outcome };
    const next = (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .nextSentence */ .H9)(standing);
    return {
        head: `#### Plan\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_11__/* .tableHead */ .PP)(_markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .PLAN_COLUMNS */ .OL)}`,
        rows: (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planRows */ .Lq)(standing).map((one) => row((0,_markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .planCells */ .v_)(one))),
        ...(next === '' ? {} : { tail: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(next) }),
        noun: 'step',
        priority: 1,
    };
}
function guardsPart(story) {
    const watched = (0,_types_js__WEBPACK_IMPORTED_MODULE_10__/* .watchedOf */ .g)(story);
    return {
        head: `#### Guards\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_11__/* .tableHead */ .PP)(_markdown_guards_js__WEBPACK_IMPORTED_MODULE_5__/* .GUARD_COLUMNS */ .kO)}`,
        rows: watched.guards.map((guard) => row((0,_markdown_guards_js__WEBPACK_IMPORTED_MODULE_5__/* .guardCells */ .PM)(watched, guard))),
        noun: 'guard',
        priority: 2,
    };
}
/** What broke is drawn; the page has a picture of every guard. */
function chartParts(story) {
    const look = (0,_types_js__WEBPACK_IMPORTED_MODULE_10__/* .lastLook */ .w)(story);
    if (look === null)
        return [];
    const watched = (0,_types_js__WEBPACK_IMPORTED_MODULE_10__/* .watchedOf */ .g)(story);
    return (0,_markdown_guards_js__WEBPACK_IMPORTED_MODULE_5__/* .brokenGuards */ .I_)(watched, look).map((guard) => {
        const chart = (0,_markdown_guards_js__WEBPACK_IMPORTED_MODULE_5__/* .guardChartBlock */ .B3)(watched, guard);
        return {
            head: `#### ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(guard.metric, 160)} over time\n`,
            rows: chart === '' ? [] : [chart],
            noun: 'chart',
            priority: 3,
        };
    });
}
function decisionsPart(story) {
    // The newest first: they are what is kept where there is no room for all.
    const rows = [...(0,_decisions_js__WEBPACK_IMPORTED_MODULE_3__/* .decisionRows */ .g)(story)].reverse().map((one) => {
        const event = one.seq === null ? '' : `, event ${one.seq}`;
        const run = one.run_url === null ? '' : ` (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: 'run', url: one.run_url })})`;
        return row([
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)((0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .formatMinute */ .Yi)(one.at), 40),
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.step, 60),
            (0,_markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .statusCell */ .fo)(one),
            `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.reason, 200)}${event}${run}`,
            one.detail.trim() === '' ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(one.detail, LONGEST)),
        ]);
    });
    return {
        head: `#### Decisions so far\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_11__/* .tableHead */ .PP)(['when (UTC)', 'step', 'decision', 'because', 'detail'])}`,
        rows,
        noun: 'decision',
        priority: 4,
    };
}


/***/ }),

/***/ 29734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ storyTitle),
/* harmony export */   n: () => (/* binding */ verdictText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65836);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38494);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59862);
/** How a rollout stands, in one sentence. Pure text; has text of others. */




/** `flight-delay 1.2.0 → production`. */
function storyTitle(story) {
    return `${story.model} ${story.candidate.version} → ${story.stage}`;
}
/** Where it has got to, what was last decided and why, and what comes next. */
function verdictText(story) {
    const { outcome, candidate, baseline, stage, plan, steps } = story;
    const look = (0,_types_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLook */ .w)(story);
    const ended = story.endedAt === null ? '' : ` at ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMinute */ .Yi)(story.endedAt)} UTC`;
    const took = story.endedAt === null ? 0 : Date.parse(story.endedAt) - Date.parse(story.startedAt);
    const span = took > 0 ? ` after ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSpan */ .QA)(Math.max(60_000, Math.round(took / 60_000) * 60_000))}` : '';
    const current = steps[steps.length - 1];
    const at = current === undefined ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .stepName */ .u)(plan.steps[current.index]);
    const seen = look === null ? '' : ` Last look: ${look.detail}`;
    if (outcome === 'completed') {
        return `${candidate.version} has all traffic of ${stage}${ended}${span}, over ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'step')}.`;
    }
    if (outcome === 'rolled_back') {
        return `${candidate.version} was taken out${ended}${span}, in the step ${at}; ${baseline.version} has its traffic again.${seen}`;
    }
    if (outcome === 'called_off') {
        return `Called off${ended}${span}, in the step ${at}; ${baseline.version} has its traffic again.${seen}`;
    }
    const standing = { plan, steps, look, outcome };
    const place = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planRows */ .Lq)(standing).findIndex((row) => row.state === 'current') + 1;
    const step = `${candidate.version} is in step ${place} of ${plan.steps.length} (${at}).`;
    const word = look === null
        ? 'Nobody has looked yet.'
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .lookWord */ .ks)(look.decision).word}, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonWord */ .HN)(look.reason)}: ${look.detail}`;
    return `${step} ${word.charAt(0).toUpperCase()}${word.slice(1)} ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nextSentence */ .H9)(standing)}`.trim();
}


/***/ })

};
