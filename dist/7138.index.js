export const id = 7138;
export const ids = [7138];
export const modules = {

/***/ 97592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/** Canonical JSON (RFC 8785) and the digests made from it. */

/** RFC 8785 text of a JSON value. Throws a TypeError on what JSON cannot say (functions, NaN, undefined). */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('This value cannot be written as JSON.');
    return text;
}
/** SHA-256 over a value's canonical JSON, UTF-8. */
function digestOf(value, sha256) {
    return `sha256:${sha256(canonicalJson(value))}`;
}
/** How documents are stored: indented for people and small diffs, one final newline. Digests never depend on it. */
function documentText(value) {
    return `${JSON.stringify(value, null, 1)}\n`;
}


/***/ }),

/***/ 72442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72795);

/** The page shows a line; a reason as long as a book must not make the state grow. */
function shortened(entry) {
    const cut = (text) => text === null || text.length <= _state_js__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY_TEXT */ .LU ? text : `${text.slice(0, _state_js__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY_TEXT */ .LU - 1)}…`;
    return { ...entry, note: cut(entry.note), link: cut(entry.link) };
}
/** What the page shows of an event. */
function entryOf(event) {
    return shortened(whole(event));
}
function whole(event) {
    const common = {
        seq: event.seq,
        type: event.type,
        at: event.at,
        actor: event.actor,
        run_url: event.run?.url ?? null,
    };
    const blank = { version: null, stage: null, other: null, note: null, link: null };
    switch (event.type) {
        case 'version_claimed':
            return { ...common, ...blank, version: event.payload.version };
        case 'version_published':
            return { ...common, ...blank, version: event.payload.version, link: event.payload.release.url };
        case 'version_abandoned':
            return { ...common, ...blank, version: event.payload.version, note: event.payload.reason };
        case 'evaluated':
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                other: event.payload.baseline?.version ?? null,
                note: event.payload.verdict,
                link: event.payload.release?.url ?? null,
            };
        case 'promoted':
            return {
                ...common,
                version: event.payload.version,
                stage: event.payload.stage,
                other: event.payload.displaced?.version ?? null,
                note: noteOf(event.payload),
                link: event.payload.link,
            };
        case 'rolled_back':
            return {
                ...common,
                version: event.payload.version,
                stage: event.payload.stage,
                other: event.payload.failed.version,
                note: event.payload.reason,
                link: event.payload.link,
            };
        case 'requested':
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                note: event.payload.replaces?.because.join('; ') ?? event.payload.document.rationale,
                link: event.payload.place.url,
            };
        case 'request_closed':
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                note: `${event.payload.status}: ${event.payload.reason}`,
            };
        case 'signed': {
            const { says, role, check, reason } = event.payload;
            const said = `${says}${role === null ? '' : ` as ${role}`}${check === null ? '' : ` of ${check}`}`;
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                note: reason === null ? said : `${said}: ${reason}`,
                link: event.payload.source.url,
            };
        }
        case 'restricted': {
            const { restriction, until, migrate_to: to, reason } = event.payload;
            const end = until === null ? '' : ` until ${until}`;
            const note = `${restriction === 'none' ? 'restriction lifted' : `${restriction}${end}`}: ${reason}`;
            return { ...common, ...blank, version: event.payload.version, other: to?.version ?? null, note };
        }
        case 'advanced': {
            const { version, stage, look, reason, exposure, to_step: step } = event.payload;
            const share = `step ${step + 1}, ${(exposure[0]?.share ?? 0) / 100} %`;
            const why = reason ?? look?.detail ?? null;
            return { ...common, ...blank, version, stage, note: why === null ? share : `${share}: ${why}` };
        }
        case 'looked': {
            const { version, stage, look } = event.payload;
            return { ...common, ...blank, version, stage, note: `${look.decision}: ${look.detail}` };
        }
        case 'configured':
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                note: event.payload.reason,
                link: event.payload.link,
            };
        case 'alias_set':
            return { ...common, ...blank, version: event.payload.target?.version ?? null, note: event.payload.alias };
        case 'held':
            return {
                ...common,
                ...blank,
                stage: event.payload.hold.stages?.join(', ') ?? null,
                note: event.payload.hold.reason,
            };
        case 'resumed':
            return { ...common, ...blank, note: event.payload.reason };
        case 'reconciled':
            return { ...common, ...blank, note: event.payload.completed.join(', ') };
    }
}
/** What was waived comes before what was said of it. */
function noteOf({ approvals, reason }) {
    const waived = (approvals?.overrides ?? []).map(({ check, person }) => `${check} waived by ${person}`);
    const said = [...waived, ...(reason === null ? [] : [reason])];
    return said.length === 0 ? null : said.join('; ');
}


