export const id = 7138;
export const ids = [7138,4010];
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
        recent: [],
        counts: { published: 0, promotions: 0, rollbacks: 0 },
    };
}
/** Digest of a state as the event that leaves it names it: without that event's own digest, which covers this one. */
function stateDigest(state, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ ...state, head: null }, sha256);
}
function stageOf(state, stage) {
    return (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(state.stages, stage) ?? { live: null, incoming: null, history: [], exposure: [] };
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
/* harmony import */ var _core_fold_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72442);
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92966);
/* harmony import */ var _render_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _render_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _render_page_requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78337);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64425);






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
    return (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['model', 'latest', 'live', 'aliases', 'open', 'last event', 'description'], [...rows, ...empty], width);
}
function pointers(of, restricted) {
    const named = Object.entries(of).map(([name, version]) => {
        const restriction = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(restricted, version);
        return `${name}: ${version}${restriction === undefined ? '' : ` (${restriction})`}`;
    });
    return named.join(', ') || '-';
}
function openOf({ holds, requests }) {
    const parts = [
        holds === 0 ? '' : (0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(holds, 'hold'),
        requests.length === 0 ? '' : (0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(requests.length, 'request'),
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
    const parts = [`${state.model}${description === null ? '' : `: ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(description)}`}`];
    if (owner !== null)
        parts.push(`owner: ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(owner)}`);
    parts.push(`${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(state.counts.published, 'version')}, ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(state.counts.promotions, 'promotion')}, ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(state.counts.rollbacks, 'rollback')}, ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(state.seq, 'event')}; latest ${state.latest?.version ?? 'none'}`);
    if (holds.length > 0)
        parts.push('', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['hold', 'covers', 'until', 'by', 'reason'], holds, width));
    parts.push(...requestsText(state), ...restrictedText(state));
    if (stages.length > 0)
        parts.push('', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['stage', 'live', 'since', 'before'], stages, width));
    if (aliases.length > 0)
        parts.push('', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['alias', 'version', 'how'], aliases, width));
    return parts.join('\n');
}
function requestsText(state) {
    if (state.requests.length === 0)
        return [];
    const rows = state.requests.map((one) => [
        one.stage,
        one.version,
        one.requester,
        one.expires_at,
        (0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(one.digest),
        (0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(one.signs.filter((sign) => sign.digest === one.digest).length, 'comment'),
        one.place.url,
    ]);
    return ['', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['asked for', 'version', 'by', 'until', 'to sign', 'said', 'where'], rows, width)];
}
function restrictedText(state) {
    if (state.restricted.length === 0)
        return [];
    const names = (0,_render_page_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .versionNames */ .F4)(state);
    const rows = state.restricted.map(({ ordinal, restriction, seq }) => [
        names.get(ordinal) ?? `v${ordinal}`,
        restriction,
        `event ${seq}`,
    ]);
    return ['', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['restricted', 'is', 'by'], rows, width)];
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
        (0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(artifact.size),
        artifact.sha256,
        artifact.location,
    ]);
    return [
        (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['', ''], facts, width).trimStart(),
        '',
        (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['role', 'file', 'size', 'sha256', 'where'], artifacts, width),
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
            (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['from', 'to', 'version', 'subject'], rows, width),
        ].join('\n');
    }
    // Addresses stand on lines of their own: whoever copies one wants it whole.
    const artifacts = record.artifacts.flatMap((artifact) => [
        `${artifact.role}: ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(artifact.path)} (${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(artifact.size)})`,
        `  sha256  ${artifact.sha256}`,
        `  from    ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(artifact.uri)}`,
    ]);
    const files = of.downloaded === null
        ? []
        : [
            '',
            `Downloaded and verified to ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.downloaded)}: ${record.files.map((file) => file.path).join(', ') || 'nothing (bytes are kept elsewhere)'}`,
        ];
    return [record.reference, '', ...artifacts, ...files].join('\n');
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
    return [(0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(['seq', 'when', 'what', 'version', 'stage', 'who', 'note'], rows, width), ...more].join('\n');
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
            return (0,_core_fold_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .M)(event).note ?? '';
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


/***/ }),

