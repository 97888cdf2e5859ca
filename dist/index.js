import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   gp: () => (/* binding */ createActionsIo)
/* harmony export */ });
/* unused harmony exports SUMMARY_LIMIT, OUTPUT_LIMIT, outputLines, cutAtLine, annotationLine */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2745);
/**
 * What a job step reads and writes: inputs, outputs, the job summary, annotations, masks. Own and small, because
 * `@actions/core` costs 45 ms and a megabyte at every start for an HTTP client that is not needed here.
 */



/** The runner drops a whole step summary that is larger than this. */
const SUMMARY_LIMIT = 1024 * 1024;
/** A job's outputs together may hold one megabyte, counted as UTF-16; one output is refused well before that. */
const OUTPUT_LIMIT = 400_000;
function createActionsIo({ env, write }) {
    return {
        readInput: (name) => readInput(env, name),
        setOutput: (name, value) => setOutput(env['GITHUB_OUTPUT'], name, value),
        appendSummary: (markdown) => appendSummary(env['GITHUB_STEP_SUMMARY'], markdown),
        annotate: (kind, message, place) => write(`${annotationLine(kind, message, place)}\n`),
        addMask: (secret) => {
            // Each line of a secret is a secret; the runner masks line by line.
            for (const line of secret.split(/\r?\n/))
                if (line.trim() !== '')
                    write(`::add-mask::${escapeData(line)}\n`);
        },
    };
}
/** See {@link ActionsIo.readInput}. */
function readInput(env, name) {
    const plain = `INPUT_${name.replace(/ /g, '_').toUpperCase()}`;
    const value = env[plain.replace(/-/g, '_')] || env[plain];
    const trimmed = value?.trim() ?? '';
    return trimmed === '' ? null : trimmed;
}
function setOutput(file, name, value) {
    if (file === undefined || file === '')
        return;
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) || value.length > OUTPUT_LIMIT) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'internal_error',
            required: `an output named by letters, digits, - and _, of at most ${OUTPUT_LIMIT} characters`,
            found: `${JSON.stringify(name.slice(0, 80))} with ${value.length} characters`,
            next: 'Report this as a defect of Slipway.',
        });
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, outputLines(name, value));
}
/** An output in the runner's file format. The delimiter is random, so that no value can end it early. */
function outputLines(name, value, random = () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex')) {
    const delimiter = `slipway_${random()}`;
    if (value.includes(delimiter))
        return outputLines(name, value, random);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function appendSummary(file, markdown) {
    if (file === undefined || file === '')
        return;
    const used = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = cutAtLine(markdown.endsWith('\n') ? markdown : `${markdown}\n`, SUMMARY_LIMIT - used);
    if (text !== '')
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, text);
}
const CUT_NOTE = '\n\n_The rest was left out: a job summary holds at most 1 MiB._\n';
/** At most `limit` bytes of UTF-8, cut after a whole line, with a note that something is missing. */
function cutAtLine(text, limit) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length <= limit)
        return text;
    const room = limit - Buffer.byteLength(CUT_NOTE);
    if (room <= 0)
        return '';
    // A newline is one byte that occurs in no longer UTF-8 sequence, so cutting behind one never splits a character.
    const end = bytes.lastIndexOf(0x0a, room - 1);
    return end < 0 ? CUT_NOTE.trimStart() : bytes.subarray(0, end + 1).toString('utf8') + CUT_NOTE.slice(1);
}
/** A workflow command. Everything that could end the command or start another one is escaped. */
function annotationLine(kind, message, place = {}) {
    const properties = [
        ['file', place.file],
        ['line', place.line],
        ['col', place.column],
        ['title', place.title],
    ];
    const given = properties
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${kind}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}


/***/ }),

/***/ 8092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   QK: () => (/* binding */ formatSubject)
/* harmony export */ });
/**
 * The names a registry is made of, and the one grammar by which people refer to a version.
 *
 * A reference is `model`, `model@version`, `model@v7` (ordinal), `model@sha256:…` (subject digest), `model@stage`,
 * `model@alias`, `model@latest`, or a version and digest together, `model@1.2.0@sha256:…`: the form actions hand to
 * each other, because it can be found in one look and still proves what was meant.
 */
const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** A model, stage, alias or role name: `[a-z0-9]([a-z0-9-]*[a-z0-9])?`, 2 to 64 characters. */
function isName(value) {
    return value.length >= 2 && value.length <= 64 && NAME.test(value);
}
/** A full digest, `sha256:` and 64 lowercase hex digits. */
function isDigest(value) {
    return typeof value === 'string' && DIGEST.test(value);
}
const ORDINAL = /^v([1-9][0-9]{0,8})$/;
/** Versions as Slipway writes them: SemVer without the leading `v` (a `sequence` version is an ordinal). */
const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
/**
 * Reads a reference. Returns null when the text is none, so that the caller can say what was expected.
 * `v1.2.0` is accepted for `1.2.0`, because tags are written that way.
 */
function parseReference(text) {
    const [model, selector, digest, ...rest] = text.trim().split('@');
    if (model === undefined || !isName(model) || rest.length > 0)
        return null;
    if (selector === undefined)
        return { model, selector: null };
    const parsed = parseSelector(selector);
    if (parsed === null)
        return null;
    if (digest === undefined)
        return { model, selector: parsed };
    if (!isDigest(digest))
        return null;
    if (parsed.kind === 'version')
        return { model, selector: { ...parsed, subject: digest } };
    return null;
}
function parseSelector(text) {
    if (isDigest(text))
        return { kind: 'subject', subject: text };
    if (text === 'latest')
        return { kind: 'latest' };
    const ordinal = ORDINAL.exec(text);
    if (ordinal !== null)
        return { kind: 'ordinal', ordinal: Number(ordinal[1]) };
    const version = text.replace(/^v(?=\d)/, '');
    if (VERSION.test(version))
        return { kind: 'version', version };
    return isName(text) ? { kind: 'name', name: text } : null;
}
/** The reference that actions hand on: found by version, proven by digest. */
function formatSubject(of) {
    return `${of.model}@${of.version}@${of.subject}`;
}


/***/ }),

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ SlipwayError),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   ez: () => (/* binding */ REASONS)
/* harmony export */ });
/**
 * Every reason an operation can give, in one closed list. `docs/reference/results.md` is generated from it.
 * A code is stable: programs branch on it.
 */
const REASONS = {
    // outcomes
    ok: 'Done as asked.',
    already_registered: 'The same content is registered already; it is the same version.',
    already_committed: 'This very operation was carried out before; its outcome is returned.',
    already_live: 'The version is live in this stage already.',
    dry_run: 'Nothing was written: a dry run prints the decision and the planned effects.',
    // input
    input_missing: 'A required input was not given.',
    input_invalid: 'An input does not have the form it must have.',
    unknown_operation: 'There is no such operation.',
    unknown_model: 'The policy knows no such model.',
    unknown_version: 'The model has no such version.',
    unknown_stage: 'The policy knows no such stage.',
    unknown_alias: 'The model has no such alias.',
    unknown_name: 'The name is no version, stage or alias of this model.',
    nothing_live: 'Nothing is live where the reference points.',
    not_published: 'The version was claimed but never published; only published versions resolve or move.',
    subject_mismatch: 'The version exists, but its subject digest is another one.',
    // policy
    policy_missing: 'The default branch has no policy.',
    policy_invalid: 'The policy has problems.',
    policy_exists: 'There is a policy already.',
    // ledger
    ledger_missing: 'The ledger branch is missing, or is not the one the policy pins.',
    ledger_exists: 'The ledger branch exists already.',
    ledger_corrupt: 'A file of the ledger cannot be read as what it should be.',
    ledger_contended: 'The ledger kept moving for longer than this operation may try.',
    origin_unproven: 'What wrote the event is not proven to be a workflow the policy lists.',
    // registration
    artifacts_invalid: 'The model folder does not hold what the policy asks for.',
    manifest_invalid: 'The model manifest has problems.',
    version_taken: 'The version number is taken by other content.',
    version_invalid: 'The version does not fit the versioning scheme.',
    version_not_higher: 'The version is not higher than the one before it.',
    bump_too_small: 'The version bump is smaller than what changed demands.',
    bytes_missing: 'The claim needs bytes that are no longer there.',
    bytes_differ: 'Bytes differ from what was recorded.',
    source_unknown: 'The source commit cannot be found in the repository.',
    // moves
    permission_denied: 'The policy does not grant this to who asked.',
    permission_unverifiable: 'Whether who asked may do this could not be checked.',
    transition_not_allowed: 'The lifecycle has no way from where the version is to this stage.',
    live_version_moved: 'Another version went live in the meantime.',
    expected_live_mismatch: 'What is live is not what was expected.',
    held: 'A hold is in force.',
    frozen: 'The stage is frozen by the policy on this day.',
    reason_missing: 'A reason is required.',
    change_link_missing: 'The policy demands a change link.',
    sign_offs_missing: 'The stage asks for sign-offs that are not there.',
    evaluation_missing: 'The stage asks for an evaluation that is not there.',
    soak_missing: 'The stage asks for time in another stage first.',
    documents_missing: 'The stage asks for documents that the version does not have.',
    checklist_missing: 'The stage asks for checklist answers that are not there.',
    rollout_unsupported: 'The stage asks for a rollout that this version of Slipway cannot carry out.',
    environment_unsupported: 'The stage asks for an environment gate that this version of Slipway cannot check.',
    no_good_version: 'The stage has no earlier version to go back to.',
    no_such_hold: 'No hold that could be lifted was found.',
    integrity_failed: 'Record, release or bytes do not match what the ledger says.',
    release_missing: 'The release of the version is not there.',
    // verify, reconcile, doctor
    verification_failed: 'Something was tampered with, cut off or is missing.',
    effects_owed: 'Effects of committed events are still owed.',
    setup_incomplete: 'Something this policy needs is not set up.',
    // platform
    token_missing: 'No token was given.',
    token_refused: 'The token was refused.',
    token_forbidden: 'The token lacks a permission.',
    platform_not_found: 'The platform does not know this, or does not let this token see it.',
    rate_limited: 'The platform asks to wait longer than this operation may.',
    platform_unavailable: 'The platform did not answer usefully.',
    platform_refused: 'The platform refused the request.',
    proxy_unsupported: 'A proxy is configured that this Node would ignore.',
    node_unsupported: 'This Node is too old.',
    workflow_failed: 'The workflow run that was started did not succeed.',
    interrupted: 'The operation was interrupted.',
    internal_error: 'A defect in Slipway.',
};
/** A refusal on its way to the one place that turns it into a result. `cause` is kept, secrets are not put into it. */
class SlipwayError extends Error {
    refusal;
    constructor(refusal, options) {
        super(`${refusal.code}: required ${refusal.required}; found ${refusal.found}; next: ${refusal.next}`, options);
        this.name = 'SlipwayError';
        this.refusal = refusal;
    }
}
function refuse(refusal) {
    throw new SlipwayError(refusal);
}


