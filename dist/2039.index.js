export const id = 2039;
export const ids = [2039];
export const modules = {

/***/ 32039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restrict: () => (/* binding */ restrict)
/* harmony export */ });
/* harmony import */ var _core_fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _core_operation_key_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16985);
/* harmony import */ var _core_people_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4119);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22894);
/* harmony import */ var _policy_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(50931);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67846);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70384);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36806);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56529);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24182);
/* harmony import */ var _write_event_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6349);
/**
 * Deprecate and quarantine: a version is kept from further stages. It stays where it is; what is to become of it there is
 * said beside it.
 */












const VERBS = { deprecated: 'deprecate', quarantined: 'quarantine', none: 'lift the restriction of' };
const OPERATIONS = { deprecated: 'deprecate', quarantined: 'quarantine', none: 'reinstate' };
async function restrict(context, request) {
    const operation = OPERATIONS[request.restriction];
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)(operation, async () => {
        const { model, selector } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .referenceFrom */ .Q)(request.subject);
        if (selector === null) {
            (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
                code: 'input_invalid',
                required: `the version to ${VERBS[request.restriction]}, such as ${model}@1.2.0`,
                found: `the name of a model alone: ${model}`,
                next: `Name the version: \`${model}@VERSION\`.`,
            });
        }
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .requireReason */ .uM)(request.reason, operation);
        const role = (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .startRoleLookup */ .rD)(context);
        const key = (0,_core_operation_key_js__WEBPACK_IMPORTED_MODULE_9__/* .operationKey */ .t)({ source: context.caller.source, operation, model, subject: request.subject, stage: null }, context.ports.sha256);
        return (0,_write_event_js__WEBPACK_IMPORTED_MODULE_8__/* .writeEvent */ .a)(context, {
            operation,
            model,
            key,
            // Who asks again after somebody said otherwise means it anew.
            isSpent: async (event, { state }) => event.type === 'restricted' && !stillSaid(event, state),
            plan: async (gathered) => {
                const found = await lookUp(context, { gathered, text: request.subject });
                const version = found.published ?? found.record;
                const to = await migration(context, { gathered, request, model, version: found.record.version });
                const actor = (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .actorFor */ .ho)(context, gathered);
                const permission = (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_2__/* .permissionFor */ .T)(gathered.effective, { operation: 'deprecate', stage: found.status.stage });
                const facts = await (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .personFacts */ .bM)(context, { actor, permission, role });
                const what = `${VERBS[request.restriction]} versions of ${model}`;
                const { code, ...check } = (0,_core_people_js__WEBPACK_IMPORTED_MODULE_10__/* .checkPermission */ .Yj)({ what, actor, permission, facts });
                const title = `${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .capital */ .Nx)(VERBS[request.restriction])} ${model} ${found.record.version}`;
                const checks = { ...check, name: operation, title, children: [check] };
                if (check.status !== 'pass') {
                    const who = permission.roles.join(' or ') || 'whoever may change the policy (`permissions.deprecate`)';
                    const next = `Ask ${who} to do it.`;
                    const refusal = { code, required: `somebody whom the policy lets ${what}`, found: check.detail, next };
                    return { kind: 'stop', result: (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)({ operation, refusal, checks }) };
                }
                const before = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .provenRestriction */ .RS)(gathered.state, found)?.restriction ?? 'none';
                requireChange(before, { model, version: found.record.version, restriction: request.restriction });
                const until = request.until === null ? null : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .endFrom */ .OB)(request.until, (0,_transact_js__WEBPACK_IMPORTED_MODULE_6__/* .momentOf */ .E)(gathered));
                const subject = 'subject' in version ? version.subject : found.status.subject;
                const { reason, restriction } = request;
                return {
                    kind: 'write',
                    type: 'restricted',
                    payload: {
                        version: found.record.version,
                        ordinal: found.record.ordinal,
                        subject,
                        restriction,
                        until,
                        migrate_to: to,
                        reason,
                    },
                    actor,
                    owes: [],
                    checks,
                    summary: sentence({ model, version: found.record.version, restriction, until, to, reason }),
                };
            },
            record: ({ event }) => recordOf(event),
        });
    });
}
/** Whether what an event said of a version is what the state says of it now. */
function stillSaid({ seq, payload }, state) {
    const known = state.restricted.find((one) => one.ordinal === payload.ordinal);
    return payload.restriction === 'none' ? known === undefined : known?.seq === seq;
}
/** To deprecate is less than to quarantine: that would quietly let a rollback restore it. */
function requireChange(before, of) {
    const { model, version, restriction } = of;
    if (before === 'quarantined' && restriction === 'deprecated') {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'version_quarantined',
            required: 'a version that is not quarantined',
            found: `${version} is quarantined, which keeps it from more`,
            next: `Leave it so, or lift that first with \`slipway reinstate ${model}@${version}\`.`,
        });
    }
    if (before === 'none' && restriction === 'none') {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'not_restricted',
            required: 'a version that is deprecated or quarantined',
            found: `${version} is neither`,
            next: 'Nothing needs to be lifted.',
        });
    }
}
function recordOf(event) {
    if (event.type !== 'restricted')
        throw new TypeError('a restriction is recorded by an event of its own');
    const { restriction, until, migrate_to, reason } = event.payload;
    const base = { model: event.model, ...(0,_core_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(event.payload), restriction, until, reason, seq: event.seq };
    return { ...base, migrate_to: migrate_to?.version ?? null };
}
function sentence(of) {
    const { model, version, restriction, until, to, reason } = of;
    const name = `${model} ${version}`;
    if (restriction === 'none')
        return `${name} may be promoted again: ${reason}`;
    if (restriction === 'quarantined')
        return `${name} is quarantined: it stays where it is and goes no further. ${reason}`;
    const end = until === null ? '' : `, with its end of life on ${until}`;
    const instead = to === null ? '' : ` Use ${to.version} instead.`;
    return `${name} is deprecated${end}: it goes no further.${instead} ${reason}`;
}
async function lookUp(context, of) {
    const { gathered, text } = of;
    const { state, commit, effective } = gathered;
    const reference = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .referenceFrom */ .Q)(text);
    const selector = reference.selector ?? { kind: 'latest' };
    const { version } = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .pointerOf */ .rq)(context, { state, selector, commit, policy: effective });
    const found = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .readVersion */ .$4)(context, { model: state.model, version, commit });
    (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .usable */ .Je)(found, { model: state.model, version, selector });
    return found;
}
async function migration(context, of) {
    const { gathered, request, model, version } = of;
    if (request.migrateTo === null)
        return null;
    const text = request.migrateTo.includes('@') ? request.migrateTo : `${model}@${request.migrateTo}`;
    if ((0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .referenceFrom */ .Q)(text).model !== model) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: `another version of ${model} to use instead`,
            found: text,
            next: 'Name a version of the same model, or say it in the reason.',
        });
    }
    const found = await lookUp(context, { gathered, text });
    if (found.record.version === version) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: 'another version to use instead',
            found: `${version}, which is the one that is restricted`,
            next: 'Name the version that users should move to.',
        });
    }
    return { version: found.record.version, ordinal: found.record.ordinal, subject: found.status.subject };
}


/***/ })

};