/***/ }),

/***/ 92966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/**
 * Reading a record by a name that is data. Names such as `constructor` are allowed for stages, aliases and models, and
 * every plain object answers to them by its prototype.
 */
function ownValue(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}


/***/ }),

/***/ 72795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ OPEN_HOLDS),
/* harmony export */   CG: () => (/* binding */ KEPT_SIGNS),
/* harmony export */   Ei: () => (/* binding */ KEPT_TENURES),
/* harmony export */   FB: () => (/* binding */ KEPT_RESTRICTED),
/* harmony export */   KW: () => (/* binding */ STATE_SCHEMA),
/* harmony export */   LU: () => (/* binding */ ENTRY_TEXT),
/* harmony export */   Ox: () => (/* binding */ stateDigest),
/* harmony export */   UG: () => (/* binding */ KEPT_ENTRIES),
/* harmony export */   Xg: () => (/* binding */ OPEN_CLAIMS),
/* harmony export */   Xk: () => (/* binding */ KEPT_EVALUATED),
/* harmony export */   a4: () => (/* binding */ OPEN_DEBTS),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   p$: () => (/* binding */ emptyState)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92966);
/**
 * The state of one model: what the events fold to. It is bounded, so that reading it costs the same after ten
 * events and after a hundred thousand; what grows with history lives in sharded files beside it.
 */


const STATE_SCHEMA = 'slipway.state/1';
/** How many past tenures of a stage, and how many recent entries, the state keeps. */
const KEPT_TENURES = 20;
const KEPT_ENTRIES = 50;
/** How many characters of a reason or link an entry keeps; the event has the whole. */
const ENTRY_TEXT = 300;
/**
 * What may be open at once. More is refused where it would be added, by everything but a rollback: its hold takes the
 * place of the one before it, and what it owes is completed by whoever comes next.
 */
const OPEN_HOLDS = 20;
const OPEN_CLAIMS = 50;
const OPEN_DEBTS = 20;
/** Of how many versions the state knows the newest evaluation. */
const KEPT_EVALUATED = 100;
/** How much may be said of one request in comments. */
const KEPT_SIGNS = 60;
/** Of how many versions the state knows that they are restricted; older restrictions are known by the versions' own files. */
const KEPT_RESTRICTED = 200;
/** The state before a model's first event. */
function emptyState(of) {
    return {
        schema: STATE_SCHEMA,
        model: of.model,
        genesis: of.genesis,
        seq: 0,
        head: null,
        at: null,
        ordinal: 0,
        latest: null,
        tag_counter: 0,
        tagged_at: null,
        stages: {},
        aliases: {},
        holds: [],
        claims: [],
        evaluated: [],
        requests: [],
        restricted: [],
        owed: [],
        projected_through: 0,
        untold: null,
        recent: [],
        counts: { published: 0, promotions: 0, rollbacks: 0 },
    };
}
/** Digest of a state as the event that leaves it names it: without that event's own digest, which covers this one. */
function stateDigest(state, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ ...state, head: null }, sha256);
}
const EMPTY_STAGE = {
    live: null,
    incoming: null,
    rollout: null,
    look: null,
    history: [],
    exposure: [],
};
function stageOf(state, stage) {
    return (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(state.stages, stage) ?? EMPTY_STAGE;
}
/** The open request of a stage; null for none. */
function requestOf(state, stage) {
    return state.requests.find((one) => one.stage === stage) ?? null;
}


/***/ }),

