export const id = 447;
export const ids = [447,3847];
export const modules = {

/***/ 41387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planEnd),
/* harmony export */   m: () => (/* binding */ closeRequest)
/* harmony export */ });
/* harmony import */ var _core_approval_places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98534);
/* harmony import */ var _core_fold_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83071);
/* harmony import */ var _core_operation_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16985);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72795);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67846);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70384);
/* harmony import */ var _write_event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6349);
/** A request ends without a promotion: it ran out, its page was closed, or its version may go no further. */








async function closeRequest(context, of) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)('close-request', async () => {
        const { model, stage, status, reason } = of;
        const source = context.caller.source;
        const key = (0,_core_operation_key_js__WEBPACK_IMPORTED_MODULE_4__/* .operationKey */ .t)({ source, operation: 'close-request', model, subject: of.digest, stage }, context.ports.sha256);
        return (0,_write_event_js__WEBPACK_IMPORTED_MODULE_3__/* .writeEvent */ .a)(context, {
            operation: 'close-request',
            model,
            key,
            plan: async (gathered) => {
                const open = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_5__/* .requestOf */ .fo)(gathered.state, stage);
                if (open === null || open.digest !== of.digest) {
                    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
                        code: 'no_such_request',
                        required: `the open request of ${model} for ${stage} with the digest ${of.digest}`,
                        found: open === null ? 'it ended in the meantime' : `${open.digest} is asked for now`,
                        next: 'Nothing needs to be done.',
                    });
                }
                return planEnd(context, {
                    gathered,
                    open,
                    status,
                    reason,
                    checks: { name: 'close_request', title: `End ${open.request}`, status: 'pass', detail: reason },
                    summary: `${model} ${open.version} is no longer asked for in ${stage} (${status}): ${reason}`,
                });
            },
            record: ({ event }) => {
                if (event.type !== 'request_closed')
                    throw new TypeError('the end of a request is an event of its own');
                const { version, request } = event.payload;
                return {
                    model,
                    stage,
                    version,
                    request,
                    status: event.payload.status,
                    reason: event.payload.reason,
                    seq: event.seq,
                };
            },
        });
    });
}
/** The event that ends an open request, whoever ends it; its page is owed. */
function planEnd(context, of) {
    const { gathered, open, status, reason, checks, summary } = of;
    const { request, stage, digest, seq: asked } = open;
    return {
        kind: 'write',
        type: 'request_closed',
        payload: { ...(0,_core_fold_js__WEBPACK_IMPORTED_MODULE_6__/* .pointer */ .Wn)(open), request, stage, digest, asked, status, reason },
        actor: (0,_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFor */ .ho)(context, gathered),
        owes: [(0,_core_approval_places_js__WEBPACK_IMPORTED_MODULE_7__/* .owedPage */ .dy)(gathered.state.model, open)],
        checks,
        summary,
    };
}


/***/ }),

/***/ 53847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ renewRequest),
  requestApproval: () => (/* binding */ requestApproval)
});

// EXTERNAL MODULE: ./build/core/approval/basis.js
var approval_basis = __webpack_require__(48302);
// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/core/people.js
var people = __webpack_require__(4119);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/operations/approval-view.js + 1 modules
var approval_view = __webpack_require__(88040);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/evaluation-standing.js + 2 modules
var evaluation_standing = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/operations/inputs.js
var inputs = __webpack_require__(36806);
// EXTERNAL MODULE: ./build/operations/moves.js
var moves = __webpack_require__(51421);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(76980);
// EXTERNAL MODULE: ./build/core/names.js
var core_names = __webpack_require__(5562);
;// CONCATENATED MODULE: ./build/operations/request-document.js