/***/ }),

/***/ 7275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   e9: () => (/* binding */ failures),
/* harmony export */   w: () => (/* binding */ RESULT_SCHEMA)
/* harmony export */ });
/* unused harmony exports STATUSES, DECISIONS, worst */
/** Ordered from harmless to worst; a group is as bad as its worst child. */
const STATUSES = ['not_applicable', 'pass', 'inconclusive', 'fail', 'error'];
/** Closed list; `docs/reference/results.md` says what each means. */
const DECISIONS = (/* unused pure expression or super */ null && (['done', 'already_done', 'planned', 'refused', 'inconclusive', 'error']));
const RESULT_SCHEMA = 'slipway.result/1';
/** The worst of some statuses; `not_applicable` for none. */
function worst(statuses) {
    let index = 0;
    for (const status of statuses)
        index = Math.max(index, STATUSES.indexOf(status));
    return STATUSES[index] ?? 'error';
}
/** A group whose status is its worst child's. */
function group(of, children) {
    const status = worst(children.map((child) => child.status));
    const failed = children.filter((child) => child.status !== 'pass' && child.status !== 'not_applicable');
    const detail = of.detail ??
        (failed.length === 0 ? 'Every check passed.' : `Not passed: ${failed.map((child) => child.title).join(', ')}.`);
    return { name: of.name, title: of.title, status, detail, children };
}
/** The checks of a tree that did not pass, leaves only, in order. */
function failures(check) {
    if (check.children !== undefined && check.children.length > 0)
        return check.children.flatMap(failures);
    return check.status === 'pass' || check.status === 'not_applicable' ? [] : [check];
}


/***/ }),

/***/ 4415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vm: () => (/* binding */ versionTag),
/* harmony export */   j0: () => (/* binding */ stageTag),
/* harmony export */   qY: () => (/* binding */ parseOwnTag),
/* harmony export */   tm: () => (/* binding */ cancelTag)
/* harmony export */ });
/* unused harmony exports isGtoName, isGtoFullName, isGtoVersion, parseTag, formatTag */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8092);
/* harmony import */ var _versioning_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7946);
/**
 * Tag names, both directions. The grammar is GTO's, so that GTO's tools read this registry and we read theirs:
 *
 *     register    NAME@vSEMVER[#N]        deregister  NAME@vSEMVER![#N]
 *     assign      NAME#STAGE[#N]          unassign    NAME#STAGE![#N]
 *     deprecate   NAME@deprecated[#N]     create      NAME@created[#N]
 *
 * `N` is a counter over all tags of the artifact. A full name may carry a folder, written `folder:name` by people and
 * `folder=name` in tags. Our own model and stage names are a subset: lower case, no `/`, `_` or folder.
 */


const NAME = '[a-zA-Z0-9](?:[a-zA-Z0-9\\-/_]*[a-zA-Z0-9])?';
const FOLDER = '[a-zA-Z0-9\\-_./]+';
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)';
const SEMVER = '(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)' +
    `(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?`;
const NAME_ONLY = new RegExp(`^${NAME}$`);
const FULL_NAME = new RegExp(`^(?:${FOLDER}:)?${NAME}$`);
const VERSION_ONLY = new RegExp(`^v${SEMVER}$`);
const TAG = new RegExp(`^(?<artifact>(?:${FOLDER}=)?${NAME})` +
    `(?:(?:#(?<stage>${NAME})|@(?<version>v${SEMVER}))(?<cancel>!?)|@(?<word>deprecated|created))` +
    '(?:#(?<counter>[0-9]+))?$');
/** A plain GTO name: an artifact without folder, or a stage. */
function isGtoName(text) {
    return NAME_ONLY.test(text);
}
/** A GTO artifact name, with or without folder: `model`, `some/folder:some/model`. */
function isGtoFullName(text) {
    return FULL_NAME.test(text);
}
/** A GTO version: SemVer with its leading `v`. */
function isGtoVersion(text) {
    return VERSION_ONLY.test(text);
}
/** Reads a tag name (a leading `refs/tags/` is dropped). Null when GTO would not know it either. */
function parseTag(text) {
    const groups = TAG.exec(text.replace(/^refs\/tags\//, ''))?.groups;
    if (groups === undefined)
        return null;
    const counter = groups['counter'] === undefined ? null : Number(groups['counter']);
    if (counter !== null && !Number.isSafeInteger(counter))
        return null;
    const base = { name: (groups['artifact'] ?? '').replace('=', ':'), counter };
    const cancelled = groups['cancel'] === '!';
    const { stage, version } = groups;
    if (stage !== undefined)
        return { ...base, action: cancelled ? 'unassign' : 'assign', stage };
    if (version !== undefined)
        return { ...base, action: cancelled ? 'deregister' : 'register', version };
    return { ...base, action: groups['word'] === 'created' ? 'create' : 'deprecate' };
}
/** Writes a tag name. Throws a TypeError when a part breaks the grammar, so that no unreadable tag is ever made. */
function formatTag(tag) {
    const text = `${tag.name.replace(':', '=')}${middle(tag)}${tag.counter === null ? '' : `#${tag.counter}`}`;
    const back = parseTag(text);
    if (back === null || back.name !== tag.name || back.counter !== tag.counter || middle(back) !== middle(tag)) {
        throw new TypeError(`"${text}" is no tag name in this grammar.`);
    }
    return text;
}
function middle(tag) {
    if (tag.action === 'register')
        return `@${tag.version}`;
    if (tag.action === 'deregister')
        return `@${tag.version}!`;
    if (tag.action === 'assign')
        return `#${tag.stage}`;
    if (tag.action === 'unassign')
        return `#${tag.stage}!`;
    return tag.action === 'create' ? '@created' : '@deprecated';
}
/** Tag of a version: `flight-delay@v3.1.0`. */
function versionTag(of) {
    return own(of.model, { action: 'register', name: of.model, version: `v${of.version}`, counter: null });
}
/** Tag of a promotion or of the version a rollback restores: `flight-delay#production#4`. */
function stageTag(of) {
    return own(of.model, { action: 'assign', name: of.model, stage: of.stage, counter: of.n });
}
/** Tag that cancels a displaced version's place in a stage: `flight-delay#production!#4`. */
function cancelTag(of) {
    return own(of.model, { action: 'unassign', name: of.model, stage: of.stage, counter: of.n });
}
function own(model, tag) {
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(model))
        throw new TypeError(`"${model}" is no model name.`);
    if ('stage' in tag && !(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(tag.stage))
        throw new TypeError(`"${tag.stage}" is no stage name.`);
    return formatTag(tag);
}
/** Reads a tag of the forms that Slipway itself writes; null for everything else, also for what only GTO would write. */
function parseOwnTag(text) {
    const tag = parseTag(text);
    if (tag === null || !(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(tag.name))
        return null;
    if (tag.action === 'register') {
        const version = tag.version.slice(1);
        return tag.counter === null && (0,_versioning_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version) !== null
            ? { kind: 'version', model: tag.name, version }
            : null;
    }
    if (tag.action !== 'assign' && tag.action !== 'unassign')
        return null;
    if (tag.counter === null || !(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(tag.stage))
        return null;
    return { kind: 'stage', model: tag.name, stage: tag.stage, n: tag.counter, cancels: tag.action === 'unassign' };
}


/***/ }),

/***/ 7946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ largerBump),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   ou: () => (/* binding */ BUMPS),
/* harmony export */   vI: () => (/* binding */ decideVersion)
/* harmony export */ });
/* unused harmony exports SCHEMES, VERSION_LIMIT, compareVersions, covers, nextVersion, stepBetween, displayVersion, readExplicitVersion */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6353);
/**
 * Version numbers: which texts are versions, which one comes next, and whether one that was asked for may be taken.
 *
 * Schemes (`versioning.scheme`):
 * - `semver`        `3.1.0`; pre-releases (`3.1.0-rc.1`) when asked for explicitly.
 * - `semver-build`  `3.1.0-42`: the number after the dash is the version's ordinal.
 * - `sequence`      `v7`: the ordinal alone. It is kept as `7.0.0`, so that tags stay SemVer, and shown as `v7`.
 *
 * Build metadata (`+…`) is refused in all of them: versions that differ only there have no order.
 */