/***/ 27138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   historyText: () => (/* binding */ historyText),
/* harmony export */   infoText: () => (/* binding */ infoText),
/* harmony export */   listText: () => (/* binding */ listText),
/* harmony export */   resolveText: () => (/* binding */ resolveText)
/* harmony export */ });
/* harmony import */ var _core_fold_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72442);
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92966);
/* harmony import */ var _render_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66082);
/* harmony import */ var _render_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14246);
/* harmony import */ var _render_page_requests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78337);
/* harmony import */ var _render_rollout_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9336);
/* harmony import */ var _render_rollout_split_bar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52187);
/* harmony import */ var _render_status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73119);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64425);









const width = { width: process.stdout.columns ?? 120 };
function listText(listing) {
    const rows = listing.models.map((row) => [
        row.model,
        row.latest ?? '-',
        pointers(row.stages, row.restricted),
        pointers(row.aliases, row.restricted),
        openOf(row),
        row.at ?? '',
        row.description ?? '',
    ]);
    const empty = listing.empty.map((model) => [model, '-', '-', '-', '', '', 'nothing registered yet']);
    if (rows.length + empty.length === 0)
        return 'No models yet. Register one from a workflow; `slipway init` writes one.';
    return (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['model', 'latest', 'live', 'aliases', 'open', 'last event', 'description'], [...rows, ...empty], width);
}
function pointers(of, restricted) {
    const named = Object.entries(of).map(([name, version]) => {
        const restriction = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_8__/* .ownValue */ .e)(restricted, version);
        return `${name}: ${version}${restriction === undefined ? '' : ` (${restriction})`}`;
    });
    return named.join(', ') || '-';
}
function openOf({ holds, requests }) {
    const parts = [
        holds === 0 ? '' : (0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(holds, 'hold'),
        requests.length === 0 ? '' : (0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(requests.length, 'request'),
    ];
    return parts.filter((one) => one !== '').join(', ');
}
function infoText(info) {
    return info.kind === 'model' ? modelText(info) : versionText(info);
}
function modelText({ state, description, owner }) {
    const stages = Object.entries(state.stages).map(([name, stage]) => [
        name,
        stage.live?.version ?? '-',
        stage.live?.from ?? '',
        stage.history[0]?.version ?? '-',
    ]);
    const aliases = Object.entries(state.aliases).map(([name, alias]) => [
        name,
        alias.target?.version ?? '-',
        alias.follows === null ? 'set by hand' : `follows ${alias.follows}`,
    ]);
    const holds = state.holds.map((hold) => [
        hold.id,
        hold.stages?.join(', ') ?? 'all stages',
        hold.until ?? 'until lifted',
        hold.by,
        hold.reason,
    ]);
    const parts = [`${state.model}${description === null ? '' : `: ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(description)}`}`];
    if (owner !== null)
        parts.push(`owner: ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(owner)}`);
    parts.push(`${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(state.counts.published, 'version')}, ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(state.counts.promotions, 'promotion')}, ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(state.counts.rollbacks, 'rollback')}, ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(state.seq, 'event')}; latest ${state.latest?.version ?? 'none'}`);
    if (holds.length > 0)
        parts.push('', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['hold', 'covers', 'until', 'by', 'reason'], holds, width));
    const untold = (0,_render_status_js__WEBPACK_IMPORTED_MODULE_6__/* .untoldLine */ .l2)(state);
    if (untold !== null)
        parts.push('', (0,_render_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(untold));
    parts.push(...requestsText(state), ...restrictedText(state));
    if (stages.length > 0)
        parts.push('', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['stage', 'live', 'since', 'before'], stages, width));
    parts.push(...rolloutText(state));
    if (aliases.length > 0)
        parts.push('', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['alias', 'version', 'how'], aliases, width));
    return parts.join('\n');
}
/** What is being rolled out: a row a version with its share, then where the plan stands. */
function rolloutText(state) {
    return Object.keys(state.stages).flatMap((stage) => {
        const lines = (0,_render_rollout_section_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutLines */ .rx)(state, stage);
        if (lines.length === 0)
            return [];
        const rows = (0,_render_rollout_section_js__WEBPACK_IMPORTED_MODULE_4__/* .splitOf */ .uv)(state, stage).map((one) => [
            one.version,
            one.shadow ? '' : (0,_render_rollout_split_bar_js__WEBPACK_IMPORTED_MODULE_5__/* .blockBar */ .zW)(one.share),
            (0,_render_rollout_split_bar_js__WEBPACK_IMPORTED_MODULE_5__/* .shareText */ .Lu)(one),
        ]);
        const title = `rolled out in ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(stage)}`;
        return ['', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)([title, 'traffic', ''], rows, width), ...lines.map((line) => (0,_render_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(line))];
    });
}
function requestsText(state) {
    if (state.requests.length === 0)
        return [];
    const rows = state.requests.map((one) => [
        one.stage,
        one.version,
        one.requester,
        one.expires_at,
        (0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(one.digest),
        (0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(one.signs.filter((sign) => sign.digest === one.digest).length, 'comment'),
        one.place.url,
    ]);
    return ['', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['asked for', 'version', 'by', 'until', 'to sign', 'said', 'where'], rows, width)];
}
function restrictedText(state) {
    if (state.restricted.length === 0)
        return [];
    const names = (0,_render_page_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .versionNames */ .F4)(state);
    const rows = state.restricted.map(({ ordinal, restriction, seq }) => [
        names.get(ordinal) ?? `v${ordinal}`,
        restriction,
        `event ${seq}`,
    ]);
    return ['', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['restricted', 'is', 'by'], rows, width)];
}
/** What was last said of the version going on; nothing where it may. */
function restrictionFacts({ restriction, restriction_details: details }) {
    if (restriction === 'none')
        return [];
    if (details === null)
        return [[restriction, 'its restriction.json is missing or was changed']];
    const { by, migrate_to: instead, reason, since, until } = details;
    return [
        [restriction, `since ${since}, by ${by}: ${reason}`],
        ...(until === null ? [] : [['end of life', until]]),
        ...(instead === null ? [] : [['use instead', `${instead.version} (v${instead.ordinal})`]]),
    ];
}
function versionText(info) {
    const { record, published, status } = info;
    const facts = [
        ['version', `${record.model} ${record.version} (v${record.ordinal})`],
        ['stage', `${status.stage ?? 'where versions begin'}, since ${status.since}`],
        ...(status.failed === null ? [] : [['failed', `in ${status.failed.stage}: ${status.failed.reason}`]]),
        ...restrictionFacts(info),
        ['subject', published.subject],
        ['content', published.content],
        ['tag', published.tag],
        ['release', `${published.release.url}${published.release.immutable ? ' (immutable)' : ''}`],
        ['source', `${record.lineage.commit} of ${record.lineage.repository}`],
        ['registered', `by ${record.registered.by} at ${record.registered.at}`],
        [
            'bump',
            `${record.bump.given ?? record.bump.inferred ?? 'first version'}: ${record.bump.reasons.map((reason) => reason.because).join('; ') || 'nothing before it'}`,
        ],
    ];
    const artifacts = record.artifacts.map((artifact) => [
        artifact.role,
        artifact.path,
        (0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(artifact.size),
        artifact.sha256,
        artifact.location,
    ]);
    return [
        (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['', ''], facts, width).trimStart(),
        '',
        (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['role', 'file', 'size', 'sha256', 'where'], artifacts, width),
    ].join('\n');
}
function resolveText(record, of) {
    if ('intervals' in record) {
        const rows = record.intervals.map((one) => [
            one.from,
            one.to,
            one.version?.version ?? '-',
            one.version?.subject ?? '',
        ]);
        return [
            `${record.model}@${record.name} on ${record.day} (UTC)`,
            '',
            (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['from', 'to', 'version', 'subject'], rows, width),
        ].join('\n');
    }
    // Addresses stand on lines of their own: whoever copies one wants it whole.
    const artifacts = record.artifacts.flatMap((artifact) => [
        `${artifact.role}: ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(artifact.path)} (${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(artifact.size)})`,
        `  sha256  ${artifact.sha256}`,
        `  from    ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(artifact.uri)}`,
    ]);
    const files = of.downloaded === null
        ? []
        : [
            '',
            `Downloaded and verified to ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(of.downloaded)}: ${record.files.map((file) => file.path).join(', ') || 'nothing (bytes are kept elsewhere)'}`,
        ];
    const drawn = record.exposure === undefined ? [] : [exposureText(record.exposure)];
    return [record.reference, ...drawn, '', ...artifacts, ...files].join('\n');
}
function historyText(record) {
    const rows = record.events.map((event) => [
        String(event.seq),
        event.at,
        event.type.replaceAll('_', ' '),
        versionOf(event),
        stageOf(event),
        event.actor.kind === 'automation' ? `${event.actor.login} (automation)` : event.actor.login,
        noteOf(event),
    ]);
    const more = record.next === null ? [] : ['', `More: slipway history ${record.model} --before ${record.next}`];
    return [(0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .bo)(['seq', 'when', 'what', 'version', 'stage', 'who', 'note'], rows, width), ...more].join('\n');
}
function versionOf(event) {
    return 'version' in event.payload ? event.payload.version : '';
}
function stageOf(event) {
    if ('stage' in event.payload)
        return event.payload.stage;
    return event.type === 'held' ? (event.payload.hold.stages?.join(', ') ?? 'all') : '';
}
function noteOf(event) {
    switch (event.type) {
        case 'promoted':
        case 'requested':
        case 'request_closed':
        case 'signed':
        case 'restricted':
            return (0,_core_fold_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .M)(event).note ?? '';
        case 'rolled_back':
        case 'resumed':
        case 'version_abandoned':
            return event.payload.reason ?? '';
        case 'held':
            return event.payload.hold.reason;
        default:
            return '';
    }
}
/** Such as `production: candidate, with 25 % of the traffic (ramp, step 2 of 4)`. */
function exposureText(of) {
    const { stage, variant, share, tenant, rollout } = of;
    const why = tenant ? 'the rollout names this key' : `with ${share / 100} % of the traffic`;
    const where = rollout === null ? '' : ` (${rollout.strategy}, step ${rollout.step} of ${rollout.steps})`;
    return `${stage}: ${variant === 'only' ? 'the only version' : variant}, ${why}${where}`;
}


/***/ }),