/** Characters of a text that explains something: longer than a reason, as it is read, not repeated. */
const TEXT_LIMIT = 4000;
/** Entries of each list. */
const ENTRY_LIMIT = 40;
function checkDocument(document) {
    const texts = [
        ['rationale', document.rationale, TEXT_LIMIT],
        ['link', document.link, inputs/* LINK_LIMIT */.vL],
        ['risks', document.risks, TEXT_LIMIT],
        ['rollout', document.rollout, TEXT_LIMIT],
        ['kill-switch', document.kill_switch, TEXT_LIMIT],
        ...Object.entries(document.documents).map(([name, text]) => [`documents.${name}`, text, inputs/* LINK_LIMIT */.vL]),
        ...Object.entries(document.checklist).map(([name, text]) => [`checklist.${name}`, text, inputs/* REASON_LIMIT */.V2]),
    ];
    const problems = [
        ...texts.flatMap(([where, text, limit]) => problemsOf({ where, text, limit })),
        ...namesOf('documents', document.documents),
        ...namesOf('checklist', document.checklist),
    ];
    const [first] = problems;
    if (first === undefined)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: 'texts of a request without control characters and not too long, under names of lowercase letters, digits and dashes',
        found: problems.map((one) => `${one.where}: ${one.message}`).join('; '),
        next: 'Say it shorter, or give a link to the rest.',
        problems,
    });
}
function problemsOf(of) {
    const { where, text, limit } = of;
    if (text === null)
        return [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text))
        return [{ where, message: 'a control character' }];
    if (text.length > limit)
        return [{ where, message: `${text.length} characters, at most ${limit} are taken` }];
    return text.trim() === '' ? [{ where, message: 'an empty text' }] : [];
}
function namesOf(where, entries) {
    const names = Object.keys(entries);
    if (names.length > ENTRY_LIMIT)
        return [{ where, message: `${names.length} entries, at most ${ENTRY_LIMIT} are taken` }];
    return names
        .filter((name) => !(0,core_names/* isName */.Eo)(name))
        .map((name) => ({ where, message: `${JSON.stringify(name.slice(0, 60))} is no name` }));
}

// EXTERNAL MODULE: ./build/core/approval/places.js
var places = __webpack_require__(98534);
// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/core/eligibility/request-text.js
/**
 * The request document as the file `.slipway/requests/<model>/<stage>.yml`: the one change of the request's pull request.
 * What the ledger says counts; this file is what reviewers see in the diff.
 */