const SCHEMES = (/* unused pure expression or super */ null && (['semver', 'semver-build', 'sequence']));
/** Ordered: a later one is larger. */
const BUMPS = ['patch', 'minor', 'major'];
/** Longest version text; it becomes part of a tag, a folder and an asset's address. */
const VERSION_LIMIT = 64;
/** Reads a version as Slipway writes them: strict SemVer, no leading `v`, no build metadata. Null when it is none. */
function parseVersion(text) {
    if (text.length > VERSION_LIMIT)
        return null;
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(text);
    // npm's parser forgives a leading "v", "=" and blanks; comparing the text takes that back.
    if (parsed === null || parsed.build.length > 0 || parsed.version !== text)
        return null;
    return { major: parsed.major, minor: parsed.minor, patch: parsed.patch, prerelease: parsed.prerelease };
}
/** SemVer precedence: -1, 0 or 1. Throws a TypeError when either text is no version. */
function compareVersions(left, right) {
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(left, right);
}
/** Whether `bump` is at least as large as `needed`. */
function covers(bump, needed) {
    return rank(bump) >= rank(needed);
}
/** The larger of two bumps; null is smaller than any. */
function largerBump(left, right) {
    return rank(left) >= rank(right) ? left : right;
}
function rank(bump) {
    return bump === null ? -1 : BUMPS.indexOf(bump);
}
/**
 * The version after `previous`. Always higher than it within one scheme.
 *
 * The first version is `1.0.0` (`1.0.0-1` with builds): `0.x` would say that anything may change at any time, and then
 * neither "incompatible means major" nor a refusal of too small a bump would mean anything. A pre-release is finished
 * by any bump its own number announces already (`2.0.0-rc.1` and patch give `2.0.0`), as SemVer has it. A sequence has
 * no room for bumps: its next version is the ordinal.
 */
function nextVersion(of) {
    if (of.scheme === 'sequence')
        return `${of.ordinal}.0.0`;
    const suffix = of.scheme === 'semver-build' ? `-${of.ordinal}` : '';
    if (of.previous === null)
        return `1.0.0${suffix}`;
    const from = parseVersion(of.previous);
    if (from === null)
        throw new TypeError(`The previous version "${of.previous}" is not SemVer.`);
    const finishes = of.scheme === 'semver' && from.prerelease.length > 0 && covers(announcedStep(from), of.bump);
    return `${finishes ? triple(from) : raise(from, of.bump)}${suffix}`;
}
function triple(of) {
    return `${of.major}.${of.minor}.${of.patch}`;
}
function raise(from, bump) {
    if (bump === 'major')
        return `${from.major + 1}.0.0`;
    if (bump === 'minor')
        return `${from.major}.${from.minor + 1}.0`;
    return `${from.major}.${from.minor}.${from.patch + 1}`;
}
/** What a pre-release promises to become: `2.0.0-rc.1` a major, `2.1.0-rc.1` a minor, `2.1.1-rc.1` a patch version. */
function announcedStep(version) {
    if (version.patch > 0)
        return 'patch';
    return version.minor > 0 ? 'minor' : 'major';
}
/**
 * How large the step between two versions is. Within one triple, a pre-release's successor counts as the step that
 * the triple announces; in `semver-build` the triple itself must move, so staying on it is no step (null).
 */
function stepBetween(of) {
    const from = parseVersion(of.previous);
    const to = parseVersion(of.next);
    if (from === null || to === null)
        throw new TypeError(`"${of.previous}" and "${of.next}" must both be versions.`);
    if (to.major !== from.major)
        return 'major';
    if (to.minor !== from.minor)
        return 'minor';
    if (to.patch !== from.patch)
        return 'patch';
    return of.scheme === 'semver-build' ? null : announcedStep(to);
}
/** How people see a version: `v7` in a sequence, else the version itself. */
function displayVersion(of) {
    if (of.scheme !== 'sequence')
        return of.version;
    const parsed = parseVersion(of.version);
    return parsed === null || parsed.minor + parsed.patch + parsed.prerelease.length > 0
        ? of.version
        : `v${parsed.major}`;
}
/**
 * A version as a person asked for it, in the scheme's full form. A leading `v` is forgiven. With builds, `3.1.0` is
 * completed by the ordinal; a sequence takes `v7`, `7` or `7.0.0`, and only if 7 is the ordinal that is next.
 */
function readExplicitVersion(of) {
    const text = of.text.trim().replace(/^v(?=\d)/, '');
    const parsed = parseVersion(of.scheme === 'sequence' && /^\d+$/.test(text) ? `${text}.0.0` : text);
    if (of.scheme === 'sequence') {
        const next = `${of.ordinal}.0.0`;
        const fits = parsed !== null && parsed.prerelease.length === 0 && triple(parsed) === next;
        return fits
            ? { kind: 'ok', version: next }
            : { kind: 'invalid', required: `v${of.ordinal}, the next number of this sequence` };
    }
    if (of.scheme === 'semver') {
        if (parsed !== null)
            return { kind: 'ok', version: text };
        return {
            kind: 'invalid',
            required: `a version such as 1.2.3 or 1.2.3-rc.1, at most ${VERSION_LIMIT} characters, without build metadata`,
        };
    }
    const required = `a version such as 1.2.3, which becomes 1.2.3-${of.ordinal}`;
    if (parsed === null)
        return { kind: 'invalid', required };
    if (parsed.prerelease.length === 0)
        return { kind: 'ok', version: `${text}-${of.ordinal}` };
    const isOrdinal = parsed.prerelease.length === 1 && parsed.prerelease[0] === of.ordinal;
    return isOrdinal ? { kind: 'ok', version: text } : { kind: 'invalid', required };
}
/**
 * Decides the version of a registration. Refuses with `version_invalid`, `version_not_higher`, `version_taken` or
 * `bump_too_small`; a larger step than the changes demand is always allowed.
 */
function decideVersion(request) {
    if (request.latest !== null && request.given !== null && !covers(request.given, request.inferred)) {
        return tooSmall(request, `a ${request.given} bump`);
    }
    return request.explicit === null ? chooseNext(request) : checkExplicit(request, request.explicit);
}
function chooseNext(request) {
    const { scheme, ordinal } = request;
    const bump = largerBump(request.given, request.inferred) ?? 'patch';
    let version = nextVersion({ scheme, previous: request.latest, bump, ordinal });
    // A number someone claimed is passed over: two registrations at once must not wait for one another.
    while (request.taken.has(version) && scheme !== 'sequence') {
        version = nextVersion({ scheme, previous: version, bump, ordinal });
    }
    return checkOrder(request, version);
}
function checkExplicit(request, text) {
    const read = readExplicitVersion({ scheme: request.scheme, text, ordinal: request.ordinal });
    if (read.kind === 'invalid') {
        return refused({
            code: 'version_invalid',
            required: read.required,
            found: `"${shorten(text)}"`,
            next: 'Correct the version, or leave it out and let the bump be inferred.',
        });
    }
    const ordered = checkOrder(request, read.version);
    if (ordered.kind === 'refused' || request.latest === null)
        return ordered;
    const step = stepBetween({ scheme: request.scheme, previous: request.latest, next: read.version });
    if (covers(step, request.inferred))
        return ordered;
    const found = step === null ? 'no step of the version number at all' : `a ${step} step`;
    return tooSmall(request, `${read.version} after ${request.latest}, ${found}`);
}
function checkOrder(request, version) {
    const suggestion = () => {
        const { scheme, ordinal, latest } = request;
        return nextVersion({ scheme, previous: latest, bump: request.inferred ?? 'patch', ordinal });
    };
    if (request.taken.has(version)) {
        return refused({
            code: 'version_taken',
            required: 'a version number that was never claimed',
            found: `${version}, which another registration claimed`,
            next: 'Leave the version out, or choose a higher one; numbers are never reused.',
        });
    }
    if (request.latest !== null && compareVersions(version, request.latest) <= 0) {
        return refused({
            code: 'version_not_higher',
            required: `a version higher than ${request.latest}, the latest published one`,
            found: version,
            next: request.scheme === 'sequence'
                ? `The scheme "sequence" counts ordinals and stands at ${request.ordinal}; keep the scheme that ${request.latest} was made with.`
                : `Leave the version out, or ask for one above ${request.latest}, such as ${suggestion()}.`,
        });
    }
    return { kind: 'ok', version };
}
function tooSmall(request, found) {
    const needed = request.inferred ?? 'patch';
    const because = request.reasons.filter((reason) => reason.bump === needed).map((reason) => reason.because);
    return refused({
        code: 'bump_too_small',
        required: `at least a ${needed} bump${because.length === 0 ? '' : `, because ${because.join('; ')}`}`,
        found,
        next: `Ask for ${needed === 'major' ? 'a major bump' : `${needed} or more`}, or leave version and bump out.`,
        problems: request.reasons.map((reason) => ({ where: reason.bump, message: reason.because })),
    });
}
function shorten(text) {
    return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
function refused(refusal) {
    return { kind: 'refused', refusal };
}


/***/ }),

