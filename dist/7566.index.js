export const id = 7566;
export const ids = [7566];
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

/***/ 32632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ valuesWanted),
/* harmony export */   Uh: () => (/* binding */ configurationFaults),
/* harmony export */   _e: () => (/* binding */ LONGEST_CONFIGURATION)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/** The configuration of a version that is served: what somebody wants of it, put together and looked over. */

/** Longest canonical JSON of a configuration, bytes: serving reads it with every file, and the ledger keeps it for ever. */
const LONGEST_CONFIGURATION = 4_096;
const DEEPEST = 16;
/** Names that would not be keys of a plain object, but reach its prototype. */
const REACHING = new Set(['__proto__', 'constructor', 'prototype']);
/** Keys that look as if their text were a secret. `max_tokens` is none; `api_key`, `db.password` and `authToken` are. */
const SECRET = /(?:^|[._-]|[a-z](?=[A-Z]))(?:secret|password|passwd|passphrase|credentials?|api[-_]?key|access[-_]?key|secret[-_]?key|private[-_]?key|(?:auth|access|bearer|refresh|api)[-_]?token|token)$/i;
/** What is wanted, in full: over what it runs with now, and what it was registered with. */
function valuesWanted(wanted, of) {
    switch (wanted.kind) {
        case 'values':
            return wanted.values;
        case 'registered':
            return of.registered;
        case 'set':
            return wanted.changes.reduce((values, [path, value]) => setAt(values, path.split('.'), value), of.now);
    }
}
/** A copy with one value put in. A path that leads through something that is no object replaces it. */
function setAt(values, [key = '', ...rest], value) {
    const inner = Object.hasOwn(values, key) && isObject(values[key]) ? values[key] : {};
    const put = rest.length === 0 ? value : setAt(inner, rest, value);
    return Object.fromEntries([...Object.entries(values).filter(([name]) => name !== key), [key, put]]);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What keeps values from being a configuration, each in a sentence without any value; none for nothing. */
function configurationFaults(values) {
    const faults = faultsIn(values, []);
    if (faults.length > 0)
        return faults;
    const size = new TextEncoder().encode((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(values)).length;
    return size <= LONGEST_CONFIGURATION ? [] : [`it takes ${size} bytes as JSON, and may take ${LONGEST_CONFIGURATION}`];
}
function faultsIn(value, path) {
    const where = path.join('.');
    if (path.length > DEEPEST)
        return [`${path.slice(0, 3).join('.')}… is nested deeper than ${DEEPEST}`];
    if (Array.isArray(value))
        return value.flatMap((one, index) => faultsIn(one, [...path, String(index)]));
    if (isObject(value))
        return Object.entries(value).flatMap(([key, one]) => keyFaults(key, one, path));
    if (typeof value === 'number' && !Number.isFinite(value))
        return [`${where} is no number that JSON has`];
    const isJson = value === null || ['string', 'number', 'boolean'].includes(typeof value);
    return isJson ? [] : [`${where} is nothing that JSON has`];
}
function keyFaults(key, value, path) {
    const own = [...path, key];
    const where = own.map((one) => JSON.stringify(one.slice(0, 60)).slice(1, -1)).join('.');
    if (key === '' || REACHING.has(key))
        return [`${where === '' ? 'an empty name' : where} cannot be the name of a setting`];
    if (typeof value === 'string' && value !== '' && SECRET.test(key))
        return [`${where} looks like a secret, which would stand in the ledger for everybody to read, for ever`];
    return faultsIn(value, own);
}


/***/ }),

/***/ 53233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ startWorkflow)
/* harmony export */ });
/* harmony import */ var _operations_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70384);

/** How long a followed run is waited for, and how often it is asked after; both in milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
const PAUSE = 5000;
async function startWorkflow(invocation, of) {
    const { ports, workflow, inputs } = of;
    const { clock } = ports;
    const run = await ports.workflows.start({ workflow, inputs });
    invocation.print(`Started ${workflow} as you: ${run.url}`);
    const deadline = clock.now() + LONGEST_WAIT;
    for (;;) {
        const state = await ports.workflows.look(run.id);
        if (state.kind === 'ended')
            return { kind: 'result', result: ended({ workflow, url: run.url, conclusion: state.conclusion }) };
        if (clock.now() > deadline || invocation.signal.aborted)
            break;
        await clock.sleep(PAUSE);
    }
    const refusal = {
        code: 'interrupted',
        required: 'an end of the run',
        found: `it still goes on: ${run.url}`,
        next: 'Look at the run; it goes on without this terminal.',
    };
    return { kind: 'result', result: { ...(0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)({ operation: 'follow', refusal }), decision: 'error' } };
}
function ended(of) {
    if (of.conclusion === 'success') {
        const summary = `${of.workflow} succeeded: ${of.url}`;
        const checks = { name: 'run', title: 'Run', status: 'pass', detail: summary };
        return (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({ operation: 'follow', decision: 'done', reason: 'ok', summary, checks, record: { url: of.url } });
    }
    const refusal = {
        code: 'workflow_failed',
        required: 'a run that succeeds',
        found: `${of.workflow} ended with ${of.conclusion}: ${of.url}`,
        next: 'Its summary says what was required, what was found, and the next step.',
    };
    return (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)({ operation: 'follow', refusal });
}


/***/ }),