const REQUEST_DOCUMENT_SCHEMA = 'slipway.request-document/1';
const HEAD = [
    ' Written by Slipway. What the ledger says of this request counts; edits to this file are lost.',
    ' This pull request is closed with the outcome, and never merged.',
].join('\n');
/** Characters that could not be seen in a diff, or would not be read back as they are. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufeff]|\p{Cf}/gu;
/** The same facts give the same text: keys in a fixed order, names sorted, each text quoted or a literal block. */
function requestDocumentText(of) {
    const { model, stage, version, digest, requester, document } = of;
    const written = new dist/* Document */.yo({
        schema: REQUEST_DOCUMENT_SCHEMA,
        model,
        stage,
        version: version.version,
        ordinal: version.ordinal,
        subject: version.subject,
        approval_digest: digest,
        requester,
        rationale: document.rationale,
        link: document.link,
        risks: document.risks,
        rollout: document.rollout,
        kill_switch: document.kill_switch,
        documents: sorted(document.documents),
        checklist: sorted(document.checklist),
    });
    written.commentBefore = HEAD;
    (0,dist/* visit */.YR)(written, { Scalar: (key, node) => quote(node, key === 'key' ? 'key' : 'value') });
    if ((0,dist/* isMap */.jh)(written.contents)) {
        for (const { key } of written.contents.items)
            if ((0,dist/* isScalar */.jn)(key))
                key.type = dist/* Scalar */.X5.PLAIN;
    }
    const text = written.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
    // Only within double quotes can any of these be: a text that has one is never a block.
    return text.replace(UNSEEN, (char) => escapeUnicode(char.codePointAt(0) ?? 0));
}
function quote(node, place) {
    if (typeof node.value !== 'string')
        return;
    // Half a character cannot be written as UTF-8.
    const text = node.value.replace(/\p{Surrogate}/gu, '\u{fffd}');
    node.value = text;
    const block = place === 'value' && text.includes('\n') && isPlainBlock(text);
    node.type = block ? dist/* Scalar */.X5.BLOCK_LITERAL : dist/* Scalar */.X5.QUOTE_DOUBLE;
}
/** Whether every line of a text can stand as it is: no control or unseen character, nothing a block would change. */
function isPlainBlock(text) {
    return !/\p{Cc}/u.test(text.replaceAll('\n', '')) && text.search(UNSEEN) < 0 && !/^[ \t]|[ \t]$/m.test(text);
}
function escapeUnicode(code) {
    const hex = code.toString(16);
    return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
function sorted(of) {
    return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/operations/request-page.js + 6 modules
var request_page = __webpack_require__(9718);
// EXTERNAL MODULE: ./build/operations/sign-offs.js + 7 modules
var sign_offs = __webpack_require__(14491);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/request-plan.js
/** What is written where somebody asks: a new request, the open one in a new form, or nothing where nothing has changed. */














async function planRequest(context, of) {
    const { gathered, staged, to, actor, basis, checks, document, requester } = of;
    const { state, effective } = gathered;
    const { model } = state;
    const digest = (0,approval_basis/* approvalDigest */.Y)(basis, context.ports.sha256);
    const open = (0,core_state/* requestOf */.fo)(state, to.name);
    const same = open !== null && open.ordinal === staged.record.ordinal ? open : null;
    const now = (0,transact/* momentOf */.E)(gathered);
    const because = same === null ? [] : await reasonsToAskAgain(context, { same, digest, asking: of });
    if (same !== null && because.length === 0)
        return renewPage(context, { open: same, of });
    const request = same?.request ?? `request-${state.seq + 1}`;
    const place = await openPlace(context, { ...of, digest, request, known: same?.place ?? null });
    const replaces = open === null
        ? null
        : {
            request: open.request,
            version: open.version,
            digest: open.digest,
            asked: open.seq,
            because: same === null ? [`${staged.record.version} is asked for instead of ${open.version}`] : because,
        };
    const owes = [
        (0,places/* owedPage */.dy)(model, { stage: to.name, request, place }),
        ...(open !== null && same === null ? [(0,places/* owedPage */.dy)(model, open)] : []),
    ];
    const version = staged.record.version;
    const again = same === null ? '' : ' again';
    return {
        kind: 'write',
        type: 'requested',
        payload: {
            ...(0,fold/* pointer */.Wn)(staged.published),
            request,
            stage: to.name,
            digest,
            basis,
            requester: requester.login,
            requester_account: requester.account,
            place,
            document,
            expires_at: (0,time/* isoSeconds */.n)(Date.parse(now) + effective.signOffs.requestValidForMs),
            replaces,
        },
        actor,
        owes,
        checks,
        summary: `${model} ${version} is asked for in ${to.name}${again} (${place.url}), approval digest ${digest}.`,
    };
}
/** Why what is asked for is not what the open request asked for; empty where it is. */
async function reasonsToAskAgain(context, of) {
    const { same, digest, asking } = of;
    const { gathered, basis, document } = asking;
    const changed = same.digest === digest ? [] : (0,approval_basis/* whatChanged */.fl)(same.basis, basis);
    const expired = same.expires_at > (0,transact/* momentOf */.E)(gathered) ? [] : [`it was open until ${same.expires_at}`];
    if (changed.length > 0 || expired.length > 0)
        return [...changed, ...expired];
    const before = await (0,sign_offs/* documentOf */.lM)(context, { gathered, request: same });
    const said = (0,canonical/* canonicalJson */.dj)(before) === (0,canonical/* canonicalJson */.dj)(document) ? [] : ['what the requester says has changed'];
    return [...said, ...(await wrongWithPlace(context, same.place))];
}
/** A page that was closed, or a branch that others have put something on, is of no use to anybody: it is made anew. */
async function wrongWithPlace(context, place) {
    if (place.kind === 'issue') {
        const open = await context.ports.requests.isOpen(place);
        return open.kind === 'known' && !open.value ? ['its issue was closed'] : [];
    }
    const pull = await context.ports.reviews.pull(place.number);
    if (pull.kind === 'unverifiable' || pull.value === null)
        return [];
    if (pull.value.state !== 'open')
        return ['its pull request was closed'];
    return pull.value.head === place.head ? [] : ['its branch was changed'];
}
/** Nothing that is signed has changed: the page is brought up to date, and nothing is written. */
async function renewPage(context, { open, of }) {
    const { gathered, checks } = of;
    const { model } = gathered.state;
    const marker = (0,places/* requestMarker */.c5)({ model, stage: open.stage, request: open.request });
    const effect = { effect: 'request', id: marker };
    const page = context.mode === 'dry_run' ? { state: 'planned' } : await (0,request_page/* performPage */.zt)(context, { model, request: open });
    const summary = `${model} ${open.version} is asked for in ${open.stage} already (${open.place.url}), approval digest ${open.digest}.`;
    const result = (0,operations_context/* finished */.xl)({
        operation: 'request-approval',
        decision: 'already_done',
        reason: 'already_committed',
        summary,
        checks,
        record: recordOf({ model, pointer: open, of: { ...open, replaces: null } }),
        effects: [{ ...effect, ...page }],
    });
    return { kind: 'stop', result };
}
async function openPlace(context, of) {
    const { gathered, staged, to, digest, request, document, requester } = of;
    const { model } = gathered.state;
    const { version } = staged.record;
    if (context.mode === 'dry_run')
        return of.known ?? { kind: 'issue', number: 1, url: 'not opened: a dry run' };
    // By a run whose event nobody would accept, nothing is opened.
    (0,authority/* checkRun */.Q5)(context, gathered);
    const marker = (0,places/* requestMarker */.c5)({ model, stage: to.name, request });
    const page = (0,request_page/* preparingPage */.zz)({ model, version, stage: to.name, marker });
    const text = requestDocumentText({
        model,
        version: (0,fold/* pointer */.Wn)(staged.published),
        stage: to.name,
        digest,
        requester: requester.login,
        document,
    });
    const outcome = await context.ports.requests.open({
        branch: (0,places/* requestBranch */.Wf)({ model, stage: to.name, version }),
        file: { path: (0,places/* requestDocumentPath */.IP)({ model, stage: to.name }), text },
        ...page,
        marker: `<!-- ${marker} -->`,
        known: of.known,
    });
    if (outcome.kind !== 'not_permitted')
        return outcome.place;
    (0,reasons/* refuse */.TR)({
        code: 'token_forbidden',
        required: 'a token that may open a pull request or an issue',
        found: outcome.reason,
        next: `Add to the job:\n${outcome.yaml}`,
    });
}
/** What the event of a request comes to, for whoever asked. */
function requestRecord({ event }) {
    if (event.type !== 'requested')
        throw new TypeError('a request is recorded by an event of its own');
    return recordOf({ model: event.model, pointer: event.payload, of: { ...event.payload, seq: event.seq } });
}
function recordOf(from) {
    const { model, of } = from;
    const { version, subject } = from.pointer;
    return {
        model,
        version,
        subject: (0,core_names/* formatSubject */.QK)({ model, version, subject }),
        stage: of.stage,
        request: of.request,
        approval_digest: of.digest,
        basis: of.basis,
        requester: of.requester,
        place: of.place.kind,
        number: of.place.number,
        url: of.place.url,
        expires_at: of.expires_at,
        replaces: of.replaces,
        seq: of.seq,
    };
}

// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
// EXTERNAL MODULE: ./build/operations/write-event.js
var write_event = __webpack_require__(6349);
;// CONCATENATED MODULE: ./build/operations/request.js
/**
 * Ask that a version be let into a stage. The request is an event; the pull request (or issue) where people see and sign it
 * is opened before, because the event names it, and its page is made from the ledger after.
 *
 * Asking again renews it in place: where nothing that is signed has changed, only the page; where something has, a new
 * digest, and what was signed before no longer counts.
 */



















async function requestApproval(context, request) {
    return (0,operations_context/* settle */.G9)('request-approval', async () => {
        const { model, selector: given } = (0,versions/* referenceFrom */.Q)(request.subject);
        const selector = given ?? { kind: 'latest' };
        (0,inputs/* checkStageName */.Af)(request.stage);
        checkDocument(request.document);
        const role = (0,authority/* startRoleLookup */.rD)(context);
        const { sha256 } = context.ports;
        const answers = (0,approval_basis/* answersDigest */.SK)(request.document, sha256);
        const asked = `${request.subject} ${answers ?? ''}`;
        const key = (0,operation_key/* operationKey */.t)({ source: context.caller.source, operation: 'request', model, subject: asked, stage: request.stage }, sha256);
        return (0,write_event/* writeEvent */.a)(context, {
            operation: 'request-approval',
            model,
            key,
            // What was asked for by this very job stands while it is the open request; else asking again means asking anew.
            isSpent: async (event, { state }) => event.type === 'requested' && (0,core_state/* requestOf */.fo)(state, request.stage)?.seq !== event.seq,
            plan: async (gathered) => {
                const { state, effective, commit } = gathered;
                const to = (0,moves/* stageFor */.UF)(effective, request.stage);
                const { version } = await (0,versions/* pointerOf */.rq)(context, { state, selector, commit, policy: effective });
                const found = await (0,versions/* readVersion */.$4)(context, { model, version, commit });
                const staged = (0,versions/* usable */.Je)(found, { model, version, selector });
                const actor = (0,authority/* actorFor */.ho)(context, gathered);
                const permission = (0,policy_effective/* permissionFor */.T)(effective, { operation: 'request', stage: to.name });
                const [facts, evaluation] = await Promise.all([
                    (0,authority/* personFacts */.bM)(context, { actor, permission, role }),
                    (0,evaluation_standing/* evaluationStanding */.Jt)(context, { gathered, staged, to, now: (0,transact/* momentOf */.E)(gathered) }),
                    (0,provenance/* requireProvenVersion */.gF)(context, { gathered, staged }),
                ]);
                const what = `ask for ${to.name}`;
                const { code, ...may } = (0,people/* checkPermission */.Yj)({ what, actor, permission, facts });
                const title = `Ask for ${model} ${version} in ${to.name}`;
                const checks = { ...may, name: 'request', title, children: [may] };
                if (may.status !== 'pass') {
                    const who = permission.roles.join(' or ') || 'whoever may change the policy (`permissions.request`)';
                    const next = `Ask ${who} to do it.`;
                    const refusal = { code, required: `somebody whom the policy lets ${what}`, found: may.detail, next };
                    return { kind: 'stop', result: (0,operations_context/* refused */.J5)({ operation: 'request-approval', refusal, checks }) };
                }
                requireEnterable(found, { staged, to, gathered });
                const expectedLive = (0,core_state/* stageOf */.gV)(state, to.name).live?.subject ?? null;
                const basis = (0,approval_view/* basisOf */.g)(context, { gathered, staged, to, evaluation, expectedLive, answers });
                const { document } = request;
                return planRequest(context, {
                    gathered,
                    staged,
                    to,
                    actor,
                    basis,
                    checks,
                    document,
                    requester: context.caller,
                });
            },
            record: requestRecord,
        });
    });
}
/**
 * Asks again for what is asked for already, in the name of who asked: because what would be signed is not what was asked for
 * any more.
 */
async function renewRequest(context, of) {
    return (0,operations_context/* settle */.G9)('request-approval', async () => {
        const { model, stage } = of;
        const key = (0,operation_key/* operationKey */.t)({ source: context.caller.source, operation: 'renew', model, subject: of.digest, stage }, context.ports.sha256);
        return (0,write_event/* writeEvent */.a)(context, {
            operation: 'request-approval',
            model,
            key,
            plan: async (gathered) => {
                const { state, effective, commit } = gathered;
                const to = (0,moves/* stageFor */.UF)(effective, stage);
                const open = (0,core_state/* requestOf */.fo)(state, stage);
                const found = open === null ? null : await (0,versions/* readVersion */.$4)(context, { model, version: open.version, commit });
                if (open === null || found === null || found.published === null)
                    return endedMeanwhile(of);
                const staged = { record: found.record, published: found.published };
                const [document, evaluation] = await Promise.all([
                    (0,sign_offs/* documentOf */.lM)(context, { gathered, request: open }),
                    (0,evaluation_standing/* evaluationStanding */.Jt)(context, { gathered, staged, to, now: (0,transact/* momentOf */.E)(gathered) }),
                    (0,provenance/* requireProvenVersion */.gF)(context, { gathered, staged }),
                ]);
                const expectedLive = (0,core_state/* stageOf */.gV)(state, to.name).live?.subject ?? null;
                const { answers } = open.basis;
                const basis = (0,approval_view/* basisOf */.g)(context, { gathered, staged, to, evaluation, expectedLive, answers });
                const title = `Ask for ${model} ${open.version} in ${stage} again`;
                const detail = `What ${open.requester} asked for has changed.`;
                const checks = { name: 'request', title, status: 'pass', detail };
                const actor = (0,authority/* actorFor */.ho)(context, gathered);
                const requester = { login: open.requester, account: open.requester_account };
                return planRequest(context, { gathered, staged, to, actor, basis, checks, document, requester });
            },
            record: requestRecord,
        });
    });
}
function endedMeanwhile(of) {
    (0,reasons/* refuse */.TR)({
        code: 'no_such_request',
        required: `an open request of ${of.model} for ${of.stage}`,
        found: 'it ended in the meantime',
        next: 'Nothing needs to be done.',
    });
}
/** What can never be let in is not worth anybody's review. */
function requireEnterable(found, of) {
    const { staged, to, gathered } = of;
    const { version, model } = staged.record;
    const kept = (0,versions/* provenRestriction */.RS)(gathered.state, found);
    if (kept !== null && kept.restriction !== 'none') {
        (0,reasons/* refuse */.TR)({
            code: kept.restriction === 'deprecated' ? 'version_deprecated' : 'version_quarantined',
            required: 'a version that may still be promoted',
            found: `${version} is ${kept.restriction} since ${kept.since}: ${kept.reason}`,
            next: kept.migrate_to === null ? 'Ask for another version.' : `Ask for ${kept.migrate_to.version} instead.`,
        });
    }
    if ((0,core_state/* stageOf */.gV)(gathered.state, to.name).live?.ordinal !== staged.record.ordinal)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'already_live',
        required: `a version that is not in ${to.name} yet`,
        found: `${model} ${version} is live there`,
        next: 'Nothing needs to be asked for.',
    });
}