/***/ 1851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
const DRY_RUN = { 'dry-run': 'print the decision and the planned effects, write nothing' };
const REPEAT = { 'operation-id=ID': 'name this asking, so that repeating it does nothing twice (direct writes only)' };
const COMMANDS = [
    {
        name: 'register',
        group: 'move',
        summary: 'register a folder as a version of a model',
        positionals: ['model', 'path'],
        flags: { 'version=VERSION': 'version to register (default: inferred)', 'bump=BUMP': 'major, minor or patch (default: inferred)', 'source=COMMIT': 'commit it was built from (default: the run\'s, or HEAD)', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(433)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5433))).runRegister,
    },
    {
        name: 'promote',
        group: 'move',
        summary: 'move a version to a stage',
        positionals: ['subject', 'to'],
        flags: { 'reason=TEXT': 'why', 'link=LINK': 'link of the change', 'expected-live=VERSION': 'what must be live now: a version, a digest or none', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(433)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5433))).runPromote,
    },
    {
        name: 'rollback',
        group: 'move',
        summary: 'put the last good version of a stage back',
        positionals: ['model', 'stage'],
        flags: { 'to=VERSION': 'version to go back to (default: the last good one)', 'reason=TEXT': 'what is wrong', 'link=LINK': 'link of the incident', 'incident=NUMBER': 'issue to annotate instead of opening one', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(433)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5433))).runRollback,
    },
    {
        name: 'hold',
        group: 'move',
        summary: 'let nothing move forward until the hold is lifted or runs out',
        positionals: ['model'],
        flags: { 'stage=STAGES': 'stages to hold, separated by commas (default: all)', 'reason=TEXT': 'why', 'until=TIME': 'when it runs out', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(433)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5433))).runHold,
    },
    {
        name: 'resume',
        group: 'move',
        summary: 'lift a hold, or all of a model',
        positionals: ['model', 'hold'],
        flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(433)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5433))).runResume,
    },
    {
        name: 'resolve',
        group: 'read',
        summary: 'turn model@alias, @stage, @version or @latest into a record and verified bytes',
        positionals: ['reference'],
        flags: { 'at=TIME': 'a date or time: what it pointed at then', 'path=FOLDER': 'download and verify the artifacts there', 'roles=ROLES': 'only these roles, separated by commas' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(101)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8101))).runResolve,
    },
    { name: 'list', group: 'read', summary: 'list the models', positionals: [], flags: {}, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(101)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8101))).runList },
    { name: 'info', group: 'read', summary: 'show a model or a version', positionals: ['reference'], flags: {}, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(101)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8101))).runInfo },
    {
        name: 'history',
        group: 'read',
        summary: 'show the events of a model, newest first',
        positionals: ['model'],
        flags: { 'limit=N': 'how many (default 50)', 'before=SEQ': 'events before this one' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(699), __nccwpck_require__.e(101)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8101))).runHistory,
    },
    {
        name: 'verify',
        group: 'care',
        summary: 'walk chain, origins, releases and bytes, and name what was tampered with',
        positionals: ['model'],
        flags: { 'after=TAG': 'go on with the releases after this tag', 'releases=N': 'at most so many releases (default 200)', bytes: 'download every asset and hash it' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(555)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7555))).runVerify,
    },
    {
        name: 'reconcile',
        group: 'care',
        summary: 'complete what committed events still owe',
        positionals: ['model'],
        flags: { 'abandon-after=HOURS': 'give up claims older than this (default 24)', ...DRY_RUN },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(555)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7555))).runReconcile,
    },
    { name: 'doctor', group: 'care', summary: 'say what is missing for this policy with this token', positionals: [], flags: {}, load: async () => (await __nccwpck_require__.e(/* import() */ 487).then(__nccwpck_require__.bind(__nccwpck_require__, 7487))).runDoctor },
    { name: 'validate', group: 'set-up', summary: 'print every problem of a policy', positionals: ['file'], flags: {}, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(407)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5407))).runValidate },
    {
        name: 'explain',
        group: 'set-up',
        summary: 'print the policy that applies to a model, and what decides a move',
        positionals: ['model', 'stage'],
        flags: { 'file=FILE': 'policy file (default .github/slipway.yml)' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(432), __nccwpck_require__.e(407)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5407))).runExplain,
    },
    {
        name: 'init',
        group: 'set-up',
        summary: 'write a starter policy and workflows, make the ledger, print the rulesets',
        positionals: ['folder'],
        flags: { 'model=NAME': 'first model to list' },
        load: async () => (await __nccwpck_require__.e(/* import() */ 487).then(__nccwpck_require__.bind(__nccwpck_require__, 7487))).runInit,
    },
    {
        name: 'sandbox',
        group: 'set-up',
        summary: 'serve a local GitHub until stopped',
        positionals: [],
        flags: { 'port=N': 'port on 127.0.0.1 (default: any)', 'dir=FOLDER': 'where its state is kept', 'seed=FILE': 'what to fill it with' },
        load: async () => (await __nccwpck_require__.e(/* import() */ 797).then(__nccwpck_require__.bind(__nccwpck_require__, 3797))).runSandbox,
    },
    {
        name: 'demo',
        group: 'set-up',
        summary: 'run the whole story on a local GitHub: register, promote, roll back, resolve, verify',
        positionals: [],
        flags: { serve: 'keep the local GitHub up afterwards', 'dir=FOLDER': 'where to keep its state' },
        load: async () => (await __nccwpck_require__.e(/* import() */ 797).then(__nccwpck_require__.bind(__nccwpck_require__, 3797))).runDemo,
    },
];


/***/ }),

/***/ 4626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ programHelp),
/* harmony export */   b: () => (/* binding */ commandHelp)
/* harmony export */ });
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5614);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1851);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2959);
/** Help texts, made from the table of commands. */



const GROUPS = [
    ['move', 'Move versions'],
    ['read', 'Read the registry'],
    ['care', 'Take care of it'],
    ['set-up', 'Set up and rehearse'],
];
function programHelp() {
    const parts = ['slipway <command> [arguments]', '', 'A model registry that needs nothing to run but GitHub. New here? `slipway demo`.'];
    for (const [group, title] of GROUPS) {
        parts.push('', `${title}:`);
        for (const command of _commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .L.filter((one) => one.group === group))
            parts.push(`  ${command.name.padEnd(10)} ${command.summary}`);
    }
    parts.push('', '`slipway help <command>` shows its flags. The repository is GITHUB_REPOSITORY (OWNER/NAME), the token GITHUB_TOKEN.');
    return parts.join('\n');
}
function commandHelp(command) {
    const takes = command.positionals.map((name) => ` <${name}>`).join('');
    const rows = Object.entries({ ...command.flags, ..._options_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMON_FLAGS */ .g }).map(([flag, help]) => [`--${flag.replace('=', ' ')}`, help]);
    return [`slipway ${command.name}${takes} [flags]`, '', command.summary, '', (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['flag', 'what it does'], rows, { width: 100 })].join('\n');
}


/***/ }),

/***/ 1852:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_actions_io_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7497);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2745);
/* harmony import */ var _operations_context_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4454);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6767);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1851);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4626);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2959);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6766);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4405);
/** The program: reads what was asked, runs one command, prints its result, and is the only place that fails a job. */









const [name = 'help', ...argv] = process.argv.slice(2);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => stop.abort(signal));
// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.exitCode = await main();
async function main() {
    if (name === '--version' || name === 'version')
        return print(_version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x);
    const command = _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.find((one) => one.name === name);
    if (name === 'help' || name === '--help' || name === '-h') {
        const about = _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.find((one) => one.name === argv[0]);
        return print(about === undefined ? (0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .programHelp */ .a)() : (0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .commandHelp */ .b)(about));
    }
    if (command !== undefined && (argv.includes('--help') || argv.includes('-h')))
        return print((0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .commandHelp */ .b)(command));
    const json = jsonTarget(argv);
    const outcome = await attempt(() => run(command));
    if (outcome.kind === 'printed')
        return outcome.exit;
    const allow = (0,_adapters_actions_io_js__WEBPACK_IMPORTED_MODULE_0__/* .readInput */ .R5)(process.env, 'allow-refusal') === 'true';
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .deliver */ .c)({ outcome, operation: name, json, env: process.env });
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCode */ .I)(outcome.result, { allowRefusal: allow ? 'yes' : 'no' });
}
async function run(command) {
    if (command === undefined)
        return unknownCommand();
    const asked = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readAsked */ .v)(command, { argv, readInput: (input) => (0,_adapters_actions_io_js__WEBPACK_IMPORTED_MODULE_0__/* .readInput */ .R5)(process.env, input) });
    const toStdout = jsonTarget(argv) !== '-';
    const write = (text) => void (toStdout ? process.stdout : process.stderr).write(`${text}\n`);
    const execute = await command.load();
    return execute({ asked, env: process.env, print: write, signal: stop.signal });
}
/** Turns whatever is thrown into a result: a refusal as it is, anything else as the defect it is. */
async function attempt(act) {
    try {
        return await act();
    }
    catch (error) {
        if (error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
            return { kind: 'result', result: asResult(error) };
        const found = error instanceof Error ? (error.stack ?? error.message) : String(error);
        const refusal = { code: 'internal_error', required: 'no defect', found, next: 'Please report this, with the command.' };
        return { kind: 'result', result: { ...(0,_operations_context_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)({ operation: name, refusal }), decision: 'error' } };
    }
}
function asResult(error) {
    const result = (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)({ operation: name, refusal: error.refusal });
    return error.refusal.code.startsWith('token_') ? { ...result, decision: 'error' } : result;
}
function unknownCommand() {
    const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .nearestOf */ .q)(name, _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.map((one) => one.name));
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'unknown_operation',
        required: 'a command of Slipway',
        found: JSON.stringify(name.slice(0, 60)),
        next: nearest === null ? 'See `slipway help`.' : `Did you mean \`slipway ${nearest}\`?`,
    });
}
function jsonTarget(args) {
    const index = args.findIndex((arg) => arg === '--json' || arg.startsWith('--json='));
    const arg = args[index];
    if (arg === undefined)
        return null;
    return arg.startsWith('--json=') ? arg.slice('--json='.length) : (args[index + 1] ?? null);
}
function print(text) {
    process.stdout.write(`${text}\n`);
    return 0;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ COMMON_FLAGS),