/***/ 14246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Lg: () => (/* binding */ formatActor),
/* harmony export */   TI: () => (/* binding */ formatRun),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   qF: () => (/* binding */ formatEvent),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _core_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61457);

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/;
/** `2026-03-03 14:05:12` of an ISO time in UTC; any other text as it is. */
function formatMoment(at) {
    const match = MOMENT.exec(at);
    return match === null ? at : `${match[1]} ${match[2]}`;
}
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
/** `9.4 KiB`; whole bytes below 1,024. */
function formatBytes(size) {
    let value = size;
    let unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    if (unit === 0)
        return size === 1 ? '1 byte' : `${formatCount(size)} bytes`;
    return `${value.toFixed(1)} ${UNITS[unit]}`;
}
/** `12,345`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 version`, `2 versions`. */
function plural(count, one) {
    return `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;
}
/** `sha256:0123456789ab…`: enough to tell digests apart by eye. */
function shortDigest(digest) {
    return digest.length > 20 ? `${digest.slice(0, 19)}…` : digest;
}
function formatActor(actor) {
    return actor.kind === 'person' ? actor.login : `automation (for ${actor.login})`;
}
/** `run 4711, job promote of .github/workflows/promote.yml`. */
function formatRun(run) {
    const attempt = run.attempt === 1 ? '' : `, attempt ${run.attempt}`;
    return `run ${run.id}${attempt}, job ${run.job} of ${run.workflow}`;
}
const EVENTS = {
    version_claimed: 'version claimed',
    version_published: 'version published',
    version_abandoned: 'version abandoned',
    evaluated: 'evaluated',
    promoted: 'promoted',
    rolled_back: 'rolled back',
    alias_set: 'alias set',
    held: 'held',
    resumed: 'hold lifted',
    reconciled: 'reconciled',
    requested: 'asked for',
    request_closed: 'request closed',
    signed: 'said in a comment',
    restricted: 'restricted',
};
/** What happened, in people's words; the type itself where this program does not know it. */
function formatEvent(type) {
    return EVENTS[type] ?? type;
}
/** The version's tag; null where the names are none that tags can have. */
function tagOf(of) {
    try {
        return (0,_core_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .versionTag */ .Vm)(of);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 73420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ versionLink)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/** Links to what is registered. */


/** A version's number, linked to its release; plain where its names are none that a tag can have. */
function versionLink(links, of) {
    const tag = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(of);
    return tag === null ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(of.version) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: of.version, url: links.release(tag) });
}


/***/ }),

/***/ 55471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ eventFile),
/* harmony export */   z: () => (/* binding */ renderHistory)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26182);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72795);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73420);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99341);
/** What happened to a model: the table of its last events. */






/** The last events, newest first. */
function renderHistory({ state, links }) {
    if (state.recent.length === 0)
        return 'Nothing yet.';
    const shown = state.recent.slice(0, _core_state_js__WEBPACK_IMPORTED_MODULE_3__/* .KEPT_ENTRIES */ .UG);
    const rows = shown.map((entry) => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(entry.at)),
        entry.type === 'rolled_back' ? `**${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatEvent */ .qF)(entry.type)}**` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatEvent */ .qF)(entry.type)),
        entry.version === null
            ? '–'
            : `${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: entry.version })}${otherOf(entry)}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(entry.stage),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatActor */ .Lg)(entry.actor)),
        noteOf(entry),
        linksOf(entry),
        `[${entry.seq}](${eventFile(state.model, entry.seq)})`,
    ]);
    const table = (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['when', 'what', 'version', 'stage', 'who', 'note', 'links', 'event:'], rows);
    if (state.seq <= shown.length)
        return table;
    const all = `The last ${shown.length} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(state.seq)} events; all of them are in [\`events/\`](events) and in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`slipway history ${state.model}`)}.`;
    return `${table}\n\n${all}`;
}
/** How the other version of an entry is concerned. */
const OTHERS = {
    promoted: [', displacing ', ''],
    rolled_back: [' instead of ', ''],
    evaluated: [', compared with ', ''],
    restricted: [', use ', ' instead'],
};
function otherOf(entry) {
    if (entry.other === null)
        return '';
    const [before, after] = OTHERS[entry.type] ?? [', and ', ''];
    return `${before}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(entry.other)}${after}`;
}
function noteOf(entry) {
    if (entry.type === 'alias_set')
        return `alias ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(entry.note)}`;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(entry.note, 240);
}
const LINKS = {
    version_published: 'release',
    evaluated: 'samples',
    requested: 'request',
    signed: 'comment',
};
function linksOf(entry) {
    const link = entry.link === null ? [] : [linkOf(entry.link, LINKS[entry.type] ?? 'change')];
    const run = entry.run_url === null ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: 'run', url: entry.run_url })];
    return [...link, ...run].join(' · ') || '–';
}
function linkOf(link, text) {
    return /^https?:\/\//i.test(link) ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text, url: link }) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderChangeLink */ .FA)(link);
}
/** Path of an event's file as seen from the model's folder. */
function eventFile(model, seq) {
    return (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .eventPath */ .Qv)(model, seq).slice(`models/${model}/`.length);
}


/***/ }),

/***/ 78337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ versionNames),
/* harmony export */   YM: () => (/* binding */ renderRestrictions),
/* harmony export */   a6: () => (/* binding */ restrictedWord),
/* harmony export */   dv: () => (/* binding */ renderRequests)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73420);
/* harmony import */ var _page_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55471);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99341);