/***/ }),

/***/ 20447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _core_approval_places_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98534);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73491);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/* harmony import */ var _core_result_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84429);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(72795);
/* harmony import */ var _close_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41387);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70384);
/* harmony import */ var _find_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83876);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1412);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53847);
/* harmony import */ var _request_page_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9718);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56529);
/**
 * Looks after open requests, whatever woke it: a review, a schedule, an evaluation. Nothing that wakes it is believed; what
 * was said is read from where it was said. What has run out ends, what has changed is asked for again, pages are brought up
 * to date, and what the policy lets go ahead by itself is named for the jobs that do it.
 */













async function sweep(context, of) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)('sweep', async () => {
        const named = (await (0,_find_request_js__WEBPACK_IMPORTED_MODULE_5__/* .openRequests */ .js)(context.ports)).filter((one) => of.model === null || one.model === of.model);
        // The catalogue can be edited by hand: it only tells where to look.
        const open = [...new Map(named.map((one) => [`${one.model} ${one.stage}`, one])).values()];
        const swept = [];
        for (const found of open)
            swept.push(await sweepSafely(context, found));
        const ready = oneForEachGate(swept.flatMap((one) => (one.ready === null ? [] : [one.ready])), context.caller.run?.id ?? 0);
        const record = {
            requests: swept.map((one) => one.request),
            ready,
            matrix: JSON.stringify(ready),
            count: ready.length,
        };
        const checks = (0,_core_result_js__WEBPACK_IMPORTED_MODULE_10__/* .group */ .Os)({
            name: 'sweep',
            title: 'Open requests',
            detail: open.length === 0 ? 'Nothing is asked for.' : `${open.length} looked at.`,
        }, swept.map(({ request, status }) => ({
            name: 'request',
            title: `${request.model} ${request.version} in ${request.stage}`,
            status,
            detail: request.detail,
        })));
        const failed = swept.some((one) => one.status === 'error');
        const effects = swept.flatMap((one) => one.effects);
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .finished */ .xl)({
            operation: 'sweep',
            decision: failed ? 'error' : context.mode === 'dry_run' ? 'planned' : 'done',
            reason: failed ? 'sweep_incomplete' : context.mode === 'dry_run' ? 'dry_run' : 'ok',
            summary: summaryOf(record),
            checks: { ...checks, status: failed ? 'error' : 'pass' },
            record,
            effects,
            warnings: effects.flatMap((effect) => effect.state === 'owed' ? [`${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'}`] : []),
        });
    });
}
/**
 * Whoever lets a run into an environment lets all of its jobs in, so a run names one promotion for each environment. Which
 * one differs from run to run: one that waits at its gate keeps no other from having its turn.
 */