/***/ 64425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ renderExplanation),
/* harmony export */   bF: () => (/* binding */ renderTerminal),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   s8: () => (/* binding */ renderTimeline)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73119);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81175);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50069);





const CODES = { good: '32', bad: '31', open: '33', quiet: '2', strong: '1' };
function styleOf(options) {
    const paint = (text, tone) => options.palette === 'ansi' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
    return { width: Math.max(40, options.width ?? 100), paint };
}
/** Wraps `text` behind `first`, which may be painted; further lines are indented. Text is made safe here. */
function hang(style, of) {
    const used = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.first));
    const lines = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.text).trim(), style.width - of.indent, style.width - used);
    return lines.map((line, index) => (index === 0 ? of.first : ' '.repeat(of.indent)) + line);
}
/** The result as lines for a person: verdict, refusal, warnings, checks, effects. Ends with a line feed. */
function renderTerminal(result, options = {}) {
    const style = styleOf(options);
    const blocks = [
        verdictLines(style, result),
        refusalLines(style, result),
        result.warnings.flatMap((warning) => hang(style, { first: style.paint('warning  ', 'open'), indent: 9, text: warning })),
        (result.checks.children ?? []).flatMap((check) => checkLines(style, { check, depth: 0 })),
        effectLines(style, result),
    ];
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}
function painted(style, { word, tone }) {
    return style.paint(word, tone);
}
function verdictLines(style, result) {
    const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWord */ .DW)(result.decision);
    const label = `${word.symbol} ${word.word}`;
    const code = result.reason_code === 'ok' ? '' : ` (${result.reason_code})`;
    const first = `${style.paint(label, word.tone)}${style.paint(code, 'quiet')}: `;
    return hang(style, { first, indent: (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)(`${label}${code}: `), text: (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSentence */ .BT)(result) });
}
function refusalLines(style, { refusal }) {
    if (refusal === null)
        return [];
    const line = (name, text) => hang(style, { first: `  ${style.paint(name.padEnd(10), 'strong')}`, indent: 12, text });
    return [...line('Required', refusal.required), ...line('Found', refusal.found), ...line('Next', refusal.next)];
}
function checkLines(style, of) {
    const { check, depth } = of;
    const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWord */ .Hm)(check.status);
    const indent = 2 + depth * 2;
    const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(check.title);
    const first = `${' '.repeat(indent)}${style.paint(word.symbol, word.tone)} ${style.paint(title, 'strong')}: `;
    const status = word.tone === 'good' ? '' : `${word.word}. `;
    const lines = hang(style, { first, indent: indent + 4, text: `${status}${check.detail}` });
    const evidence = word.tone === 'good' || word.tone === 'quiet' ? [] : (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .evidencePairs */ .Z4)(check.evidence);
    return [
        ...lines,
        ...evidence.flatMap(([name, value]) => hang(style, { first: ' '.repeat(indent + 4), indent: indent + 6, text: `${name}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(value, 300)}` })),
        ...(check.children ?? []).flatMap((child) => checkLines(style, { check: child, depth: depth + 1 })),
    ];
}
const EFFECT_TONES = {
    done: { word: 'done', symbol: '✓', tone: 'good' },
    already_done: { word: 'was there', symbol: '✓', tone: 'good' },
    planned: { word: 'planned', symbol: '·', tone: 'quiet' },
    owed: { word: 'owed', symbol: '!', tone: 'open' },
};
function effectLines(style, { effects }) {
    const kinds = Math.max(0, ...effects.map((one) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.effect))));
    return effects.flatMap((one) => {
        const word = EFFECT_TONES[one.state];
        const state = painted(style, { ...word, word: word.word.padEnd(9) });
        const indent = 2 + 9 + 2 + kinds + 2;
        const first = `  ${state}  ${(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.effect), kinds)}  `;
        const text = `${one.id}${one.reason === undefined ? '' : ` (${one.reason})`}`;
        // A link is never broken: it would no longer be one.
        const link = one.url === undefined ? [] : [' '.repeat(indent) + style.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.url), 'quiet')];
        return [...hang(style, { first, indent, text }), ...link];
    });
}
const GAP = 2;
const NARROWEST = 20;
/**
 * A table with columns as wide as their widest cell; the last one wraps within `width`. Without an end-of-line at the
 * end, and without trailing spaces.
 */