/* harmony export */   v: () => (/* binding */ readAsked)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2745);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6767);
/** Reading what was asked: flags on a command line, or the inputs of an action. One way in, whichever it was. */



/** Flags that every command has. */
const COMMON_FLAGS = {
    'json=FILE': 'write the whole result as JSON to FILE (`-`: to standard output, and nothing else)',
    help: 'show this help',
};
/** Parses the arguments of one command. `readInput` answers for what the command line does not say. */
function readAsked(spec, of) {
    const { values, positionals } = parse(spec, of.argv);
    const text = (name) => {
        const index = spec.positionals.indexOf(name);
        const given = index >= 0 ? positionals[index] : undefined;
        const value = given ?? values[name];
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
        return of.readInput(name);
    };
    const need = (name) => {
        const value = text(name);
        if (value !== null)
            return value;
        const how = spec.positionals.includes(name) ? `slipway ${spec.name} <${name}>` : `slipway ${spec.name} --${name} …`;
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({ code: 'input_missing', required: `\`${name}\``, found: 'nothing', next: `Give it as \`${how}\`, or as the action's input \`${name}\`.` });
    };
    return {
        text,
        need,
        flag: (name) => values[name] === true || readFlag(name, of.readInput(name)),
        number: (name) => readNumber(name, text(name)),
        list: (name) => text(name)?.split(',').map((one) => one.trim()).filter((one) => one !== '') ?? null,
    };
}
function parse(spec, argv) {
    const options = {};
    for (const flag of Object.keys({ ...spec.flags, ...COMMON_FLAGS })) {
        const [name, value] = flag.split('=');
        if (name !== undefined)
            options[name] = { type: value === undefined ? 'boolean' : 'string' };
    }
    let parsed;
    try {
        parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options, allowPositionals: true, strict: true });
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split('.')[0] : 'unreadable arguments';
        const wrong = /'--?([^'\s=]+)/.exec(message ?? '')?.[1] ?? '';
        const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOf */ .q)(wrong, Object.keys(options));
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: `flags that \`slipway ${spec.name}\` knows`,
            found: message ?? '',
            next: nearest === null ? `See \`slipway help ${spec.name}\`.` : `Did you mean --${nearest}? See \`slipway help ${spec.name}\`.`,
        });
    }
    if (parsed.positionals.length > spec.positionals.length) {
        const extra = parsed.positionals[spec.positionals.length] ?? '';
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: spec.positionals.length === 0 ? 'no argument' : `at most ${spec.positionals.map((name) => `<${name}>`).join(' ')}`,
            found: JSON.stringify(extra.slice(0, 100)),
            next: `See \`slipway help ${spec.name}\`.`,
        });
    }
    return parsed;
}
function readFlag(name, value) {
    if (value === null || value === 'false')
        return false;
    if (value === 'true')
        return true;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({ code: 'input_invalid', required: `\`${name}\` as true or false`, found: JSON.stringify(value.slice(0, 50)), next: 'Correct the input.' });
}
function readNumber(name, value) {
    if (value === null)
        return null;
    const number = Number(value);
    if (Number.isSafeInteger(number) && number >= 0)
        return number;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({ code: 'input_invalid', required: `\`${name}\` as a whole number`, found: JSON.stringify(value.slice(0, 50)), next: 'Correct it.' });
}


/***/ }),

/***/ 6766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver),
  I: () => (/* binding */ exitCode)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/20423/adapters/actions-io.js
var actions_io = __nccwpck_require__(7497);
// EXTERNAL MODULE: ./build/20423/core/result.js
var core_result = __nccwpck_require__(7275);
// EXTERNAL MODULE: ./build/20423/render/escape.js
var render_escape = __nccwpck_require__(5904);
// EXTERNAL MODULE: ./build/20423/render/format.js
var format = __nccwpck_require__(6288);
// EXTERNAL MODULE: ./build/20423/render/status.js
var render_status = __nccwpck_require__(9733);
// EXTERNAL MODULE: ./build/20423/render/table.js
var table = __nccwpck_require__(2691);
// EXTERNAL MODULE: ./build/20423/render/visible.js
var visible = __nccwpck_require__(6157);
;// CONCATENATED MODULE: ./build/20423/render/markdown.js





const DEFAULT_LIMIT = 900_000;
const POINTER_ROOM = 240;
/** Longest single value; a result's sentences are shorter, what others wrote into them may not be. */
const LONGEST = 1200;
/** The result for people. Cut at a row, with a line that says where the rest is, when it would pass `limit`. */
function renderSummary(result, options = {}) {
    const parts = [verdictPart(result), warningsPart(result), checksPart(result), effectsPart(result)];
    return joinWithin(parts.filter((part) => part.rows.length > 0), options.limit ?? DEFAULT_LIMIT);
}
function joinWithin(parts, limit) {
    const lines = [];
    const total = parts.reduce((sum, part) => sum + part.rows.length, 0);
    let bytes = 0;
    let written = 0;
    for (const part of parts) {
        const before = lines.length === 0 ? [] : [''];
        const head = [...before, ...(part.head === '' ? [] : part.head.split('\n'))];
        for (const [index, row] of part.rows.entries()) {
            const added = index === 0 ? [...head, row] : [row];
            const size = added.reduce((sum, line) => sum + utf8Length(line) + 1, 0);
            const isLast = written + 1 === total;
            if (bytes + size + (isLast ? 0 : POINTER_ROOM) > limit) {
                const pointer = `*Cut here: ${(0,format/* formatCount */.B4)(total - written)} more lines do not fit. The whole is in the output \`result\`.*`;
                return `${[...lines, '', pointer].join('\n')}\n`;
            }
            lines.push(...added);
            bytes += size;
            written += 1;
        }
    }
    return `${lines.join('\n')}\n`;
}
/** Bytes of a well-formed text in UTF-8. */
function utf8Length(text) {
    let bytes = 0;
    for (const char of text) {
        const code = char.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}
function verdictPart(result) {
    const { word, symbol } = (0,render_status/* decisionWord */.DW)(result.decision);
    const { refusal } = result;
    const title = `### ${symbol} ${(0,render_escape/* escapeCell */.kq)(result.checks.title || result.operation, 200)}`;
    const verdict = `**${word}** (${(0,render_escape/* codeSpan */.SS)(result.reason_code)}): ${prose((0,render_status/* verdictSentence */.BT)(result))}`;
    if (refusal === null)
        return { head: title, rows: ['', verdict] };
    return {
        head: title,
        rows: [
            '',
            verdict,
            '',
            `- **Required:** ${prose(refusal.required)}`,
            `- **Found:** ${prose(refusal.found)}`,
            `- **Next:** ${prose(refusal.next)}`,
        ],
    };
}
function prose(text) {
    return (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, LONGEST)) || '–';
}
function warningsPart(result) {
    return { head: '> [!WARNING]', rows: result.warnings.map((warning) => `> - ${prose(warning)}`) };
}
function checksPart(result) {
    const rows = (0,render_status/* flattenChecks */.WS)(result.checks).map(checkRow);
    return { head: `#### Checks\n\n${(0,table/* tableHead */.PP)(['check', 'status', 'because'])}`, rows };
}
function checkRow({ check, depth }) {
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(check.status);
    const indent = depth === 0 ? '' : `${'&emsp;'.repeat(depth - 1)}↳ `;
    const status = tone === 'bad' || tone === 'open' ? `**${symbol} ${word}**` : `${symbol} ${word}`;
    const because = [prose(check.detail), ...(tone === 'good' || tone === 'quiet' ? [] : evidenceLines(check.evidence))];
    return `| ${indent}${(0,render_escape/* escapeCell */.kq)(check.title, 200)} | ${status} | ${because.join('<br>')} |`;
}
const KEPT_EVIDENCE = 8;
function evidenceLines(evidence) {
    const pairs = (0,render_status/* evidencePairs */.Z4)(evidence);
    const shown = pairs
        .slice(0, KEPT_EVIDENCE)
        .map(([name, value]) => `${(0,render_escape/* escapeCell */.kq)(name, 60)}: ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(value, 160))}`);
    return pairs.length > KEPT_EVIDENCE ? [...shown, `and ${pairs.length - KEPT_EVIDENCE} more`] : shown;
}
const EFFECT_STATES = {
    done: 'done',
    already_done: 'was there already',
    planned: 'planned',
    owed: '**owed**',
};
function effectsPart(result) {
    const title = result.decision === 'planned' ? 'Planned effects' : 'Effects';
    return { head: `#### ${title}\n\n${(0,table/* tableHead */.PP)(['effect', 'what', 'state'])}`, rows: result.effects.map(effectRow) };
}
function effectRow(effect) {
    const id = (0,visible/* cutText */.IN)(effect.id, 200);
    const what = effect.url === undefined ? (0,render_escape/* codeSpan */.SS)(id) : (0,render_escape/* renderCodeLink */.IJ)({ text: id, url: effect.url });
    const why = effect.reason === undefined ? '' : `: ${prose(effect.reason)}`;
    return `| ${(0,render_escape/* escapeCell */.kq)(effect.effect, 60)} | ${what} | ${EFFECT_STATES[effect.state] ?? (0,render_escape/* escapeCell */.kq)(effect.state)}${why} |`;
}

// EXTERNAL MODULE: ./build/20423/render/terminal.js + 1 modules
var terminal = __nccwpck_require__(5614);
;// CONCATENATED MODULE: ./build/20423/entry/registry.js
/**
 * Every input and output of every action, said once. `actions/<name>/action.yml`, its README table and the environment
 * that the entry reads are the same list; a test compares them.
 */