function oneForEachGate(all, run) {
    return all.filter((one) => {
        if (one.environment === '')
            return true;
        const same = all.filter((other) => other.environment.toLowerCase() === one.environment.toLowerCase());
        return same[run % same.length] === one;
    });
}
function summaryOf({ requests, ready }) {
    if (requests.length === 0)
        return 'Nothing is asked for.';
    const counts = new Map();
    for (const { became } of requests)
        counts.set(became, (counts.get(became) ?? 0) + 1);
    const words = [...counts].map(([became, count]) => `${count} ${became}`).join(', ');
    const ahead = ready.length === 0
        ? ''
        : ` Goes ahead by itself: ${ready.map((one) => `${one.subject.split('@sha256:')[0]} to ${one.stage}`).join(', ')}.`;
    return `${requests.length} open request${requests.length === 1 ? '' : 's'}: ${words}.${ahead}`;
}
/** What is wrong with one request keeps nobody from the others. */
async function sweepSafely(context, found) {
    try {
        return await sweepOne(context, found);
    }
    catch (error) {
        if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ))
            throw error;
        const { code, found: why, next } = error.refusal;
        return unknown(found, { status: 'error', detail: `${why} (${code}). ${next}` });
    }
}
async function sweepOne(context, found) {
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_6__/* .gatherModel */ .rw)(context.ports, { model: found.model });
    const { state, effective } = gathered;
    const request = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_11__/* .requestOf */ .fo)(state, found.stage);
    if (request === null)
        return unknown(found, { status: 'pass', detail: 'Nothing is asked for there.' });
    const { model } = found;
    const about = { model, request };
    const end = (status, reason) => ended(context, { ...about, status, reason });
    if (request.expires_at <= (0,_transact_js__WEBPACK_IMPORTED_MODULE_9__/* .momentOf */ .E)(gathered))
        return end('expired', `it was open until ${request.expires_at}`);
    const to = effective.stages[request.stage];
    if (to === undefined)
        return end('withdrawn', `the lifecycle has no stage ${request.stage} any more`);
    if ((0,_core_state_js__WEBPACK_IMPORTED_MODULE_11__/* .stageOf */ .gV)(state, to.name).live?.ordinal === request.ordinal)
        return end('withdrawn', 'it is live there already');
    const seen = await (0,_request_page_js__WEBPACK_IMPORTED_MODULE_8__/* .look */ .Op)(context, { gathered, request });
    if (seen === null)
        return said(about, { became: 'unknown', status: 'error', detail: 'The version cannot be read.' });
    const { approval } = seen.standing;
    if (approval.closed === 'closed')
        return end('withdrawn', 'its page was closed');
    const open = (0,_request_page_js__WEBPACK_IMPORTED_MODULE_8__/* .openChecks */ ._g)(seen.checks);
    const restriction = open.find((check) => check.name === 'restriction');
    if (restriction !== undefined)
        return end('rejected', restriction.detail);
    if (approval.digest !== request.digest)
        return renewed(context, { ...about, changed: approval.changed });
    const effects = await pageOf(context, { gathered, request, seen });
    return { ...standing(about, { open, to, environment: (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentToName */ .eW)(to, seen.standing.environment) }), effects };
}
async function pageOf(context, of) {
    const { gathered, request } = of;
    if (context.mode === 'dry_run')
        return [];
    const marker = (0,_core_approval_places_js__WEBPACK_IMPORTED_MODULE_12__/* .requestMarker */ .c5)({ model: gathered.state.model, stage: request.stage, request: request.request });
    const report = { effect: 'request', id: marker };
    try {
        return [{ ...report, ...(await (0,_request_page_js__WEBPACK_IMPORTED_MODULE_8__/* .writePage */ .xv)(context, { ...of, ask: 'leave' })) }];
    }
    catch (error) {
        // A page is display: that it could not be written keeps nothing from going ahead.
        if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ))
            throw error;
        return [{ ...report, state: 'owed', reason: `${error.refusal.found} (${error.refusal.code})` }];
    }
}
function standing(about, of) {
    const { model, request } = about;
    const { to, environment } = of;
    // Who promotes is asked of who does it; a policy that lets no workflow do it has no stage that goes ahead by itself.
    const open = of.open.filter((check) => check.name !== 'permission');
    const waiting = (detail) => said(about, { became: 'waiting', status: 'pass', detail });
    if (open.length > 0)
        return waiting(`Open: ${open.map((check) => check.title).join(', ')}.`);
    if (to.when !== 'approved')
        return waiting('All is there; somebody who may promotes it.');
    const ready = {
        model,
        subject: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSubject */ .QK)({ model, version: request.version, subject: request.subject }),
        stage: to.name,
        environment,
        approval_digest: request.digest,
    };
    const detail = 'All is there; it goes ahead by itself.';
    return { ...said(about, { became: 'ready', status: 'pass', detail }), ready };
}
function said(of, what) {
    const { version, stage, request, place } = of.request;
    const { became, status, detail } = what;
    return {
        request: { model: of.model, version, stage, request, became, detail, url: place.url },
        status,
        ready: null,
        effects: [],
    };
}
/** Of what only the catalogue names: it ended a moment ago, or the catalogue was edited; or nothing can be told. */
function unknown(found, of) {
    const { model, version, stage } = found;
    const { status, detail } = of;
    const request = { model, version, stage, request: '', became: 'unknown', detail, url: '' };
    return { request, status, ready: null, effects: [] };
}
async function ended(context, of) {
    const { model, request, status, reason } = of;
    const result = await (0,_close_request_js__WEBPACK_IMPORTED_MODULE_3__/* .closeRequest */ .m)(context, { model, stage: request.stage, digest: request.digest, status, reason });
    return outcome(of, { became: status, result });
}
async function renewed(context, of) {
    const { model, request, changed } = of;
    const result = await (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .renewRequest */ .$)(context, { model, stage: request.stage, digest: request.digest });
    const swept = outcome(of, { became: 'renewed', result });
    return { ...swept, request: { ...swept.request, detail: `${swept.request.detail} Because ${changed.join('; ')}.` } };
}
function outcome(of, what) {
    const { became, result } = what;
    const good = result.decision === 'done' || result.decision === 'already_done' || result.decision === 'planned';
    const status = good ? 'pass' : 'error';
    const swept = said(of, { became: good ? became : 'unknown', status, detail: result.summary });
    return { ...swept, effects: result.effects };
}


/***/ })

};