/***/ 37566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runConfigure: () => (/* binding */ runConfigure),
/* harmony export */   runHeartbeat: () => (/* binding */ runHeartbeat),
/* harmony export */   wantedOf: () => (/* binding */ wantedOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32632);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39464);
/* harmony import */ var _dispatch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53233);
/** Commands around what is served. */





async function runHeartbeat(invocation) {
    const model = invocation.asked.text('model');
    const access = await (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAccess */ .q)(invocation);
    if (access.kind === 'by_workflow')
        return (0,_dispatch_js__WEBPACK_IMPORTED_MODULE_4__/* .startWorkflow */ .i)(invocation, {
            ports: access.ports,
            workflow: 'heartbeat.yml',
            inputs: model === null ? {} : { model },
        });
    const { heartbeat } = await Promise.all(/* import() */[__webpack_require__.e(1013), __webpack_require__.e(6866), __webpack_require__.e(2894), __webpack_require__.e(2494), __webpack_require__.e(5368), __webpack_require__.e(9013), __webpack_require__.e(7412)]).then(__webpack_require__.bind(__webpack_require__, 31969));
    return { kind: 'result', result: await heartbeat(access.context, { model }) };
}
async function runConfigure(invocation) {
    const { asked } = invocation;
    const wanted = wantedOf(asked);
    const request = {
        subject: asked.need('subject'),
        stage: asked.need('stage'),
        wanted,
        reason: asked.need('reason'),
        link: asked.text('link'),
    };
    const access = await (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAccess */ .q)(invocation);
    if (access.kind === 'direct') {
        const { configure } = await Promise.all(/* import() */[__webpack_require__.e(1013), __webpack_require__.e(6866), __webpack_require__.e(2894), __webpack_require__.e(2494), __webpack_require__.e(5368), __webpack_require__.e(3543), __webpack_require__.e(8964), __webpack_require__.e(9013), __webpack_require__.e(1421), __webpack_require__.e(7706)]).then(__webpack_require__.bind(__webpack_require__, 27706));
        return { kind: 'result', result: await configure(access.context, request) };
    }
    const { subject, stage, reason, link } = request;
    return (0,_dispatch_js__WEBPACK_IMPORTED_MODULE_4__/* .startWorkflow */ .i)(invocation, {
        ports: access.ports,
        workflow: 'registry.yml',
        inputs: {
            operation: 'configure',
            subject,
            stage,
            reason,
            ...(link === null ? {} : { link }),
            ...inputsOf(wanted),
        },
    });
}
/** As the workflow's inputs have it; a file is handed on as its text. */
function inputsOf(wanted) {
    switch (wanted.kind) {
        case 'values':
            return { values: JSON.stringify(wanted.values) };
        case 'registered':
            return { reset: 'true' };
        case 'set':
            return { set: wanted.changes.map(([path, value]) => `${path}=${JSON.stringify(value)}`).join('\n') };
    }
}
/** What is wanted: exactly one of the ways to say it. */
function wantedOf(asked) {
    const file = asked.text('file');
    const text = asked.text('values');
    const settings = asked.many('set');
    const given = [file !== null, text !== null, settings.length > 0, asked.flag('reset')];
    if (given.filter(Boolean).length !== 1) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: 'one of `file`, `values`, `set` and `reset`',
            found: given.includes(true) ? 'more than one of them' : 'none of them',
            next: 'Give the whole configuration as a file or JSON, single settings, or `reset` for the registered one.',
        });
    }
    if (asked.flag('reset'))
        return { kind: 'registered' };
    if (settings.length > 0)
        return { kind: 'set', changes: settings.map(readSetting) };
    return { kind: 'values', values: readObject(file === null ? (text ?? '') : readFile(file)) };
}
/** Room for the white space of people around what may be kept. */
const LONGEST_FILE = 16 * _core_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_CONFIGURATION */ ._e;
function readFile(path) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size <= LONGEST_FILE)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        return (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: 'a file that can be read as `file`',
            found: `${path.slice(0, 200)}: ${code}`,
            next: 'Check its path; in a job, check the repository out first.',
        });
    }
    return (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: `a configuration of at most ${_core_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_CONFIGURATION */ ._e} bytes`,
        found: `${path.slice(0, 200)}, which is far larger`,
        next: 'Keep in it only what decides how the version behaves.',
    });
}
/** Never shows the text: it may hold what must not be in a log. */
function readObject(text) {
    let value = null;
    try {
        if (text.length <= LONGEST_FILE)
            value = JSON.parse(text);
    }
    catch {
        // What is no JSON is no object either.
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    return (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'a configuration as a JSON object',
        found: 'a text that is none',
        next: 'Write it as `{"threshold": 0.4}`.',
    });
}
function readSetting(setting) {
    const at = setting.indexOf('=');
    const path = setting.slice(0, Math.max(0, at)).trim();
    if (path !== '' && path.split('.').every((one) => one !== '')) {
        const text = setting.slice(at + 1).trim();
        return [path, readValue(text)];
    }
    return (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'each setting as `key=value`',
        found: at < 0 ? 'one without `=`' : 'one whose key is empty in part',
        next: 'Write it as `threshold=0.4`, or `parameters.temperature=0.2`.',
    });
}
/** JSON where it is some, else the text: `0.4` is a number, `fast` a text, `"0.4"` a text too. */
function readValue(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
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