/** An input travels to the program as this and its name, upper case, dashes as underscores. */
const INPUT_PREFIX = 'INPUT_';
/** The one input that travels under another name, because that is where every program looks for a token. */
const TOKEN_INPUT = 'token';
const TOKEN_VARIABLE = 'GITHUB_TOKEN';
/** Outputs that every action has. */
const COMMON_OUTPUTS = {
    decision: 'What was decided: `done`, `already_done`, `planned`, `refused`, `inconclusive` or `error`.',
    'reason-code': 'Why, as a stable code; see docs/reference/results.md.',
    result: 'The whole result as JSON (`slipway.result/1`).',
};
const TOKEN = {
    description: 'Token to work with. Default: the job\'s own. A GitHub App\'s token lets rulesets keep everybody else from writing the ledger.',
    required: false,
    default: '${{ github.token }}',
};
const DRY_RUN = {
    description: '`true` prints the decision and the planned effects and writes nothing.',
    required: false,
    default: 'false',
};
const ALLOW_REFUSAL = {
    description: '`true` lets the job succeed when the operation is refused; `decision` tells.',
    required: false,
    default: 'false',
};
const CONTENTS = { level: 'write', because: 'writes the ledger, tags and releases' };
const ID_TOKEN = { level: 'write', because: 'proves to every reader which workflow wrote the event' };
const ACTIONS = [
    {
        name: 'register-model',
        operation: 'register',
        title: 'Slipway: register a model version',
        description: 'Registers a folder as a version of a model: claims the number, uploads and checks the bytes, publishes the release.',
        inputs: {
            model: { description: 'Name of the model, as in the policy.', required: true },
            path: { description: 'Folder that holds the model; roles by fixed file names or by a `model.yml` in it.', required: true },
            version: { description: 'Version to register; default: inferred from what changed.', required: false },
            bump: { description: '`major`, `minor` or `patch`; default: inferred from what changed.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            subject: 'The version, found by number and proven by digest: `model@1.2.0@sha256:…`. Hand it to `promote`.',
            version: 'The version number.',
            tag: 'Its tag, such as `model@v1.2.0`.',
            'release-url': 'Where its release can be seen.',
        },
        permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
    },
    {
        name: 'promote',
        operation: 'promote',
        title: 'Slipway: promote a version',
        description: 'Moves a version to a stage, if the policy lets it, and leaves a release record.',
        inputs: {
            subject: { description: 'The version: the `subject` output of `register-model`, or `model@1.2.0`.', required: true },
            to: { description: 'Stage to promote to.', required: true },
            reason: { description: 'Why, for the record.', required: false },
            link: { description: 'Link of the change, where the policy demands one.', required: false },
            'expected-live': { description: 'What must be live now: a version, a digest or `none`; default: what is live when the job looks.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            subject: 'The version that was promoted.',
            version: 'Its number.',
            stage: 'The stage.',
            previous: 'Version that was live before; empty for none.',
            tag: 'The stage tag, such as `model#production#3`.',
            'release-url': 'Where the release record can be seen.',
        },
        permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
    },
    {
        name: 'rollback',
        operation: 'rollback',
        title: 'Slipway: roll a stage back',
        description: 'Puts the last good version of a stage, or a named one, back to full exposure, leaves a hold and opens an incident.',
        inputs: {
            model: { description: 'Name of the model.', required: true },
            stage: { description: 'Stage to roll back.', required: true },
            to: { description: 'Version to go back to; default: the last good one.', required: false },
            reason: { description: 'What is wrong.', required: true },
            link: { description: 'Link of the incident or the chat.', required: false },
            incident: { description: 'Number of an issue to annotate instead of opening one.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            subject: 'The version that is live again.',
            version: 'Its number.',
            stage: 'The stage.',
            previous: 'The version that was taken out.',
            tag: 'The stage tag.',
            'release-url': 'Where the release record can be seen.',
        },
        permissions: { contents: CONTENTS, issues: { level: 'write', because: 'opens or annotates the incident' }, 'id-token': ID_TOKEN },
    },
    {
        name: 'resolve',
        operation: 'resolve',
        title: 'Slipway: resolve a reference',
        description: 'Turns `model@alias`, `@stage`, `@version` or `@latest`, now or as of a date, into record, digest and verified bytes.',
        inputs: {
            reference: { description: 'Such as `flight-delay@champion`.', required: true },
            at: { description: 'A date or time: what it pointed at then.', required: false },
            path: { description: 'Folder to download to; default: nothing is downloaded.', required: false },
            roles: { description: 'Roles to download, separated by commas; default: all.', required: false },
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            subject: 'The version, found by number and proven by digest.',
            version: 'Its number.',
            tag: 'Its tag.',
            'release-url': 'Where its release can be seen.',
        },
        permissions: { contents: { level: 'read', because: 'reads the ledger and the release' } },
    },
];

;// CONCATENATED MODULE: ./build/20423/entry/output.js
/** Bringing a result to whoever asked: terminal, JSON, or the outputs, summary and annotations of a job. */






/** 0: done. 1: refused. 2: error. 3: inconclusive. */
const EXITS = { done: 0, already_done: 0, planned: 0, refused: 1, error: 2, inconclusive: 3 };
function exitCode(result, of) {
    if (result.decision === 'refused' && of.allowRefusal === 'yes')
        return 0;
    return EXITS[result.decision];
}
async function deliver(of) {
    const { outcome, json, env } = of;
    const { result } = outcome;
    const inJob = env['GITHUB_ACTIONS'] === 'true';
    if (json !== null && json !== '-')
        (0,external_node_fs_.writeFileSync)(json, `${JSON.stringify(result, null, 2)}\n`);
    if (json === '-')
        process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else
        process.stdout.write(`${output_text(outcome, { palette: usesColor(env) ? 'ansi' : 'none' })}\n`);
    if (inJob)
        deliverToJob({ result, operation: of.operation, env });
}
function output_text(outcome, of) {
    const { result } = outcome;
    const fine = result.decision === 'done' || result.decision === 'already_done';
    if (outcome.text !== undefined && fine) {
        const warnings = result.warnings.map((warning) => `warning: ${warning}`);
        return [outcome.text, ...warnings].join('\n');
    }
    return (0,terminal/* renderTerminal */.bF)(result, { palette: of.palette, width: process.stdout.columns ?? 100 });
}
/** Terminals, unless told otherwise; never in a job, whose log people read as text. */
function usesColor(env) {
    if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '')
        return false;
    return process.stdout.isTTY === true && env['GITHUB_ACTIONS'] !== 'true';
}
function deliverToJob(of) {
    const { result, operation } = of;
    const io = (0,actions_io/* createActionsIo */.gp)({ env: of.env, write: (line) => void process.stdout.write(line) });
    io.setOutput('decision', result.decision);
    io.setOutput('reason-code', result.reason_code);
    io.setOutput('result', JSON.stringify(result));
    const record = (result.record ?? {});
    for (const output of Object.keys(ACTIONS.find((action) => action.operation === operation)?.outputs ?? {})) {
        const value = record[output.replaceAll('-', '_')] ?? (output === 'subject' ? record['reference'] : undefined);
        if (typeof value === 'string' || typeof value === 'number')
            io.setOutput(output, String(value));
    }
    io.appendSummary(renderSummary(result));
    if (result.refusal !== null) {
        const { required, found, next } = result.refusal;
        io.annotate('error', `Required: ${required}. Found: ${found}. Next: ${next}`, { title: `${operation}: ${result.reason_code}` });
    }
    for (const check of (0,core_result/* failures */.e9)(result.checks).slice(0, result.refusal === null ? 0 : 9)) {
        if (check.detail !== result.refusal?.found)
            io.annotate('error', check.detail, { title: check.title });
    }
    for (const warning of result.warnings)
        io.annotate('warning', warning);
}


/***/ }),

/***/ 4405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   QF: () => (/* binding */ DEFAULT_PATIENCE),
/* harmony export */   xl: () => (/* binding */ finished)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2745);
/* harmony import */ var _core_result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7275);


const DEFAULT_PATIENCE = 120_000;
function finished(of) {
    return {
        schema: _core_result_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULT_SCHEMA */ .w,
        operation: of.operation,
        decision: of.decision,
        reason_code: of.reason,
        summary: of.summary,
        refusal: null,
        warnings: of.warnings ?? [],
        checks: of.checks,
        effects: of.effects ?? [],
        record: of.record,
    };
}
function refused(of) {
    const { refusal } = of;
    const problems = (refusal.problems ?? []).map((problem, index) => ({
        name: `problem_${index + 1}`,
        title: problem.where,
        status: 'fail',
        detail: problem.message,
    }));
    const checks = of.checks ?? {
        name: of.operation,
        title: of.operation,
        status: 'fail',
        detail: refusal.found,
        ...(problems.length > 0 ? { children: problems } : {}),
    };
    return {
        schema: _core_result_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULT_SCHEMA */ .w,
        operation: of.operation,
        decision: 'refused',
        reason_code: refusal.code,
        summary: refusal.found,
        refusal: { required: refusal.required, found: refusal.found, next: refusal.next },
        warnings: of.warnings ?? [],
        checks,
        effects: [],
        record: null,
    };
}
/** Accidents, as opposed to verdicts: trying again later may help, the asking itself was not judged. */
const ACCIDENTS = new Set([
    'internal_error',
    'ledger_contended',
    'rate_limited',
    'platform_unavailable',
    'token_refused',
    'token_forbidden',
    'token_missing',
    'platform_refused',
    'platform_not_found',
    'proxy_unsupported',
    'interrupted',
]);
/** Runs an operation and turns a refusal on its way into a result; anything else is a defect and goes on. */
async function settle(operation, run) {
    try {
        return await run();
    }
    catch (error) {
        if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw error;
        const result = refused({ operation, refusal: error.refusal });
        return ACCIDENTS.has(error.refusal.code) ? { ...result, decision: 'error' } : result;
    }
}


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/* unused harmony export editDistance */
/** Which of the valid words somebody meant. */
/** Longer words are not worth comparing: nobody mistypes them into one another by chance. */
const LONGEST = 128;
/**
 * Returns the candidate most similar to a value, or null when none is near: at most a third of the longer word's
 * letters may differ (one letter in short words). Case, `_` and `-` do not count. Ties go to the first candidate.
 */