function renderTable(columns, rows, options = {}) {
    const style = styleOf(options);
    const cells = [columns, ...rows].map((row) => columns.map((_name, index) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(row[index] ?? '').trim()));
    const widths = columns.map((_name, index) => Math.max(...cells.map((row) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)(row[index] ?? ''))));
    const last = columns.length - 1;
    const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP, 0);
    const room = Math.max(NARROWEST, style.width - before);
    const lines = cells.flatMap((row, line) => {
        const fixed = row
            .slice(0, last)
            .map((cell, index) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)(cell, (widths[index] ?? 0) + GAP))
            .join('');
        const wrapped = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)(row[last] ?? '', room);
        return wrapped.map((text, index) => {
            const whole = `${index === 0 ? fixed : ' '.repeat(before)}${text}`.trimEnd();
            return line === 0 ? style.paint(whole, 'strong') : whole;
        });
    });
    return lines.join('\n');
}
/** Who did what, what was decided and where to look; a new day is announced. Ends with a line feed. */
function renderTimeline(entries, options = {}) {
    const style = styleOf(options);
    // Whoever tells a story as it happens knows the longest name before it comes up.
    const who = Math.max(options.whoWidth ?? 3, ...entries.map((one) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.who))));
    const indent = 8 + GAP + who + GAP;
    let day = '';
    const lines = entries.flatMap((entry) => {
        const [date = '', time = ''] = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.at)).split(' ');
        const heading = date === day ? [] : [...(day === '' ? [] : ['']), style.paint(`${date} (UTC)`, 'strong')];
        day = date;
        const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWord */ .DW)(entry.outcome);
        const first = `${style.paint(time.padEnd(8), 'quiet')}  ${(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.who), who)}  `;
        const verdict = `${word.symbol} ${word.word}${entry.decision === '' ? '' : `: ${entry.decision}`}`;
        const blank = ' '.repeat(indent);
        return [
            ...heading,
            ...hang(style, { first, indent, text: entry.what }),
            ...(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(verdict), style.width - indent).map((line) => blank + style.paint(line, word.tone)),
            ...(entry.link === null ? [] : [blank + style.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.link), 'quiet')]),
        ];
    });
    return `${lines.join('\n')}\n`;
}
/** An explanation as an indented tree, with the place in the policy that each statement comes from. */
function renderExplanation(explanation, options = {}) {
    const style = styleOf(options);
    const walk = (node, depth) => {
        const indent = depth * 2;
        const mark = node.status === 'inconclusive' ? `${style.paint('?', 'open')} ` : '';
        const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(node.title);
        const head = `${' '.repeat(indent)}${mark}${style.paint(title, 'strong')}`;
        const origin = node.evidence === undefined ? '' : `(${node.evidence.origin})`;
        const text = [node.detail, origin].filter((part) => part !== '').join(' ');
        const own = text === '' ? [head] : hang(style, { first: `${head}: `, indent: indent + 4, text });
        return [...own, ...(node.children ?? []).flatMap((child) => walk(child, depth + 1))];
    };
    return `${walk(explanation, 0).join('\n')}\n`;
}