/** The open requests, with what was said of each in comments; nothing where nothing is asked for. */
function renderRequests({ state, links }) {
    if (state.requests.length === 0)
        return [];
    const rows = state.requests.map((one) => [
        `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(one.stage)}**`,
        `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: one.version })}**`,
        `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.requester)}, ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: `${one.place.kind === 'issue' ? 'issue' : 'pull request'} ${one.place.number}`, url: one.place.url })}`,
        statusOf(state, one),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(one.digest)),
        saidOf(one),
    ]);
    return [
        '## What is asked for',
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['stage', 'version', 'asked by', 'status', 'to sign', 'said in comments'], rows),
        'Whose word counts is decided with the promotion. Reviews and approvals of environments are read then, where they were given; they are not on this page.',
    ];
}
/** As of the last event: this page is made of nothing but the state. */
function statusOf(state, request) {
    const until = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(request.expires_at));
    return state.at !== null && request.expires_at <= state.at ? `**ran out** at ${until}` : `open until ${until}`;
}
const KEPT_WORDS = 12;
/** What stands of what people said of the present form; what they said of an earlier one is counted. */
function saidOf(request) {
    const present = request.signs.filter((one) => one.digest === request.digest);
    const words = [...waived(present), ...judged(present)];
    const earlier = request.signs.length - present.length;
    const shown = words.slice(0, KEPT_WORDS);
    const left = words.length - shown.length;
    const lines = [
        ...shown,
        ...(left > 0 ? [`and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(left)} more`] : []),
        ...(earlier > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(earlier)} of an earlier form`] : []),
    ];
    return lines.join('<br>') || '–';
}
function waived(signs) {
    const last = new Map(signs.filter((one) => one.says === 'override').map((one) => [JSON.stringify([one.login, one.check]), one]));
    return [...last.values()].map((one) => {
        const until = one.until === null ? '' : ` until ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(one.until))}`;
        return `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.login, 100)} waives ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(one.check ?? '')}**${until}`;
    });
}
/** Each person's latest word: who approves after rejecting takes the rejection back, and who rejects all approvals. */
function judged(signs) {
    const people = new Map();
    for (const { login, says, role } of signs) {
        if (says === 'override')
            continue;
        const key = login.toLowerCase();
        const one = people.get(key) ?? { login, rejects: false, roles: new Set() };
        one.rejects = says === 'reject';
        if (one.rejects)
            one.roles.clear();
        else if (role !== null)
            one.roles.add(role);
        people.set(key, one);
    }
    return [...people.values()].map(({ login, rejects, roles }) => {
        const as = roles.size === 0 ? '' : ` (${[...roles].map((role) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(role, 64)).join(', ')})`;
        return rejects ? `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(login, 100)} rejects**` : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(login, 100)} approves${as}`;
    });
}
/** Restrictions of versions that are live, were, or were spoken of lately; the others are counted. */
function renderRestrictions({ state, links }) {
    if (state.restricted.length === 0)
        return [];
    const names = versionNames(state);
    const known = state.restricted.flatMap((one) => {
        const version = names.get(one.ordinal);
        return version === undefined ? [] : [{ ...one, version }];
    });
    const rows = known.map((one) => {
        const entry = state.recent.find((line) => line.seq === one.seq && line.type === 'restricted');
        return [
            (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: one.version }),
            `**${one.restriction}**`,
            entry === undefined ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(entry.at)),
            entry === undefined || entry.other === null
                ? '–'
                : (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: entry.other }),
            entry === undefined ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(entry.note, 240),
            `[${one.seq}](${(0,_page_history_js__WEBPACK_IMPORTED_MODULE_3__/* .eventFile */ .R)(state.model, one.seq)})`,
        ];
    });
    const left = state.restricted.length - known.length;
    const rest = `${left === state.restricted.length ? '' : 'And '}${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(left, left === state.restricted.length ? 'earlier version' : 'more version')}; see ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`slipway info ${state.model}@VERSION`)}.`;
    return [
        '## Restricted versions',
        ...(rows.length === 0
            ? []
            : [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['version', 'is', 'since', 'use instead', 'as was said', 'event:'], rows)]),
        ...(left === 0 ? [] : [rest]),
    ];
}
/** Numbers of the versions that the state still knows by name. */
function versionNames(state) {
    const names = new Map();
    const tenures = Object.values(state.stages).flatMap(({ live, incoming, history }) => [live, incoming, ...history]);
    const aliases = Object.values(state.aliases).map(({ target }) => target);
    for (const one of [...tenures, ...aliases, ...state.requests, state.latest])
        if (one !== null)
            names.set(one.ordinal, one.version);
    for (const { ordinal, seq } of state.restricted) {
        const version = state.recent.find((entry) => entry.seq === seq && entry.type === 'restricted')?.version;
        if (version !== undefined && version !== null)
            names.set(ordinal, version);
    }
    return names;
}
/** What follows a version's number where it is restricted. */
function restrictedWord(state, ordinal) {
    const restriction = state.restricted.find((one) => one.ordinal === ordinal)?.restriction;
    return restriction === undefined ? '' : ` (**${restriction}**)`;
}