function nearestOf(value, candidates) {
    const wanted = fold(value);
    let best = null;
    let smallest = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const other = fold(candidate);
        const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
        const limit = Math.min(allowed, smallest - 1);
        if (limit < 0 || wanted.length > LONGEST || other.length > LONGEST)
            continue;
        const distance = abbreviates(wanted, other) ? 1 : editDistance(wanted, other, limit);
        if (distance > limit)
            continue;
        best = candidate;
        smallest = distance;
    }
    return best;
}
/**
 * Edit distance between two texts, counting inserted, removed and replaced characters and swapped neighbours.
 * Anything above `limit` is returned as `limit + 1`.
 */
function editDistance(left, right, limit = Number.POSITIVE_INFINITY) {
    if (Math.abs(left.length - right.length) > limit)
        return limit + 1;
    let before = [];
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i += 1) {
        const row = [i];
        let smallest = i;
        for (let j = 1; j <= right.length; j += 1) {
            const same = left[i - 1] === right[j - 1];
            let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
                cost = Math.min(cost, before[j - 2] + 1);
            }
            row.push(cost);
            smallest = Math.min(smallest, cost);
        }
        if (smallest > limit && previous.every((cost) => cost > limit))
            return limit + 1;
        before = previous;
        previous = row;
    }
    return Math.min(previous[right.length], limit + 1);
}
function fold(word) {
    return word.toLowerCase().replace(/[_\s]/g, '-');
}
/** `prod` for `production`: the beginning of the word, at least three letters of it. */
function abbreviates(short, long) {
    return short.length >= 3 && short.length < long.length && long.startsWith(short);
}


/***/ }),

/***/ 5904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ renderLink),
/* harmony export */   Bd: () => (/* binding */ renderMarker),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   FA: () => (/* binding */ renderChangeLink),
/* harmony export */   IJ: () => (/* binding */ renderCodeLink),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   f$: () => (/* binding */ parseHttpUrl),
/* harmony export */   fd: () => (/* binding */ escapeProse),
/* harmony export */   kq: () => (/* binding */ escapeCell)
/* harmony export */ });
/* unused harmony exports renderUrl, escapeHtml */
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6157);
/**
 * Untrusted text on its way into GitHub Markdown, HTML or a terminal.
 *
 * Backslashes alone do not protect in GitHub Markdown: mentions and issue links are found after Markdown is gone, and
 * a bare URL swallows a backslash behind it. So what could open something is written as a character reference, URLs
 * in text are kept from turning into links, and `@` or `#` is parted from what follows by a zero-width space.
 */

const SPECIAL = /(?<marker>slipway:)|(?<scheme>(?:https?|ftp|mailto|xmpp):)|(?<www>www\.)|(?<mention>(?<![A-Za-z0-9])@(?=[A-Za-z0-9])|@(?=[A-Za-z0-9_.-]*\.[A-Za-z]))|(?<issue>#(?=\d)|(?<![A-Za-z0-9])gh-(?=\d))|(?<word>(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))|(?<char>[&<>|`$*~[\]\\_])/giu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    '`': '&#96;',
    $: '&#36;',
};
/** Replaces only what is special; keeps spaces at the ends, so that pieces can be joined. */
function escapePiece(piece) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(piece.replace(/[\s\u{85}]+/gu, ' '));
    const escaped = text.replace(SPECIAL, (match, ...rest) => {
        const groups = rest[rest.length - 1];
        if (groups['marker'] !== undefined || groups['scheme'] !== undefined)
            return `${match.slice(0, -1)}&#58;`;
        if (groups['www'] !== undefined)
            return `${match.slice(0, -1)}&#46;`;
        if (groups['mention'] !== undefined || groups['issue'] !== undefined)
            return `${match}&#8203;`;
        if (groups['word'] !== undefined)
            return match;
        return ENTITIES[match] ?? `\\${match}`;
    });
    // A link may follow, and `!` would make it an image that is fetched by whoever looks.
    return escaped.replace(/!$/, '&#33;');
}
/** What would begin a heading, a list, a rule or a table's second row, if the text stood at the start of a line. */
function escapeStart(text) {
    return text.replace(/^(?=[#+\-=:])/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
/** Text as text: safe within a line, at its start, and in a table cell. Line breaks become spaces. */
function escapeText(value) {
    return escapeStart(escapePiece((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .toOneLine */ .GX)(value)));
}
/** A table cell of at most `limit` characters (before escaping); a dash for nothing. */
function escapeCell(value, limit = 500) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .toOneLine */ .GX)(value ?? '');
    return text === '' ? '–' : escapeText((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(text, limit));
}
/** A short text that a table should not break, such as a size. */
function unbroken(value) {
    return escapeText(value).replaceAll(' ', '&nbsp;');
}
const PROSE = /`([^`]+)`|https?:\/\/[^\s<>`"'|\\]+/gi;
/**
 * A sentence of ours that quotes what others wrote: `code` in back-ticks stays code and URLs become links, all else
 * is text as in {@link escapeText}.
 */
function escapeProse(value) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .toOneLine */ .GX)(value);
    const parts = [];
    let done = 0;
    for (const match of text.matchAll(PROSE)) {
        const code = match[1];
        const url = match[0].replace(/[).,;:!?\]]+$/, '');
        if (code === undefined && parseHttpUrl(url) === null)
            continue;
        parts.push(escapePiece(text.slice(done, match.index)));
        parts.push(code === undefined ? renderUrl(url) : codeSpan(code));
        done = match.index + (code === undefined ? url.length : match[0].length);
    }
    parts.push(escapePiece(text.slice(done)));
    return escapeStart(parts.join(''));
}
/** Inline code, safe in a table cell too. Line breaks become spaces; a dash for nothing. */
function codeSpan(value) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .toOneLine */ .GX)(value));
    if (text === '')
        return '–';
    // A pipe within back-ticks would still end a table cell, and a marker must not be repeated word for word.
    if (/\||slipway:/i.test(text))
        return `<code>${escapePiece(text)}</code>`;
    const fence = '`'.repeat(longestRun(text, '`') + 1);
    const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${text}${pad}${fence}`;
}
/** A fenced block. Unseen characters are named, lines are kept. */
function codeFence(value, language = '') {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(value.replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n'), { lines: 'kept' }).replace(/\n+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
    return `${fence}${language.replace(/[^A-Za-z0-9+-]/g, '')}\n${text}\n${fence}`;
}
function longestRun(text, char) {
    let longest = 0;
    for (let run = 0, index = 0; index < text.length; index += 1) {
        run = text[index] === char ? run + 1 : 0;
        longest = Math.max(longest, run);
    }
    return longest;
}
/** The URL in the one form that is shown and linked; null unless it is http(s) without credentials. */
function parseHttpUrl(value) {
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return null;
    const url = new URL(value);
    if (url.username !== '' || url.password !== '' || url.hostname === '')
        return null;
    return url.href
        .replace(/[()[\]<>|`\\*$'"{}^\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
        .replace(/(slipway):/gi, '$1%3A');
}
/** A link where the target is http(s); else the text, and the target as code beside it when it says something else. */
function renderLink(of) {
    const href = parseHttpUrl(of.url.trim());
    const text = escapeText(of.text) || 'link';
    if (href !== null)
        return `[${text}](<${href.replaceAll('&', '&amp;')}>)`;
    return of.url.trim() === of.text.trim() ? text : `${text} (${codeSpan((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(of.url, 300))})`;
}
/** A name such as a tag or a commit as code, linked to where it can be seen. */
function renderCodeLink(of) {
    const href = parseHttpUrl(of.url.trim());
    return href === null ? codeSpan(of.text) : `[${codeSpan(of.text)}](<${href.replaceAll('&', '&amp;')}>)`;
}
/** A URL as a link that shows where it leads, shortened in the middle. */
function renderUrl(url) {
    const shown = (parseHttpUrl(url) ?? url).replace(/^https?:\/\//i, '').replace(/\/$/, '');
    const text = shown.length <= 60 ? shown : `${shown.slice(0, 34)}…${shown.slice(-24)}`;
    return renderLink({ text, url });
}
/** The link a promotion quotes: a URL, an issue of this repository (`#42`), or a ticket's name as text. */
function renderChangeLink(link) {
    const text = link.trim();
    if (/^#[1-9]\d{0,9}$/.test(text))
        return text;
    return parseHttpUrl(text) === null ? escapeCell(text, 200) : renderUrl(text);
}
/** A marker as an HTML comment. Throws a TypeError on one that could end the comment or is not Slipway's. */
function renderMarker(marker) {
    if (!/^slipway:[\x21-\x3b=\x3f-\x7e]+$/.test(marker) || marker.endsWith('-')) {
        throw new TypeError(`"${marker}" is no marker: it must begin with "slipway:" and have no white space, < or >.`);
    }
    return `<!-- ${marker} -->`;
}
const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text for HTML, in elements and in quoted attributes. Lines are kept, unseen characters named. */
function escapeHtml(value) {
    return makeVisible(value, { lines: 'kept' }).replace(/[&<>"']/g, (char) => HTML[char] ?? '');
}
/** Escape sequences a terminal would act on: CSI, OSC and other strings, two-character ones; also their 8-bit forms. */
const TERMINAL = new RegExp([
    String.raw `(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?`,
    String.raw `(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?`,
    String.raw `\u001b[ -/]*[0-~]?`,
].join('|'), 'g');
/** One line for a terminal: no escape sequence or control byte is left, white space is one space, the unseen is named. */
function escapeTerminal(value) {
    const plain = value
        .replace(TERMINAL, '')
        .replace(/[\s\u{85}]+/gu, ' ')
        .replace(/\p{Cc}/gu, '');
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(plain);
}


/***/ }),

/***/ 6288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Lg: () => (/* binding */ formatActor),
/* harmony export */   TI: () => (/* binding */ formatRun),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   qF: () => (/* binding */ formatEvent),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export shortDigest */
/* harmony import */ var _core_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4415);

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
    promoted: 'promoted',
    rolled_back: 'rolled back',
    alias_set: 'alias set',
    held: 'held',
    resumed: 'hold lifted',
    reconciled: 'reconciled',
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

/***/ 9733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   DW: () => (/* binding */ decisionWord),
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   WS: () => (/* binding */ flattenChecks),
/* harmony export */   Z4: () => (/* binding */ evidencePairs)
/* harmony export */ });
/* unused harmony exports STATUS_WORDS, DECISION_WORDS */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2745);
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