/***/ }),

/***/ 50069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   f: () => (/* binding */ padEnd)
/* harmony export */ });
/** How many columns a terminal gives to a text, and wrapping by it. Input is free of control characters. */
const WIDE = /[\u{1100}-\u{115f}\u{231a}\u{231b}\u{2329}\u{232a}\u{23e9}-\u{23ec}\u{23f0}\u{23f3}\u{25fd}\u{25fe}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{a000}-\u{a4cf}\u{a960}-\u{a97c}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{fe0f}/u;
const EMPTY = /^[\p{Mn}\p{Me}\p{Cf}]*$/u;
let segmenter = null;
/** What a reader takes for one character each: letters with their accents, whole emoji. */
function graphemes(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no segmenter.
    if (/^[\x00-\x7f]*$/.test(text))
        return [...text];
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), (one) => one.segment);
}
function graphemeWidth(grapheme) {
    if (EMPTY.test(grapheme))
        return 0;
    return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}
/** Columns of a line. */
function displayWidth(text) {
    return graphemes(text).reduce((sum, one) => sum + graphemeWidth(one), 0);
}
/** Fills up with spaces on the right. */
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
/**
 * Lines of at most `width` columns (the first one of at most `first`), broken at spaces, or within a word that is too
 * long alone. Never empty.
 */
function wrapText(text, width, first = width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const room = Math.max(2, lines.length === 0 ? first : width);
        const joined = line === '' ? word : `${line} ${word}`;
        if (displayWidth(joined) <= room) {
            line = joined;
            continue;
        }
        if (line !== '' || room < displayWidth(word))
            lines.push(line);
        const pieces = breakWord(word, Math.max(2, width));
        lines.push(...pieces.slice(0, -1));
        line = pieces[pieces.length - 1] ?? '';
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line];
}
function breakWord(word, room) {
    const pieces = [];
    let piece = '';
    let used = 0;
    for (const one of graphemes(word)) {
        const width = graphemeWidth(one);
        if (used + width > room && piece !== '') {
            pieces.push(piece);
            piece = '';
            used = 0;
        }
        piece += one;
        used += width;
    }
    return [...pieces, piece];
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ })

};