/***/ }),

/***/ 73119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   DW: () => (/* binding */ decisionWord),
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   WS: () => (/* binding */ flattenChecks),
/* harmony export */   Z4: () => (/* binding */ evidencePairs),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS)
/* harmony export */ });
/* unused harmony export DECISION_WORDS */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/** The words and the one symbol for each status and decision; the same in Markdown and in the terminal. */

const STATUS_WORDS = {
    not_applicable: { word: 'not applicable', symbol: '·', tone: 'quiet' },
    pass: { word: 'pass', symbol: '✓', tone: 'good' },
    inconclusive: { word: 'inconclusive', symbol: '?', tone: 'open' },
    fail: { word: 'fail', symbol: '✗', tone: 'bad' },
    error: { word: 'error', symbol: '!', tone: 'bad' },
};
const DECISION_WORDS = {
    done: { word: 'Done', symbol: '✓', tone: 'good' },
    already_done: { word: 'Already done', symbol: '✓', tone: 'good' },
    planned: { word: 'Planned, nothing written', symbol: '·', tone: 'quiet' },
    refused: { word: 'Refused', symbol: '✗', tone: 'bad' },
    inconclusive: { word: 'Inconclusive', symbol: '?', tone: 'open' },
    error: { word: 'Error', symbol: '!', tone: 'bad' },
};
/** Never shows what this program does not know as something good. */
function statusWord(status) {
    return STATUS_WORDS[status] ?? { word: String(status), symbol: '!', tone: 'bad' };
}
function decisionWord(decision) {
    return DECISION_WORDS[decision] ?? { word: String(decision), symbol: '!', tone: 'bad' };
}
/** The verdict's sentence. Where it would only repeat what the refusal found, what the code means is said instead. */
function verdictSentence(result) {
    const repeats = result.summary.trim() === '' || result.summary === result.refusal?.found;
    return repeats ? (_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .ez[result.reason_code] ?? result.summary) : result.summary;
}
/** The tree below its root, parents before children; the root itself when it has none and says something. */
function flattenChecks(root) {
    const walk = (checks, depth) => checks.flatMap((check) => [{ check, depth }, ...walk(check.children ?? [], depth + 1)]);
    return walk(root.children ?? [], 0);
}
/** What was found, as short `name: value` pairs. Values are JSON where they are no plain text. */
function evidencePairs(evidence) {
    return Object.entries(evidence ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)),
    ]);
}


/***/ }),

/***/ 99341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ renderFacts),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   UR: () => (/* binding */ renderRows),
/* harmony export */   hv: () => (/* binding */ renderRowsWithin)
/* harmony export */ });
/** Markdown tables, and tables that stop in time. Cells come escaped. */
const rowText = (cells) => `| ${cells.join(' | ')} |`;
/** Header and delimiter row; `:` at the end of a column's name aligns it to the right. */
function tableHead(columns) {
    const names = columns.map((name) => name.replace(/:$/, ''));
    const rule = columns.map((name) => (name.endsWith(':') ? '---:' : '---'));
    return `${rowText(names)}\n${rowText(rule)}`;
}
function renderRows(columns, rows) {
    return [tableHead(columns), ...rows.map(rowText)].join('\n');
}
/** A table of at most `limit` characters: rows that do not fit are counted and given to `rest`, which says where they are. */
function renderRowsWithin(table, options) {
    const lines = [tableHead(table.columns)];
    let length = lines[0]?.length ?? 0;
    for (const [index, row] of table.rows.entries()) {
        const line = rowText(row);
        if (length + 1 + line.length > options.limit) {
            return `${lines.join('\n')}\n\n${options.rest(table.rows.length - index)}`;
        }
        lines.push(line);
        length += 1 + line.length;
    }
    return lines.join('\n');
}
/** What a thing is, fact by fact, in two columns; the first fact is the table's head. Facts that are null are left out. */
function renderFacts(facts) {
    const rows = facts.flatMap(([name, value]) => (value === null ? [] : [[`**${name}**`, value]]));
    const [first, ...rest] = rows;
    if (first === undefined)
        return '';
    return [rowText(first), '| :--- | :--- |', ...rest.map(rowText)].join('\n');
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