/***/ 2691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 5614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Gm: () => (/* binding */ renderExplanation),
  bo: () => (/* binding */ renderTable),
  bF: () => (/* binding */ renderTerminal),
  s8: () => (/* binding */ renderTimeline)
});

// EXTERNAL MODULE: ./build/20423/render/escape.js
var render_escape = __nccwpck_require__(5904);
// EXTERNAL MODULE: ./build/20423/render/format.js
var format = __nccwpck_require__(6288);
// EXTERNAL MODULE: ./build/20423/render/status.js
var render_status = __nccwpck_require__(9733);
// EXTERNAL MODULE: ./build/20423/render/visible.js
var visible = __nccwpck_require__(6157);
;// CONCATENATED MODULE: ./build/20423/render/width.js
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

;// CONCATENATED MODULE: ./build/20423/render/terminal.js





const CODES = { good: '32', bad: '31', open: '33', quiet: '2', strong: '1' };
function styleOf(options) {
    const paint = (text, tone) => options.palette === 'ansi' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
    return { width: Math.max(40, options.width ?? 100), paint };
}
/** Wraps `text` behind `first`, which may be painted; further lines are indented. Text is made safe here. */
function hang(style, of) {
    const used = displayWidth((0,render_escape/* escapeTerminal */.en)(of.first));
    const lines = wrapText((0,render_escape/* escapeTerminal */.en)(of.text).trim(), style.width - of.indent, style.width - used);
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
    const word = (0,render_status/* decisionWord */.DW)(result.decision);
    const label = `${word.symbol} ${word.word}`;
    const code = result.reason_code === 'ok' ? '' : ` (${result.reason_code})`;
    const first = `${style.paint(label, word.tone)}${style.paint(code, 'quiet')}: `;
    return hang(style, { first, indent: displayWidth(`${label}${code}: `), text: (0,render_status/* verdictSentence */.BT)(result) });
}
function refusalLines(style, { refusal }) {
    if (refusal === null)
        return [];
    const line = (name, text) => hang(style, { first: `  ${style.paint(name.padEnd(10), 'strong')}`, indent: 12, text });
    return [...line('Required', refusal.required), ...line('Found', refusal.found), ...line('Next', refusal.next)];
}
function checkLines(style, of) {
    const { check, depth } = of;
    const word = (0,render_status/* statusWord */.Hm)(check.status);
    const indent = 2 + depth * 2;
    const title = (0,render_escape/* escapeTerminal */.en)(check.title);
    const first = `${' '.repeat(indent)}${style.paint(word.symbol, word.tone)} ${style.paint(title, 'strong')}: `;
    const status = word.tone === 'good' ? '' : `${word.word}. `;
    const lines = hang(style, { first, indent: indent + 4, text: `${status}${check.detail}` });
    const evidence = word.tone === 'good' || word.tone === 'quiet' ? [] : (0,render_status/* evidencePairs */.Z4)(check.evidence);
    return [
        ...lines,
        ...evidence.flatMap(([name, value]) => hang(style, { first: ' '.repeat(indent + 4), indent: indent + 6, text: `${name}: ${(0,visible/* cutText */.IN)(value, 300)}` })),
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
    const kinds = Math.max(0, ...effects.map((one) => displayWidth((0,render_escape/* escapeTerminal */.en)(one.effect))));
    return effects.flatMap((one) => {
        const word = EFFECT_TONES[one.state];
        const state = painted(style, { ...word, word: word.word.padEnd(9) });
        const indent = 2 + 9 + 2 + kinds + 2;
        const first = `  ${state}  ${padEnd((0,render_escape/* escapeTerminal */.en)(one.effect), kinds)}  `;
        const text = `${one.id}${one.reason === undefined ? '' : ` (${one.reason})`}`;
        // A link is never broken: it would no longer be one.
        const link = one.url === undefined ? [] : [' '.repeat(indent) + style.paint((0,render_escape/* escapeTerminal */.en)(one.url), 'quiet')];
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
    const cells = [columns, ...rows].map((row) => columns.map((_name, index) => (0,render_escape/* escapeTerminal */.en)(row[index] ?? '').trim()));
    const widths = columns.map((_name, index) => Math.max(...cells.map((row) => displayWidth(row[index] ?? ''))));
    const last = columns.length - 1;
    const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP, 0);
    const room = Math.max(NARROWEST, style.width - before);
    const lines = cells.flatMap((row, line) => {
        const fixed = row
            .slice(0, last)
            .map((cell, index) => padEnd(cell, (widths[index] ?? 0) + GAP))
            .join('');
        const wrapped = wrapText(row[last] ?? '', room);
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
    const who = Math.max(3, ...entries.map((one) => displayWidth((0,render_escape/* escapeTerminal */.en)(one.who))));
    const indent = 8 + GAP + who + GAP;
    let day = '';
    const lines = entries.flatMap((entry) => {
        const [date = '', time = ''] = (0,format/* formatMoment */.K9)((0,render_escape/* escapeTerminal */.en)(entry.at)).split(' ');
        const heading = date === day ? [] : [...(day === '' ? [] : ['']), style.paint(`${date} (UTC)`, 'strong')];
        day = date;
        const word = (0,render_status/* decisionWord */.DW)(entry.outcome);
        const first = `${style.paint(time.padEnd(8), 'quiet')}  ${padEnd((0,render_escape/* escapeTerminal */.en)(entry.who), who)}  `;
        const verdict = `${word.symbol} ${word.word}${entry.decision === '' ? '' : `: ${entry.decision}`}`;
        const blank = ' '.repeat(indent);
        return [
            ...heading,
            ...hang(style, { first, indent, text: entry.what }),
            ...wrapText((0,render_escape/* escapeTerminal */.en)(verdict), style.width - indent).map((line) => blank + style.paint(line, word.tone)),
            ...(entry.link === null ? [] : [blank + style.paint((0,render_escape/* escapeTerminal */.en)(entry.link), 'quiet')]),
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
        const title = (0,render_escape/* escapeTerminal */.en)(node.title);
        const head = `${' '.repeat(indent)}${mark}${style.paint(title, 'strong')}`;
        const origin = node.evidence === undefined ? '' : `(${node.evidence.origin})`;
        const text = [node.detail, origin].filter((part) => part !== '').join(' ');
        const own = text === '' ? [head] : hang(style, { first: `${head}: `, indent: indent + 4, text });
        return [...own, ...(node.children ?? []).flatMap((child) => walk(child, depth + 1))];
    };
    return `${walk(explanation, 0).join('\n')}\n`;
}


/***/ }),

/***/ 6157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ toOneLine),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   Xm: () => (/* binding */ makeVisible)
/* harmony export */ });
/** Characters that cannot be seen, or that reorder what can: named instead of shown, in every medium. */
const EMOJI_JOIN = /(?<=(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\u{fe0f}?)\u{200d}(?=\p{Extended_Pictographic})/u;
/** Joiners are part of how these scripts are spelled. */
const SPELLING = /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Sinhala}\p{Mn}])[\u{200c}\u{200d}](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Sinhala}])/u;
const KEPT = `${EMOJI_JOIN.source}|${SPELLING.source}`;
/** Controls, format characters (bidi, zero width, tags), lone surrogates, fillers that look like a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{3164}\u{ffa0}\u{fff9}-\u{fffb}]/u;
const SCAN = new RegExp(`(${KEPT})|(${UNSEEN.source})`, 'gu');
/** Names every unseen character as `‹U+202E›`. Line breaks and tabs are kept with `lines: 'kept'`, else named too. */
function makeVisible(value, options = {}) {
    return value.replace(SCAN, (char, kept) => {
        if (kept !== undefined)
            return char;
        if (options.lines === 'kept' && (char === '\n' || char === '\t'))
            return char;
        if (/\p{Surrogate}/u.test(char))
            return '\u{fffd}';
        return `‹U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}›`;
    });
}
/** One line: every run of white space (line breaks of all kinds among it) becomes a space, none at the ends. */
function toOneLine(value) {
    return value.replace(/[\s\u{85}]+/gu, ' ').trim();
}
/** At most `limit` UTF-16 units, cut between characters, with an ellipsis where something was cut off. */
function cutText(value, limit) {
    if (value.length <= limit)
        return value;
    const kept = value.slice(0, Math.max(0, limit - 1)).replace(/[\u{d800}-\u{dbff}]$/u, '');
    return `${kept.trimEnd()}…`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1852);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
